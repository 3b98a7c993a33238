import type { Token, TokenizerExtension, TokenizerThis, Tokens } from 'marked';
import type { Container } from '../../../article/model.js';
import { linesIn } from '../plain-text.js';
import type { Dialect, WriteBlocks } from './dialect.js';
import { MARKS } from './dialect-marks.js';

/*
 * Rows that Markdown would run together: lists with letters, Roman numbers or numbers in brackets (`a)`, `(ii)`, pandoc's `#.` and `(@)`), whose first two
 * marks follow each other; line blocks of pandoc (`| a verse`); and definitions of abbreviations (`*[HTML]: words`).
 */

interface Enumeration extends Tokens.Generic {
  readonly items: readonly { readonly raw: string; readonly mark: string; readonly tokens: Token[] }[];
}

/** Patterns of the first marks of a list, the third only where a sentence may hold such marks. */
const SERIES: readonly (readonly string[])[] = [
  ...['a b c', 'A B C', 'i ii iii', 'I II III'].flatMap((letters) =>
    ['\\(_\\)', '_\\)', '_\\.'].map((mark) => letters.split(' ').map((letter) => mark.replace('_', letter))),
  ),
  ['\\(1\\)', '\\(2\\)', '\\(3\\)'],
  ['#\\.', '#\\.'],
  ['\\(@[\\w-]*\\)', '\\(@[\\w-]*\\)'],
];
/** Line of text; a mark begins none of a block. */
const TEXT = String.raw`(?![ \t]*(?:[>|<]|#{1,6}[ \t]|[-+*][ \t]|\d{1,9}[.)][ \t]|${'```'}|~~~|:::|\$\$|\{[%{]|(?:[-=_*][ \t]*){3,}(?:\n|$)))[ \t]*\S[^\n]*`;
/** First two items. A list that goes on inside a line is part of a sentence, of which two marks happen to begin lines. */
const START = SERIES.map(([first, second, third]) => {
  const inLine = third && String.raw`(?!(?:[^\n]+\n(?! {0,3}${third})){0,4}?[^\n]*[ \t]${third}[ \t])`;
  return String.raw` {0,3}${first}[ \t]+\S[^\n]*\n(?:${TEXT}\n){0,5}? {0,3}${second}[ \t]+\S${inLine ?? ''}`;
}).join('|');
const ENUMERATION = new RegExp(String.raw`^(?=${START})${TEXT}(?:\n${TEXT})*(?:\n|$)`);
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
    const raw = ENUMERATION.exec(source)?.[0];
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
  interrupts: String.raw`\n(?:(?=${START})|\*\[[^\]\n]+\]:[ \t])`,
  blocks: { enumeration: write, lines: ({ tokens = [] }, at, writer) => writer.paragraph(writer.runs(tokens), at) },
};
