import { textOf } from '../../src/article/text.js';
import { breakLines, type Line } from '../../src/layout/fit.js';
import { hyphenate as german } from '../../src/layout/hyphens-de.js';
import { hyphenate as english } from '../../src/layout/hyphens-en.js';
import { narrowMetrics } from '../../src/layout/metrics.js';
import { type Piece, piecesOf } from '../../src/layout/pieces.js';
import { bundledArticle, EDITIONS } from '../../src/source/catalog.js';

/** Lines as most programs set them: each takes what fits. */
function greedy(pieces: readonly Piece[], width: number): readonly Line[] {
  const lines: { start: number; end: number; hyphen: boolean }[] = [];
  let cells = 0;
  for (const piece of pieces) {
    const last = lines.at(-1);
    if (last && cells + piece.space + piece.cells <= width) {
      Object.assign(last, { end: piece.end });
      cells += piece.space + piece.cells;
    } else {
      lines.push({ start: piece.start, end: piece.end, hyphen: false });
      cells = piece.cells;
    }
  }
  return lines;
}

interface Raggedness {
  readonly lines: number;
  /** Standard deviation of the cells that lines leave empty. */
  readonly deviation: number;
  /** Share of lines that leave over a fifth of the width empty. */
  readonly loose: number;
}

/** How ragged the paragraphs of an article are; their last lines do not count. */
function measure(paragraphs: readonly string[], width: number, set: (text: string) => readonly Line[]): Raggedness {
  const sets = paragraphs.map(set);
  const slack = sets.flatMap((lines) =>
    lines.slice(0, -1).map(({ start, end, hyphen }) => width - (end - start) - Number(hyphen)),
  );
  const mean = slack.reduce((sum, cells) => sum + cells, 0) / slack.length;
  const variance = slack.reduce((sum, cells) => sum + (cells - mean) ** 2, 0) / slack.length;
  const loose = slack.filter((cells) => cells > width / 5).length / slack.length;
  return { lines: sets.reduce((sum, lines) => sum + lines.length, 0), deviation: Math.sqrt(variance), loose };
}

/** Raggedness of both editions, greedy, optimal and optimal with hyphens. */
export function raggedness() {
  return EDITIONS.flatMap((edition) =>
    [40, 60, 70].map((width) => {
      const paragraphs = bundledArticle('llama-4-rechenleistung', edition)
        .blocks.filter((block) => block.kind === 'paragraph')
        .map(textOf)
        .filter((text) => !text.includes('\n'));
      const pieces = (text: string, hyphens: boolean) =>
        piecesOf(
          text,
          0,
          text.length,
          width,
          narrowMetrics,
          hyphens ? (edition === 'de' ? german : english) : undefined,
        );
      return {
        edition,
        width,
        greedy: measure(paragraphs, width, (text) => greedy(pieces(text, false), width)),
        optimal: measure(paragraphs, width, (text) => breakLines(pieces(text, false), width)),
        hyphens: measure(paragraphs, width, (text) => breakLines(pieces(text, true), width)),
      };
    }),
  );
}
