import { lexInWorker } from '../../src/document/lex-in-worker.js';
import { lexHere } from '../../src/document/read-blocks.js';
import { layOut } from '../../src/layout/layout.js';
import { unicodeMetrics } from '../../src/layout/unicode-metrics.js';
import { ArticleBuilder } from '../../src/parse/article-builder.js';
import { partFrontMatter } from '../../src/parse/front-matter.js';
import { loadGrammar } from '../../src/parse/markdown/load-grammar.js';
import { isPathological } from '../../src/parse/markdown/pathological.js';
import { kindOfText } from '../../src/parse/text-kind.js';
import { construct, constructs } from './constructs.js';

/*
 * Program that parses and lays out constructs of growing lengths, and prints a line of JSON for each whose CPU time grows faster than
 * its length. What the worker takes does not count, as that is limited to seconds for each window.
 */

const LENGTH = 20_000;
/** CPU time, in ms, from which the growth counts: below, compilation and collection of garbage weigh as much as the text. */
const FLOOR = 100;
/** Growth that is too much where the text is four times as long. */
const TOO_MUCH = 6;

class Stopwatch {
  ms = 0;
  #start = process.cpuUsage();

  stop(): void {
    const { user, system } = process.cpuUsage(this.#start);
    this.ms += (user + system) / 1000;
  }

  start(): void {
    this.#start = process.cpuUsage();
  }
}

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

/** Whether four times the length costs over six times as much, in the least of three runs, from a length on that costs 100 ms. */
async function growth(make: (length: number) => string): Promise<readonly number[] | undefined> {
  for (let length = LENGTH; ; length *= 4) {
    let short = Number.POSITIVE_INFINITY;
    let long = Number.POSITIVE_INFINITY;
    for (let run = 0; run < 3; run += 1) {
      long = Math.min(long, await cost(make(4 * length)));
      if (long < FLOOR) return undefined;
      short = Math.min(short, await cost(make(length)));
      if (long <= TOO_MUCH * short) return undefined;
    }
    if (short >= FLOOR) return [length, short, long];
  }
}

for (const [name, parts] of Object.entries(constructs)) {
  // The last line tells which construct has no end.
  console.error(name);
  const found = await growth((length) => construct(parts, length));
  if (found) console.log(JSON.stringify([name, ...found]));
}
