import { expect, test } from 'vitest';
import { parseDom } from '../../../../../src/parse/html/page/dom.js';
import { articleBody } from '../../../../../src/parse/html/page/metadata/article-body.js';
import { embeddedText } from '../../../../../src/parse/html/page/metadata/embedded-text.js';

const script = (data: unknown, type = 'application/json'): string =>
  `<script type="${type}">${JSON.stringify(data).replaceAll('<', '\\u003c')}</script>`;
const html = (length: number, tag = '<p>'): string => tag.padEnd(length, 'a');
const found = (page: string): string | undefined => embeddedText(parseDom(page));

test.each<readonly [what: string, page: string, length: number]>([
  ['a text', script({ content: html(800) }), 800],
  ['a text of another type', script({ content: html(800) }, 'application/LD+JSON'), 800],
  ['the longer text', script({ content: html(900), body: html(1000) }) + script({ content: html(800) }), 1000],
  ['a text with attributes', script({ content: html(800, '<p class="a">') }), 800],
  ...['body', 'html', 'text', 'bodyHtml', 'content_html', 'article-body', 'postContent', 'rendered'].map(
    (name) => [`a text called ${name}`, script({ a: [{ [name]: html(800) }] }), 800] as const,
  ),
])('the state of a page holds %s', (_, page, length) => {
  expect(found(page)).toMatch(/^<!doctype html><html><body><p[^<>]*>a+<\/body><\/html>$/);
  expect(found(page)?.length).toBe(length + 41);
});

test.each([
  ['a short text', script({ content: html(799) })],
  ['a text of another name', script({ comments: html(2000), contentType: html(2000) })],
  ['a text without paragraphs', script({ content: html(2000, '<pre>') })],
  ['no text', script({ content: [1, null, {}] })],
  ['broken data', '<script type="application/json">{"content": "</script>'],
  ['code', script({ content: html(2000) }, 'text/javascript')],
])('the state of a page with %s holds no article', (_, page) => {
  expect(found(page)).toBeUndefined();
});

test.each([
  [
    'the longest text',
    [{ articleBody: 'a' }, { '@graph': [{ articleBody: ' abc ' }] }, { articleBody: 'ab' }],
    'abc',
    true,
  ],
  ['a text without its tags', [{ articleBody: 'a<br/>b <b>c</b>&nbsp;d&#160;e' }], 'a b  c  d e', true],
  ['a paid one', [{ articleBody: 'a', isAccessibleForFree: 'FALSE' }], 'a', false],
  ['one that is not paid', [{ articleBody: 'a', isAccessibleForFree: true }], 'a', true],
  ['no text', [{ articleBody: ['a'] }, { articleBody: null }], '', true],
])('data for search engines hold %s', (_, data, text, isFree) => {
  expect(articleBody(parseDom(script(data, 'application/ld+json')))).toEqual({ text, isFree });
});

test('data of any depth for search engines are read', () => {
  const deep = `${'{"a":'.repeat(9000)}{"articleBody":"b"}${'}'.repeat(9000)}`;
  const page = `<script type="application/ld+json">${deep}</script>${script({ articleBody: 'c' }, 'application/ld+json')}`;
  expect(articleBody(parseDom(page)).text).toBe('c');
});

test('other data are not for search engines', () => {
  expect(articleBody(parseDom(script({ articleBody: 'a' }))).text).toBe('');
});
