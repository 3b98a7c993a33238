import { expect, test } from 'vitest';
import { refreshIn } from '../../../src/source/web/refresh.js';

test.each([
  ['<meta http-equiv="refresh" content="0; url=/a">', '/a'],
  ["<META HTTP-EQUIV='Refresh' CONTENT='2;URL=/a'>", '/a'],
  ['<meta http-equiv=refresh content=0;url=/a>', '/a'],
  ['<meta content="0 , /a?b=1&amp;c=2" http-equiv = "refresh">', '/a?b=1&c=2'],
  ['<meta http-equiv="refresh" content=" 0 /a?b&amp;c&amp;d">', '/a?b&c&d'],
  ['<!-- a --><!-- <meta http-equiv="refresh" content="0; url=/b"> -->', undefined],
  [`<meta http-equiv="refresh" content="1.5; url='/a'">`, '/a'],
  ['<meta name="x" content="0; url=/b"><meta http-equiv="refresh" content="0; url= /a ">', '/a'],
  ['<meta http-equiv="refresh" content="3; url=/a">', undefined],
  ['<meta http-equiv="refresh" content="9; url=/b"><meta http-equiv="refresh" content="0; url=/a">', '/a'],
  ['<meta http-equiv="refresh" content="0">', undefined],
  ['<meta http-equiv="refresh">', undefined],
  ['<!-- <meta http-equiv="refresh" content="0; url=/a"> -->', undefined],
  ['<!-- <meta http-equiv="refresh" content="0; url=/a">', undefined],
  ['<meta data-http-equiv="refresh" content="0; url=/a">', undefined],
])('%s leads to %s', (html, address) => expect(refreshIn(Buffer.from(html))).toBe(address));

test('a page of more than 8 KB is one to read', () => {
  const page = '<meta http-equiv="refresh" content="0; url=/a">';
  expect(refreshIn(Buffer.from(page.padEnd(8192)))).toBe('/a');
  expect(refreshIn(Buffer.from(page.padEnd(8193)))).toBeUndefined();
});
