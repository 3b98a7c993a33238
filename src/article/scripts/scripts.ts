/*
 * Characters that Unicode has raised or lowered, each after its ordinary form. Some marks are raised anyway.
 */

const RAISED =
  '0⁰1¹2²3³4⁴5⁵6⁶7⁷8⁸9⁹+⁺-⁻−⁻=⁼(⁽)⁾aᵃbᵇcᶜdᵈeᵉfᶠgᵍhʰiⁱjʲkᵏlˡmᵐnⁿoᵒpᵖrʳsˢtᵗuᵘvᵛwʷxˣyʸzᶻ' +
  'AᴬBᴮDᴰEᴱGᴳHᴴIᴵJᴶKᴷLᴸMᴹNᴺOᴼPᴾRᴿTᵀUᵁVⱽWᵂβᵝγᵞδᵟθᶿφᵠχᵡ**∗*⋆*′′∘°††‡‡⊤ᵀ⊺ᵀ';
const LOWERED = '0₀1₁2₂3₃4₄5₅6₆7₇8₈9₉+₊-₋−₋=₌(₍)₎aₐeₑhₕiᵢjⱼkₖlₗmₘnₙoₒpₚrᵣsₛtₜuᵤvᵥxₓβᵦγᵧρᵨφᵩχᵪ';

/** Replaces each character by the one after it in `pairs`; undefined if there is none. */
function mapped(text: string, pairs: string): string | undefined {
  const replaced = Array.from(text, (character) => {
    const at = pairs.indexOf(character);
    return at % 2 === 0 ? pairs[at + 1] : undefined;
  });
  return replaced.includes(undefined) ? undefined : replaced.join('');
}

/** Raises a text; undefined if a character of it has no raised form. */
export const superscript = (text: string): string | undefined => mapped(text, RAISED);

/** Lowers a text; undefined if a character of it has no lowered form. */
export const subscript = (text: string): string | undefined => mapped(text, LOWERED);

/** Replaces each character by the one before it in `pairs`; undefined if there is none. */
function unmapped(text: string, pairs: string): string | undefined {
  const plain = Array.from(text, (character) => {
    for (let at = pairs.indexOf(character); at >= 0; at = pairs.indexOf(character, at + 1))
      if (at % 2 === 1) return pairs[at - 1];
    return undefined;
  });
  return plain.includes(undefined) ? undefined : plain.join('');
}

/** Ordinary form of a raised text; undefined if a character of it is not raised. */
export const unraised = (text: string): string | undefined => unmapped(text, RAISED);

/** Ordinary form of a lowered text; undefined if a character of it is not lowered. */
export const unlowered = (text: string): string | undefined => unmapped(text, LOWERED);

/** Text with what follows `^` and `_`, in braces or one character, raised and lowered as far as possible: x² for `x^2`. */
export const unicodeScripts = (text: string): string =>
  text.replace(/([\^_])(?:\{([^{}]*)\}|([^{}]))/gu, (source, mark, group, character) => {
    const script = group ?? character;
    return (mark === '^' ? superscript(script) : subscript(script)) ?? source;
  });
