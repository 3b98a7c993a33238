import type { Block } from '../../article/model.js';
import { sanitize } from '../../article/sanitize.js';
import { trimEnd } from '../../article/text.js';

/** Counts the line feeds in a text. */
export function linesIn(text: string): number {
  let count = 0;
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) count += 1;
  return count;
}

/** Turns a text into paragraphs at its empty lines, with its lines kept and its Markdown unread. */
export function plainBlocks(source: string, firstLine: number): readonly Block[] {
  const blocks: Block[] = [];
  let line = firstLine;
  for (const part of source.split(/\n[ \t]*\n/)) {
    const text = trimEnd(sanitize(part), ' \n');
    if (text.trim() !== '') blocks.push({ kind: 'paragraph', containers: [], line, runs: [{ text, marks: [] }] });
    line += part.split('\n').length + 1;
  }
  return blocks;
}
