import type { Block, Cell, Run } from './model.js';

/** Text of runs, without their marks. */
export function textOfRuns(runs: readonly Run[]): string {
  let text = '';
  for (const run of runs) text += run.text;
  return text;
}

/** Logical text of a block, which the offsets of places refer to. A table's cells are joined by tabs, its rows by line feeds. */
export function textOf(block: Block): string {
  switch (block.kind) {
    case 'rule':
      return '';
    case 'code':
    case 'math':
      return block.text;
    case 'table':
      return [block.header, ...block.rows].map((row) => row.map(textOfRuns).join('\t')).join('\n');
    default:
      return textOfRuns(block.runs);
  }
}

/** Runs of a block, those of a table cell by cell. Code and rules have none. */
export function runsOf(block: Block): readonly Run[] {
  switch (block.kind) {
    case 'rule':
    case 'code':
    case 'math':
      return [];
    case 'table':
      return [block.header, ...block.rows].flatMap((row: readonly Cell[]) => row.flat());
    default:
      return block.runs;
  }
}

/*
 * Unicode's classes of letters and numbers (L and N) take a ms to compile, so European text does without them.
 */

/** Matches characters other than European letters, digits, and signs that are neither a letter nor a number. */
const FOREIGN =
  /[^\0-\u00A9\u00AB-\u00B1\u00B4\u00B6-\u00B8\u00BB\u00BF-\u024F\u2000-\u206F\u20A0-\u20CF\u2190-\u23FF]/;
const EUROPEAN = 'A-Za-z\\d\u00C0-\u00D6\u00D8-\u00F6\u00F8-\u024F';
const LETTER_OR_DIGIT = new RegExp(`[${EUROPEAN}]`);
/** Matches a word from its first letter or digit on. */
const WORD = new RegExp(`[${EUROPEAN}]\\S*`, 'g');

/** Whether all letters and numbers of a text are European letters and digits. */
export const isEuropean = (text: string): boolean => !FOREIGN.test(text);

/** Whether a text has a letter or a number. */
export const hasLetterOrDigit = (text: string): boolean =>
  LETTER_OR_DIGIT.test(text) || (!isEuropean(text) && /[\p{L}\p{N}]/u.test(text));

/** Counts words: stretches between spaces that hold a letter or a number; two East Asian characters count as one word more. */
export function countWords(text: string): number {
  if (isEuropean(text)) return countMatches(text, WORD);
  const wide = countMatches(text, /[\u0E00-\u0EFF\u3040-\u30FF\u3400-\u9FFF\uF900-\uFAFF]/g);
  return countMatches(text, /[\p{L}\p{N}]\S*/gu) + Math.floor(wide / 2);
}

/** Counts the matches of a global pattern. */
function countMatches(text: string, pattern: RegExp): number {
  let count = 0;
  while (pattern.test(text)) count += 1;
  return count;
}

/** Reading time in minutes at 200 words a minute, at least 1 where there are words. */
export const minutesOf = (words: number): number => (words === 0 ? 0 : Math.max(1, Math.round(words / 200)));

/** Removes some characters from the end of a text. A regular expression would try at each of the characters, wherever they are. */
export function trimEnd(text: string, characters: string): string {
  let end = text.length;
  while (end > 0 && characters.includes(text[end - 1] as string)) end -= 1;
  return text.slice(0, end);
}
