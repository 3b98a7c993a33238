import { accumulate } from '../article/memoize.js';
import type { Block } from '../article/model.js';
import { textOf } from '../article/text.js';
import { type Metrics, narrowMetrics, type Reach, reachOf } from './metrics.js';
import type { Tools } from './options.js';
import type { Hyphenate } from './word-cuts.js';

/** Tools that the options ask for. */
export interface Wanted {
  readonly colours: boolean;
  readonly hyphens: boolean;
}

/** Article, or part of an article, that tools are loaded for. */
interface Part {
  readonly meta: { readonly title: string; readonly lang: string };
  readonly blocks: readonly Block[];
}

/** The farther of two reaches. */
export const further = (a: Reach, b: Reach): Reach => (a > b ? a : b);

/** Needs of the layout of blocks: the reach of the metrics, and whether code can be coloured. */
export const needsOf = accumulate<Block, { reach: Reach; colours: boolean }>(
  () => ({ reach: 0, colours: false }),
  (needs, block) => {
    needs.reach = further(needs.reach, reachOf(textOf(block)));
    needs.colours ||= block.kind === 'code' && block.language !== '';
  },
);

const METRICS: Readonly<Record<Reach, () => Metrics | Promise<Metrics>>> = {
  0: () => narrowMetrics,
  1: async () => (await import('./wide-metrics.js')).wideMetrics,
  2: async () => (await import('./unicode-metrics.js')).unicodeMetrics,
};

/** Loads the tools that the layout of an article needs: metrics for wide text, colours for code, hyphenation. */
export async function toolsFor(article: Part, wanted: Wanted): Promise<Tools> {
  const needs = needsOf(article.blocks);
  const metrics = await METRICS[further(needs.reach, reachOf(article.meta.title))]();
  const code = wanted.colours && needs.colours;
  const hyphenate = wanted.hyphens ? await hyphenateFor(article.meta.lang) : undefined;
  return {
    metrics,
    ...(code ? { colourCode: (await import('./code/code-colours.js')).createColourCode(() => performance.now()) } : {}),
    ...(hyphenate ? { hyphenate } : {}),
  };
}

/** Loads the tools for texts of a reach, at first those of lists whose entries are not known yet. */
export const toolsForLists = async (reach: Reach = 2): Promise<Tools> => ({ metrics: await METRICS[reach]() });

/** Loads the hyphenation of a language; undefined for languages other than German and English. */
async function hyphenateFor(lang: string): Promise<Hyphenate | undefined> {
  if (/^de\b/i.test(lang)) return (await import('./hyphens-de.js')).hyphenate;
  return /^en\b/i.test(lang) ? (await import('./hyphens-en.js')).hyphenate : undefined;
}

/** Loads the metrics that a text needs. */
export const metricsFor = async (text: string): Promise<Metrics> => METRICS[reachOf(text)]();
