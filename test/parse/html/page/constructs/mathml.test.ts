import { expect, test } from 'vitest';
import { readMathml } from '../../../../../src/parse/html/page/constructs/mathml.js';
import { parseDom } from '../../../../../src/parse/html/page/dom.js';

function read(inner: string): string {
  const math = parseDom(`<math>${inner}</math>`).querySelector('math');
  return math ? readMathml(math) : 'no formula';
}

const x = '<mi>x</mi>';
const sum = '<mrow><mi>a</mi><mo>+</mo><mi>b</mi></mrow>';

test.each([
  [x, 'x'],
  ['<mtext> two  words </mtext>', 'two words'],
  ['<ms>s</ms><mn>12</mn>', 's12'],
  [sum, 'a + b'],
  [`${x}<mo>:=</mo><mn>1</mn>`, 'x := 1'],
  [`<mi>f</mi><mo>&#x2061;</mo><mo>(</mo>${x}<mo>,</mo><mi>y</mi><mo>)</mo>`, 'f(x, y)'],
  [`${x}<mo>!</mo><mspace></mspace>${x}`, 'x! x'],
  [`${x}<mphantom><mi>y</mi></mphantom>`, 'x'],
  [`<semantics>${sum}<annotation encoding="text/plain">no</annotation></semantics>`, 'a + b'],
  [`<semantics>${x}<annotation-xml><mi>no</mi></annotation-xml></semantics>`, 'x'],
  [`<mrow>${x}<annotation>no</annotation><annotation-xml>no</annotation-xml></mrow>`, 'x'],
  [`<mfrac>${sum}${x}</mfrac>`, '(a + b)/x'],
  [`<mfrac>${x}<mrow><mo>(</mo><mi>a</mi><mo>)</mo></mrow></mfrac>`, 'x/(a)'],
  [`<mfrac><mo>∂</mo><mn>1.5</mn></mfrac>`, '∂/1.5'],
  [`<mfrac><mn>2,5</mn><msup>${x}<mo>′</mo></msup></mfrac>`, '2,5/x′'],
  [`<msqrt>${x}<mo>+</mo><mn>1</mn></msqrt>`, '√(x + 1)'],
  [`<mroot>${x}<mn>3</mn></mroot>`, '³√x'],
  [`<mroot>${x}<mo>ж</mo></mroot>`, 'ж √x'],
  [`<msup>${x}<mn>2</mn></msup>`, 'x²'],
  [`<msup>${sum}<mn>2</mn></msup>`, '(a + b)²'],
  [`<msup>${x}${sum}</msup>`, 'xᵃ⁺ᵇ'],
  [`<msup>${x}<mrow>${x}<mo>·</mo><mi>q</mi></mrow></msup>`, 'x^(x · q)'],
  [`<msup>${x}<mo>′</mo></msup>`, 'x′'],
  [`<mover>${x}<mo>→</mo></mover>`, 'x→'],
  [`<msub>${x}<mi>i</mi></msub>`, 'xᵢ'],
  [`<msub>${x}<mi>w</mi></msub>`, 'x_w'],
  [`<munder><mi>lim</mi><mrow>${x}<mo>→</mo><mn>0</mn></mrow></munder>`, 'lim_(x → 0)'],
  [`<msubsup>${x}<mn>1</mn><mn>2</mn></msubsup>`, 'x₁²'],
  [`<munderover><mo>∑</mo><mn>0</mn><mi>n</mi></munderover>`, '∑₀ⁿ'],
  [
    `<mtable><mtr><mtd>${x}</mtd><mtd><mn>1</mn></mtd></mtr><mlabeledtr><mtd>a</mtd><mtd>${x}</mtd></mlabeledtr></mtable>`,
    'x 1; x',
  ],
  [`<mfenced>${x}<mi>y</mi></mfenced>`, '(x, y)'],
  [`${x}<mo>;</mo>${x}`, 'x; x'],
  [`<mo> ( </mo>${x}<mo>)</mo>`, '(x)'],
  [`${x}<mspace/><mspace/>${x}`, 'x x'],
  [`<mfrac><mrow> ${x} </mrow><mtext> a b </mtext></mfrac>`, 'x/(a b)'],
  [`<mfrac><mrow><mo>(</mo>${x}<mo>)</mo><mo>(</mo>${x}<mo>)</mo></mrow>${x}</mfrac>`, '((x)(x))/x'],
  [`<munderover><mo>∫</mo><mi>a</mi><mi>β</mi></munderover>`, '∫ₐᵝ'],
  [`<mover>${x}<mtext>word</mtext></mover>`, 'xʷᵒʳᵈ'],
  ['<mtext>a\n b</mtext>', 'a b'],
  ['<mi> x </mi><mi> y </mi>', 'xy'],
  [`<msub>${x}<mrow><mn>1</mn><mo>+</mo><mn>2</mn></mrow></msub>`, 'x₁₊₂'],
  [`<mfenced open="[" close="">${x}</mfenced>`, '[x'],
  [`${'<mrow>'.repeat(59)}<mfrac>${x}${x}</mfrac>${'</mrow>'.repeat(59)}`, 'x/x'],
  [`${'<mrow>'.repeat(60)}<mfrac>${x}${x}</mfrac>${'</mrow>'.repeat(60)}`, 'xx'],
])('%s is read as %j', (inner, expected) => {
  expect(read(inner)).toBe(expected);
});

test('operators have space around them, or none', () => {
  for (const sign of '= < > + - − ± ∓ × · ÷ ∗ ≤ ≥ ≠ ≈ ≡ ∼ ∈ ∉ ⊂ ⊆ ∪ ∩ ∧ ∨ → ← ↔ ⇒ ⇔ ∝ ⊕ ⊗ : | := <= >= ||'.split(' '))
    expect(read(`${x}<mo>${sign.replaceAll('<', '&lt;')}</mo>${x}`), sign).toBe(`x ${sign} x`);
  for (const sign of ['\u2061', '\u2062', '\u2063', '\u2064']) expect(read(`${x}<mo>${sign}</mo>${x}`)).toBe('xx');
  for (const sign of ['!', '/', '′']) expect(read(`${x}<mo>${sign}</mo>${x}`), sign).toBe(`x${sign}x`);
});

test('primes and marks above a letter stand after it', () => {
  for (const mark of "′″‴'*†¯→^~˙¨") expect(read(`<mover>${x}<mo>${mark}</mo></mover>`), mark).toBe(`x${mark}`);
});
