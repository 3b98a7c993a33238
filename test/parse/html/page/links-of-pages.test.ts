import { expect, test } from 'vitest';
import { linksOf } from '../../../../src/article/links.js';
import { articleOf } from '../../../../src/parse/article-of.js';
import type { Page } from '../../../../src/parse/html/page/page.js';
import { readPage } from '../../../../src/parse/html/page/read-page.js';
import { readPlainly } from '../../../../src/parse/html/page/read-plainly.js';

const ADDRESS = 'https://example.org/a/b';

/** Targets of the links of a page that is read as a whole. */
function targetsIn(read: typeof readPage, hrefs: readonly string[], address: string | undefined): readonly string[] {
  const links = hrefs.map((href, i) => `<p>link ${i}: <a href="${href}">words</a></p>`).join('');
  const { blocks }: Page = read(`<html lang="en"><body>${links}`, { address, whole: true });
  const known = { name: 'page', slug: 'page', lang: 'en', tags: [], related: [] };
  return linksOf(articleOf(known, blocks)).map(({ href }) => href);
}

test.each([
  ['as a page', readPage],
  ['plainly', readPlainly],
])('a page of the web that is read %s leads to no file and runs nothing', (_, read) => {
  const wrong = [
    'file:///etc/passwd',
    'FILE:x',
    'java\tscript:alert(1)',
    'data:text/html,x',
    'blob:x',
    'view-source:http://x',
  ];
  expect(targetsIn(read, wrong, ADDRESS)).toEqual([]);
  const right = ['/etc/passwd', 'c.md', '//e.x', '?q', 'mailto:a@b.c'];
  expect(targetsIn(read, right, ADDRESS)).toEqual([
    'https://example.org/etc/passwd',
    'https://example.org/a/c.md',
    'https://e.x/',
    'https://example.org/a/b?q',
    'mailto:a@b.c',
  ]);
  expect(targetsIn(read, ['file:///etc/passwd', 'c.md'], undefined)).toEqual(['file:///etc/passwd', 'c.md']);
});

test.each<readonly [page: string, address: string | undefined, canonical: string, hrefs: string, targets: string]>([
  [
    'a file',
    undefined,
    'https://e.org/a/b',
    'https://e.org/a/b#c /d ?e //f.org/ g.md #h',
    '#c https://e.org/d https://e.org/a/b?e https://f.org/ g.md #h',
  ],
  ['a file that is no page of the web', undefined, 'file:///a/b', '/d', '/d'],
  ['a page', 'https://e.org/a/b?from=x', '/a/b', '/a/b#c ?e', '#c https://e.org/a/b?e'],
  ['a page that calls itself the first of its site', 'https://e.org/a/b', '/', '/#c', 'https://e.org/#c'],
])('%s that gives itself an address leads there', (_, address, canonical, hrefs, targets) => {
  const links = hrefs.split(' ').map((href) => `<p id="${href.slice(-1)}"><a href="${href}">words</a></p>`);
  const html = `<html lang="en"><head><link rel="canonical" href="${canonical}"></head><body>${links.join('')}`;
  const { blocks } = readPage(html, { address, whole: true });
  const found = linksOf(articleOf({ name: 'page', slug: 'page', lang: 'en', tags: [], related: [] }, blocks));
  expect(found.map(({ href }) => href).join(' ')).toBe(targets);
});
