import { describe, expect, test } from 'vitest';
import { isFeed, isHtml, isPageArchive, mayBeHtml } from '../../src/source/is-html.js';

const bytesOf = (text: string): Uint8Array => Buffer.from(text);
const told = (text: string, name = 'stdin'): boolean | undefined => mayBeHtml(bytesOf(text), { name });
const comment = `<!-- ${'a > b - -- '.repeat(20_000)} -->`;

describe('bytes are a page in HTML', () => {
  test.each([
    ['a doctype', '<!doctype html>'],
    ['a doctype of HTML 4', '<!DOCTYPE HTML\nPUBLIC "-//W3C//DTD HTML 4.01//EN">'],
    ['a tag', '<html lang=de>'],
    ['white space and comments', `\n\t <!-- a -->\n<!--><!----><!-- --->\n${comment} <HTML>`],
    ['an XML declaration', '<?xml version="1.0"?>\n<!DOCTYPE html>'],
    ['a byte order mark', '\uFEFF<!doctype html>'],
  ])('that begins with %s', (_, text) => {
    expect(told(text)).toBe(true);
    const utf16 = Buffer.from(`\uFEFF${text.replace('\uFEFF', '')}`, 'utf16le');
    expect([utf16, Buffer.from(utf16).swap16()].map((bytes) => isHtml(bytes, { name: 'stdin' }))).toEqual([true, true]);
  });

  test.each(['# A', '<p>a', '<htmlx>', '<!doctype xml>', '<?xml version="1.0"?><rss>', '<!-- a --># B', 'a <html>'])(
    'unless it begins like %j',
    (text) => {
      expect(told(text)).toBe(false);
    },
  );

  test('is open as long as its beginning may continue', () => {
    const page = ' <!-- a --><?xml a?> <!DocType \n HTML>';
    for (let length = 0; length < page.length; length += 1) expect(told(page.slice(0, length))).toBeUndefined();
    expect(told(page)).toBe(true);
    expect(told(comment.slice(0, -1))).toBeUndefined();
    expect(told(`<!-- ${'a'.repeat(1 << 20)}`)).toBe(false);
  });

  test('is decided by the user, or by the name of the file', () => {
    expect(mayBeHtml(bytesOf('a'), { name: 'a.md', as: { type: 'html' } })).toBe(true);
    expect(mayBeHtml(bytesOf('<html>'), { name: 'a.html', as: { type: 'markdown' } })).toBe(false);
    expect(told('<html>', 'a.md')).toBe(false);
    expect(['a.html', 'a.HTM', 'a.xhtml'].map((name) => told('a <p>b', name))).toEqual([true, true, true]);
  });

  test.each(['<!-- a', 'a</p>', '<?xml'])('is a page by its name with a tag of any kind: %s', (text) => {
    expect(told(text, 'a.html')).toBe(true);
  });

  test('is not a page without any tag, whatever its name', () => {
    expect(told('# A\n\n1 < 2', 'a.html')).toBeUndefined();
    expect(isHtml(bytesOf('# A\n\n1 < 2'), { name: 'a.html' })).toBe(false);
    expect(told('a '.repeat(3000), 'a.html')).toBe(false);
  });
});

test('an archive of a page is known by its name and its beginning', () => {
  const archive = bytesOf(
    'From: <Saved>\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related;\r\n\ttype="text/html"',
  );
  expect(['a.mhtml', 'a.MHT', 'a.md'].map((name) => isPageArchive(archive, { name }))).toEqual([true, true, false]);
  expect(isPageArchive(bytesOf('# A'), { name: 'a.mht' })).toBe(false);
});

test.each([
  ['<?xml version="1.0"?>\n<!-- a -->\n<rss version="2.0">', true],
  ['\uFEFF<feed xmlns="http://www.w3.org/2005/Atom">', true],
  ['<?xml-stylesheet href="a.xsl"?><rss>', true],
  ['<?xml version="1.0"?><urlset>', false],
  ['<!doctype html><feed>', false],
  ['# <rss>', false],
])('%j is a feed: %s', (text, is) => {
  expect(isFeed(bytesOf(text))).toBe(is);
});
