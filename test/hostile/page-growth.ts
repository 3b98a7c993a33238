import { readPage } from '../../src/parse/html/page/read-page.js';
import { readPlainly } from '../../src/parse/html/page/read-plainly.js';
import { printGrowth, Stopwatch } from './growth.js';
import { pageConstructs } from './page-constructs.js';

/*
 * Program that reads pages of growing lengths, and prints a line of JSON for each whose CPU time grows faster than its length. The first
 * argument says how they are read: "article" or "plainly".
 */

const read = process.argv[2] === 'plainly' ? readPlainly : readPage;

async function cost(html: string): Promise<number> {
  globalThis.gc?.();
  const watch = new Stopwatch();
  try {
    read(html, { address: 'https://example.org/', whole: false });
  } catch (error) {
    // Too many elements: the page is read plainly.
    if (!(error instanceof RangeError)) throw error;
  }
  watch.stop();
  return watch.ms;
}

await printGrowth(pageConstructs, cost, 5000);
