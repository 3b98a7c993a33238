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
