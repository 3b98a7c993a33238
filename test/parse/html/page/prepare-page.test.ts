import { expect, test } from 'vitest';
import { parseDom } from '../../../../src/parse/html/page/dom.js';
import { preparePage } from '../../../../src/parse/html/page/prepare-page.js';

const PAGE = 'https://e.org/x/y';
const prepared = (html: string, page: string | undefined = PAGE) => {
  const document = parseDom(html);
  return { ...preparePage(document, page), document };
};

test.each([
  ['nothing', '', PAGE, undefined],
  ['a base', '<base target="_top"><base href="/z/">', 'https://e.org/z/', undefined],
  ['a canonical address', '<link rel="Canonical" href="/c">', PAGE, 'https://e.org/c'],
  ['another link', '<link rel="alternate" href="/c">', PAGE, undefined],
  ['both', '<base href="/z/"><link rel="canonical" href="c">', 'https://e.org/z/', 'https://e.org/z/c'],
])('a page tells where its links start with %s', (_, head, base, canonical) => {
  expect(prepared(`<head>${head}</head>`).addresses).toEqual({ page: PAGE, base, canonical });
});

test('a page loses its base, which would count once more, and shows TeX for a script in its head or body', () => {
  expect(prepared('<base href="/z/"><p>a').document.head.innerHTML).toBe('');
  const formula = '<span data-formula="inline">x</span>';
  for (const html of [
    '<meta name="a"><script src="mathjax.js"></script><p>\\(x\\)',
    '<p>\\(x\\)<script src="mathjax.js"></script>',
  ])
    expect(prepared(html).document.body.querySelector('p')?.innerHTML).toContain(formula);
});

test('links to the page itself lead to notes, those to elsewhere and words do not', () => {
  const notes = (href: string): number =>
    prepared(`<p><sup><a href="${href}">1</a></sup></p><p id="fn ä">Note.</p>`).footnotes.length;
  expect(['#fn ä', 'y#fn%20%C3%A4', 'https://e.org/x/z#fn ä', 'fn ä', ''].map(notes)).toEqual([1, 1, 0, 0, 0]);
});

test('constructs are brought into one form', () => {
  const { document } = prepared(
    '<table><tr><td>“</td><td>a</td></tr></table><blockquote><footer>b</footer></blockquote><video src="/c">d</video><div class="admonition tip"><p class="title">e</p></div><math><mi>f</mi></math><pre><i>g</i></pre><noscript><img src="/h"></noscript>',
  );
  expect(document.body.innerHTML).toBe(
    '<blockquote><div>a</div></blockquote><blockquote><div>b</div></blockquote><video src="/c"></video><div class="admonition tip"><p class="title"><strong>e</strong></p></div><span data-formula="text">f</span><pre><code>g</code></pre><img src="/h">',
  );
});
