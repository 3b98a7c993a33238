import type { Tokens } from 'marked';
import type { Alert } from '../../article/model.js';
import { childrenOf } from './inline.js';

/** Removes GitHub's alert marker from the start of a quote and returns the alert; undefined for an ordinary quote. */
export function takeAlert(token: Tokens.Blockquote): Alert | undefined {
  const paragraph = token.tokens[0];
  const match = /^\[!(note|tip|important|warning|caution)\][ \t]*(?:\n|$)/i.exec(paragraph?.raw ?? '');
  const first = paragraph && childrenOf(paragraph)[0];
  if (paragraph?.type !== 'paragraph' || !match || first?.type !== 'text') return undefined;
  first.raw = first.raw.replace(/^\[![a-z]+\][ \t]*\n?/i, '');
  return match[1]?.toLowerCase() as Alert;
}
