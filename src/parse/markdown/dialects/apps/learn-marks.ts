import type { TokenizerExtension, TokenizerThis } from 'marked';
import { type Dialect, endOfText } from '../dialect.js';
import { MARKS } from '../dialect-marks.js';

/*
 * Marks of Microsoft Learn: rows and pictures between three colons (`:::image source="a.png" alt-text="A":::`, `::: zone pivot="b"`), and
 * files and videos in brackets (`[!INCLUDE [a](b.md)]`, `[!VIDEO https://…]`). What groups is hidden; what is embedded is a link.
 */

const IN_LINE = /^:::[ \t]*(image|video|code)[ \t]([^\n:]*(?::(?!::)[^\n:]*)*):::/;
/** Row that begins or ends a part; several may share a line. */
const ROW =
  /^ {0,3}:{3,}[ \t]*(?:(zone|moniker)[ \t]+(?:pivot|range)="([^"\n]*)"|(?:row|column)(?:[ \t]+span="\d+")?(?=[ \t]*:{3})|(?:zone|moniker|row|column|image|video)-end)(?:[ \t]*:{3,})?[ \t]*(?:\n|$)/;
const EMBEDDED =
  /^\[!([A-Za-z]+)(?:-[A-Za-z\d+#-]+)?[ \t]*(?:\[([^\]\n]*)\]\(([^)\n]*)\)|(https?:\/\/[^\s\]]+))[ \t]*\]/;
/** Heading of a tab, whose link leads nowhere. */
const TAB = /^\[([^[\]\n]+)\]\(#tab\/[^()\s]*\)/;
const STYLE = /^\[!div\b[^\]\n]*\]/i;

const attribute = (attributes: string, name: string): string =>
  new RegExp(`(?<![\\w-])${name}="([^"]*)"`).exec(attributes)?.[1] ?? '';

const colons: TokenizerExtension = {
  name: 'learnColons',
  level: 'inline',
  start: (source) => source.indexOf(':::'),
  tokenizer(this: TokenizerThis, source: string) {
    const [raw, kind, attributes = ''] = IN_LINE.exec(source) ?? [];
    if (raw === undefined) return undefined;
    const href = attribute(attributes, 'source');
    const text = attribute(attributes, 'alt-text') || attribute(attributes, 'title');
    const type = kind === 'image' ? 'image' : 'link';
    const words = text === '' && type === 'link' ? href : text;
    return { type, raw, href, title: null, text: words, tokens: [{ type: 'escape', raw: words, text: words }] };
  },
};

const row: TokenizerExtension = {
  name: 'learnRow',
  level: 'block',
  tokenizer(this: TokenizerThis, source: string) {
    const [raw, part, value = ''] = ROW.exec(source) ?? [];
    if (raw === undefined) return undefined;
    return { type: 'learnRow', raw, tokens: part === undefined ? [] : this.lexer.inline(value) };
  },
};

const embedded: TokenizerExtension = {
  name: 'learnEmbedded',
  level: 'inline',
  start: endOfText,
  tokenizer(this: TokenizerThis, source: string) {
    const style = STYLE.exec(source)?.[0];
    if (style !== undefined) return { type: 'attributes', raw: style };
    const [raw, , text = '', file, address] = EMBEDDED.exec(source) ?? [];
    const href = file ?? address;
    if (raw === undefined || href === undefined) return undefined;
    const words = text || href;
    return { type: 'link', raw, href, title: null, text: words, tokens: this.lexer.inlineTokens(words) };
  },
};

const tab: TokenizerExtension = {
  name: 'learnTab',
  level: 'inline',
  start: endOfText,
  tokenizer(this: TokenizerThis, source: string) {
    const [raw, text = ''] = TAB.exec(source) ?? [];
    return raw === undefined ? undefined : { type: 'learnTab', raw, tokens: this.lexer.inlineTokens(text) };
  },
};

export const learnMarks: Dialect = {
  detect: MARKS.learnMarks,
  extensions: [colons, row, embedded, tab],
  interrupts: String.raw`\n {0,3}:{3,}[ \t]*(?:zone|moniker|row|column|image|video)(?:-end|[ \t:])`,
  blocks: { learnRow: ({ tokens = [] }, at, writer) => writer.label(tokens, at) },
};
