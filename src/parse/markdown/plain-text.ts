import type { Block } from '../../article/model.js';
import { sanitize, sanitizeCode } from '../../article/sanitize.js';
import { trimEnd } from '../../article/text.js';

/** Counts the line feeds in a text. */
export function linesIn(text: string): number {
  let count = 0;
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) count += 1;
  return count;
}

/** Text that its spaces shape, as drawings and columns: rows after the first are indented, or words stand apart. */
const SHAPED = /\n(?: {2}| ?\t)[ \t]*\S|\S(?: {3}| ?\t)[ \t]*\S/;

/** Length, in characters, up to which the parts of a drawing are one block. */
const LONGEST = 10_000;

/** Turns a text into paragraphs at its empty lines, with its lines kept and its Markdown unread; what its spaces shape is code. */
export function plainBlocks(source: string, firstLine: number): readonly Block[] {
  const blocks: Block[] = [];
  let line = firstLine;
  for (const paragraph of source.split(/\n[ \t]*\n/)) {
    const part = paragraph.replace(/^\n+/, '');
    line += paragraph.length - part.length;
    const isShaped = SHAPED.test(part);
    const text = trimEnd(isShaped ? sanitizeCode(part) : sanitize(part), ' \n');
    const above = blocks.at(-1);
    if (isShaped && above?.kind === 'code' && above.text.length < LONGEST) {
      const feeds = '\n'.repeat(line - above.line - linesIn(above.text));
      blocks.splice(-1, 1, { ...above, text: `${above.text}${feeds}${text}` });
    } else if (isShaped) blocks.push({ kind: 'code', language: '', text, containers: [], line });
    else if (text.trim() !== '') blocks.push({ kind: 'paragraph', containers: [], line, runs: [{ text, marks: [] }] });
    line += part.split('\n').length + 1;
  }
  return blocks;
}
