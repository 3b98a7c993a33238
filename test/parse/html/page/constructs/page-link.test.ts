import { expect, test } from 'vitest';
import {
  type Addresses,
  baseOf,
  canonicalOf,
  isOwnAddress,
  targetOf,
} from '../../../../../src/parse/html/page/constructs/page-link.js';

const PAGE = 'https://e.org/x/y';
const page = { page: PAGE, base: PAGE };
const file = { page: undefined, base: undefined };

test.each<readonly [href: string, addresses: Addresses, expected: string | undefined]>([
  ['a', page, 'https://e.org/x/a'],
  [' a\n ', page, 'https://e.org/x/a'],
  ['ht\ttps://f.org/a', page, 'https://f.org/a'],
  ['a', { page: PAGE, base: 'https://f.org/z/' }, 'https://f.org/z/a'],
  ['#a', { page: PAGE, base: 'https://f.org/z/' }, '#a'],
  ['y#a', page, '#a'],
  ['y#', page, 'https://e.org/x/y#'],
  ['?q=1#a', page, 'https://e.org/x/y?q=1#a'],
  ['y?utm_source=a#b', page, '#b'],
  ['https://e.org/c#a', { ...page, canonical: 'https://e.org/c#z' }, '#a'],
  ['https://e.org/c', { ...page, canonical: 'https://e.org/c' }, 'https://e.org/c'],
  ['?a=1&utm_medium=b&c=2&FBCLID=3&gclid=4', page, 'https://e.org/x/y?a=1&c=2'],
  ['?utmost=1&a_gclid=2', page, 'https://e.org/x/y?utmost=1&a_gclid=2'],
  ['?utm_a1=1&my_gclid=2&gclidx=3&gclid=4', page, 'https://e.org/x/y?utm_a1=1&my_gclid=2&gclidx=3'],
  ['?a=1&fbclid=2', page, 'https://e.org/x/y?a=1'],
  ['//[', page, undefined],
  ...['javascript', 'vbscript', 'data', 'blob', 'about', 'filesystem', 'view-source', 'chrome'].map(
    (scheme) => [`${scheme}:x`, file, undefined] as const,
  ),
  ['tel:1', page, 'tel:1'],
  ['about:blank', page, undefined],
  ['FILESYSTEM:x', page, undefined],
  ['file:///a', page, undefined],
  ['file:///a', file, 'file:///a'],
  ['http://', page, undefined],
  ['http://', file, undefined],
  ['a/b.md#c', file, 'a/b.md#c'],
  ['/a', file, '/a'],
  ['/a', { ...file, canonical: 'https://e.org/c' }, 'https://e.org/a'],
  ['?a', { ...file, canonical: 'https://e.org/c' }, 'https://e.org/c?a'],
  ['a', { ...file, canonical: 'https://e.org/c' }, 'a'],
  ['', page, undefined],
  ['#', page, undefined],
])('%j on a page with %j leads to %j', (href, addresses, expected) => {
  expect(targetOf(href, addresses)).toBe(expected);
});

test.each([
  [PAGE, page, true],
  [PAGE, { ...page, page: `${PAGE}#a` }, true],
  ['https://e.org/c', { ...page, canonical: 'https://e.org/c' }, true],
  ['https://e.org/c', page, false],
  [undefined, page, false],
  [undefined, file, false],
])('%j is the address of a page with %j: %s', (address, addresses, expected) => {
  expect(isOwnAddress(address, addresses)).toBe(expected);
});

test.each([
  [PAGE, '/c', 'https://e.org/c'],
  [PAGE, '/', undefined],
  [PAGE, 'https://f.org', undefined],
  [PAGE, 'javascript:x', PAGE],
  [PAGE, undefined, undefined],
  [PAGE, '', undefined],
  [undefined, 'https://e.org/', 'https://e.org/'],
  [undefined, 'https://e.org/c', 'https://e.org/c'],
  [undefined, '/c', undefined],
])('the page at %j that calls itself %j is at %j', (address, told, expected) => {
  expect(canonicalOf(address, told)).toBe(expected);
});

test.each([
  [PAGE, '/z/', 'https://e.org/z/'],
  [PAGE, ' /z\n/', 'https://e.org/z/'],
  [PAGE, '', PAGE],
  [PAGE, null, PAGE],
  [PAGE, 'ftp://f.org/', PAGE],
  [undefined, 'https://f.org/', 'https://f.org/'],
  [undefined, 'z/', undefined],
])('the links of the page at %j with the base %j start from %j', (address, base, expected) => {
  expect(baseOf(address, base)).toBe(expected);
});
