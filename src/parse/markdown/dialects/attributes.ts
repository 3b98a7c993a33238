import type { TokenizerExtension, Tokens } from 'marked';
import { type Dialect, endOfText } from './dialect.js';
import { MARKS } from './dialect-marks.js';
import { LIST, MEANT } from './heading-anchor.js';

/*
 * Attribute lists of pandoc, kramdown and Python-Markdown: `{#id .class key=value}` at the end of a heading or right after a link, an
 * image, code, emphasis or a text in brackets, and `{: .class }` on a row of its own. They are hidden; the id of a heading is its anchor, also in the
 * notation of MDX (a comment in braces) and of Nextra and Fumadocs, `[#id]`.
 */

/** Also the size of an image in Logseq, and the format of pandoc's raw code. */
const AFTER_TOKEN = new RegExp(
  String.raw`^(?:${LIST}|\{:height[ \t]*\d+(?:%|px)?,[ \t]*:width[ \t]*\d+(?:%|px)?\}|\{=[a-z]+\})`,
);
const AFTER_EMPHASIS = new RegExp(`^${MEANT}${LIST}`);
const ROW = /^\{:[^{}\n]*\}[ \t]*(?=\n|$)/;
const SPAN = new RegExp(String.raw`^\[([^[\]\n]+)\](${MEANT}${LIST})`);

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
  detect: MARKS.attributes,
  extensions: [list, span],
  runs: { attributes: () => undefined },
};
