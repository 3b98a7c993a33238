import { expect, test } from 'vitest';
import { formulaOfAttribute } from '../../../src/parse/html/tex-attribute.js';
import { notation } from '../../kit/article/notation.js';
import { articleOf } from '../../kit/article/setting.js';

const t = String.raw;

test.each([
  [t`$a^2$`, 'a²'],
  [t`$$a^2$$`, 'a²'],
  ['$`a^2`$', 'a²'],
  [t`\(a^2\)`, 'a²'],
  [t`\[a^2\]`, 'a²'],
  [t`\[a^2\],`, 'a²,'],
  [t`$a^2$.`, 'a².'],
  [t`$a^2$;`, 'a²;'],
  [t`$a^2$:`, 'a²:'],
  [t`a^2`, 'a²'],
  [t`$\unknown$`, undefined],
  [t`$\unknown$.`, undefined],
])('the formula of an element with %s is read as %j', (source, text) => {
  const expected = text === undefined ? { text: source } : { text, source };
  for (const display of [false, true]) expect(formulaOfAttribute({ 'data-tex': source }, display)).toEqual(expected);
});

test('only a formula on rows of its own has rows', () => {
  const source = t`$$a \\ b$$`;
  expect(formulaOfAttribute({ 'data-tex': source }, true)).toEqual({ text: 'a\nb', source });
  expect(formulaOfAttribute({ 'data-tex': source }, false)).toEqual({ text: source });
});

test('an element without a formula has none', () => {
  expect(formulaOfAttribute({}, true)).toBeUndefined();
  expect(formulaOfAttribute({ 'data-tex': '' }, false)).toBeUndefined();
});

test.each([
  ['<blockquote><div data-tex="$$a^2$$">x</div></blockquote>', ['1 (quote#1) math: a² = $$a^2$$']],
  ['<div><p>a</p><div data-tex="$$b_1$$">x</div>c</div>', ['1 paragraph: a', '1 math: b₁ = $$b_1$$', '1 paragraph: c']],
  ['<div>a <span data-tex="$b_1$">x</span> c</div>', ['1 paragraph: a {math b₁ = $b_1$} c']],
  ['<div>a <span data-tex="$b$">x</span> c</div>', ['1 paragraph: a {math b = $b$} c']],
  ['<div>a <span data-tex="">x</span> c</div>', ['1 paragraph: a x c']],
])('%s', (source, blocks) => {
  expect(notation(articleOf(source)).filter((line) => !line.startsWith('§'))).toEqual(blocks);
});
