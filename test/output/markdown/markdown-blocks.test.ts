import { expect, test } from 'vitest';
import type { Block } from '../../../src/article/model.js';
import { htmlLines } from '../../../src/output/markdown/html-blocks.js';
import { markdownLines } from '../../../src/output/markdown/markdown-blocks.js';
import { codeHtml, codeLines } from '../../../src/output/markdown/markdown-code.js';
import { tableHtml } from '../../../src/output/markdown/markdown-table.js';
import { nestOf } from '../../../src/output/markdown/nest.js';

const ABOUT = { containers: [], line: 1 };
const written = (block: Block): string => markdownLines(nestOf([block]), { lang: 'en' }).join('\n');

test.each([
  ['x', '```math\nx\n```'],
  ['$$\nx\n$$', '$$\nx\n$$'],
  ['\\[\nx\n\\]', '\\[\nx\n\\]'],
  ['\\begin{a}\nx\n\\end{a}', '\\begin{a}\nx\n\\end{a}'],
  ['$$\nx\n\ny\n$$', '<div class="math" data-tex="$$&#10;x&#10;&#10;y&#10;$$">$$ x  y $$</div>'],
  ['$$\nx\n \ny\n$$', '<div class="math" data-tex="$$&#10;x&#10; &#10;y&#10;$$">$$ x   y $$</div>'],
  ['$$ $$', '<div class="math" data-tex="$$ $$">$$ $$</div>'],
  ['$$x$y$$', '<div class="math" data-tex="$$x$y$$">$$x$y$$</div>'],
  ['$$x\\$$', '<div class="math" data-tex="$$x\\$$">$$x\\$$</div>'],
])('the formula %j is written as %j', (source, markdown) => {
  expect(written({ ...ABOUT, kind: 'math', text: 'x', source })).toBe(markdown);
});

test.each([
  ['js', 'a', '```js\na\n```'],
  ['', 'a\n\nb', '```\na\n\nb\n```'],
  ['c++', '```', '````c++\n```\n````'],
  ['', 'a\n\n', '```\na\n\n```'],
  ['', 'a\n', '<pre><code>a&#10;&#10;</code></pre>'],
  ['', '\n', '<pre><code>&#10;&#10;&#10;</code></pre>'],
  ['a b', 'x', '<pre><code class="language-a b">x</code></pre>'],
  ['"', '<b>\n\nc', '<pre><code class="language-&quot;">&lt;b&gt;&#10;\nc</code></pre>'],
  ['math', 'x', '<pre><code class="language-math">x</code></pre>'],
  ['"a"', 'x\n \ny', '<pre><code class="language-&quot;a&quot;">x&#10; \ny</code></pre>'],
])('code in %j, %j, is written as %j', (language, text, markdown) => {
  const block = { ...ABOUT, kind: 'code', language, text } as const;
  expect(codeLines(block).join('\n')).toBe(markdown);
});

test.each([
  ['a b', '```js title="a b"\nx\n```'],
  ['a "b"', '<pre><code class="language-js">x</code></pre>'],
  ['a\nb', '<pre><code class="language-js">x</code></pre>'],
  ['a`b', '<pre><code class="language-js">x</code></pre>'],
])('code with the title %j is written as %j', (title, markdown) => {
  expect(written({ ...ABOUT, kind: 'code', language: 'js', title, text: 'x' })).toBe(markdown);
});

test('code that begins with an empty line keeps it in HTML', () => {
  const html = (text: string) => codeHtml({ ...ABOUT, kind: 'code', language: '', text }).join('\n');
  expect(html('\na\n\nb')).toBe('<pre><code>&#10;&#10;a&#10;\nb</code></pre>');
});

test.each([
  [[], '<tbody>\n<tr><td>a</td><td align="right">b</td></tr>\n<tr><td>c</td><td>d</td></tr>\n</tbody>'],
  [
    [[], []],
    '<thead>\n<tr><td></td><td align="right"></td></tr>\n</thead>\n<tbody>\n<tr><td>a</td><td>b</td></tr>\n<tr><td>c</td><td>d</td></tr>\n</tbody>',
  ],
])('the first row of a table in HTML tells how its columns are aligned: %j', (header, rows) => {
  const cells = (...texts: readonly string[]) => texts.map((text) => [{ text, marks: [] }]);
  const table = {
    ...ABOUT,
    kind: 'table',
    align: ['left', 'right'],
    header,
    rows: [cells('a', 'b'), cells('c', 'd')],
  } as const;
  expect(tableHtml(table).join('\n')).toBe(`<table>\n${rows}\n</table>`);
});

test('a table in HTML may have a header alone, whose cells are strong if all of their text is', () => {
  const strong = (text: string) => ({ text, marks: ['strong'] }) as const;
  const header = [
    [strong('a'), { text: '\n', marks: [] }, strong('b')],
    [strong('c'), { text: ' d', marks: [] }],
  ] as const;
  expect(tableHtml({ ...ABOUT, kind: 'table', align: ['left', 'center'], header, rows: [] })).toEqual([
    '<table>',
    '<thead>',
    '<tr><th>a<br>b</th><td align="center"><strong>c</strong> d</td></tr>',
    '</thead>',
    '</table>',
  ]);
});

test('in HTML, the names of a block are above it, and a loose item without text is loose', () => {
  const item = { kind: 'item', id: 1, list: 1, tight: false, ordinal: '3.' } as const;
  const code: Block = { kind: 'code', language: '', text: 'x', line: 1, containers: [item] };
  expect(htmlLines(nestOf([code]))).toEqual([
    '<ol>',
    '<li value="3"><pre><code>x</code></pre>',
    '<p></p>',
    '</li>',
    '</ol>',
  ]);
  const blocks: readonly Block[] = [
    { ...ABOUT, kind: 'code', language: '', text: 'x', anchors: ['a'] },
    { ...ABOUT, kind: 'math', text: 'x', anchors: ['b'] },
    { ...ABOUT, kind: 'rule', anchors: ['c'] },
  ];
  const lines = htmlLines(nestOf(blocks)).filter((line) => line.includes('id='));
  expect(lines.map((line) => /id="(.)"/.exec(line)?.[1])).toEqual(['a', 'b', 'c']);
});
