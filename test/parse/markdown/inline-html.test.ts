import { expect, test } from 'vitest';
import { notation } from '../../kit/article/notation.js';
import { articleOf } from '../../kit/article/setting.js';

test.each([
  ['x <b>a</b> <i>c</b> d</i>', 'x {strong a} {emphasis c d}'],
  ['x <b>a <i>b</b> c</i> d', 'x {strong a }{strong+emphasis b} c d'],
  ['x <b>a', 'x {strong a}'],
  ['x <i>a *b*</i>', 'x {emphasis a b}'],
  ['x <a href="/b">c *d*</a> e', 'x {link c  → /b}{link+emphasis d → /b} e'],
  ['x<a class="footnote" href="#footnote-1">[1]</a>', 'x{footnote [1] → #footnote-1}'],
  ['x<a class="footnote" href="#a">1</a>', 'x{link 1 → #a}'],
  ['x<a class="b" href="#footnote-1">1</a>', 'x{link 1 → #footnote-1}'],
  ['x <a>c</a> d', 'x c d'],
  ['WWW.a.example', '{link WWW.a.example → http://WWW.a.example}'],
  ['x <script>a</script> b', 'x b'],
  ['x <script> a', 'x <script> a'],
  ['x </script> a <script> b', 'x a <script> b'],
  ['x <!-- a --> b', 'x b'],
  ['x <unknown>a</unknown> b', 'x a b'],
  ['x <B>a</b > b', 'x {strong a} b'],
  ['x <br> <br/>y</br>z', 'x⏎⏎y⏎z'],
  ['x <kbd>`a`</kbd>', 'x {keyboard+code a}'],
])('%s', (source, runs) => {
  expect(notation(articleOf(source))[0]).toBe(`1 paragraph: ${runs}`);
});
