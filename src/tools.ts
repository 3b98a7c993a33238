import type { Block } from './article/model.js';
import { textOf } from './article/text.js';
import { isNarrow, narrowMetrics } from './layout/metrics.js';
import type { Hyphenate } from './layout/pieces.js';
import type { Tools } from './layout/setting.js';

/** What of the heavy parts is wanted. */
export interface Wanted {
  readonly colours: boolean;
  readonly hyphens: boolean;
}

/** What tools are for: an article, or a part of one. */
interface Part {
  readonly meta: { readonly title: string; readonly lang: string };
  readonly blocks: readonly Block[];
}

/** Loads what the layout of an article needs besides itself: metrics for wide text, colours for code, hyphenation. */
export async function toolsFor(article: Part, wanted: Wanted): Promise<Tools> {
  const narrow = isNarrow(article.meta.title) && article.blocks.every((block) => isNarrow(textOf(block)));
  const metrics = narrow ? narrowMetrics : (await import('./layout/wide.js')).wideMetrics;
  const code = wanted.colours && article.blocks.some((block) => block.kind === 'code' && block.language !== '');
  const hyphenate = wanted.hyphens ? await hyphenateFor(article.meta.lang) : undefined;
  return {
    metrics,
    ...(code ? { highlight: (await import('./layout/highlight.js')).highlight } : {}),
    ...(hyphenate ? { hyphenate } : {}),
  };
}

/** Hyphenation of a language; undefined for others than German and English. */
async function hyphenateFor(lang: string): Promise<Hyphenate | undefined> {
  if (/^de\b/i.test(lang)) return (await import('./layout/hyphens-de.js')).hyphenate;
  return /^en\b/i.test(lang) ? (await import('./layout/hyphens-en.js')).hyphenate : undefined;
}

/** Metrics that are right for a text. */
export const metricsFor = async (text: string): Promise<Tools['metrics']> =>
  isNarrow(text) ? narrowMetrics : (await import('./layout/wide.js')).wideMetrics;
