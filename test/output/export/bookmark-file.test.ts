import { expect, test } from 'vitest';
import { bookmarkEntry } from '../../../src/output/export/bookmark-file.js';
import { readLinks } from '../../../src/parse/saved-links/read-links.js';

const ARTICLE = { slug: 'a', title: 'A', address: 'https://a.example/', tags: [], saved: '2024-10-01T10:00:00Z' };

test.each([
  { title: '<b>"A" &amp; \'B\'</b>' },
  { address: 'https://a.example/?a=1&b=2&lt;c=&quot;' },
  { tags: ['"a"', '&lt;', '<b>', "c'"] },
  { read: '2024-10-02' },
])('a bookmark is read as it was written: %j', (changed) => {
  const { title, address, tags, saved, read } = { read: undefined, ...ARTICLE, ...changed };
  const { links } = readLinks(bookmarkEntry({ ...ARTICLE, ...changed }), 'html');
  expect(links).toEqual([{ title, address, tags, added: saved, read: read !== undefined }]);
});

test('a bookmark has the second of its saving, all tags, and whether it is to be read', () => {
  const article = { ...ARTICLE, saved: '2024-10-01T10:00:00.900Z', tags: ['one', 'two'] };
  const written = (toRead: number): string =>
    `    <DT><A HREF="https://a.example/" ADD_DATE="1727776800" TAGS="one,two" TOREAD="${toRead}">A</A>\n`;
  expect([bookmarkEntry(article), bookmarkEntry({ ...article, read: '2024-10-02' })]).toEqual([written(1), written(0)]);
});

test('a bookmark of an unknown time has none', () => {
  expect(bookmarkEntry({ ...ARTICLE, saved: '' })).not.toContain('ADD_DATE');
});

test('the scheme of an address may be in capitals', () => {
  expect(bookmarkEntry({ ...ARTICLE, address: 'HTTPS://a.example/' })).toContain('HREF="HTTPS://a.example/"');
});

test.each([undefined, '/a.md', 'data:text/plain,a', 'view-source:https://a.example/'])(
  'an article with the address %s has no bookmark',
  (address) => {
    expect(bookmarkEntry({ ...ARTICLE, address })).toBe('');
  },
);
