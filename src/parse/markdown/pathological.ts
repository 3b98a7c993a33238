import { nextEmptyLine } from './boundaries.js';

const DEEP = 60;
const LONG = 50_000;
const LAZY = 5000;
const TABLES = 500;

/**
 * Whether a text may keep marked's block lexer busy for minutes: quotes and lists nested dozens deep, or a paragraph with thousands of
 * lines that continue an item or a quote without its marker, or hundreds that would begin the body of a table. Ordinary articles stay far
 * below that.
 */
export function isPathological(text: string): boolean {
  for (let from = 0, to = 0; from < text.length; from = to) {
    to = nextEmptyLine(text, from);
    // Few paragraphs are long enough to be checked.
    if (to - from <= LONG) continue;
    const paragraph = text.slice(from, to);
    if (isLazy(paragraph) || hasManyTables(paragraph)) return true;
  }
  return isDeep(text);
}

/** Whether thousands of lines after an item are neither indented nor items, as in a log, or quotes begin again after such lines. */
function isLazy(paragraph: string): boolean {
  let lazy = Number.NEGATIVE_INFINITY;
  let quotes = 0;
  let isQuoted = true;
  return paragraph.split('\n').some((line) => {
    lazy = /^ {0,3}(?:[-+*]|\d{1,9}[.)])(?:[ \t]|$)/.test(line) ? 0 : /^[ \t]/.test(line) ? lazy : lazy + 1;
    const wasQuoted = isQuoted;
    isQuoted = /^ {0,3}>/.test(line);
    if (isQuoted && !wasQuoted) quotes += 1;
    return lazy > LAZY || quotes > LAZY;
  });
}

/** Rows of delimiters, with a bar or a colon. */
const DELIMITERS = /^ {0,3}(?=[^|:\n]*[|:])[-:| \t]+$/gm;

/** Whether hundreds of lines delimit the columns of tables: marked reads all lines below each. */
const hasManyTables = (paragraph: string): boolean => (paragraph.match(DELIMITERS)?.length ?? 0) > TABLES;

/**
 * Whether a line begins with dozens of markers of quotes and lists, or is indented as deep as that many lists, definitions or
 * admonitions.
 */
const isDeep = (text: string): boolean =>
  new RegExp(
    `^(?:[ \\t]*(?:>|[-+*](?=[ \\t])|\\d{1,9}[.)](?=[ \\t]))){${DEEP}}|^[ \\t]{${2 * DEEP},}[-+*>\\d:~!?=]`,
    'm',
  ).test(text);
