import type { Located } from '../../article/annotation/annotation.js';
import { excerptBlocks } from '../../article/excerpt.js';
import type { Article, Block, Section } from '../../article/model.js';
import { textOfRuns } from '../../article/text.js';
import { flow } from '../../layout/flow.js';
import { toolsFor } from '../../layout/load-tools.js';
import { textOfSpans } from '../../layout/row.js';
import { spokenWords } from '../../messages/accessible.js';
import { writeInBatches } from '../batch-writer.js';
import { spokenAnnotations } from './spoken-annotations.js';
import { type SpokenLine, spokenBlock } from './spoken-blocks.js';

/** An article as spoken lines. */
export interface Spoken {
  readonly article: Article;
  /** The reader's own highlights and notes. */
  readonly annotations: readonly Located[];
  readonly linesOf: (block: number, before?: number, after?: number) => readonly string[];
  /** Wraps other text as the article is wrapped. */
  readonly wrapped: (text: string) => readonly string[];
  /** Width of a text in a terminal, in cells. */
  readonly cells: (text: string) => number;
}

/**
 * Prepares an article to be spoken.
 * @param width cells at which lines wrap, except in code; 0 leaves each paragraph on one line. It is asked for each block, as terminals
 * are resized.
 */
export async function speak(
  article: Article,
  describe: (href: string) => string,
  width: () => number,
  annotations: readonly Located[] = [],
): Promise<Spoken> {
  const tools = await toolsFor(article, { colours: false, hyphens: false });
  const words = spokenWords(article.meta.lang);
  const speech = { article, words, describe };
  const wrap = (line: SpokenLine, cells: number): readonly string[] => {
    if (cells === 0) return [textOfRuns(line)];
    const setting = {
      width: cells,
      measure: cells,
      plain: true,
      deletionMarks: false,
      sideways: false,
      hyphens: false,
      imageWord: words.image,
      wholeAddresses: false,
      tools,
    };
    return flow(line, cells, setting).map(({ spans }) => textOfSpans(spans));
  };
  const blockAt = (index: number | undefined): Block | undefined => article.blocks[index ?? -1];
  const wrapped = (text: string): readonly string[] => wrap([{ text, marks: [] }], width());
  return {
    article,
    annotations,
    cells: tools.metrics.cells,
    linesOf: (index, before, after) => {
      const kind = blockAt(index)?.kind;
      const cells = kind === 'code' || kind === 'math' ? 0 : width();
      const lines = spokenBlock(index, blockAt(before), blockAt(after), speech);
      const isLast = index === article.blocks.length - 1;
      const noted = spokenAnnotations(annotations, index, isLast, words);
      return [...lines.flatMap((line) => wrap(line, cells)), ...noted.flatMap(wrapped)];
    },
    wrapped,
  };
}

/** Prints an article, or a section of it. */
export const printSpoken = (spoken: Spoken, section: Section | undefined, write: (text: string) => void): void =>
  writeInBatches(textOf(spoken, section), write);

function* textOf({ article, linesOf }: Spoken, section: Section | undefined): Generator<string> {
  const shown = section ? excerptBlocks(article, section) : [...article.blocks.keys()];
  for (const [i, index] of shown.entries())
    for (const line of linesOf(index, shown[i - 1], shown[i + 1])) yield `${line}\n`;
}
