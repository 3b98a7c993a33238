import type { Run } from '../../article/model.js';
import { textOfRuns } from '../../article/text.js';

const table = (plain: string, raised: string): ReadonlyMap<string, string> =>
  new Map(Array.from(plain, (character, i) => [character, [...raised][i] ?? '']));

/** Kind of text above or below the line: its forms in Unicode, and the mark before text that has none. */
interface Script {
  readonly mark: 'superscript' | 'subscript';
  readonly forms: ReadonlyMap<string, string>;
  readonly sign: string;
}

const SCRIPTS: readonly Script[] = [
  {
    mark: 'superscript',
    forms: table(
      '0123456789+-−=()abcdefghijklmnoprstuvwxyzABDEGHIJKLMNOPRTUVW',
      '⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁻⁼⁽⁾ᵃᵇᶜᵈᵉᶠᵍʰⁱʲᵏˡᵐⁿᵒᵖʳˢᵗᵘᵛʷˣʸᶻᴬᴮᴰᴱᴳᴴᴵᴶᴷᴸᴹᴺᴼᴾᴿᵀᵁⱽᵂ',
    ),
    sign: '^',
  },
  {
    mark: 'subscript',
    forms: table('0123456789+-−=()aehijklmnoprstuvx', '₀₁₂₃₄₅₆₇₈₉₊₋₋₌₍₎ₐₑₕᵢⱼₖₗₘₙₒₚᵣₛₜᵤᵥₓ'),
    sign: '_',
  },
];

/** Text that reads alike on the line: ordinals, abbreviations, and signs that are raised or in brackets themselves. */
const SAME_ON_LINE = /^(?:\[.*\]|st|nd|rd|th|er|re|ère|me|ème|te|ter|de|ste|[^\p{L}\p{N}]*)$/su;
const TRADE_MARKS: Readonly<Record<string, string>> = { TM: '™', SM: '℠' };
const LETTER_OR_DIGIT = /[\p{L}\p{N}]/u;

/** Writes superscripts and subscripts, as terminals cannot raise text: 10⁶, H₂O, x^(a/b). Small text apart from other text stays. */
export const withScripts = (runs: readonly Run[]): readonly Run[] => SCRIPTS.reduce(rewrite, runs);

function rewrite(runs: readonly Run[], script: Script): readonly Run[] {
  const written: Run[] = [];
  for (let i = 0; i < runs.length; ) {
    const run = runs[i] as Run;
    let end = i + 1;
    if (run.marks.includes(script.mark)) {
      while (runs[end]?.marks.includes(script.mark)) end += 1;
      written.push(
        ...scriptOf(runs.slice(i, end), written.at(-1)?.text.at(-1) ?? '', runs[end]?.text[0] ?? '', script),
      );
    } else written.push(run);
    i = end;
  }
  return written;
}

/** Writes the runs of a script between two characters, which are empty at an end of the text. */
function scriptOf(runs: readonly Run[], before: string, after: string, { forms, sign }: Script): readonly Run[] {
  const text = textOfRuns(runs);
  const only = runs.length === 1 ? runs[0] : undefined;
  if (only && TRADE_MARKS[text]) return [{ ...only, text: TRADE_MARKS[text] }];
  if (SAME_ON_LINE.test(text) || runs.some(({ marks }) => marks.includes('footnote'))) return runs;
  const isNumber = /^[\d+−-]+$/.test(text);
  const belongs = /[^\s([{„“"|–—/]/u.test(before);
  if (!belongs && !(isNumber && (after === '' || after === ' ' || LETTER_OR_DIGIT.test(after)))) return runs;
  if (Array.from(text).every((character) => forms.has(character)))
    return runs.map((run) => ({ ...run, text: run.text.replace(/./gu, (character) => forms.get(character) ?? '') }));
  const short = Array.from(text).length === 1;
  return runs.map((run, i) => {
    const open = i > 0 ? '' : short ? sign : `${sign}(`;
    return { ...run, text: `${open}${run.text}${short || i < runs.length - 1 ? '' : ')'}` };
  });
}
