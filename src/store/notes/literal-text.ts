/*
 * Plain text as a line of Markdown that means exactly that text, here, on GitHub and in Obsidian.
 */

/**
 * Matches characters that Markdown would take for its own: backslashes, code, emphasis, links, HTML, formulas, entities; Obsidian's
 * highlights, comments, tags and ids of blocks; and marks that begin a heading, list, quote or table at the start of a line.
 */
const ACTIVE =
  /[\\`*[\]~$]|<(?=[a-z/!?])|&(?=#?\w+;)|(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])|(?<==)=|=(?==)|%(?=%)|(?<=^|\s)#|\^(?=[\w-]+$)|^[-+=>|:]/giu;

// biome-ignore lint/suspicious/noControlCharactersInRegex: editors and Git would change or hide these
const UNSAFE = /^[ \t]+|(?<![ \t])[ \t]+$|[\0-\x08\x0a-\x1f\x7f-\x9f\u2028\u2029\ufeff]/g;

const numbered = (text: string): string => text.replace(/./gsu, (character) => `&#${character.codePointAt(0)};`);

/** Writes a line of text as Markdown. */
export const literalText = (line: string): string =>
  line
    .toWellFormed()
    .replace(ACTIVE, '\\$&')
    .replace(/^(\d{1,9})(?=[.)])/, '$1\\')
    .replace(UNSAFE, numbered);

const NAMED: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', nbsp: '\u00a0' };

/** Matches escapes, entities, and the marks of links, images, code and emphasis, which only a hand has written without an escape. */
const MARKED =
  /\\([!-/:-@[-`{-~])|&#(\d{1,7});|&(amp|lt|gt|quot|nbsp);|!?\[((?:[^[\]\\]|\\.)*)\]\([^()\s]*\)|\*+(?=\S)|(?<=\S)\*+|`+|~~|==|(?<![\p{L}\p{N}])_+(?=\S)|(?<=\S)_+(?![\p{L}\p{N}])/gu;

/** Reads the text of a line of Markdown: without escapes and, where a hand has copied them, without the marks of its formatting. */
export const textOfLine = (markdown: string): string =>
  markdown.replace(MARKED, (_, escaped, code, name, linked) => {
    if (code !== undefined) return Number(code) > 0x10ffff ? '\ufffd' : String.fromCodePoint(Number(code));
    if (linked !== undefined) return textOfLine(linked);
    return escaped ?? (name === undefined ? '' : (NAMED[name] ?? ''));
  });
