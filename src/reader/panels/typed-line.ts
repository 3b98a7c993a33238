import type { Metrics } from '../../layout/metrics.js';
import type { Line } from './panel.js';

/** Prompt, typed text and cursor in at most `room` cells; the end of a long text stays visible. */
export function typedLine(query: string, room: number, { cells, graphemes }: Metrics, sign: string): string {
  let shown = '';
  const left = room - cells(sign) - 1;
  for (const grapheme of graphemes(query).toReversed()) {
    if (cells(shown) + cells(grapheme) > left) break;
    shown = grapheme + shown;
  }
  return `${sign}${shown}▏`;
}

/** Line above a list for typing its filter. */
export const filterLine = (query: string, columns: number, metrics: Metrics): Line => [
  { text: ` ${typedLine(query, columns - 1, metrics, '›')}`, roles: ['key'] },
];
