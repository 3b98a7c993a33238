import { afterDefinitions, nextEmptyLine } from './boundaries.js';

/** Characters that nest or pair: a paragraph with thousands of them can keep a parser busy for minutes. */
const MARKS = new Uint8Array(65_536);
for (const mark of '[]*_~`<>|!&@(){=^') MARKS[mark.charCodeAt(0)] = 1;
const MANY = 2000;
const SOME = 500;
const MANY_IN_ALL = 300_000;
const LONG_WORD = 20_000;
const DEEP = 60;
const LONG = 50_000;
const LAZY = 5000;

/**
 * Whether a text may overwhelm a parser: a paragraph with thousands of marks, a word of tens of thousands of characters, an item
 * with thousands of lines that are not indented, or quotes and lists nested dozens deep. Ordinary articles stay far below that.
 */
export function isPathological(text: string): boolean {
  let all = 0;
  for (let from = 0; from < text.length; ) {
    const to = nextEmptyLine(text, from);
    const start = afterDefinitions(text, from);
    // Few paragraphs are long enough to be checked.
    if (to - start > MANY) {
      const marks = marksIn(text, start, to);
      all += marks > SOME ? marks : 0;
      if (marks > MANY || all > MANY_IN_ALL || (to - start > LONG && isLazy(text.slice(start, to)))) return true;
    }
    from = to;
  }
  return deep(text);
}

/** Counts the marks in a paragraph; Infinity if a word is too long. */
function marksIn(text: string, from: number, to: number): number {
  let marks = 0;
  let wordStart = from;
  for (let i = from; i < to; i += 1) {
    const code = text.charCodeAt(i);
    if (code === 0x0a || code === 0x20) wordStart = i + 1;
    else if (MARKS[code] === 1) marks += 1;
    else if (i - wordStart > LONG_WORD) return Number.POSITIVE_INFINITY;
  }
  return marks;
}

/** Whether thousands of lines after an item are neither indented nor items, as in a log of which one line begins with "-". */
function isLazy(paragraph: string): boolean {
  let lazy = Number.NEGATIVE_INFINITY;
  return paragraph.split('\n').some((line) => {
    lazy = /^ {0,3}(?:[-+*]|\d{1,9}[.)])(?:[ \t]|$)/.test(line) ? 0 : /^[ \t]/.test(line) ? lazy : lazy + 1;
    return lazy > LAZY;
  });
}

/**
 * Whether a line begins with dozens of markers of quotes and lists, or is indented as deep as that many lists, definitions or
 * admonitions.
 */
const deep = (text: string): boolean =>
  new RegExp(
    `^(?:[ \\t]*(?:>|[-+*](?=[ \\t])|\\d{1,9}[.)](?=[ \\t]))){${DEEP}}|^[ \\t]{${2 * DEEP},}[-+*>\\d:~!?=]`,
    'm',
  ).test(text);
