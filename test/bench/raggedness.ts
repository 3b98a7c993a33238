import { readFileSync } from 'node:fs';
import { textOf } from '../../src/article/text.js';
import { piecesOf } from '../../src/layout/break-points.js';
import { hyphenate as german } from '../../src/layout/hyphens-de.js';
import { hyphenate as english } from '../../src/layout/hyphens-en.js';
import { breakLines, type Line } from '../../src/layout/line-breaking.js';
import { narrowMetrics } from '../../src/layout/metrics.js';
import type { Pieces } from '../../src/layout/pieces.js';
import { EDITIONS, type Edition } from '../../src/source/bundled.js';
import { parse } from '../kit/article/parse.js';

/** Lines as most programs set them: each takes what fits. */
function greedy({ length, starts, ends, cells, spaces }: Pieces, width: number): readonly Line[] {
  const lines: { start: number; end: number; hyphen: boolean }[] = [];
  let used = 0;
  for (let i = 0; i < length; i += 1) {
    const last = lines.at(-1);
    const [start = 0, end = 0, own = 0, space = 0] = [starts[i], ends[i], cells[i], spaces[i]];
    if (last && used + space + own <= width) {
      last.end = end;
      used += space + own;
    } else {
      lines.push({ start, end, hyphen: false });
      used = own;
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

function articleIn(lang: Edition) {
  const text = readFileSync(`content/${lang}/llama-4-rechenleistung.md`, 'utf8');
  return parse(text.slice(text.indexOf('\n---\n') + 5), { name: '', slug: '', lang, tags: [], related: [] });
}

/** Raggedness of both editions, greedy, optimal and optimal with hyphens. */
export function raggedness() {
  return EDITIONS.flatMap((edition) =>
    [40, 60, 70].map((width) => {
      const paragraphs = articleIn(edition)
        .blocks.filter((block) => block.kind === 'paragraph')
        .map(textOf)
        .filter((text) => !text.includes('\n'));
      const pieces = (text: string, hyphens: boolean) =>
        piecesOf(text, 0, text.length, width, {
          metrics: narrowMetrics,
          hyphenate: hyphens ? (edition === 'de' ? german : english) : undefined,
        });
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
