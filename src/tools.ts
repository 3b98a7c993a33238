import type { Article } from './article/model.js';
import { textOf } from './article/text.js';
import { isNarrow, narrowMetrics } from './layout/metrics.js';
import type { Tools } from './layout/setting.js';

/** Loads what the layout of an article needs besides itself: metrics for wide text, colours for code if they are shown. */
export async function toolsFor(article: Article, coloured: boolean): Promise<Tools> {
  const narrow = isNarrow(article.meta.title) && article.blocks.every((block) => isNarrow(textOf(block)));
  const metrics = narrow ? narrowMetrics : (await import('./layout/wide.js')).wideMetrics;
  const code = coloured && article.blocks.some((block) => block.kind === 'code' && block.language !== '');
  return code ? { metrics, highlight: (await import('./layout/highlight.js')).highlight } : { metrics };
}

/** Metrics that are right for a text. */
export const metricsFor = async (text: string): Promise<Tools['metrics']> =>
  isNarrow(text) ? narrowMetrics : (await import('./layout/wide.js')).wideMetrics;
