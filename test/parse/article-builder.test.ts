import { readdirSync, readFileSync } from 'node:fs';
import { tests } from 'commonmark-spec';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Article } from '../../src/article/model.js';
import { textOf } from '../../src/article/text.js';
import { ArticleBuilder } from '../../src/parse/article-builder.js';
import type { Sizes } from '../../src/parse/markdown/block-stream.js';
import type { FrontMatter } from '../../src/parse/masthead.js';
import type { TextKind } from '../../src/parse/text-kind.js';
import { accept, grammarOf, lexed } from '../kit/grammar.js';
import { markdown } from '../kit/markdown.js';

const KNOWN = { name: 'test', slug: 'test', lang: 'en', tags: [], related: [] };
const WHOLE = { first: 1e9, next: 1e9, paragraph: 1e9 };

/** Marks and words in any order: windows end anywhere among them. */
const fragment = fc.constantFrom(
  ...[
    '> ',
    '- ',
    '1. ',
    '    ',
    '\t',
    ' ',
    '```',
    '~~~',
    '\n',
    '\n\n',
    '\n \n',
    '\n\t\n',
    '\n  \t\n\n',
    '\n\f\n',
    '\n\u00A0\n',
    '\n    ',
    '\n  ',
    '\n- ',
  ],
  ...[
    '[a]',
    '[a]: ',
    '[b]: /u',
    '[c]: /w\n[d]: /x\n',
    '[d]: /y\n"',
    '/u',
    '[^n]',
    '[^n]: ',
    '[^m]: x',
    '[',
    ']',
    '![a]',
    '[a\nb]:',
    '[constructor]',
    '[constructor]: /c',
  ],
  ...[
    ':::',
    '::: tip T\n',
    '::::\n',
    ':::{.x}\n',
    '\n:::\n',
    '/// note | T\n',
    '///',
    '!!! note "T"\n',
    '\n!!! tip\n\n    ',
    '=== "T"\n\n    ',
    '{{< note >}}\n',
    '{{< /note >}}\n',
    '{% raw %}\n',
    '\n{% endraw %}\n',
    '[[a#b|c]]',
    '![[d.png|9]]',
    '==m==',
    ' ^block',
    '%%\n',
    '%% c %%\n',
    '%% d\n',
    '{% if a %}\n',
    '\n{% endif %}\n',
    ':::other\n',
    '```{note} T\n',
    '```\n',
    ':::{tip} T\n:class: x\n',
    '(a:b)=\n',
    '{ref}`a <b>`',
    '[[1]]',
    '{#id}',
    '{.x}',
    '{: .y}',
    '# h {#a}\n',
    '[s]{.x y="z"}',
    '\n: ',
    'Term\n: ',
    'Term\n\n:   ',
    '\n\n    : ',
    '\n+---+---+\n',
    '+---+---+\n| a | b |\n+===+===+\n| c     |\n+---+---+\n',
    '| c +---+\n',
    '\n├── a\n',
    '[a]({{< ref "b.md" >}})',
    '{{< m >}}',
    '{{< /m >}}',
    '[TOC]',
    '[toc]: /u',
    '* TOC\n{:toc}\n',
    ':tada:',
    '# :+1: h\n',
    'a:100:b',
  ],
  ...[
    '$',
    '$x$',
    '$a*b$',
    '$$',
    '$$\n',
    '\n$$\n',
    '$$.\n',
    '$$ {#a}\n',
    '```math\n',
    '\\[\n',
    '\\]',
    '\\(x^2\\)',
    'x^2',
  ],
  ...[
    '<div>',
    '<!--',
    '-->',
    '<pre>',
    '</pre>',
    '<!X',
    '<?',
    '| a | b |\n|---|---|\n',
    '---',
    '===',
    '# ',
    '*',
    '**',
    '_',
    '~~',
    '](',
    'www.a.b',
    'c@d.e',
    '`',
    '\\',
    'word',
    '漢',
  ],
);
const fragments = fc.array(fragment, { minLength: 2, maxLength: 30 }).map((all) => all.join(''));

/** Marks of MDX, and others among which they stand. */
const mdxFragment = fc.constantFrom(
  ...[
    "import a from 'b'",
    'import {',
    "} from 'b'",
    'export const a = ',
    'export default () =>',
    '{/*',
    '*/}',
    '{',
    '}',
    '(',
    ')',
    '`',
    '"',
    "'",
    '{`',
    '`}',
    "{' '}",
    '{value}',
    '{\n\n}',
  ],
  ...[
    '<A>',
    '</A>',
    '<A title="T">',
    '<A\n',
    ' b={',
    ' c="',
    '/>',
    '>',
    '<Tip>',
    '</Tip>',
    '<Callout type="info">',
    '</Callout>',
    '<>',
    '</>',
    '<Card title="C" href="/c" />',
    '<Link to="/l">',
    '</Link>',
    '<B.C/>',
    '<div>',
    '</div>',
    '<table>',
    '<td>',
    '</table>',
    '<summary>',
    '</summary>',
    '<b>',
    '</b>',
    '<pre>',
    '</pre>',
  ],
  ...['word', ' ', '\n', '\n', '\n\n', '\n  ', '\n    ', '\n      ', '\n\n    ', '\n\t', '\n \n', '```\n', '~~~', '``'],
  ...[
    '- ',
    '1. ',
    '> ',
    '# ',
    '| a | b |\n|---|---|\n',
    ':::tip\n',
    '!!! note "N"\n    ',
    '\n:::\n',
    '---',
    '*',
    '[a]',
    '[a]: /u',
    '[^n]',
    '[^n]: x',
  ],
);
const mdxFragments = fc.array(mdxFragment, { minLength: 2, maxLength: 30 }).map((all) => all.join(''));

/** Reads a text that comes in parts, in windows of a size. */
function read(parts: readonly string[], sizes: Partial<Sizes>, known: FrontMatter = KNOWN, kind?: TextKind): Article {
  const growth = new ArticleBuilder(known, { firstLine: 1, sizes: { ...WHOLE, ...sizes }, kind });
  parts.forEach((part, i) => {
    growth.feed(part, i === parts.length - 1);
    for (let window = growth.stream.next(); window; window = growth.stream.next()) {
      accept(growth.stream, window);
      growth.article();
    }
  });
  return growth.article();
}

/** Lines that refer to each other over any distance, and lines that make windows hard to cut. */
const line = fc.constantFrom(
  '[a][one] and [two], not [three] *em [one]*, [four], [five], [seven]',
  'a note[^n] and [^m]',
  '[one]: /first "title"',
  '[one]: /second',
  '[two]:\n/two\n"a\ntitle"',
  '[four]: /four',
  '[five]: /five\n[six]: /six\n[seven]: /seven',
  '"a title"',
  '"a title that is not closed',
  '> [three]: /in-a-quote',
  '[^n]: text\n\n    and more [two]',
  '[^m]: see[^n]',
  '# top',
  'under\n===',
  '## second',
  '- item\n\n  more',
  '- other',
  '1. one',
  '    code',
  '```\n[one]: /code\n\n# comment\n```',
  '~~~\nunclosed',
  '<div>\n\n*html*',
  '</div>',
  '<!-- comment',
  '-->',
  '| a | b |\n|---|---|\n| c | d |',
  '> quote\nlazy',
  '> - nested\n>\n>   text',
  'paragraph\nwith `code` and **strong**',
  '***',
  '<pre>\n\n</pre>',
);
const lines = fc
  .array(fc.tuple(line, fc.constantFrom('\n', '\n\n', '\n\n', '\n \n', '\n\t\n', '\n     \n', '\n\n\n')), {
    minLength: 1,
    maxLength: 25,
  })
  .map((all) => all.map((part) => part.join('')).join(''));
const sizes = fc.record({ first: fc.integer({ min: 1, max: 120 }), next: fc.integer({ min: 1, max: 120 }) });

const cut = (text: string, at: readonly number[]): readonly string[] => {
  const places = [0, ...at.map((share) => Math.floor(share * text.length)), text.length].toSorted((a, b) => a - b);
  return places.slice(1).map((place, i) => text.slice(places[i], place));
};

/** More text than a window has. */
const between = 'A paragraph between.\n\n'.repeat(20);

describe('a text in windows is the text as a whole', () => {
  test.each([
    ['documents of every construct', markdown],
    ['references, fences, lists, HTML', lines],
    ['marks and words in any order', fragments],
    ['empty lines of spaces and tabs', markdown.map((text) => text.replaceAll('\n\n', '\n \t\n'))],
  ])('%s', (_, documents) => {
    fc.assert(
      fc.property(documents, sizes, (text, size) => {
        expect(read([text], size)).toEqual(read([text], WHOLE));
      }),
      { numRuns: 12000 },
    );
  });

  test('however the text comes', () => {
    const shares = fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { maxLength: 4 });
    fc.assert(
      fc.property(fc.oneof(lines, fragments), sizes, shares, (text, size, at) => {
        expect(read(cut(text, at), size)).toEqual(read([text], WHOLE));
      }),
      { numRuns: 12000 },
    );
  });

  test('MDX', () => {
    fc.assert(
      fc.property(fc.oneof(mdxFragments, lines), sizes, (text, size) => {
        expect(read([text], size, KNOWN, 'mdx')).toEqual(read([text], WHOLE, KNOWN, 'mdx'));
      }),
      { numRuns: 12000 },
    );
  });

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

  test('paragraphs that are too long end at the same lines, however the text comes', () => {
    const shares = fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { maxLength: 4 });
    const most = fc.integer({ min: 1, max: 80 });
    const long = fc.array(fc.constantFrom('line', 'log', 'word *em', 'em* [one]', '# top', '- item', '> quote', ''), {
      maxLength: 40,
    });
    const logs = fc.tuple(lines, long, fragments).map(([before, log, after]) => `${before}${log.join('\n')}\n${after}`);
    fc.assert(
      fc.property(fc.oneof(lines, fragments, logs), sizes, most, shares, (text, size, paragraph, at) => {
        const whole = read([text], { paragraph });
        expect(read(cut(text, at), { ...size, paragraph })).toEqual(whole);
      }),
      { numRuns: 12000 },
    );
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

  test('the corpus', () => {
    const constructs = readdirSync('test/fixtures/constructs').filter((name) => name.endsWith('.md'));
    const documents = [
      tests.map(({ markdown }) => markdown).join('\n\n'),
      ...constructs.map((name) => readFileSync(`test/fixtures/constructs/${name}`, 'utf8')),
      readFileSync('README.md', 'utf8'),
      readFileSync('content/de/llama-4-rechenleistung.md', 'utf8').repeat(20),
    ];
    for (const text of documents)
      for (const next of [200, 1000, 5000]) expect(read([text], { first: next, next })).toEqual(read([text], WHOLE));
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

  test('a footnote of thousands of paragraphs that refer to footnotes is read', () => {
    const paragraphs = 'A paragraph with a note[^1].\n\n    '.repeat(70_000);
    expect(read([`See[^1].\n\n[^1]: ${paragraphs}`], { first: 100, next: 100 }).blocks).toHaveLength(70_001);
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

  test('an article with a title and a date', () => {
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
