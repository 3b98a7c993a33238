import type { Article, Block, Section } from './article/model.js';
import { blocksOfPart } from './article/part.js';
import { textOfRuns } from './article/text.js';
import { flow } from './layout/flow.js';
import { textOfSpans } from './layout/row.js';
import type { Setting } from './layout/setting.js';
import { spokenWords } from './messages/accessible.js';
import { toolsFor } from './tools.js';
import { type SpokenLine, spokenBlock } from './views/accessible.js';

/** Characters that are gathered before they are written. */
const BATCH = 65_536;

/** An article as it is spoken: the lines of each block. */
export interface Spoken {
  readonly article: Article;
  readonly linesOf: (block: number, before?: number, after?: number) => readonly string[];
  /** Cells that a text takes in a terminal. */
  readonly cells: (text: string) => number;
}

/**
 * Prepares an article for being spoken.
 * @param width cells to which lines are wrapped; 0: a line a paragraph
 */
export async function speak(article: Article, describe: (href: string) => string, width: number): Promise<Spoken> {
  const tools = await toolsFor(article, { colours: false, hyphens: false });
  const setting: Setting = { width, measure: width, plain: true, sideways: false, hyphens: false, tools };
  const speech = { article, words: spokenWords(article.meta.lang), describe };
  const block = (index: number | undefined): Block | undefined =>
    index === undefined ? undefined : article.blocks[index];
  return {
    article,
    cells: tools.metrics.cells,
    linesOf: (index, before, after) =>
      spokenBlock(index, block(before), block(after), speech).flatMap((line) =>
        width === 0 ? [textOfRuns(line)] : wrap(line, setting),
      ),
  };
}

/** Wraps a line; that of code keeps the space at its start. */
function wrap(line: SpokenLine, setting: Setting): readonly string[] {
  const [space = ''] = /^ */.exec(textOfRuns(line)) ?? [];
  const indent = space.slice(0, setting.width - 1);
  const lines = flow(line, setting.width - indent.length, setting).map(({ spans }) => textOfSpans(spans));
  return lines.map((text, i) => (i === 0 ? indent : '') + text);
}

/** Prints an article, or a section of it. */
export function printSpoken(spoken: Spoken, section: Section | undefined, write: (text: string) => void): void {
  const { article, linesOf } = spoken;
  const shown = section ? blocksOfPart(article, section) : [...article.blocks.keys()];
  let text = '';
  for (const [i, index] of shown.entries()) {
    for (const line of linesOf(index, shown[i - 1], shown[i + 1])) text += `${line}\n`;
    if (text.length < BATCH) continue;
    write(text);
    text = '';
  }
  write(text);
}
