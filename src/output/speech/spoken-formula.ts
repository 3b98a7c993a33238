import type { PlacedRun } from '../../layout/flow.js';
import type { SpokenWords } from '../../messages/accessible.js';

/*
 * Formulas as they are spoken: in Unicode, with a word before what is raised, which screen readers may read as plain digits; otherwise
 * in TeX without its delimiters.
 */

/** Raised characters, each of which is one ordinary character. */
const RAISED = /([\u00B2\u00B3\u00B9\u2070\u2071\u2074-\u207F\u1D2C-\u1D5B\u1D5D-\u1D61\u1D9C-\u1DBF\u2C7D]+)/;
const ENDS_RAISED = new RegExp(`${RAISED.source}$`);
const CLOSING: Readonly<Partial<Record<string, string>>> = { $$: '$$', '$`': '`$', $: '$', '\\(': '\\)', '\\[': '\\]' };

/**
 * Runs of a formula.
 * @param tex whether the text is TeX, with its delimiters if it has any
 * @param at offset of the text in that of the block
 */
export function spokenFormula(text: string, tex: boolean, at: number, words: SpokenWords): readonly PlacedRun[] {
  return tex ? [bare(text, at)] : inUnicode(text, at, words);
}

/** Whether the last character of a formula is raised. */
export const endsRaised = (text: string): boolean => ENDS_RAISED.test(text.slice(-1));

/** TeX without its delimiters. */
function bare(source: string, at: number): PlacedRun {
  const opening = /^(?:\$\$|\$`|\$|\\[([])/.exec(source)?.[0] ?? '';
  const end = opening === '' ? source.length : source.lastIndexOf(CLOSING[opening] ?? '');
  const text = source.slice(opening.length, end);
  return { text: text.trim(), marks: [], at: at + opening.length + text.length - text.trimStart().length };
}

function inUnicode(formula: string, at: number, words: SpokenWords): readonly PlacedRun[] {
  const runs: PlacedRun[] = [];
  let offset = at;
  for (const [i, text] of formula.split(RAISED).entries()) {
    const raised = i % 2 === 1;
    if (raised) runs.push({ text: ` ${words.superscript} `, marks: [] });
    else if (i > 0 && /^[\p{L}\p{N}]/u.test(text)) runs.push({ text: ' ', marks: [] });
    if (text !== '') runs.push({ text: raised ? text.normalize('NFKC') : text, marks: [], at: offset });
    offset += text.length;
  }
  return runs;
}
