import { readdirSync, readFileSync } from 'node:fs';
import { tests } from 'commonmark-spec';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Block } from '../../src/article/model.js';
import { textOf } from '../../src/article/text.js';
import { ArticleBuilder } from '../../src/parse/article-builder.js';
import { accept, grammarOf, lexed } from '../kit/article/grammar.js';
import { bySuite } from '../kit/random/by-suite.js';
import { cut, KNOWN, lines, read, sizes, WHOLE, WINDOW_PROPERTIES } from '../kit/random/windows.js';

/** More text than a window has. */
const between = 'A paragraph between.\n\n'.repeat(20);

describe('a text in windows is the text as a whole', () => {
  test.each(WINDOW_PROPERTIES)('%s', (_, holds) => holds(bySuite(50, 12_000)));

  test.each([
    ['a comment without an end below text', "{value}```\n{/*\n\n    import a from 'b'import a from 'b'"],
    ['a comment without an end below a tag', "<b>\n{/*\n \nimport a from 'b'import a from 'b'"],
    ['a comment below text, and text after it', 'a\n{/*\n\n*/} b\n\nc'],
    ['a template without an end below a quote', "> {' '}\n{`import a from 'b'"],
    ['a statement with empty lines', 'export const a = {\n\n  b: [\n\n  ],\n\n};\n\nc'],
    ['an import with empty lines', "import {\n\n a,\n\n} from 'b'\n\nc"],
    ['a tag with empty lines', '<A b="\n\n" c={[\n\n]}\n\n>\n\nd\n\n</A>'],
    ['an element with empty lines', '<table>\n\n<tr>\n\n<td>a</td>\n\n</tr>\n\n</table>\n\nb'],
    ['indented code with empty lines', '<A>\n    ```\n    a\n\n  b\n\n    ```\n\n    c\n</A>'],
    ['what has no end', '<A b={\n\nexport const c = [\n\n{d\n\n<table>\n\ne'],
  ])('MDX: %s', (_, text) => {
    const whole = read([text], WHOLE, KNOWN, 'mdx');
    for (const next of [1, 5, 20]) expect(read([text], { first: next, next }, KNOWN, 'mdx')).toEqual(whole);
    for (const parts of [cut(text, [0.3, 0.6]), [...text]])
      expect(read(parts, { first: 5, next: 5 }, KNOWN, 'mdx')).toEqual(whole);
  });

  test('a formula on rows that begins where a text that is too long might end is whole', () => {
    const text = '> [three]: /in-a-quote\n# top\n\n/// note | T\n$${% raw %}\n> \n$$\n> > ';
    expect(read([text], { first: 1, next: 1, paragraph: 58 })).toEqual(read([text], { paragraph: 58 }));
  });

  test('an admonition whose text is a line that is too long is whole', () => {
    const line = '[a][one] and [two], not [three] *em [one]*, [four], [five], [seven]';
    const text = `${line}\n\n$$\n:::{.x}\n![[d.png|9]]\n!!! tip\n\n    [^n]: [a]({{< ref "b.md" >}}){#id}> \\(x^2\\)`;
    expect(read([text], { first: 1, next: 1, paragraph: 68 })).toEqual(read([text], { paragraph: 68 }));
  });

  test('a footnote below a paragraph that is too long ends it, whatever its last line looks like', () => {
    const text = '## second\n[^n]: text\n\n    and more [two]\n \nline\n[^n]: > <pre></pre>\n- ';
    expect(read([text], { first: 1, next: 1, paragraph: 68 })).toEqual(read([text], { paragraph: 68 }));
  });

  test.each([
    ['space of other kinds after a list', ['- a\n\f\n\n  b\n\n\u00A0\n\n  c']],
    [
      'labels that a window defines again, below a fence in a footnote',
      ['[^n]: a\n\n    b\n~~~\n\n[one]: /first\nx[^n]\n\n[one]\n***\n[one]: /second\n'],
    ],
    ['a label that only the first of two windows defines', ['[b]\n> [b]: /u\n<div>\n\n*c*\n[b]\n']],
    ['a footnote that only its own window knows', ['x[^n]', '```\n\nbetween\n\nmore\n\n[^n] y\n[^n]: text\n\nend']],
    ['what is a definition only until more of its list is known', ['\n- [b]: /u\t\n\f\n\n    > > ']],
    ['a link in empty brackets and a footnote of the same label', ['[][^n]', '\n\n', '[^n]: text']],
    [
      'labels that every object has',
      ['[constructor], [__proto__]\n\nmore\n\n', 'and more\n\n[constructor]: /c\n[__proto__]: /p'],
    ],
  ])('%s', (_, parts) => {
    for (const next of [1, 5]) expect(read(parts, { first: next, next })).toEqual(read([parts.join('')], WHOLE));
  });

  test.each([
    ['right below', '[a]: /first', '/first'],
    ['in a later window', `${between}[a]: /first`, '/first'],
    ['twice', `${between}[a]: /first\n\n${between}[a]: /second`, '/first'],
    ['in a quote in a later window, and again below', `${between}> [a]: /first\n\n${between}[a]: /second`, '/first'],
    ['in a list item in a later window', `${between}- [a]: /first`, '/first'],
    ['with its target on the next line', `${between}[a]:\n/first\n"a title"`, '/first'],
    ['in a fence alone', `${between}\`\`\`\n[a]: /first\n\`\`\``, undefined],
    ['in a fence, and again below', `${between}\`\`\`\n[a]: /code\n\`\`\`\n\n[a]: /first`, '/first'],
    ['in the middle of a paragraph alone', `${between}text\n[a]: /first`, undefined],
  ])('a reference leads to what is defined below it: %s', (_, below, href) => {
    const runs =
      href === undefined ? [{ text: 'See [a] and [a].' }] : [{}, { text: 'a', href }, {}, { text: 'a', href }, {}];
    for (const parts of [
      [`See [a] and [a].\n\n${below}`],
      ['See [a] and [a].\n\n', below],
      [...`See [a] and [a].\n\n${below}`],
    ])
      for (const size of [{}, { first: 5, next: 5 }, { first: 100, next: 100 }])
        expect(read(parts, size).blocks[0]).toMatchObject({ kind: 'paragraph', runs });
  });

  test.each([
    ['right below', '[^n]: The note.'],
    ['in a later window', `${between}[^n]: The note.`],
    ['twice', `${between}[^n]: The note.\n\n${between}[^N]: Another.`],
  ])('a reference leads to the footnote below it: %s', (_, below) => {
    for (const parts of [[`See[^n].\n\n${below}`], ['See[^n].\n\n', below], [...`See[^n].\n\n${below}`]])
      for (const size of [{}, { first: 5, next: 5 }, { first: 100, next: 100 }]) {
        const { blocks } = read(parts, size);
        expect(blocks[0]).toMatchObject({ runs: [{ text: 'See' }, { href: '#footnote-1' }, { text: '.' }] });
        expect(blocks.map(textOf).join('\n')).toContain('The note.');
      }
  });

  test('the corpus in windows is the corpus as a whole', () => {
    const constructs = readdirSync('test/fixtures/constructs').filter((name) => name.endsWith('.md'));
    const documents = [
      tests.map(({ markdown }) => markdown).join('\n\n'),
      ...constructs.map((name) => readFileSync(`test/fixtures/constructs/${name}`, 'utf8')),
      readFileSync('README.md', 'utf8'),
      readFileSync('content/de/llama-4-rechenleistung.md', 'utf8').repeat(20),
    ];
    for (const text of documents)
      for (let next = 1000; next >= bySuite(1000, 200); next -= 800)
        expect(read([text], { first: next, next })).toEqual(read([text], WHOLE));
  });

  test.each(['\n\n', '\n  \n', '\n\t\n'])('windows end at empty lines, of %j too', (empty) => {
    const growth = new ArticleBuilder(KNOWN, { firstLine: 1, sizes: { ...WHOLE, first: 100, next: 100 } });
    growth.feed(`Some words.${empty}`.repeat(1000), true);
    for (let window = growth.stream.next(); window; window = growth.stream.next()) {
      expect(window.text.length).toBeLessThan(250);
      accept(growth.stream, window);
    }
  });

  test.each(['', '- ', '> '])('a log without empty lines is read as it comes, after %j', (mark) => {
    const growth = new ArticleBuilder(KNOWN, { firstLine: 1, sizes: { first: 100, next: 200, paragraph: 400 } });
    for (let i = 0; i < 1000; i += 1) {
      growth.feed(`${i % 5 === 0 ? mark : ''}Line ${i} of a log.\n`, false);
      for (let window = growth.stream.next(); window; window = growth.stream.next()) accept(growth.stream, window);
      expect(growth.stream.rest.length).toBeLessThan(450);
    }
    expect(growth.article().blocks.length).toBeGreaterThan(40);
  });

  test('a text of many blocks without empty lines is read once', () => {
    const growth = new ArticleBuilder(KNOWN, { firstLine: 1, sizes: { first: 100, next: 200, paragraph: 400 } });
    const text = '# Heading\ntext\n***\n[a]: /u "title"\n'.repeat(500);
    growth.feed(text, true);
    let read = 0;
    for (let window = growth.stream.next(); window; window = growth.stream.next()) {
      read += window.text.length;
      accept(growth.stream, window);
    }
    expect(read).toBeLessThan(1.5 * text.length);
  });

  test('windows end among definitions that no empty line parts', () => {
    const growth = new ArticleBuilder(KNOWN, { firstLine: 1, sizes: { ...WHOLE, first: 100, next: 100 } });
    growth.feed(`[99] is a reference.\n\n${Array.from({ length: 500 }, (_, i) => `[${i}]: /${i}\n`).join('')}`, true);
    for (let window = growth.stream.next(); window; window = growth.stream.next()) {
      expect(window.text.length).toBeLessThan(250);
      accept(growth.stream, window);
    }
    expect(growth.article().blocks).toMatchObject([{ runs: [{ text: '99', href: '/99' }, {}] }]);
  });

  test('where each chapter defines what it refers to, little is read again', () => {
    const chapter = (i: number): string => `See [${i}].\n\n${'Text between.\n\n'.repeat(20)}[${i}]: /${i}\n\n`;
    const text = Array.from({ length: 300 }, (_, i) => chapter(i)).join('');
    const growth = new ArticleBuilder(KNOWN, { firstLine: 1, sizes: { ...WHOLE, first: 100, next: 100 } });
    let read = 0;
    // Parts end in the middle of chapters.
    for (let at = 0; at < text.length; at += 1000) {
      growth.feed(text.slice(at, at + 1000), at + 1000 >= text.length);
      for (let window = growth.stream.next(); window; window = growth.stream.next()) {
        read += window.text.length;
        accept(growth.stream, window);
      }
    }
    expect(read).toBeLessThan(6 * text.length);
    expect(
      growth.article().blocks.some((block) => 'runs' in block && block.runs.some(({ text }) => text.includes('['))),
    ).toBe(false);
  });

  test.each([
    ['a list', '- a\n- b\n\ntext\n\n- c\n- d\n'],
    ['a quote', '> a\n\ntext\n\n> b\n'],
    ['the text of a label', 'a\n\n::: tip Title\n\ntext\n\n:::\n'],
    [
      'a footnote with marks of a dialect in it, far above',
      `a[^m] $y$\n\n[^m]: $x^2$\n\n${'more words\n\n'.repeat(4)}plain words\n`,
    ],
    ['a footnote with HTML, far above', `a[^m]\n\n[^m]: b <b>c</b>\n\n${'more words\n\n'.repeat(4)}plain words\n`],
    ['a footnote with a formula', 'a[^m]\n\n[^m]: $x^2$\n\nmore words\n\nplain words\n'],
    ['a footnote', 'a[^m] b[^n]\n\n[^m]: first\n\nc[^n] d[^o]\n\n[^n]: second\n[^o]: third\n'],
  ])('%s at which a text pauses is shown as it is when the text ends there', (_, text) => {
    const growth = new ArticleBuilder(KNOWN, { firstLine: 1, sizes: { ...WHOLE, first: 5, next: 5 } });
    const feed = (part: string, last: boolean): void => {
      growth.feed(part, last);
      for (let window = growth.stream.next(); window; window = growth.stream.next()) accept(growth.stream, window);
    };
    feed(text, false);
    const whole = read([text], WHOLE);
    expect(growth.article().blocks.length).toBeGreaterThan(0);
    expect(growth.article().blocks.length).toBeLessThan(whole.blocks.length);
    const window = growth.stream.lastWindow();
    expect(growth.preview(lexed(window), grammarOf(window))).toEqual(whole);
    feed('', true);
    expect(growth.article()).toEqual(whole);
  });

  test('an article with a title and a date is the same in windows', () => {
    const known = { ...KNOWN, title: 'top', date: '2024-09-13' };
    fc.assert(
      fc.property(lines, sizes, (text, size) => {
        expect(read([text], size, known)).toEqual(read([text], WHOLE, known));
      }),
    );
  });
});

test('a title of the front matter is among the words of the article', () => {
  expect(read(['Two words.\n'], WHOLE, { ...KNOWN, title: 'A title of five words' }).words).toBe(7);
});

test.each([
  ['has come', [`# One\n\n${between}# Two\n`, 'The end.'], 'heading', 'heading'],
  ['is underlined', [`# One\n\n${between}Two\n===\n`, 'The end.'], 'heading', 'heading'],
  ['has not come', [`# One\n\n${between}`, '# Two\n'], 'title', 'heading'],
  ['is in raw HTML', [`# One\n\n${between}<h1>Two</h1>\n`], 'heading', 'heading'],
  ['is in raw HTML in capitals', [`# One\n\n${between}<H1>Two</H1>\n`], 'heading', 'heading'],
  ['is indented', [`# One\n\n${between}   # Two\n`], 'heading', 'heading'],
  ['has a tab after its mark', [`# One\n\n${between}#\tTwo\n`], 'heading', 'heading'],
  ['is underlined with spaces around', [`# One\n\n${between}Two\n   == \t\n`, 'The end.'], 'heading', 'heading'],
  ['is in the middle of a line', [`# One\n\n${between}a # b\n\na == b =\n`], 'title', 'title'],
  ['is a comment in code', [`# One\n\n${between}\`\`\`sh\n# two\n\`\`\`\n`], 'heading', 'title'],
])(
  'while the start of a text is read, a second heading of level 1 that %s decides about its title',
  (_, parts, kind, end) => {
    const growth = new ArticleBuilder(KNOWN, { firstLine: 1, sizes: { ...WHOLE, first: 5, next: 5 } });
    const [first = '', ...others] = parts;
    growth.feed(first, others.length === 0);
    while (growth.article().blocks.length === 0)
      accept(growth.stream, growth.stream.next() ?? expect.unreachable('a block is read'));
    expect(growth.article().blocks[0]).toMatchObject({ kind, runs: [{ text: 'One' }] });
    for (const part of others) growth.feed(part, true);
    for (let window = growth.stream.next(); window; window = growth.stream.next()) accept(growth.stream, window);
    expect(growth.article().blocks[0]).toMatchObject({ kind: end });
  },
);

test('the byline tells the reading time after the whole text is read, and its words do not count', () => {
  const known = { ...KNOWN, author: 'Ada Lovelace' };
  const bylines = [true, false].map((timed) => {
    const growth = new ArticleBuilder(known, { firstLine: 1, sizes: { ...WHOLE, first: 5, next: 5 }, timed });
    return [`One two three.\n\nFour.\n\n${'Five words '.repeat(8)}`, 'and more.\n'].map((part, i) => {
      growth.feed(part, i > 0);
      for (let window = growth.stream.next(); window; window = growth.stream.next()) accept(growth.stream, window);
      const { blocks, words } = growth.article();
      return `${blocks.filter(({ kind }) => kind === 'byline').map(textOf)} (${words})`;
    });
  });
  expect(bylines).toEqual([
    ['Ada Lovelace (3)', 'Ada Lovelace · 1-minute read (22)'],
    ['Ada Lovelace (3)', 'Ada Lovelace (22)'],
  ]);
});

test('a text of more than a million characters tells no reading time', () => {
  const article = (length: number) => read(['a'.repeat(length)], {}, { ...KNOWN, author: 'Ada' });
  const bylines = [1_000_000, 1_000_001].map((length) => textOf(article(length).blocks[0] as Block));
  expect(bylines).toEqual(['Ada · 1-minute read', 'Ada']);
});

test('where a late definition has the text read again, the title that it repeats is found again', () => {
  const known = { ...KNOWN, title: 'T' };
  const parts = ['See [a].\n\n# T\n\nMore.\n\n', '[a]: /b\n\n', 'The end.\n'];
  const article = read(parts, { first: 1, next: 1 }, known);
  expect(article).toEqual(read([parts.join('')], WHOLE, known));
  expect(article.blocks.map(textOf)).toEqual(['T', 'See a.', 'More.', 'The end.']);
});

test.each([
  ['a heading after other text that repeats the title is left out', '# T\n', ['See this.']],
  ['a second heading that repeats the title stays', '# T\n# T\n', ['See this.', 'T']],
])('where a text pauses, %s', (_, headings, texts) => {
  const growth = new ArticleBuilder({ ...KNOWN, title: 'T' }, { firstLine: 1, sizes: { ...WHOLE, first: 5, next: 5 } });
  growth.feed(`See this.\n\n${headings}`, false);
  for (let window = growth.stream.next(); window; window = growth.stream.next()) accept(growth.stream, window);
  expect(growth.article().blocks.map(textOf)).toEqual(['T']);
  const window = growth.stream.lastWindow();
  expect(growth.preview(lexed(window), grammarOf(window)).blocks.map(textOf)).toEqual(['T', ...texts]);
});

test.each([
  ['# One\n\n## Two\n', {}, 'One'],
  ['# One\n\n# Two\n', {}, 'One'],
  ['text\n\n## Two\n', {}, 'Two'],
  ['## Two\n', { title: 'Known' }, 'Known'],
  ['text\n', {}, 'test'],
])('the title of %j with %j is %s', (text, known, title) => {
  expect(read([text], WHOLE, { ...KNOWN, ...known }).meta.title).toBe(title);
});
