import { expect, test } from 'vitest';
import { literalText, textOfLine } from '../../../src/store/notes/literal-text.js';

test.each<readonly [string, string]>([
  ['a *b* [c] `d` ~e~ $f$ \\g', 'a \\*b\\* \\[c\\] \\`d\\` \\~e\\~ \\$f\\$ \\\\g'],
  ['<b> </b> <!-- <?x 1 < 2', '\\<b> \\</b> \\<!-- \\<?x 1 < 2'],
  ['&amp; &#62; & b &c', '\\&amp; \\&#62; & b &c'],
  ['_a_ b_c d_ _', '\\_a\\_ b_c d\\_ \\_'],
  ['a == b === c = d', 'a \\=\\= b \\=\\=\\= c = d'],
  ['100 %% b %', '100 \\%% b %'],
  ['#a b #c d#e', '\\#a b \\#c d#e'],
  ['a ^id', 'a \\^id'],
  ['a ^id b', 'a ^id b'],
  ...['-', '+', '=', '>', '|', ':'].map((mark) => [`${mark} a ${mark} b`, `\\${mark} a ${mark} b`] as const),
  ['1. a 2. b', '1\\. a 2. b'],
  ['123456789) a', '123456789\\) a'],
  ['1234567890. a', '1234567890. a'],
  [' a  ', '&#32;a&#32;&#32;'],
  ['a\u0000\u0085\u2028\ufeffb', 'a&#0;&#133;&#8232;&#65279;b'],
  ['a\ud800', 'a\ufffd'],
])('The line %j is the Markdown %j, here, on GitHub and in Obsidian', (text, markdown) => {
  expect(literalText(text)).toBe(markdown);
  expect(textOfLine(markdown)).toBe(text.toWellFormed());
});
