import type { Block } from '../../../article/model.js';
import { textOf } from '../../../article/text.js';

/** Number of blocks at the beginning that may hold the title. */
const BEGINNING = 3;
/** Maximum length of a heading, in characters. */
const LONGEST = 80;
/** End of a sentence, a label or a quotation. */
const NO_HEADING = /^\s*[-–—]|[.,:;…!"“”»«)*]\s*$/;
const QUESTION = /\?\s*$/;

type Paragraph = Extract<Block, { kind: 'paragraph' }>;

/** Turns bold lines of their own, each between texts, into headings in an article that has no others. */
export function boldHeadings(blocks: readonly Block[]): readonly Block[] {
  if (blocks.findLastIndex(({ kind }) => kind === 'heading') >= BEGINNING) return blocks;
  const lines = blocks.filter((block, i) => isBoldLine(block) && isBetween(blocks[i - 1], block, blocks[i + 1]));
  const others = lines.filter((line) => !QUESTION.test(textOf(line)));
  // In an interview, most bold lines are questions.
  const headings = new Set(others.length * 2 < lines.length ? others : lines);
  if (others.length < 2) return blocks;
  return blocks.map((block) => (headings.has(block) && block.kind === 'paragraph' ? headingOf(block) : block));
}

function isBoldLine(block: Block): boolean {
  if (block.kind !== 'paragraph' || block.containers.length > 0) return false;
  const bold = block.runs.every(({ marks, text, href }) => {
    const isText = marks.includes('strong') && !marks.includes('image') && href === undefined;
    return text !== '\n' && (isText || text.trim() === '');
  });
  const text = textOf(block);
  return bold && text.length <= LONGEST && /\p{L}{2}/u.test(text) && !NO_HEADING.test(text);
}

function isBetween(before: Block | undefined, block: Block, after: Block | undefined): boolean {
  if (!before || !after || before.kind === 'heading' || isBoldLine(before) || isBoldLine(after)) return false;
  return after.kind !== 'paragraph' || textOf(after).length > textOf(block).length;
}

function headingOf({ runs, ...block }: Paragraph): Block {
  const plain = runs.map((run) => ({ ...run, marks: run.marks.filter((mark) => mark !== 'strong') }));
  return { ...block, kind: 'heading', level: 2, runs: plain };
}
