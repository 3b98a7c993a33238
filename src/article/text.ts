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

/** Counts words: stretches between spaces that hold a letter or a digit; two East Asian characters count as one word more. */
export function countWords(text: string): number {
  let words = 0;
  let wide = 0;
  let counted = false;
  for (let i = 0; i < text.length; i += 1) {
    const code = text.charCodeAt(i);
    if (isSpace(code)) counted = false;
    else if (!counted && isLetterOrNumber(code, text, i)) {
      words += 1;
      counted = true;
    }
    if (code >= 0xe00 && isWide(code)) wide += 1;
  }
  return words + Math.floor(wide / 2);
}

/** Whether `\s` in a regular expression matches a character. */
const isSpace = (code: number): boolean =>
  code <= 0x20
    ? code === 0x20 || (code >= 9 && code <= 13)
    : code >= 0xa0 && (code === 0xa0 || (code >= 0x1680 && /\s/.test(String.fromCharCode(code))));

/** Whether a text has a letter or a digit. Unicode's classes take a ms to compile. */
export const hasLetterOrDigit = (text: string): boolean => /[A-Za-z\d]/.test(text) || /[\p{L}\p{N}]/u.test(text);

/** Whether a character is a letter or a number (Unicode's classes L and N); European letters are recognized by code, for speed. */
function isLetterOrNumber(code: number, text: string, at: number): boolean {
  if (code < 0xaa)
    return (code >= 0x61 && code <= 0x7a) || (code >= 0x41 && code <= 0x5a) || (code >= 0x30 && code <= 0x39);
  if (code >= 0xc0 && code <= 0x24f) return code !== 0xd7 && code !== 0xf7;
  if (code >= 0x2010 && code <= 0x2027) return false;
  return /[\p{L}\p{N}]/u.test(String.fromCodePoint(text.codePointAt(at) ?? 0));
}

const isWide = (code: number): boolean =>
  code <= 0xeff ||
  (code >= 0x3040 && code <= 0x30ff) ||
  (code >= 0x3400 && code <= 0x9fff) ||
  (code >= 0xf900 && code <= 0xfaff);

/** Reading time in minutes at 200 words a minute, at least 1 where there are words. */
export const minutesOf = (words: number): number => (words === 0 ? 0 : Math.max(1, Math.round(words / 200)));

/** Removes some characters from the end of a text. A regular expression would try at each of the characters, wherever they are. */
export function trimEnd(text: string, characters: string): string {
  let end = text.length;
  while (end > 0 && characters.includes(text[end - 1] as string)) end -= 1;
  return text.slice(0, end);
}
