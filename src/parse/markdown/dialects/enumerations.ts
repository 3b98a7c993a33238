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

/** Marks of which one follows the other, as patterns. */
const PAIRS: readonly (readonly [first: string, second: string])[] = [
  ...['a b', 'A B', 'i ii', 'I II'].flatMap((letters) => {
    const [one = '', two = ''] = letters.split(' ');
    return [
      [`\\(${one}\\)`, `\\(${two}\\)`],
      [`${one}\\)`, `${two}\\)`],
      [`${one}\\.`, `${two}\\.`],
    ] as const;
  }),
  ['\\(1\\)', '\\(2\\)'],
  ['#\\.', '#\\.'],
  ['\\(@[\\w-]*\\)', '\\(@[\\w-]*\\)'],
];
/** Line of text; a mark begins none of a block. */
const TEXT = String.raw`(?![ \t]*(?:[>|<]|#{1,6}[ \t]|[-+*][ \t]|\d{1,9}[.)][ \t]|${'```'}|~~~|:::|\$\$|\{[%{]|[-=_*]{3,}[ \t]*(?:\n|$)))[ \t]*\S[^\n]*`;
const START = PAIRS.map(
  ([first, second]) => String.raw` {0,3}${first}[ \t]+\S[^\n]*\n(?:${TEXT}\n){0,5}? {0,3}${second}[ \t]+\S`,
).join('|');
const ENUMERATION = new RegExp(String.raw`^(?=${START})${TEXT}(?:\n${TEXT})*(?:\n|$)`);
const ITEM = /^ {0,3}(\((?:[A-Za-z]|[ivxIVX]{1,5}|\d{1,3}|@[\w-]*)\)|(?:[A-Za-z]|[ivxIVX]{1,5}|#)[.)])[ \t]+/;

/** Verse whose rows hold no bar, as those of a table would. */
const LINE_BLOCK =
  /^\|[ \t](?![ \t:-]*\n)[^|\n]*(?:\n(?![|][ \t:-]+\n)(?:\|(?:[ \t][^|\n]*)?|[ \t]+[^|\s][^|\n]*)(?=\n|$))+(?:\n|$)/;
const ABBREVIATIONS = /^(?:\*\[[^\]\n]+\]:[ \t]+[^\n]*[^*\n](?:\n|$))+/;

const enumeration: TokenizerExtension = {
  name: 'enumeration',
  level: 'block',
  tokenizer(this: TokenizerThis, source: string) {
    const raw = ENUMERATION.exec(source)?.[0];
    if (raw === undefined) return undefined;
    const items = raw.split(/(?<=\n)(?= {0,3}[(A-Za-z#])/).reduce<string[]>((all, line) => {
      if (ITEM.test(line) || all.length === 0) all.push(line);
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
