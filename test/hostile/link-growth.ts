import { readLinks } from '../../src/parse/saved-links/read-links.js';
import type { Construct } from './constructs.js';
import { printGrowth, Stopwatch } from './growth.js';

/*
 * Program that reads files of links of growing lengths, and prints a line of JSON for each whose CPU time grows faster than its length.
 */

const HTML = '<!DOCTYPE NETSCAPE-Bookmark-file-1>\n';
const CSV = 'title,url,tags\n';

const constructs: Readonly<Record<string, Construct>> = {
  'nested lists': [HTML, '<DL><p><DT><H3>a</H3>', '<a href="https://example.org/">'],
  'end tags without a start': [`${HTML}${'<div>'.repeat(5000)}`, '</x></dl>', ''],
  'links without end': [HTML, '<DT><A HREF="https://example.org/" TAGS="a,b">', ''],
  attributes: [`${HTML}<a `, 'b="c" ', ''],
  'quotes in a tag': [HTML, `<a href="'`, ''],
  'comments without end': [HTML, '<!--', ''],
  'titles without end': [HTML, '<title>', ''],
  'quotes in a table': [CSV, '"', ''],
  'quoted fields without end': [CSV, '\n"a', ''],
  'doubled quotes': [CSV, '""\n"', ''],
  separators: [CSV, ',', ''],
  'tags in a table': [`${CSV}a,https://example.org/,"`, 'a@|', '"'],
  'brackets in a list': ['', '[', ''],
  'links in a list': ['', '[a](https://example.org/(', ''],
  'punctuation in a list': ['https://example.org/', ')', ''],
  'JSON within JSON': ['[{"a":', '[', ''],
  'the same address': [CSV, 'a,https://example.org/,a@\n', ''],
};

async function cost(text: string): Promise<number> {
  globalThis.gc?.();
  const watch = new Stopwatch();
  try {
    readLinks(text);
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
  }
  watch.stop();
  return watch.ms;
}

await printGrowth(constructs, cost, 5000);
