import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { Article } from '../src/article/model.js';
import { withTex } from '../src/article/with-tex.js';
import { parseDocument } from '../src/document/parse-document.js';
import { createColourCode } from '../src/layout/code/code-colours.js';
import { hyphenate } from '../src/layout/hyphens-de.js';
import { type Layout, layOut } from '../src/layout/layout.js';
import { textOfSpans } from '../src/layout/row.js';
import { unicodeMetrics } from '../src/layout/unicode-metrics.js';
import { printArticle } from '../src/output/article-json.js';
import { speak } from '../src/output/speech/speak.js';
import { bundledArticle } from '../src/source/bundled.js';
import { fileOrigin } from '../src/source/file-origin.js';
import { settingOf, textRows } from './kit/article/setting.js';
import { run } from './kit/program/program.js';
import { wholePage } from './kit/random/page.js';

const CONSTRUCTS = 'test/fixtures/constructs';
const names = readdirSync(CONSTRUCTS).flatMap((file) => /^(.+)\.md$/.exec(file)?.[1] ?? []);

const PAGES = 'test/fixtures/pages';
const pages = readdirSync(PAGES).flatMap((file) => /^(.+)\.html$/.exec(file)?.[1] ?? []);

const articleOfPage = (name: string): Article =>
  wholePage(readFileSync(`${PAGES}/${name}.html`, 'utf8'), 'https://example.org/page');

async function laidOut(name: string, width: number, plain: boolean) {
  const { article } = await parseDocument(readFileSync(`${CONSTRUCTS}/${name}.md`, 'utf8'), fileOrigin(`${name}.md`));
  return laidOutArticle(article, width, plain);
}

function laidOutArticle(article: Article, width: number, plain: boolean): Layout {
  return layOut(
    plain ? { ...article, blocks: article.blocks.map(withTex) } : article,
    settingOf(width, { plain, tools: { metrics: unicodeMetrics, colourCode: createColourCode(() => 0) } }),
  );
}

describe('goldens', () => {
  test.each([40, 80, 120])('the bundled article, %i cells wide', async (width) => {
    const { stdout } = run(['read', '--width', String(width)]);
    await expect(stdout).toMatchFileSnapshot(`fixtures/llama-4.de.${width}.txt`);
  });

  test('the bundled article, 40 cells wide and hyphenated', async () => {
    const tools = { metrics: unicodeMetrics, hyphenate };
    const layout = layOut(bundledArticle('llama-4-rechenleistung', 'de'), settingOf(40, { hyphens: true, tools }));
    await expect(`${textRows(layout).join('\n')}\n`).toMatchFileSnapshot('fixtures/llama-4.de.40.hyphens.txt');
  });

  test.each(names.flatMap((name) => [24, 40, 80].map((width) => ({ name, width }))))(
    '$name in plain text, $width cells wide',
    async ({ name, width }) => {
      const rows = textRows(await laidOut(name, width, true));
      for (const row of rows) expect(unicodeMetrics.cells(row), row).toBeLessThanOrEqual(width);
      await expect(`${rows.join('\n')}\n`).toMatchFileSnapshot(`fixtures/constructs/${name}.${width}.txt`);
    },
  );

  test.each(names)('%s with its roles', async (name) => {
    await expect(rolesOf(await laidOut(name, 60, false))).toMatchFileSnapshot(`fixtures/constructs/${name}.json`);
  });

  test.each(pages.flatMap((name) => [24, 40, 80].map((width) => ({ name, width }))))(
    'the page $name in plain text, $width cells wide',
    async ({ name, width }) => {
      const rows = textRows(laidOutArticle(articleOfPage(name), width, true));
      for (const row of rows) expect(unicodeMetrics.cells(row), row).toBeLessThanOrEqual(width);
      await expect(`${rows.join('\n')}\n`).toMatchFileSnapshot(`fixtures/pages/${name}.${width}.txt`);
    },
  );

  test.each(pages)('the page %s with its roles', async (name) => {
    const roles = rolesOf(laidOutArticle(articleOfPage(name), 60, false));
    await expect(roles).toMatchFileSnapshot(`fixtures/pages/${name}.json`);
  });

  test.each(pages)('the page %s as JSON', async (name) => {
    let written = '';
    printArticle(articleOfPage(name), undefined, (text) => {
      written += text;
    });
    await expect(written).toMatchFileSnapshot(`fixtures/pages/${name}.read.json`);
  });

  test.each(pages)('the page %s as accessible text', async (name) => {
    const article = articleOfPage(name);
    const { linesOf } = await speak(
      article,
      (href) => href,
      () => 0,
    );
    const lines = article.blocks.flatMap((_, i) => linesOf(i, i - 1, i + 1));
    await expect(`${lines.join('\n')}\n`).toMatchFileSnapshot(`fixtures/pages/${name}.accessible.txt`);
  });
});

/** The rows of a layout, with the roles of their spans. */
function rolesOf(layout: Layout): string {
  const rows = layout.article.blocks.flatMap((_, i) =>
    layout.rows(i).map(({ spans }) => ({
      text: textOfSpans(spans),
      roles: spans.filter(({ roles }) => roles.length > 0).map(({ text, roles }) => `${roles.join('+')}: ${text}`),
    })),
  );
  return `${JSON.stringify(rows, null, 1)}\n`;
}
