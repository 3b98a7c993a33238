import { expect, test } from 'vitest';
import { subscript, superscript, unicodeScripts, unlowered, unraised } from '../../../src/article/scripts/scripts.js';

test.each([
  ['x^2', 'x²'],
  ['x^{10}_i', 'x¹⁰ᵢ'],
  ['x^C + y_{b c}', 'x^C + y_{b c}'],
  ['x^{} _', 'x _'],
  ['a^b^c', 'aᵇᶜ'],
])('%j in Unicode is %j', (text, written) => {
  expect(unicodeScripts(text)).toBe(written);
});

test('text is raised and lowered whole, or not at all, and back again', () => {
  expect([superscript('n+1'), superscript('nC'), superscript(''), superscript('2⁰')]).toEqual([
    'ⁿ⁺¹',
    undefined,
    '',
    undefined,
  ]);
  expect([subscript('x0'), subscript('xb')]).toEqual(['ₓ₀', undefined]);
  expect([unraised('ⁿ⁺¹'), unraised('ⁿ1'), unraised('⁻'), unraised('*')]).toEqual(['n+1', undefined, '-', '*']);
  expect([unlowered('ₓ₀'), unlowered('x')]).toEqual(['x0', undefined]);
});
