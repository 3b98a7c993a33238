import type { Token, TokenizerExtension, TokenizerThis, Tokens } from 'marked';
import type { Container } from '../../../article/model.js';
import { linesIn } from '../plain-text.js';
import type { Dialect, WriteBlocks } from './dialect.js';
import { MARKS } from './dialect-marks.js';

/*
 * Rows that Markdown would run together: lists with letters, Roman numerals or numbers in brackets (`a)`, `(ii)`, pandoc's `#.` and
 * `(@)`), whose first two marks follow each other; line blocks of pandoc (`| a verse`); and definitions of abbreviations (`*[HTML]: words`).
 */

interface Enumeration extends Tokens.Generic {
  readonly items: readonly { readonly raw: string; readonly mark: string; readonly tokens: Token[] }[];
}

/** Line of text, without a mark that begins a block. */
const TEXT = String.raw`(?![ \t]*(?:[>|<]|#{1,6}[ \t]|[-+*][ \t]|\d{1,9}[.)][ \t]|${'```'}|~~~|:::|\$\$|\{[%{]|[-=]+[ \t]*(?:\n|$)|(?:[-=_*][ \t]*){3,}(?:\n|$)))[ \t]*\S[^\n]*`;
const PARAGRAPH = new RegExp(String.raw`^${TEXT}(?:\n${TEXT})*(?:\n|$)`);

const startsWith = (first: string, second: string, more = ''): readonly [string, RegExp] => [
  first,
  new RegExp(String.raw`^[^\n]*\n(?:${TEXT}\n){0,5}? {0,3}${second}[ \t]+\S${more}`),
];

/** Patterns of the beginning of a list, up to its second mark, by the first: one for all would take some ms to compile. */
const STARTS: ReadonlyMap<string, RegExp> = new Map([
  ...['a b c', 'A B C', 'i ii iii', 'I II III', '1 2 3'].flatMap((letters) =>
    (letters === '1 2 3' ? ['(_)'] : ['(_)', '_)', '_.']).map((form) => {
      const [first = '', ...others] = letters.split(' ').map((letter) => form.replace('_', letter));
      const [second = '', third = ''] = others.map((mark) => mark.replace(/[().]/g, '\\$&'));
      // A list that goes on inside a line is part of a sentence, of which two marks happen to begin lines.
      const inLine = String.raw`(?!(?:[^\n]+\n(?! {0,3}${third})){0,4}?[^\n]*[ \t]${third}[ \t])`;
      return startsWith(first, second, inLine);
    }),
  ),
  startsWith('#.', String.raw`#\.`),
  startsWith('(@)', String.raw`\(@[\w-]*\)`),
]);
const FIRST = /^ {0,3}(\((?:[aAiI1]|@[\w-]*)\)|[aAiI#][.)])[ \t]+\S/;

const startsList = (source: string): boolean => {
  const [, mark] = FIRST.exec(source) ?? [];
  return mark !== undefined && (STARTS.get(mark.replace(/@[^)]*/, '@'))?.test(source) ?? false);
};

const LINE = new RegExp(String.raw`\n(?=( {0,3}[(aAiI#])?)${TEXT}`, 'y');

/** Index of the line feed before a list that interrupts the paragraph at the start of a source. */
function endOfParagraph(source: string, most: number): number | undefined {
  LINE.lastIndex = source.indexOf('\n');
  for (let at = LINE.lastIndex; at >= 0 && at < most; at = LINE.lastIndex) {
    const match = LINE.exec(source);
    if (!match) return undefined;
    if (match[1] !== undefined && startsList(source.slice(at + 1))) return at;
  }
  return undefined;
}

const ITEM = /^ {0,3}(\((?:[A-Za-z]|[ivxIVX]{1,5}|\d{1,3}|@[\w-]*)\)|(?:[A-Za-z]|[ivxIVX]{1,5}|#)[.)])[ \t]+/;

/** Verse whose rows hold no bar, as those of a table would. */
const LINE_BLOCK =
  /^\|[ \t](?![ \t:-]*\n)[^|\n]*(?:\n(?![|][ \t:-]+(?:\n|$))(?:\|(?:[ \t][^|\n]*)?|[ \t]+[^|\s][^|\n]*)(?=\n|$))+(?:\n|$)/;
const ABBREVIATIONS = /^(?:\*\[[^\]\n]+\]:[ \t]+[^*\n]+(?:\n|$))+/;

/** Signs around the mark of an item, and whether it is a number, a letter or a capital; undefined for other text. */
const kindOfMark = (line: string): string | undefined =>
  ITEM.exec(line)?.[1]
    ?.replace(/@[\w-]*/, '@')
    .replace(/[a-z]+/, 'a')
    .replace(/[A-Z]+/, 'A')
    .replace(/\d+/, '1');

const enumeration: TokenizerExtension = {
  name: 'enumeration',
  level: 'block',
  tokenizer(this: TokenizerThis, source: string) {
    const raw = startsList(source) ? PARAGRAPH.exec(source)?.[0] : undefined;
    if (raw === undefined) return undefined;
    const kind = kindOfMark(raw);
    const items = raw.split(/(?<=\n)/).reduce<string[]>((all, line) => {
      if (kindOfMark(line) === kind) all.push(line);
      else all.push(`${all.pop()}${line}`);
      return all;
    }, []);
    return {
      type: 'enumeration',
      raw,
      items: items.map((item) => {
        const [start = '', mark = ''] = ITEM.exec(item) ?? [];
        return { raw: item, mark, tokens: this.lexer.inline(item.slice(start.length).trimEnd()) };
      }),
    };
  },
};

const lines: TokenizerExtension = {
  name: 'lines',
  level: 'block',
  tokenizer(this: TokenizerThis, source: string) {
    const verse = LINE_BLOCK.exec(source)?.[0];
    const raw = verse ?? ABBREVIATIONS.exec(source)?.[0];
    if (raw === undefined) return undefined;
    const text =
      verse === undefined
        ? raw.replace(/^\*\[([^\]\n]+)\]/gm, '$1')
        : raw
            .replace(/\n[ \t]+(?=\S)/g, ' ')
            .replace(/^\|[ \t]?([ \t]*)/gm, (_, space: string) => '\u00A0'.repeat(space.length));
    const tokens = text.trimEnd().split('\n');
    return {
      type: 'lines',
      raw,
      tokens: tokens.flatMap((line, i) => [
        ...(i > 0 ? [{ type: 'br', raw: '\n' }] : []),
        { type: 'role', raw: line, tokens: this.lexer.inline(line) },
      ]),
    };
  },
};

const write: WriteBlocks = (token, { containers, line }, writer) => {
  const list = writer.nextId();
  let at = line;
  for (const { raw, mark, tokens } of (token as Enumeration).items) {
    const item: Container = { kind: 'item', id: writer.nextId(), list, tight: true, ordinal: mark };
    writer.inside(item, [{ type: 'text', raw, tokens }], { containers, line: at });
    at += linesIn(raw);
  }
};

export const enumerations: Dialect = {
  detect: MARKS.enumerations,
  extensions: [enumeration, lines],
  interrupts: String.raw`\n\*\[[^\]\n]+\]:[ \t]`,
  endOfParagraph,
  blocks: { enumeration: write, lines: ({ tokens = [] }, at, writer) => writer.paragraph(writer.runs(tokens), at) },
};
