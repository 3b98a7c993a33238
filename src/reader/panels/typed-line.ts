import type { Metrics } from '../../layout/metrics.js';
import type { Line } from './panel.js';

/** A sign and the typed text after it, with its end in sight and a cursor, in at most `room` cells. */
export function typedLine(query: string, room: number, { cells, graphemes }: Metrics, sign: string): string {
  let shown = '';
  for (const grapheme of graphemes(query).toReversed()) {
    if (cells(shown) + cells(grapheme) + 2 > room) break;
    shown = grapheme + shown;
  }
  return `${sign}${shown}▏`;
}

/** The line above a filtered list in which its filter is typed. */
export const filterLine = (query: string, columns: number, metrics: Metrics): Line => [
  { text: ` ${typedLine(query, columns - 1, metrics, '›')}`, roles: ['key'] },
];
