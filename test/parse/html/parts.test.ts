import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { parseDom } from '../../../src/parse/html/page/dom.js';
import { authorNames } from '../../../src/parse/html/page/metadata/author-names.js';
import { pageMetadata } from '../../../src/parse/html/page/page-metadata.js';
import { readPlainly } from '../../../src/parse/html/page/read-plainly.js';
import { outlined } from '../../kit/article/outlined.js';
import { articleOf } from '../../kit/article/setting.js';
import { wholePage } from '../../kit/random/page.js';

/*
 * What is read of parts of pages, and of some of them as raw HTML in Markdown, as golden files. A fixture has many parts, each after a
 * comment that tells what it is.
 */

const FOLDER = '../../fixtures/page-parts';

const partsOf = (name: string): readonly (readonly [title: string, html: string])[] =>
  readFileSync(new URL(`${FOLDER}/${name}.html`, import.meta.url), 'utf8')
    .split(/^<!-- # (.*?) -->/m)
    .slice(1)
    .flatMap((title, i, all) => (i % 2 === 0 ? [[title, (all[i + 1] ?? '').trimEnd()] as const] : []));

const page = (html: string): string =>
  `<!doctype html><html lang="en"><head><title>Page</title></head><body>${html}</body></html>`;

test.each(['boxes', 'code', 'inline', 'notes', 'pictures', 'tags'])('parts of pages: %s', async (name) => {
  const shown = partsOf(name).map(
    ([title, html]) => `${title}\n${outlined(wholePage(page(html), 'https://e.example/a').blocks)}\n`,
  );
  await expect(shown.join('\n')).toMatchFileSnapshot(`${FOLDER}/${name}.txt`);
});

test.each(['boxes', 'inline', 'pictures', 'tags'])('raw HTML in Markdown: %s', async (name) => {
  const shown = partsOf(name).map(([title, html]) => `${title}\n${outlined(articleOf(html).blocks)}\n`);
  await expect(shown.join('\n')).toMatchFileSnapshot(`${FOLDER}/${name}.markdown.txt`);
});

test.each(['boxes', 'code', 'pictures', 'tags'])('pages that are too complex: %s', async (name) => {
  const shown = partsOf(name).map(([title, html]) => {
    const { blocks } = readPlainly(page(html), { address: 'https://e.example/a', whole: true });
    return `${title}\n${outlined(blocks)}\n`;
  });
  await expect(shown.join('\n')).toMatchFileSnapshot(`${FOLDER}/${name}.plainly.txt`);
});

test('metadata of pages', async () => {
  const shown = partsOf('heads').map(([title, html]) => {
    const { address, isPage, ...known } = pageMetadata(parseDom(html), 'https://www.e.example/a');
    expect([address, isPage]).toEqual(['https://www.e.example/a', true]);
    const lines = Object.entries(known).map(([name, value]) => `  ${name}: ${JSON.stringify(value)}`);
    return `${title}\n${lines.join('\n')}\n`;
  });
  await expect(shown.join('\n')).toMatchFileSnapshot(`${FOLDER}/heads.txt`);
});

test('names of authors in bylines', async () => {
  const lines = readFileSync(new URL(`${FOLDER}/bylines.txt`, import.meta.url), 'utf8')
    .trimEnd()
    .split('\n');
  const shown = lines.map((line) => `${line} → ${authorNames([line], ['thesite']).join('; ')}`);
  await expect(`${shown.join('\n')}\n`).toMatchFileSnapshot(`${FOLDER}/authors.txt`);
});
