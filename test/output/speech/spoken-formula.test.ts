import { expect, test } from 'vitest';
import { spokenWords } from '../../../src/messages/accessible.js';
import { endsRaised, spokenFormula } from '../../../src/output/speech/spoken-formula.js';

const spoken = (text: string, tex: boolean): readonly string[] =>
  spokenFormula(text, tex, 10, spokenWords('en')).map(({ text: part, at }) => `${part}@${at ?? ''}`);

test.each([
  ['x²', ['x@10', ' superscript @', '2@11']],
  ['x²y', ['x@10', ' superscript @', '2@11', ' @', 'y@12']],
  ['xⁿ⁺¹+1', ['x@10', ' superscript @', 'n+1@11', '+1@14']],
  ['²x', [' superscript @', '2@10', ' @', 'x@11']],
  ['x₂', ['x₂@10']],
  ['a + b', ['a + b@10']],
])('the formula %j says what is raised', (text, parts) => {
  expect(spoken(text, false)).toEqual(parts);
});

test.each([
  ['$x^2$', 'x^2@11'],
  ['$$ x $$', 'x@13'],
  ['$`x`$', 'x@12'],
  ['\\(x\\)', 'x@12'],
  ['\\[\nx\n\\]', 'x@13'],
  ['\\begin{a}x\\end{a}', '\\begin{a}x\\end{a}@10'],
  ['x', 'x@10'],
])('the TeX %j is spoken without its delimiters', (text, part) => {
  expect(spoken(text, true)).toEqual([part]);
});

test('a formula ends with raised text if its last character is raised', () => {
  expect(['x²', '²', 'x²y', 'x₂', ''].map(endsRaised)).toEqual([true, true, false, false, false]);
});
