/*
 * Characters that Unicode has raised or lowered.
 */

const SUPERSCRIPTS =
  '0⁰1¹2²3³4⁴5⁵6⁶7⁷8⁸9⁹+⁺-⁻−⁻=⁼(⁽)⁾aᵃbᵇcᶜdᵈeᵉfᶠgᵍhʰiⁱjʲkᵏlˡmᵐnⁿoᵒpᵖrʳsˢtᵗuᵘvᵛwʷxˣyʸzᶻ' +
  'AᴬBᴮDᴰEᴱGᴳHᴴIᴵJᴶKᴷLᴸMᴹNᴺOᴼPᴾRᴿTᵀUᵁVⱽWᵂβᵝγᵞδᵟθᶿφᵠχᵡ';
const SUBSCRIPTS = '0₀1₁2₂3₃4₄5₅6₆7₇8₈9₉+₊-₋−₋=₌(₍)₎aₐeₑhₕiᵢjⱼkₖlₗmₘnₙoₒpₚrᵣsₛtₜuᵤvᵥxₓβᵦγᵧρᵨφᵩχᵪ';

const RAISED = mapOf(SUPERSCRIPTS);
const LOWERED = mapOf(SUBSCRIPTS);

/** Asterisk above a letter, which stands as high as a raised one. */
export const STAR = '*';

/** Marks that are raised anyway. */
const MARKS: Readonly<Partial<Record<string, string>>> = {
  '∘': '°',
  '′': '′',
  '″': '″',
  '†': '†',
  '‡': '‡',
  '⊤': 'ᵀ',
  '⊺': 'ᵀ',
  '*': STAR,
  '∗': STAR,
  '⋆': STAR,
};

function mapOf(pairs: string): ReadonlyMap<string, string> {
  const characters = [...pairs];
  return new Map(characters.flatMap((from, i) => (i % 2 === 0 ? [[from, characters[i + 1] ?? '']] : [])));
}

function mapped(text: string, map: ReadonlyMap<string, string>): string | undefined {
  const characters = Array.from(text, (character) => map.get(character));
  return characters.includes(undefined) ? undefined : characters.join('');
}

/** Raises a text; undefined if a character of it has no raised form. */
export const superscript = (text: string): string | undefined => MARKS[text] ?? mapped(text, RAISED);

/** Lowers a text; undefined if a character of it has no lowered form. */
export const subscript = (text: string): string | undefined => mapped(text, LOWERED);
