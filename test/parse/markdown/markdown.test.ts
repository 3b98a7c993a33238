import type { TokenizerThis } from 'marked';
import { describe, expect, test } from 'vitest';
import { textOf } from '../../../src/article/text.js';
import { obsidianMarks } from '../../../src/parse/markdown/dialects/apps/obsidian-marks.js';
import { attributes } from '../../../src/parse/markdown/dialects/attributes.js';
import { lexed } from '../../kit/article/grammar.js';
import { articleOf } from '../../kit/article/setting.js';

const kinds = (source: string) => articleOf(source).blocks.map((block) => block.kind);
const texts = (source: string) => articleOf(source).blocks.map(textOf);

describe('parse', () => {
  test('takes a single heading of level 1 at the start as the title', () => {
    const { meta, blocks, sections } = articleOf('# Title\n\nLead.\n\n## One\n\nText.\n');
    expect(meta.title).toBe('Title');
    expect(blocks.map((block) => block.kind)).toEqual(['title', 'paragraph', 'heading', 'paragraph']);
    expect(sections.map(({ number, title }) => `${number} ${title}`)).toEqual(['0 Lead', '1 One']);
  });

  test('keeps several headings of level 1 as sections', () => {
    const { sections } = articleOf('# A\n\n## B\n\n# C\n');
    expect(sections.map(({ number, title }) => `${number} ${title}`)).toEqual(['1 A', '1.1 B', '2 C']);
  });

  test.each(['##', '## <!-- md:setting x -->', '## &nbsp;', '<h2>&nbsp;</h2>', '#\n##\n###### ######', '## ##'])(
    'leaves out a heading without words: %j',
    (heading) => {
      const { blocks, sections } = articleOf(`# T\n\n${heading}\n\nBody\n`);
      expect(blocks.map(textOf)).toEqual(['T', 'Body']);
      expect(sections.map(({ title }) => title)).toEqual([]);
    },
  );

  test('shows the marker of an item or a quote that has an empty heading alone', () => {
    expect(kinds('- #\n\n> ##\n')).toEqual(['paragraph', 'paragraph']);
  });

  test('keeps marks and targets of runs', () => {
    const [block] = articleOf('a **b *c*** `d` [e](http://x.y/?a=1&amp;b=2)').blocks;
    expect(block).toMatchObject({
      runs: [
        { text: 'a ', marks: [] },
        { text: 'b ', marks: ['strong'] },
        { text: 'c', marks: ['strong', 'emphasis'] },
        { text: ' ', marks: [] },
        { text: 'd', marks: ['code'] },
        { text: ' ', marks: [] },
        { text: 'e', marks: ['link'], href: 'http://x.y/?a=1&b=2' },
      ],
    });
  });

  test('decodes entities once', () => {
    expect(texts('&copy; &amp;amp; `&amp;` &#8222;x&#8220;')).toEqual(['© &amp; &amp; „x“']);
  });

  test('joins soft breaks by a space and keeps hard ones', () => {
    expect(texts('a\nb  \nc\\\nd<br>e')).toEqual(['a b\nc\nd\ne']);
  });

  test('numbers footnotes in the order of reference and lists them at the end', () => {
    const source =
      '[^b]: Second.\n\n[^a]: First,\n    with a line.\n\n    And a paragraph.\n\nX[^a] y[^b] z[^a] [^no].\n';
    expect(texts(source)).toEqual(['X[1] y[2] z[1] [^no].', 'First, with a line.', 'And a paragraph.', 'Second.']);
  });

  test('finds footnotes in quotes, lists and other footnotes, and gives each a number of its own', () => {
    expect(texts('> See[^w].\n>\n> [^w]: In a quote.\n')).toEqual(['See[1].', 'In a quote.']);
    expect(texts('- A[^q].\n- [^q]: In an item.\n')).toEqual(['A[1].', '', 'In an item.']);
    expect(texts('B[^p].\n\n[^q]: First.\n\n    > [^p]: Nested.\n')).toEqual(['B[1].', 'Nested.', 'First.', '']);
    expect(texts('A[^a].\n\n[^a]: First.\n\n[^A]: Second.\n')).toEqual(['A[1].', 'First.', 'Second.']);
    const { blocks } = articleOf('[^1]: Nobody refers to it.\n\nA[^a]\n\n[^a]: Somebody does.\n');
    expect(blocks.map((block) => [textOf(block), ...block.containers.map((c) => 'label' in c && c.label)])).toEqual([
      ['A[1]'],
      ['Somebody does.', '1'],
      ['Nobody refers to it.', '2'],
    ]);
  });

  test('knows the line of each block, also in lists, quotes and footnotes', () => {
    const source = [
      'Text[^a].\n\n[^a]: The note.\n\n    Its end.\n\n- one\n- two\n\n  more\n  - inner',
      '> quote\n>\n> - item\n> - last\n\n1. a\n\n   ```\n   code\n   ```\n2. b\n\nEnd',
    ].join('\n\n');
    const lines = source.split('\n');
    const { blocks } = articleOf(source);
    expect(blocks).toHaveLength(14);
    for (const block of blocks)
      if (block.kind !== 'code') expect(lines[block.line - 1]).toContain(textOf(block).replace('[1]', '[^a]'));
  });

  test('shows a tag that hides what follows where it is never closed', () => {
    expect(texts('Use the <script> tag, or <TITLE>. More.')).toEqual(['Use the <script> tag, or <TITLE>. More.']);
    expect(texts('a <script>hidden()</script> b <title>hidden</title> c <script> d')).toEqual(['a b c <script> d']);
    expect(texts('<title> first in a line\nsecond\n\nafter')).toEqual(['<title> first in a line second', 'after']);
    expect(texts('<div><style>a{}</style>shown</div>')).toEqual(['shown']);
  });

  test('shows a footnote of one word, which Markdown would take for a link definition', () => {
    expect(texts('X[^1].\n\n[^1]: https://example.org\n')).toEqual(['X[1].', 'https://example.org']);
  });

  test('labels alerts in words, in the language of the article', () => {
    const [block] = articleOf('> [!WARNING]\n> Heiß.\n', 'de').blocks;
    expect(block && textOf(block)).toBe('Warnung\nHeiß.');
    expect(texts('> [!TIP]\n> - a\n')).toEqual(['Tip', 'a']);
    expect(texts('> [!TIP]  \n> a\n')).toEqual(['Tip\na']);
    expect(texts('> [!TIP] *A*\\\n> b\n')).toEqual(['Tip: A\nb']);
    expect(block?.containers[0]).toMatchObject({ kind: 'quote', alert: 'warning' });
  });

  test('keeps an empty item, and the start and delimiter of an ordered list', () => {
    const { blocks } = articleOf('7) a\n8)\n9) c\n');
    expect(blocks.map((block) => block.containers[0])).toMatchObject([
      { ordinal: '7)' },
      { ordinal: '8)' },
      { ordinal: '9)' },
    ]);
  });

  test('shows the text of raw HTML and nothing of comments and scripts', () => {
    expect(texts('<div>\n<p>One<br>two</p>\n<!-- no -->\n<script>no()</script>\n</div>\n')).toEqual(['One\ntwo']);
  });

  test('turns control characters into visible symbols, also those of entities', () => {
    const all = texts('a\u001B[31m b&#27;]0;x&#7; c\u009B d\u202Ee f\u00ADg\n\n```\nx\u0007\ty\n```\n').join('\n');
    expect(all).toContain('a␛[31m b␛]0;x␇ c\uFFFD de fg');
    expect(all).toContain('x␇');
    // biome-ignore lint/suspicious/noControlCharactersInRegex: the assertion is about them
    expect(all).not.toMatch(/[\u0000-\u0009\u000B-\u001F\u007F-\u009F\u202A-\u202E]/);
  });

  test('shows no control character of a language or a title of code', () => {
    const [block] = articleOf('```a\u001Bb title="c\u009Bd"\ne\n```').blocks;
    expect(block).toMatchObject({ kind: 'code', language: 'a␛b', title: 'c\uFFFDd' });
  });

  test('knows blocks of every kind', () => {
    expect(kinds('# T\n\np\n\n## h\n\n---\n\n```js\nx\n```\n\n    y\n\n| a |\n|---|\n| b |\n')).toEqual([
      'title',
      'paragraph',
      'heading',
      'rule',
      'code',
      'code',
      'table',
    ]);
  });

  test('says on which line of the source a block begins', () => {
    expect(articleOf('one\n\n\ntwo\n\n# three\n').blocks.map((block) => block.line)).toEqual([1, 4, 6]);
  });
});

test.each([
  ['a quote', '> ::: tip T\n>\n> in\n\nout\n', 'quote tip'],
  ['an item', '- ::: tip T\n\n  in\n\nout\n', 'item tip'],
])('a fence in %s that is never closed ends with it', (_, source, around) => {
  const { blocks } = articleOf(source);
  const pathOf = ({ containers }: (typeof blocks)[number]): string =>
    containers.map((container) => ('alert' in container && container.alert) || container.kind).join(' ');
  expect(blocks.map(pathOf)).toEqual([around, '']);
});

describe('attribute lists', () => {
  test('name the section of their heading', () => {
    const { sections } = articleOf(
      '# A {#first}\n\n## B { .x #second }\n\n## C {/*third*/}\n\n## D {.x}\n\nE {#second}\n---\n',
    );
    expect(sections.map(({ slug, title }) => `${slug} ${title}`)).toEqual(['second B', 'third C', 'd D', 'second-1 E']);
  });

  test.each([
    '[a](b){.c}',
    '[a](b){:target="_blank"}',
    '![a](b){width=50%}',
    '`a`{.c #d e=f}',
    '[a]{.c}',
    'a\n{: .c }',
    '{: .c }\na',
  ])('are hidden: %s', (source) => {
    expect(texts(source).join('|').trim()).toBe('a');
  });

  test.each(['a {.c}', '{{ a }}', '[a](b) {.c}', '[a](b){c}', 'a {: .c }', '{a: b}'])(
    'stay elsewhere: %s',
    (source) => {
      expect(texts(source).join()).toContain('}');
    },
  );
});

test.each([
  ['長い文です\n次の行に続く。', '長い文です次の行に続く。'],
  ['句子在这里，\n**继续**\n下去', '句子在这里，继续下去'],
  ['**继续\n**下去', '**继续 **下去'],
  ['𠀀\n𠀁', '𠀀𠀁'],
  ['中文\nEnglish\n中文', '中文 English 中文'],
  ['한국어\n한국어', '한국어 한국어'],
  ['中文 中文', '中文 中文'],
])('the end of a line between Chinese or Japanese characters is no space: %j', (source, text) => {
  expect(texts(source)).toEqual([text]);
});

describe('text that only resembles a dialect stays', () => {
  test.each([
    ['numpy==1.20, scipy==1.5', 'numpy==1.20, scipy==1.5'],
    ['`a`==`b`, "a"=="b" and f(x)==1 || g(x)==2', 'a==b, "a"=="b" and f(x)==1 || g(x)==2'],
    ['[[1]](https://a.example) and [[b]][ref]\n\n[ref]: https://b.example', '[1] and [b]'],
    ['x[[1]] and df[["col"]], [[ -f x ]]', 'x[[1]] and df[["col"]], [[ -f x ]]'],
    ['2 ^100', '2 ^100'],
    ['as said ^above', 'as said ^above'],
    ['**x**^ab1', 'x^ab1'],
    ['## GET /v1/{name=projects/a}', 'GET /v1/{name=projects/a}'],
    ['## A set {x=1}', 'A set {x=1}'],
    ['## Written \\{#id}', 'Written {#id}'],
    ['## {#id}', '{#id}'],
    ['the \\sqrt[n]{x=1} of it', 'the \\sqrt[n]{x=1} of it'],
  ])('%s', (source, shown) => {
    expect(texts(source)).toEqual([shown]);
  });
});

test('no dialect looks for its marks in text that another mark ends', () => {
  const starts = [attributes, obsidianMarks].flatMap(({ extensions }) =>
    extensions.flatMap(({ start }) => start ?? []),
  );
  expect(starts).not.toHaveLength(0);
  for (const start of starts) expect(start.call({} as TokenizerThis, 'a `b` {c ==d== ^e-1')).toBe(2);
});

test('code reaches from the last of several opening tags to the closing tag', () => {
  expect(kinds('{% raw %}\na\n{% endraw %}\n')).toEqual(['code']);
  expect(kinds('{% raw %}\na\n{% raw %}\nb\n{% endraw %}\n')).toEqual(['paragraph', 'code']);
});

test.each([
  'a\n:::tip',
  'a\n/// note',
  'a\n!!! note\n    b',
  'a\n{% b %}',
  'a\n+---+---+\n| b | c |',
  '==a==\n[^b]: c',
])('a paragraph ends where a dialect interrupts it: %j', (text) => {
  const { tokens } = lexed({ text, kind: 'markdown', final: true, previous: undefined, links: {}, inline: true });
  expect(tokens[0]).toMatchObject({ type: 'paragraph', text: text.slice(0, text.indexOf('\n')) });
});

test.each([
  ['0', '0.'],
  ['-1', '-1.'],
  ['x', '1.'],
])('an ordered list of raw HTML starts at %s', (start, ordinal) => {
  const [block] = articleOf(`<ol start="${start}"><li>a</li></ol>\n`).blocks;
  expect(block?.containers[0]).toMatchObject({ kind: 'item', ordinal });
});

test.each([
  ['## :rocket: Launch :tada:', 'rocket-launch-tada', '🚀 Launch 🎉'],
  ['## :nope: Launch', 'nope-launch', ':nope: Launch'],
  ['## 10:30:00', '103000', '10:30:00'],
  ['## :constructor: :tada:', 'constructor-tada', ':constructor: 🎉'],
  ['## A {#b\u001Bc}', 'b␛c', 'A'],
  ['## :tada: {#own}', 'own', '🎉'],
])('the anchor of a heading has the names of its emoji, as on GitHub: %j', (source, slug, title) => {
  expect(articleOf(source).sections).toMatchObject([{ slug, title }]);
});

test.each([
  ['Term\n: text', ['Term', 'text']],
  ['Term\n\n: text\n\nAfter', ['Term', 'text', 'After']],
  ['Term\n: text\nthat goes on', ['Term', 'text that goes on']],
  ['Term\n: text\n# Heading', ['Term', 'text', 'Heading']],
  [`${'word '.repeat(20)}\n: text`, [`${'word '.repeat(20)}: text`]],
  ['One\ntwo\n\n: text', ['One two', ': text']],
  ['# Heading\n: text', ['Heading', ': text']],
  ['Term\n:text', ['Term :text']],
  ['Term\n~ 5 MB', ['Term ~ 5 MB']],
  ['[a]: /b\n: text', [': text']],
  ['> [!note] T\n> Term\n> : text', ['Note: T\nTerm : text']],
])('a definition list is read where it is plainly meant: %j', (source, expected) => {
  expect(texts(source)).toEqual(expected);
});

test('terms and definitions know the lines on which they begin', () => {
  const { blocks } = articleOf('Term\n\n: a\n\n\n: b\n\n  c');
  expect(blocks.map(({ line }) => line)).toEqual([1, 3, 6, 8]);
});
