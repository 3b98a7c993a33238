import type { Token, Tokens } from 'marked';
import { childrenOf } from './inline.js';

/** Name of an alert, and its title if it has one of its own. */
export interface AlertHead {
  readonly name: string;
  readonly title: readonly Token[];
}

const MARKER = /^\[!([a-z][\w-]*)\][-+]?/i;

/**
 * Removes the first line of a quote that is an alert of GitHub or a callout of Obsidian, and returns what it says; undefined for an
 * ordinary quote.
 */
export function takeAlert(token: Tokens.Blockquote): AlertHead | undefined {
  const paragraph = token.tokens[0];
  const tokens = paragraph && [...childrenOf(paragraph)];
  const first = tokens?.[0];
  const [marker, name] = MARKER.exec(paragraph?.raw ?? '') ?? [];
  if (paragraph?.type !== 'paragraph' || !tokens || first?.type !== 'text' || marker === undefined) return undefined;
  if (!first.raw.startsWith(marker)) return undefined;
  tokens[0] = { ...first, raw: first.raw.slice(marker.length).replace(/^[ \t]+/, '') };
  const title = takeLine(tokens);
  token.tokens.splice(0, 1, ...(tokens.length > 0 ? [{ ...paragraph, tokens }] : []));
  return { name: name ?? '', title };
}

/** Removes and returns the tokens of the first line. */
function takeLine(tokens: Token[]): readonly Token[] {
  const end = tokens.findIndex(({ type, raw }) => type === 'br' || (type === 'text' && raw.includes('\n')));
  const last = tokens[end];
  if (!last) return tokens.splice(0);
  const line = tokens.splice(0, end + 1);
  if (last.type === 'br') return line.slice(0, -1);
  const feed = last.raw.indexOf('\n');
  if (feed + 1 < last.raw.length) tokens.unshift({ ...last, raw: last.raw.slice(feed + 1) });
  return [...line.slice(0, -1), { ...last, raw: last.raw.slice(0, feed) }];
}
