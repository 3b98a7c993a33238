import type { TokenizerExtension, Tokens } from 'marked';
import { type Dialect, endOfText } from './dialect.js';

/*
 * Attribute lists of pandoc, kramdown and Python-Markdown: `{#id .class key=value}` at the end of a heading or right after a link, an
 * image, code, emphasis or a text in brackets, and `{: .class }` on a row of its own. They are hidden; the id of a heading is its anchor, also in the
 * notation of MDX (a comment in braces) and of Nextra and Fumadocs, `[#id]`.
 */

const ITEM = String.raw`(?:#[^\s#.{}]+|\.[A-Za-z][\w-]*|[A-Za-z][\w:-]*=(?:"[^"\n]*"|'[^'\n]*'|[^\s{}"']+)|-)`;
const LIST = String.raw`\{:?[ \t]*${ITEM}(?:[ \t]+${ITEM})*[ \t]*\}`;
const PAIR = String.raw`[\w:-]+=[^\s{}"']+`;
/** Not braces that may belong to the text, as in `/v1/{name=*}` and `\sqrt[n]{x=1}`. */
const MEANT = String.raw`(?!\{${PAIR}(?:[ \t]+${PAIR})*[ \t]*\})`;
/** Also the size of an image in Logseq, and the format of pandoc's raw code. */
const AFTER_TOKEN = new RegExp(
  String.raw`^(?:${LIST}|\{:height[ \t]*\d+(?:%|px)?,[ \t]*:width[ \t]*\d+(?:%|px)?\}|\{=[a-z]+\})`,
);
const AFTER_EMPHASIS = new RegExp(`^${MEANT}${LIST}`);
const ROW = /^\{:[^{}\n]*\}[ \t]*(?=\n|$)/;
const SPAN = new RegExp(String.raw`^\[([^[\]\n]+)\](${MEANT}${LIST})`);
const AFTER_HEADING = new RegExp(
  String.raw`(?:(?:(?<=[^\\\s])(?=\{[#:])|(?<=\s)${MEANT})${LIST}|\{/\*[ \t]*(?<comment>[\w-]+)[ \t]*\*/\}|(?<=\s)\[#(?<label>[A-Za-z][\w-]*)\])$`,
);

/** Separates a heading's text from the attribute list at its end. */
export function headingAnchor(text: string): { readonly text: string; readonly anchor?: string } {
  const match = /[}\]]$/.test(text) ? AFTER_HEADING.exec(text) : null;
  if (!match) return { text };
  const anchor = match.groups?.comment ?? match.groups?.label ?? /[{\s:]#([^\s}]+)/.exec(match[0])?.[1];
  const rest = text.slice(0, match.index).trimEnd();
  return anchor === undefined ? { text: rest } : { text: rest, anchor };
}

/** Caption of a table in pandoc. */
const CAPTION = /^(?:Table)?: .*[ \t]$/;

const CARRIERS = new Set(['link', 'image', 'codespan', 'attributes']);

/** Pattern of an attribute list after a token. */
function patternAfter({ type, raw, closes }: Tokens.Generic = { type: 'none', raw: '\n' }): RegExp | undefined {
  if (CARRIERS.has(type)) return AFTER_TOKEN;
  if (type === 'delimiters' && closes) return AFTER_EMPHASIS;
  if (type === 'text' && CAPTION.test(raw)) return AFTER_TOKEN;
  return raw.endsWith('\n') ? ROW : undefined;
}

const list: TokenizerExtension = {
  name: 'attributes',
  level: 'inline',
  start: endOfText,
  tokenizer(source: string, before: readonly Tokens.Generic[]) {
    if (!source.startsWith('{')) return undefined;
    const raw = patternAfter(before.at(-1))?.exec(source)?.[0];
    return raw === undefined ? undefined : { type: 'attributes', raw };
  },
};

const span: TokenizerExtension = {
  name: 'attributedSpan',
  level: 'inline',
  tokenizer(source: string) {
    const [raw, text = ''] = SPAN.exec(source) ?? [];
    return raw === undefined ? undefined : { type: 'attributedSpan', raw, tokens: this.lexer.inlineTokens(text) };
  },
};

export const attributes: Dialect = {
  detect: /\{(?:[:=]|[ \t]*[#.A-Za-z-])/,
  extensions: [list, span],
  runs: { attributes: () => undefined },
};
