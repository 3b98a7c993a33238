import { textOfSpans } from '../layout/row.js';
import type { Paint, Painter } from './paint.js';

/** Loads a painter; without colours and links, spans are only joined and nothing is loaded. */
export const loadPainter = async (paint: Paint): Promise<Painter> =>
  paint.level === 0 && !paint.hyperlinks ? textOfSpans : (await import('./paint.js')).createPainter(paint);
