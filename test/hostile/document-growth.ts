import { lexInWorker } from '../../src/document/lex-in-worker.js';
import { lexHere } from '../../src/document/read-blocks.js';
import { layOut } from '../../src/layout/layout.js';
import { unicodeMetrics } from '../../src/layout/unicode-metrics.js';
import { ArticleBuilder } from '../../src/parse/article-builder.js';
import { partFrontMatter } from '../../src/parse/front-matter.js';
import { loadGrammar } from '../../src/parse/markdown/load-grammar.js';
import { isPathological } from '../../src/parse/markdown/pathological.js';
import { kindOfText } from '../../src/parse/text-kind.js';
import { constructs } from './constructs.js';
import { printGrowth, Stopwatch } from './growth.js';

/*
 * Program that parses and lays out constructs of growing lengths, and prints a line of JSON for each whose CPU time grows faster than
 * its length. What the worker takes does not count, as that is limited to seconds for each window.
 */

/** CPU time of parsing and laying out a text, in ms. */
async function cost(text: string): Promise<number> {
  globalThis.gc?.();
  const watch = new Stopwatch();
  const { body, firstLine, known } = await partFrontMatter(text);
  const meta = { name: 'a', slug: 'a', lang: 'en', tags: [], related: [], ...known };
  const builder = new ArticleBuilder(meta, { firstLine, kind: kindOfText('a', body) });
  builder.feed(body, true);
  for (let window = builder.stream.next(); window; window = builder.stream.next()) {
    const grammar = await loadGrammar(window);
    const elsewhere = isPathological(window.text);
    if (elsewhere) watch.stop();
    const lexed = elsewhere ? await lexInWorker(window) : lexHere(window, grammar.syntax);
    if (elsewhere) watch.start();
    builder.stream.accept(window, lexed, grammar);
  }
  const signs = { plain: true, deletionMarks: true, imageWord: 'image' };
  const options = { width: 80, measure: 70, ...signs, sideways: false, hyphens: false, wholeAddresses: true };
  const layout = layOut(builder.article(), { ...options, tools: { metrics: unicodeMetrics } });
  for (const block of layout.article.blocks.keys()) layout.rows(block);
  watch.stop();
  return watch.ms;
}

await printGrowth(constructs, cost, 20_000);
