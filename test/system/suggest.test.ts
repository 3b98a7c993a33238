import { expect, test } from 'vitest';
import { nearest } from '../../src/system/suggest.js';

test.each([
  // Letters that are left out, added, wrong or swapped, one for every three letters of the name.
  ['red', ['read'], 'read'],
  ['reads', ['read'], 'read'],
  ['raed', ['read'], 'read'],
  ['rxxd', ['read'], undefined],
  ['lbirray', ['library'], 'library'],
  ['lbrrya', ['library'], undefined],
  ['abxxef', ['abcdef'], 'abcdef'],
  ['axxxef', ['abcdef'], undefined],
  ['ab', ['abc'], 'abc'],
  ['acbd', ['abcd'], 'abcd'],
  ['ca', ['ac'], 'ac'],
  // Beginnings of three letters and more.
  ['lib', ['library'], 'library'],
  ['li', ['library'], undefined],
  ['user', ['user-agent'], 'user-agent'],
  ['language', ['lang'], 'lang'],
  // The nearest, and of equals the first.
  ['tco', ['toc', 'tag'], 'toc'],
  ['tga', ['toc', 'tag'], 'tag'],
  ['xag', ['tag', 'bag'], 'tag'],
  ['readme', ['reader', 'readme.md'], 'readme.md'],
  ['READ', ['Read'], 'Read'],
  ['lang', ['LANGUAGE-OF-TEXTS'], 'LANGUAGE-OF-TEXTS'],
  ['readme.md', ['README.md'], 'README.md'],
  ['x', ['read'], undefined],
  ['read', [], undefined],
])('By %j, of %j, is probably meant: %s', (wrong, names, meant) => {
  expect(nearest(wrong, names)).toBe(meant);
});
