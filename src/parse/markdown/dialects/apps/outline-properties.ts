import type { Token, TokenizerExtension, TokenizerThis } from 'marked';
import type { Dialect, WriteRuns } from '../dialect.js';
import { MARKS } from '../dialect-marks.js';

/*
 * Properties of Logseq's blocks and pages (`key:: value`), each on a row of its own. Those that only the program needs are hidden, as are its
 * logbooks and the marks of Org mode around a quote.
 */

const HIDDEN =
  /^(?:(?:id|collapsed|heading|public|exclude-from-graph-view|(?:created|updated)-at|later|now|todo|doing|done)::[ \t]+(?:true|false|\d+|[\da-f]{8}[\da-f-]*)[ \t]*$|(?:icon|background-color|logseq\.[\w.-]+|(?:card|hl|ls)-[\w-]+)::)/;
const KEY = String.raw`[A-Za-z][\w.-]*(?=::[ \t]+\S)`;
const MARK = String.raw`:(?:LOGBOOK|PROPERTIES):|#\+(?:BEGIN|END)_`;
const START = new RegExp(String.raw`\n[ \t]*(?:${KEY}|${MARK})`);
/** Text after a shown property: other properties, at most 50 of which are examined, up to another mark or the end of the text. */
const OTHERS = String.raw`(?:\n[ \t]*${KEY}[^\n]*)`;
const LAST = new RegExp(String.raw`^(?:${OTHERS}{0,50}(?:\s*$|\n[ \t]*(?:${MARK}))|${OTHERS}{50})`);
const PROPERTY = new RegExp(String.raw`^\n?[ \t]*(${KEY})::[ \t]*([^\n]*)`);
const DRAWER =
  /^\n?[ \t]*(?::(?:LOGBOOK|PROPERTIES):\n(?:[^\n]*\n){0,200}?[ \t]*:END:[ \t]*(?=\n|$)|#\+(?:BEGIN|END)_(?:QUOTE|CENTER|NOTE|TIP|IMPORTANT|CAUTION|WARNING|PINNED|EXAMPLE)[ \t]*(?=\n|$))/;

const property: TokenizerExtension = {
  name: 'property',
  level: 'inline',
  start: (source) => source.search(START),
  tokenizer(this: TokenizerThis, source: string, before: readonly Token[]) {
    if (source[0] !== '\n' && before.length > 0) return undefined;
    const drawer = DRAWER.exec(source)?.[0];
    const [raw = drawer, key = '', value = ''] = PROPERTY.exec(source) ?? [];
    if (raw === undefined) return undefined;
    const isHidden = raw === drawer || HIDDEN.test(raw.trimStart());
    if (!isHidden && !LAST.test(source.slice(raw.length))) return undefined;
    return { type: 'property', raw, tokens: isHidden ? [] : this.lexer.inlineTokens(`${key}: ${value}`) };
  },
};

const write: WriteRuns = ({ tokens = [] }, { context, builder, children }) => {
  // Hidden properties leave no row.
  if (tokens.length === 0) return;
  builder.break();
  children(tokens, context);
};

export const outlineProperties: Dialect = {
  detect: MARKS.outlineProperties,
  extensions: [property],
  runs: { property: write },
};
