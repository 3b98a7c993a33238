import { textOfSpans } from '../layout/row.js';
import type { Paint, Painter } from './paint.js';

/** A painter. What paints is loaded where there is something to paint. */
export const loadPainter = async (paint: Paint): Promise<Painter> =>
  paint.level === 0 && !paint.hyperlinks ? textOfSpans : (await import('./paint.js')).createPainter(paint);
