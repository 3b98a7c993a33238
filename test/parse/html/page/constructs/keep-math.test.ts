import { expect, test } from 'vitest';
import type { Block } from '../../../../../src/article/model.js';
import { runsOf } from '../../../../../src/article/text.js';
import { wholePage } from '../../../../kit/random/page.js';

/** Text with the TeX of its formulas; those on rows of their own in brackets. */
const shown = (block: Block): string =>
  block.kind === 'math'
    ? `[${(block.source ?? block.text).replace(/^\$\$|\$\$$/g, '')}]`
    : runsOf(block)
        .map(({ text, source }) => source ?? text)
        .join('');

const read = (body: string): readonly string[] =>
  wholePage(`<!doctype html><html lang="en"><body>${body}</body></html>`).blocks.map(shown);

const mml = '<math><mi>x</mi></math>';
const annotated = (encoding: string): string =>
  `<math><semantics><mi>y</mi><annotation encoding="${encoding}">x^2</annotation></semantics></math>`;

test.each([
  ['data of a library', '<p>a <span class="math" data-math="x^2">y</span></p>', ['a $x^2$']],
  ['other data of a library', '<p>a <span class="katex" data-tex="x^2">y</span></p>', ['a $x^2$']],
  ['data on a row', '<div class="math-display" data-math="x^2">y</div>', ['[x^2]']],
  ['data of something else', '<p>a <span class="chart" data-math="x^2">y</span></p>', ['a y']],
  ['data of a block', '<div class="latex block" data-tex="x^2">y</div>', ['[x^2]']],
  ['data of TeX', '<p>a <span class="tex" data-tex="x^2">y</span></p>', ['a $x^2$']],
  ['data that are empty', '<p>a <span class="tex" data-tex="">y</span></p>', ['a y']],
  [
    'MathML in KaTeX that is on a row',
    '<span class="katex"><math display="block" alttext="x^2"></math></span>',
    ['[x^2]'],
  ],
  [
    'both an annotation and a text',
    '<p>a <math alttext="z"><annotation encoding="tex">x^2</annotation></math></p>',
    ['a $x^2$'],
  ],
  ['KaTeX', `<p>a <span class="katex">${annotated('application/x-tex')}<span>y</span></span></p>`, ['a $x^2$']],
  [
    'KaTeX on a row',
    `<span class="katex-display"><span class="katex">${annotated('application/x-tex')}</span></span>`,
    ['[x^2]'],
  ],
  ['an annotation of another kind', `<p>a ${annotated('text/plain')}</p>`, ['a y']],
  ['an annotation in LaTeX', `<p>a ${annotated('text/x-latex')}</p>`, ['a $x^2$']],
  ['the text of MathML', '<p>a <math alttext="x^2"><mi>y</mi></math></p>', ['a $x^2$']],
  ['MathML on a row', '<math display="block" alttext="x^2"><mi>y</mi></math>', ['[x^2]']],
  ['MathML on a row, as it was', '<math mode="display" alttext="x^2"><mi>y</mi></math>', ['[x^2]']],
  ['MathML alone', `<p>a ${mml}</p>`, ['a x']],
  [
    'a picture of an encyclopedia',
    '<p>a <span class="mwe-math-element-inline"><img alt="x^2" src="a.svg"></span></p>',
    ['a $x^2$'],
  ],
  [
    'a picture on a row',
    '<div class="mwe-math-element mwe-math-element-block"><img alt="x^2" src="a.svg"></div>',
    ['[x^2]'],
  ],
  ['a script', '<p>a <script type="math/tex">% x^2 %</script></p>', ['a $x^2$']],
  ['a script on a row', '<script type="math/tex; mode=display">x^2</script>', ['[x^2]']],
  ['a script in CDATA', '<p>a <script type="math/tex"><![CDATA[x^2]]></script></p>', ['a $x^2$']],
  ['a script of MathML', `<p>a <script type="math/mml">${mml}</script></p>`, ['a x']],
  ['a script of no formula', '<p>a<script type="math/asciimath">x^2</script></p>', ['a']],
  [
    'a script and what shows it',
    '<p>a <span class="MathJax_Preview">p</span><span class="MathJax">q</span><script type="math/tex">x^2</script></p>',
    ['a $x^2$'],
  ],
  [
    'a script and what shows it in MathML',
    `<p>a <span class="MathJax"><math alttext="x^2"></math></span><script type="math/tex">x^2</script></p>`,
    ['a $x^2$'],
  ],
  ['a script after other words', '<p>a <b>b</b> <i>c</i> <script type="math/tex">x^2</script></p>', ['a b c $x^2$']],
  [
    'a script of MathML on a row',
    '<script type="math/mml"><math display="block" alttext="x^2"></math></script>',
    ['[x^2]'],
  ],
  ['MathML with an empty text', '<p>a <math alttext=""><mi>y</mi></math></p>', ['a y']],
  ['a text in brackets', '<p>a <span class="math">\\(x^2\\)</span></p>', ['a $x^2$']],
  ['a text in brackets on a row', '<div class="arithmatex">\\[x^2\\]</div>', ['[x^2]']],
  ['a text between dollars on a row', '<div class="math">$$x^2$$</div>', ['[x^2]']],
  ['a text in braces with its style', '<p>a <span class="math">\\({\\displaystyle x^2}\\)</span></p>', ['a $x^2$']],
  ['a text in brackets between spaces', '<p>a <span class="math"> \\(x^2\\) </span></p>', ['a $x^2$']],
  [
    'a text in braces with its style between spaces',
    '<p>a <span class="math">\\( {\\displaystyle x^2} \\)</span></p>',
    ['a $x^2$'],
  ],
  ['a text in brackets of another class', '<p>a <span class="maths">\\(x^2\\)</span></p>', ['a \\(x^2\\)']],
  ['a text in brackets with its style', '<p>a <span class="math">\\(\\textstyle x^2\\)</span></p>', ['a $x^2$']],
  ['a style that only begins alike', '<p>a <span class="math">\\(\\textstylex\\)</span></p>', ['a $\\textstylex$']],
  [
    'an annotation alone',
    `<p>a <span class="katex"><annotation encoding="tex">x^2</annotation></span></p>`,
    ['a $x^2$'],
  ],
  ['nothing', '<p>a <span class="katex"><annotation encoding="tex"> </annotation></span>b</p>', ['a b']],
  ['a picture by its class', '<p>a <img class="mathtex" alt="x^2" src="a"></p>', ['a $x^2$']],
  ['a picture of words', '<p>a <img class="latex" alt="plain words" src="a"></p>', ['a plain words']],
  ['a picture with an index', '<p>a <img class="wp-equation" alt="x_2" src="a"></p>', ['a $x_2$']],
  ['a picture with a command', '<p>a <img class="tex" alt="\\pi" src="a"></p>', ['a $\\pi$']],
  ['a picture with braces', '<p>a <img class="math" alt="x{}" src="a"></p>', ['a $x{}$']],
  ['a picture by its class on a row', '<img class="math block" alt="x^2" src="a">', ['[x^2]']],
  ['a picture of another class', '<p>a <img class="aftermath" alt="x^2" src="a"></p>', ['a x^2']],
  ['a container of MathJax among words', `<p>a <mjx-container>${annotated('tex')}</mjx-container></p>`, ['a $x^2$']],
  ['MathJax without a script', `<p>a <span class="MathJax_CHTML">${annotated('tex')}<i>y</i></span></p>`, ['a $x^2$']],
  [
    'MathJax without a script on a row',
    `<p>a <span class="MathJax MathJax_Display">${annotated('tex')}</span></p>`,
    ['a', '[x^2]'],
  ],
  [
    'a container of MathJax',
    `<mjx-container display="true">${annotated('application/x-tex')}</mjx-container>`,
    ['[x^2]'],
  ],
  ['a text without brackets', '<p>a <span class="math">x^2</span></p>', ['a x^2']],
])('the formula of %s', (_, body, expected) => {
  expect(read(body)).toEqual(expected);
});

const SCRIPT = '<script src="/MathJax.js"></script>';

test.each([
  ['in the text', 'a \\(x\\) b', ['a $x$ b']],
  ['between dollars', 'a $$x$$ b', ['a', '[x]', 'b']],
  ['twice', '\\(x\\) \\(y\\)', ['$x$ $y$']],
  ['before and after a mark', 'a \\(x\\) <b>b</b> \\(y\\)', ['a $x$ b $y$']],
  ['in a formula', 'a <span class="tex" data-tex="\\text{\\(x\\)}">y</span>', ['a $\\text{\\(x\\)}$']],
  ['after two signs', 'a \\\\(x\\) b', ['a \\\\(x\\) b']],
  ['with another start in it', '\\(a \\(x\\) b', ['\\(a $x$ b']],
  ['with a line break of TeX in it', '\\[x \\\\[2pt] y\\]', ['[x \\\\[2pt] y]']],
  ['that has no end', 'a \\(x b', ['a \\(x b']],
  ['in code', 'a <code>\\(x\\)</code>', ['a \\(x\\)']],
  ['in a key', 'a <kbd>\\(x\\)</kbd>', ['a \\(x\\)']],
  ['in output', 'a <samp>\\(x\\)</samp>', ['a \\(x\\)']],
  ['in brackets after two signs', 'a \\\\[x\\] b', ['a \\\\[x\\] b']],
  ['over two lines', 'a \\(x\ny\\) b', ['a $x y$ b']],
  ['that is alone', '\\(x\\)', ['[x]']],
])('TeX %s is a formula on pages that show it so', (_, text, expected) => {
  expect(read(`${SCRIPT}<p>${text}</p>`)).toEqual(expected);
});

test.each([
  ['<script src="a/katex.js"></script>', true],
  ['<script id="auto-render"></script>', true],
  ['<script type="text/tex">window.MathJax = {}</script>', true],
  ['<script type="text/tex">renderMathInElement(document)</script>', true],
  ['<script src="/charts.js"></script>', false],
  ['<link href="/mathjax.css">', false],
  ['<div id="katex"></div>', false],
])('%s shows TeX in the text: %s', (script, shows) => {
  expect(read(`${script}<p>a \\(x\\)</p>`)).toEqual([shows ? 'a $x$' : 'a \\(x\\)']);
});
