import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { readDisplay, readInline } from '../../../src/parse/tex/display.js';

const t = String.raw;

describe('formulas', () => {
  test('with each symbol and command are read as they were', async () => {
    const path = 'test/fixtures/formulas/inline.txt';
    const formulas = readFileSync(path, 'utf8').split('\n').slice(0, -1);
    const lines = formulas.map((line) => {
      const [tex = ''] = line.split(/ →(?: |$)/);
      return `${tex} → ${readInline(tex) ?? ''}`.trimEnd();
    });
    expect(lines).toEqual(formulas);
  });

  test('of up to 1,000 characters, nested up to ten deep, are read', () => {
    const nested = (depth: number): string => `${'{'.repeat(depth)}a${'}'.repeat(depth)}`;
    expect([1000, 1001].map((length) => readInline('a'.repeat(length))?.length)).toEqual([1000, undefined]);
    expect([10, 11].map((depth) => readInline(nested(depth)))).toEqual(['a', undefined]);
    const rows = (count: number): string => 'a \\\\ '.repeat(count);
    expect([10_000, 10_001].map((length) => readDisplay(rows(1000).padEnd(length))?.length)).toEqual([1999, undefined]);
  });

  test.each([
    [t`x^2`, 'x²'],
    [t`x_i^2`, 'xᵢ²'],
    [t`x^{n + 1}`, 'xⁿ⁺¹'],
    [t`10^{-3}`, '10⁻³'],
    [t`x_10`, 'x₁0'],
    [t`_2`, '₂'],
    [t`x_{max}`, 'xₘₐₓ'],
    [t`A^T`, 'Aᵀ'],
    [t`90^\circ`, '90°'],
    [t`x^* = y`, 'x* = y'],
    [t`x^{\prime\prime}`, 'x′′'],
    [t`x^{**}`, 'x**'],
    [t`x_i^* = y`, 'xᵢ* = y'],
    [t`(a) \cdot b`, '(a) · b'],
    [t`\frac{1}{2.5}`, '1/2.5'],
    [t`f'(x)`, 'f′(x)'],
    [t`\alpha`, 'α'],
    [t`\alpha\beta`, 'αβ'],
    [t`\pi + 1`, 'π + 1'],
    [t`2 \pi r`, '2πr'],
    [t`a\le b`, 'a ≤ b'],
    [t`a \neq b`, 'a ≠ b'],
    [t`a \not= b`, 'a ≠ b'],
    [t`x \not\in A`, 'x ∉ A'],
    [t`n\to\infty`, 'n → ∞'],
    [t`a\cdot b`, 'a · b'],
    [t`3\times 3`, '3 × 3'],
    [t`\times`, '×'],
    [t`a\pm b`, 'a ± b'],
    [t`\pm 1`, '±1'],
    [t`\sum_{i=1}^n a_i`, '∑ᵢ₌₁ⁿ aᵢ'],
    [t`\int_0^1 x\,dx`, '∫₀¹ x dx'],
    [t`x\in\mathbb{R}^n`, 'x ∈ ℝⁿ'],
    [t`\mathbb E[X]`, '𝔼[X]'],
    [t`\mathcal{L}`, 'ℒ'],
    [t`\mathbf{x}`, '𝐱'],
    [t`\frac{a}{b}`, 'a/b'],
    [t`\frac12`, '1/2'],
    [t`\frac{a+b}{c}`, '(a+b)/c'],
    [t`\frac{ab}{c}`, 'ab/c'],
    [t`\frac{1}{2a}`, '1/(2a)'],
    [t`\frac{1}{ab}`, '1/(ab)'],
    [t`\sqrt{ab}`, '√(ab)'],
    [t`\max\limits_{x} f`, 'maxₓ f'],
    [t`\sum\limits_{i=1}^n\alpha`, '∑ᵢ₌₁ⁿ α'],
    [t`\log\frac{a}{b}`, 'log (a/b)'],
    [t`\frac{\log a}{b}`, '(log a)/b'],
    [t`\frac{-a}{b}`, '(-a)/b'],
    [t`\frac{1}{2}x`, '(1/2)x'],
    [t`2\frac{1}{2}`, '2(1/2)'],
    [t`\frac{a}{b}^2`, '(a/b)²'],
    [t`\left(\frac{a}{b}\right)^2`, '(a/b)²'],
    [t`\frac{\frac{a}{b}}{c}`, '(a/b)/c'],
    [t`\frac{a}{\frac{b}{c}}`, 'a/(b/c)'],
    [t`\frac{a}{b/c}`, 'a/(b/c)'],
    [t`\frac{a}{b}/c`, '(a/b)/c'],
    [t`\frac{n!}{k!(n-k)!}`, 'n!/(k!(n-k)!)'],
    [t`n!\log n`, 'n! log n'],
    [t`\frac{(a+b)}{c}`, '(a+b)/c'],
    [t`\frac{(a)+(b)}{c}`, '((a)+(b))/c'],
    [t`\frac{\partial f}{\partial x}`, '∂f/∂x'],
    [t`\frac{d}{dx} f(x)`, '(d/dx) f(x)'],
    [t`\frac{1}{n}\sum_{i=1}^{n} x_i`, '(1/n)∑ᵢ₌₁ⁿ xᵢ'],
    [t`\sigma(z) = \frac{1}{1+e^{-z}}`, 'σ(z) = 1/(1+e⁻ᶻ)'],
    [t`\sqrt{x}`, '√x'],
    [t`\sqrt{x+1}`, '√(x+1)'],
    [t`\sqrt{2}x`, '(√2)x'],
    [t`\sqrt{x}^2`, '(√x)²'],
    [t`\sqrt[3]{x}`, '∛x'],
    [t`\text{if } x > 0`, 'if x > 0'],
    [t`k\text{-means}`, 'k-means'],
    [t`\mathrm{d}x`, 'dx'],
    [t`\operatorname{softmax}(x)`, 'softmax(x)'],
    [t`O(n \log n)`, 'O(n log n)'],
    [t`O(n log n)`, 'O(n log n)'],
    [t`\sin\theta`, 'sin θ'],
    [t`\sin^2\theta`, 'sin² θ'],
    [t`\{a\}`, '{a}'],
    [t`\|v\|`, '‖v‖'],
    [t`\left| x \right|`, '| x |'],
    [t`\langle x, y\rangle`, '⟨x, y⟩'],
    [t`\lfloor n/2 \rfloor`, '⌊n/2⌋'],
    [t`P(A \mid B)`, 'P(A | B)'],
    [t`a \equiv b \pmod{n}`, 'a ≡ b (mod n)'],
    [t`\hat x`, 'x\u0302'],
    [t`\bar{x}_i`, 'x\u0304ᵢ'],
    [t`\vec{v}`, 'v\u20D7'],
    [t`1{,}000`, '1,000'],
    [t`(a+b)^2`, '(a+b)²'],
    [t`{a+b}^2`, '(a+b)²'],
    [t`{x^2}^3`, '(x²)³'],
    [t`a\,b\;c\quad d`, 'a b c  d'],
    [t`10\%`, '10%'],
    [t`a\_b`, 'a_b'],
    [t`x_1, \ldots, x_n`, 'x₁, …, xₙ'],
    [t`\neg p \land q`, '¬p ∧ q'],
    [t`1 \ldots n`, '1 … n'],
    [t`dis_v = min(dis_u, dis_v)`, 'disᵥ = min(disᵤ, disᵥ)'],
    [t`loss`, 'loss'],
    ['a\n+ b', 'a + b'],
    ['x ≤ π', 'x ≤ π'],
    [t`\frac{a/b}{c}`, '(a/b)/c'],
    [t`\quad a`, 'a'],
    [t`a\,\le\,b`, 'a ≤  b'],
    [t`\hat{\bar{x}}`, 'x\u0304\u0302'],
    [t`\text{\%\#\&\{\}\ a}`, '%#&{} a'],
    [t`\sum\nolimits_i\alpha`, '∑ᵢ α'],
  ])('%s is read as %s', (tex, text) => {
    expect(readInline(tex)).toBe(text);
  });

  test.each([
    [
      'scripts without a raised or lowered form',
      [t`e^{i\pi}`, t`x^{1/2}`, t`x_c`, t`L_{CE}`, t`x_{i,j}`, t`\lim_{x \to 0}`],
    ],
    ['scripts of scripts', [t`2^{2^n}`, t`x_{i_j}`, t`a^b^c`]],
    ['an asterisk that would multiply', [t`x^* y`, t`x_i^* y`, t`x^*(y)`, t`x^{**}y`]],
    ['roots that would join what is before them', [t`a\sqrt[n]{x}`, t`\sqrt{\sqrt{x}}`]],
    [
      'what has several rows',
      [t`\binom{n}{k}`, t`\begin{pmatrix}a\end{pmatrix}`, t`a \\ b`, t`a & b`, t`\substack{a}`],
    ],
    ['marks on several letters', [t`\overline{AB}`, t`\hat{ab}`]],
    ['what is unknown', [t`\foo x`, t`\color{red}{x}`, t`a % b`, 'a # b', t`\def\x{y}`]],
    [
      'what is unfinished',
      [
        t`x^`,
        t`{`,
        t`}`,
        t`a}b`,
        t`\frac`,
        t`\frac{a}`,
        t`\sqrt`,
        t`\text{a`,
        t`\text a`,
        t`\text{a$b}`,
        t`\text{a&b}`,
        t`\text{a#b}`,
        t`\text{a%b}`,
        t`\left`,
        t`\\`,
        '\\',
      ],
    ],
    ['what may be prose, a name or nothing', ['5 and 10', '5 to 10', 'batch size', '{HOME}', ' ', '{}']],
  ])('%s is left as TeX', (_, formulas) => {
    for (const tex of formulas) expect(readInline(tex), tex).toBeUndefined();
  });

  test.each(['{', '}', '^', '_', t`\frac`, t`\sqrt`, t`\left(`, '(', "'", '{a', 'a^', t`\text{`, ' ', t`\hat`, 'a'])(
    'thousands of %j end soon',
    (part) => {
      for (const count of [900 / part.length, 100_000]) {
        expect(readInline(part.repeat(count)) ?? '').toBeTypeOf('string');
        expect(readDisplay(part.repeat(count)) ?? '').toBeTypeOf('string');
      }
    },
  );
});

describe('formulas on rows of their own', () => {
  test.each<readonly [tex: string, text: string]>([
    ['\nE = mc^2\n', 'E = mc²'],
    ['a = b\n+ c', 'a = b\n+ c'],
    ['a\n\\le b\n\\cdot c', 'a\n≤ b\n·c'],
    ['a\n= b \\\\ \\times c', 'a\n= b\n×c'],
    ['\\begin{aligned}\na &= b \\\\\n  &= c*d*e\n\\end{aligned}', 'a = b\n  = c*d*e'],
    ['\\begin{equation}\n\\label{eq:a}\nx^2\n\\end{equation}', 'x²'],
    ['\\begin{equation*}\\begin{split}a &= b \\\\[2pt] c &= d\\end{split}\\end{equation*}', 'a = b\nc = d'],
    [t`x = 1 \tag{1}`, 'x = 1    (1)'],
    ...['equation', 'align', 'aligned', 'gather', 'gathered', 'split', 'multline', 'eqnarray'].flatMap((name) =>
      ['', '*'].map((star) => [t`\begin{${name}${star}}a &= b \\ c\end{${name}${star}}`, 'a = b\nc'] as const),
    ),
    [t`\begin{eqnarray}a &=& b \\ c &\le& d\end{eqnarray}`, 'a = b\nc ≤ d'],
    [t`a \& b`, 'a & b'],
    ['a \\\\ & b', 'a\n  b'],
    [' \\\\ a \\\\[1em] \\\\ b ', 'a\nb'],
    ['\\frac{\na\n}{b}', 'a/b'],
  ])('%j is read as %j', (tex, text) => {
    expect(readDisplay(tex)).toBe(text);
  });

  test.each([
    '\\begin{cases} a \\\\ b \\end{cases}',
    'a \\substack{b \\\\ c}',
    '\\begin{aligned} a',
    '\\begin{aligned} a \\end{align}',
    '\\begin{align*} a \\end{align}',
    '\\begin{align} a \\end{align*}',
    '\\begin{foo} a \\end{foo}',
    '\\begin{align} a \\end{align} b',
    '\\begin{aligned}x_c \\\\ y\\end{aligned}',
    '  \n ',
  ])('%j is left as TeX', (tex) => {
    expect(readDisplay(tex)).toBeUndefined();
  });
});
