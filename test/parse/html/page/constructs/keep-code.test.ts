import { expect, test } from 'vitest';
import { textOf } from '../../../../../src/article/text.js';
import { wholePage } from '../../../../kit/random/page.js';

/** The blocks of a page: code with its language, other kinds with their text. */
const read = (body: string): readonly string[] =>
  wholePage(`<!doctype html><html lang="en"><body>${body}</body></html>`).blocks.map((block) =>
    block.kind === 'code' ? `${block.language ?? ''}|${block.text}` : `${block.kind}: ${textOf(block)}`,
  );

test.each([
  ['words before a block of it', '<pre>a<div>b</div>c</pre>', '|a\nb\nc'],
  ['words before a line of it', '<pre>a<span class="line">b</span></pre>', '|a\nb'],
  ['lines that hold line feeds', '<pre><span class="line">a\n</span><span class="line">b\n</span></pre>', '|a\nb'],
  ['lines of another name', '<pre><b class="x-code-line">a</b><b class="token-line">b</b></pre>', '|a\nb'],
  [
    'lines and a line feed at its end',
    '<pre><b class="line">a</b><b class="line"></b><b class="line">b</b>\n</pre>',
    '|a\n\nb',
  ],
  ['lines and breaks', '<pre><b class="line">a<br></b><b class="line">b</b></pre>', '|a\nb'],
  ['cells of a row', '<pre><table><tr><th>a</th><td>b</td></tr><tr><td>c</td></tr></table></pre>', '|ab\nc'],
  ['empty rows', '<pre><ul><li>a</li><li></li><li>b</li></ul></pre>', '|a\n\nb'],
  ['numbers by their class', '<pre><i class="hljs-ln-n">1</i>a</pre>', '|a'],
  ['words of the class of numbers', '<pre><i class="gutter">x</i>a</pre>', '|xa'],
  ['a clipboard', '<pre>a<clipboard-copy>b</clipboard-copy><p class="zeroclipboard">c</p></pre>', '|a'],
  ['hidden words', '<pre>a<i style="color:red;user-select: none">$</i><i hidden>b</i></pre>', '|a'],
  ['pictures', '<pre>a<img alt="b" src="c"><img src="d"></pre>', '|ab'],
  ['words of a style that ends like one', '<pre>a<i style="my-display:none">b</i></pre>', '|ab'],
  ['words of a class that begins like a tool', '<pre>a<i class="copyright tooltips">b</i></pre>', '|ab'],
  ['words of a class that is like that of a line', '<pre>a<b class="inline">b</b><b class="lines">c</b></pre>', '|abc'],
  ['fields and drawings left out', '<pre>a<input value="x"><svg><text>b</text></svg></pre>', '|a'],
  ['fields of several lines left out', '<pre>a<textarea>b\nc</textarea></pre>', '|a'],
  ['carriage returns', '<pre>a&#13;&#10;b&#13;c</pre>', '|a\nb\nc'],
  ['space at its ends', '<pre> \n\t\n  a\n  b \n\n</pre>', '|  a\n  b'],
])('code is read with %s', (_, html, expected) => {
  expect(read(html)).toEqual([expected]);
});

const NUMBERS = '<td>1\n2</td>';

test.each([
  ['numbers beside code in pre', `<table><tr>${NUMBERS}<td><pre>a\nb</pre></td></tr></table>`, '|a\nb'],
  ['numbers beside code by its class', `<table><tr>${NUMBERS}<td class="x-code">a\nb</td></tr></table>`, '|a\nb'],
  ['a class of its own', `<table class="rouge-table"><tr>${NUMBERS}<td>a\nb</td></tr></table>`, '|a\nb'],
  ['a class of its parent', `<div class="highlight"><table><tr>${NUMBERS}<td>a\nb</td></tr></table></div>`, '|a\nb'],
  ['rows of lines', '<table class="code"><tr><td>1</td><td>a</td></tr><tr><td>2</td><td>b</td></tr></table>', '|a\nb'],
  [
    'a line that is a number',
    '<table class="code"><tr><td>1</td><td>42</td></tr><tr><td>2</td><td>b</td></tr></table>',
    '|42\nb',
  ],
  [
    'numbers that are hidden',
    '<table class="code"><tr><td class="lineno"></td><td>a</td></tr><tr><td>2</td><td>b</td></tr></table>',
    '|a\nb',
  ],
  ['a language', `<table class="code" data-lang="js"><tr>${NUMBERS}<td>a</td></tr></table>`, 'js|a'],
  ['a language of its cell', `<table class="code"><tr>${NUMBERS}<td class="language-go">a</td></tr></table>`, 'go|a'],
  [
    'numbers in headers',
    '<table class="code"><tr><th>1</th><td>a</td></tr><tr><th>2</th><td>b</td></tr></table>',
    '|a\nb',
  ],
])('a table is code with %s', (_, html, expected) => {
  expect(read(html)).toEqual([expected]);
});

test.each([
  [
    'no numbers',
    '<div class="highlight"><table><tr><td>a</td><td>b</td></tr><tr><td>c</td><td>d</td></tr></table></div>',
  ],
  ['numbers beside words', '<table><tr><td>1</td><td>a</td></tr><tr><td>2</td><td>b</td></tr></table>'],
  [
    'numbers beside words and code',
    '<table><tr><td>1</td><td class="code">a</td></tr><tr><td>2</td><td>b</td></tr></table>',
  ],
  [
    'numbers alone',
    '<div class="highlight"><table><tr><td>1</td><td>2</td></tr><tr><td>3</td><td>4</td></tr></table></div>',
  ],
])('a table is no code with %s', (_, html) => {
  expect(read(html)[0]).toMatch(/^table: /);
});

test.each([
  ['code with breaks', '<div><code>a<br>b</code></div>', ['|a\nb']],
  ['code with blocks', '<section> <code><div>a</div><div>b</div></code> </section>', ['|a\nb']],
  ['code with line feeds', '<figure><code>a\nb</code></figure>', ['|a\nb']],
  ['code in an article', '<article><code>a<br>b</code></article>', ['|a\nb']],
  ['code in the main part', '<main><code>a<br>b</code></main>', ['|a\nb']],
  ['code that is all of the page', '<code>a<br>b</code>', ['|a\nb']],
  ['code of one line', '<div><code>\na\n</code></div>', ['paragraph: a']],
  ['code in a paragraph', '<p><code>a<br>b</code></p>', ['paragraph: a\nb']],
  ['code beside a word', '<div><code>a\nb</code> c</div>', ['paragraph: a b c']],
])('outside of pre, there is %s', (_, html, expected) => {
  expect(read(html)).toEqual(expected);
});

test.each([
  ['a label before it', '<div><span class="lang">SQL</span><pre>a</pre></div>', ['sql|a']],
  ['a label after it', '<div><pre>a</pre><div class="code-language"> Go </div></div>', ['go|a']],
  [
    'a label before a button',
    '<div><small class="lang-label">js</small><button>Copy</button><pre>a</pre></div>',
    ['js|a'],
  ],
  ['two labels', '<div><b></b><p class="lang">js</p><p class="language">ts</p><pre>a</pre></div>', ['js|a']],
  [
    'its own language before that of a label',
    '<div><span class="lang">SQL</span><pre data-lang="go">a</pre></div>',
    ['go|a'],
  ],
  ['a label of words', '<div><p class="lang">two words</p><pre>a</pre></div>', ['paragraph: two words', '|a']],
  ['a label of another class', '<div><p class="slang">js</p><pre>a</pre></div>', ['paragraph: js', '|a']],
  ['a heading of the class of a label', '<div><h3 class="lang">js</h3><pre>a</pre></div>', ['heading: js', '|a']],
  ['numbers', '<div><div class="gutter">1 2</div><pre>a</pre></div>', ['|a']],
  ['numbers in pre', '<div><pre class="lineno">1\n2</pre><pre>a</pre></div>', ['|a']],
  ['a short tool', `<div><div class="toolbar">${'b'.repeat(39)}</div><pre>a</pre></div>`, ['|a']],
  [
    'a long tool',
    `<div><div class="toolbar">${'b'.repeat(40)}</div><pre>a</pre></div>`,
    [`paragraph: ${'b'.repeat(40)}`, '|a'],
  ],
  ['a tool with code', '<div><div class="toolbar"><code>b</code></div><pre>a</pre></div>', ['paragraph: b', '|a']],
  [
    'a tool with a table',
    '<div><div class="toolbar"><table><tr><td>b</table></div><pre>a</pre></div>',
    ['paragraph: b', '|a'],
  ],
  ['a button after it', '<div><pre>a</pre><span role="button">b</span></div>', ['|a']],
  ['short words', '<div><div class="x">b</div><pre>a</pre></div>', ['paragraph: b', '|a']],
])('code is read beside %s', (_, html, expected) => {
  expect(read(html)).toEqual(expected);
});

test('lines, numbers and tools of code are known by many classes', () => {
  for (const name of 'line code-line x-codeline token-line view-line crayon-line'.split(' '))
    expect(read(`<pre><b class="${name}">a</b><b class="${name}">b</b></pre>`), name).toEqual(['|a\nb']);
  const numbers =
    'line-numbers linenum line-number-wrapper line-numbers-rows linenos lineno ln lnt gutter hljs-ln-numbers blob-num crayon-nums rouge-gutter gl';
  for (const name of numbers.split(' ')) expect(read(`<pre><b class="${name}">1</b>a</pre>`), name).toEqual(['|a']);
  for (const name of 'copy x-copied my-clipboard copybtn toolbar toolbar-item tooltip'.split(' '))
    expect(read(`<pre><b class="${name}">x</b>a</pre>`), name).toEqual(['|a']);
});

test('the numbers of a long table of lines are no code', () => {
  const row = (i: number): string => `<tr><td>${i}</td><td class="blob-code">a</td></tr>`;
  const rows = Array.from({ length: 150 }, (_, i) => row(i + 1));
  expect(read(`<table class="blob">${rows.join('')}</table>`)).toEqual([`|${Array(150).fill('a').join('\n')}`]);
});

test('tables of coloured code are known by many classes', () => {
  const names =
    'highlight highlighter highlighttable rouge rouge-table lntable codehilite codehilitetable syntaxhighlighter hljs-ln crayon crayon-table code codeblock code-table blob js-file-line-container prettyprint';
  for (const name of names.split(' '))
    expect(read(`<table class="${name}"><tr>${NUMBERS}<td>a\nb</td></tr></table>`), name).toEqual(['|a\nb']);
  expect(read(`<table class="encode highlights"><tr>${NUMBERS}<td>a</td></tr></table>`)).not.toContain('|a');
});
