import type { Tokens } from 'marked';
import type { Alert, Block, Run } from '../../article/model.js';
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

/**
 * Puts an alert's label before the text of its first block.
 * @param at index of that block
 * @param depth number of its containers up to the alert
 */
export function labelAlert(blocks: Block[], at: number, label: string, depth: number): void {
  const block = blocks[at];
  if (!block) return;
  const { containers, line } = block;
  const merged = block.kind === 'paragraph' && containers.length === depth;
  const first: Run = { text: label, marks: ['strong'] };
  const rest: readonly Run[] = merged && block.runs.length > 0 ? [{ text: '\n', marks: [] }, ...block.runs] : [];
  const head: Block = { kind: 'paragraph', containers: containers.slice(0, depth), line, runs: [first, ...rest] };
  blocks.splice(at, merged ? 1 : 0, head);
}
