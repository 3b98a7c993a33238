import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { runsOf, textOf } from '../../../../src/article/text.js';
import { withTex } from '../../../../src/article/with-tex.js';
import { articleOf } from '../../../kit/article/setting.js';
import { bySuite } from '../../../kit/random/by-suite.js';

const t = String.raw;

/** The formulas of a text, as they are written. */
const formulasIn = (source: string): readonly string[] =>
  articleOf(source).blocks.flatMap((block) => {
    const tex = withTex(block);
    return tex.kind === 'math'
      ? [tex.text]
      : runsOf(tex).flatMap(({ marks, text }) => (marks.includes('math') ? [text] : []));
  });

const plain = (source: string): string =>
  articleOf(source)
    .blocks.map((block) => textOf(withTex(block)))
    .join('\n\n');

describe('formulas', () => {
  test.each([
    [t`Both $x^*$ and $y^*$ hold, as do $\{a\}$ and $\|v\|$.`, ['$x^*$', '$y^*$', t`$\{a\}$`, t`$\|v\|$`]],
    [t`For \( n \) items, \( f(x) = y \), not \(n\) or \( and so on \).`, [t`\( n \)`, t`\( f(x) = y \)`]],
    [t`Let $x*y*z$ and $\{a\}$.`, ['$x*y*z$', t`$\{a\}$`]],
    [
      '$$\n\\begin{aligned}\na &= b \\\\\nc &= d\\;e\n\\end{aligned}\n$$',
      ['$$\n\\begin{aligned}\na &= b \\\\\nc &= d\\;e\n\\end{aligned}\n$$'],
    ],
    ['a $x +\ny$ b', ['$x + y$']],
    [t`**$x_i$** and *where $a*b$ holds*, ~~$a~~b$~~`, ['$x_i$', '$a*b$', '$a~~b$']],
    ['[see $a_b$](http://x.y)', ['$a_b$']],
    [t`H$_2$O, 10$^{-3}$ m, 3$\times$3, 5 $\mu$m`, ['$_2$', '$^{-3}$', t`$\times$`, t`$\mu$`]],
    ['the $n$th of two $1$s, $k$-means, ($x$), "$y$"', ['$n$', '$1$', '$k$', '$x$', '$y$']],
    ['設$x$為正數', ['$x$']],
    [t`$\alpha$$\beta$`, [t`$\alpha$`, t`$\beta$`]],
    ['$`a_1`$ and $`b*c*d`$', ['$`a_1`$', '$`b*c*d`$']],
    ['so $$x_1$$ is', ['$$x_1$$']],
    [t`so $ \frac{a}{b} $ is`, [t`$ \frac{a}{b} $`]],
    [t`so \( x_{i} \) and \\( y_{i} \\) are`, [t`\( x_{i} \)`, t`\\( y_{i} \\)`]],
    ['\\[\nx^2\n\\]', ['\\[\nx^2\n\\]']],
    ['Hence\n$$\na\n+ b\n- c\n= d\n$$\nwhere', ['$$\na\n+ b\n- c\n= d\n$$']],
    ['Hence $$\na\n$$, where', ['$$\na\n$$']],
    ['$$ a $$ {#eq:a}', ['$$ a $$']],
    ['$$\na\n$$.', ['$$\na\n$$.']],
    ['- a\n  $$\n  b\n  + c\n  $$\n  d', ['$$\nb\n+ c\n$$']],
    ['\\begin{align}\na &= b \\\\\n_c_ &= d\n\\end{align}', ['\\begin{align}\na &= b \\\\\n_c_ &= d\n\\end{align}']],
    ['- a\n\n  $$\n  b\n  + c\n  $$', ['$$\nb\n+ c\n$$']],
    ...['equation', 'align', 'gather', 'multline', 'eqnarray', 'flalign']
      .flatMap((name) => [name, `${name}*`])
      .map((name): [string, string[]] => [`\\begin{${name}}a\\end{${name}}`, [`\\begin{${name}}a\\end{${name}}`]]),
    ['> $$\n> b\n> $$', ['$$\nb\n$$']],
    ['```math\na_1\n\nb_1\n```', ['a_1\n\nb_1']],
    ['| a |\n|---|\n| $x_1$ |', ['$x_1$']],
    ['# A $x^2$', ['$x^2$']],
    ['a[^1]\n\n[^1]: b $x^2$', ['$x^2$']],
    ['> [!NOTE]\n> $x^2$', ['$x^2$']],
  ])('formulas are found in %j', (source, formulas) => {
    expect(formulasIn(source)).toEqual(formulas);
  });

  test.each([
    '$5 and $6',
    'costs $5-$10',
    'costs $5–$10 or $5/$10',
    'from $5 to $10',
    'US$5 to US$10',
    '5$ and 6$',
    '$1,000 (about $1,100)',
    '$HOME and $PATH',
    '$HOME/$FILE and $A:$B',
    `$\{A}/$\{B}`,
    '$(A)$(B)',
    'foo$bar$baz',
    'a $ b $ c',
    'a $b $ c',
    'a $ b$ c',
    t`\$x$ and $y\$`,
    '`$x$` and ``$`y`$``',
    'a `$b` and `c$` d',
    '$a `b$ c`',
    '$$ unclosed',
    '$$\na\n\nb\n$$',
    '$$$ a $$$',
    '$$$$',
    t`\(a\) and \[b\] and \[a_b\]`,
    t`[\[1\]](u)`,
    '    $x$',
    '```\n$x$\n```',
    '<pre>$x$</pre>',
  ])('no formula is found in %j', (source) => {
    expect(formulasIn(source)).toEqual([]);
  });

  test('formulas keep the emphasis around them', () => {
    expect(articleOf(t`*a $b*c$ d* and _$\mathbf{x}_i$ and $y_j$_`).blocks[0]).toMatchObject({
      runs: [
        { text: 'a ', marks: ['emphasis'] },
        { text: 'b*c', marks: ['emphasis', 'math'], source: '$b*c$' },
        { text: ' d', marks: ['emphasis'] },
        { text: ' and ', marks: [] },
        { text: '𝐱ᵢ', marks: ['emphasis', 'math'] },
        { text: ' and ', marks: ['emphasis'] },
        { text: 'yⱼ', marks: ['emphasis', 'math'] },
      ],
    });
  });

  test('formulas have the anchor of their TeX in headings, and their text in titles', () => {
    expect(articleOf('# One\n\n## The $x^2$ law\n').sections.at(-1)).toMatchObject({
      slug: 'the-x2-law',
      title: 'The x² law',
    });
  });

  test('formulas that are unclosed end at the next empty line', () => {
    expect(plain('$$\na *b*\n\nc *d* $$')).toBe('$$ a b\n\nc d $$');
  });

  test.each(['.', ',', ';', ':', ''])('the mark "%s" after a formula on rows of its own is shown after it', (mark) => {
    for (const [formula, text] of [
      ['$$\na\n$$', 'a'],
      ['\\[\na^2\n\\]', 'a²'],
      ['\\begin{align}\na\n\\end{align}', 'a'],
    ])
      expect(articleOf(`${formula}${mark}`).blocks).toMatchObject([{ kind: 'math', text: `${text}${mark}` }]);
  });

  test('formulas are the text of images as TeX', () => {
    expect(plain('![a $x^2$](b.png)')).toBe('a $x^2$');
  });
});

const part = fc.constantFrom(
  ...'a b x 1 + = * ** _ __ ~~ ^ { } ( ) [ ] < > & | # ! \\alpha \\frac \\{ \\} \\| \\; \\\\ \\_ \\* \\$'.split(' '),
  ' ',
  '[a](b)',
  '![a](b)',
  '[^1]',
  '<b>',
  '</b>',
  '<!--',
  '&amp;',
  'http://a.b/c_d_',
  '==m==',
  '[[a]]',
  '{#a}',
  ':smile:',
);
const tex = fc.array(part, { minLength: 1, maxLength: 12 }).map((parts) => `x${parts.join('')}y`.replace(/ +/g, ' '));
const rows = fc
  .array(
    fc.oneof(
      tex,
      fc.constantFrom('- a', '+ b', '= c', '# d', '> e', '---', '===', '1. f', '| g |', '  h', '<div>', ':::', '!!! i'),
    ),
    {
      minLength: 1,
      maxLength: 6,
    },
  )
  .map((lines) => lines.join('\n'));

describe('any formula', () => {
  test('a formula in a line loses no character', () => {
    const around = fc.constantFrom<readonly [string, string]>(
      ['a ', ' b'],
      ['*a ', ' b*'],
      ['**', '**'],
      ['__a ', '__'],
      ['# ', ''],
      ['- ', ''],
    );
    fc.assert(
      fc.property(tex, around, (formula, [before, after]) => {
        expect(plain(`${before}$${formula}$${after}`)).toContain(`$${formula}$`);
      }),
      { numRuns: bySuite(500, 5000) },
    );
  });

  test('a formula on rows of its own loses no character', () => {
    fc.assert(
      fc.property(rows, fc.constantFrom('', 'a\n'), (formula, before) => {
        expect(formulasIn(`${before}$$\n${formula}\n$$\nb`)).toEqual([`$$\n${formula}\n$$`]);
      }),
      { numRuns: bySuite(500, 5000) },
    );
  });
});
