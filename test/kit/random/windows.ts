import fc from 'fast-check';
import { expect } from 'vitest';
import type { Article } from '../../../src/article/model.js';
import { ArticleBuilder } from '../../../src/parse/article-builder.js';
import type { Sizes } from '../../../src/parse/markdown/block-stream.js';
import type { FrontMatter } from '../../../src/parse/masthead.js';
import type { TextKind } from '../../../src/parse/text-kind.js';
import { accept } from '../article/grammar.js';
import { markdown } from './markdown.js';

export const KNOWN = { name: 'test', slug: 'test', lang: 'en', tags: [], related: [] };
export const WHOLE = { first: 1e9, next: 1e9, paragraph: 1e9 };

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
export function read(
  parts: readonly string[],
  sizes: Partial<Sizes>,
  known: FrontMatter = KNOWN,
  kind?: TextKind,
): Article {
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
export const lines = fc
  .array(fc.tuple(line, fc.constantFrom('\n', '\n\n', '\n\n', '\n \n', '\n\t\n', '\n     \n', '\n\n\n')), {
    minLength: 1,
    maxLength: 25,
  })
  .map((all) => all.map((part) => part.join('')).join(''));
export const sizes = fc.record({ first: fc.integer({ min: 1, max: 120 }), next: fc.integer({ min: 1, max: 120 }) });

export const cut = (text: string, at: readonly number[]): readonly string[] => {
  const places = [0, ...at.map((share) => Math.floor(share * text.length)), text.length].toSorted((a, b) => a - b);
  return places.slice(1).map((place, i) => text.slice(places[i], place));
};

const shares = fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { maxLength: 4 });
const most = fc.integer({ min: 1, max: 80 });
const long = fc.array(fc.constantFrom('line', 'log', 'word *em', 'em* [one]', '# top', '- item', '> quote', ''), {
  maxLength: 40,
});
const logs = fc.tuple(lines, long, fragments).map(([before, log, after]) => `${before}${log.join('\n')}\n${after}`);

const documents: readonly (readonly [texts: string, fc.Arbitrary<string>])[] = [
  ['documents of every construct', markdown],
  ['references, fences, lists, HTML', lines],
  ['marks and words in any order', fragments],
  ['empty lines of spaces and tabs', markdown.map((text) => text.replaceAll('\n\n', '\n \t\n'))],
];

/** Properties of texts in windows, each a function that tries it with a number of random texts. */
export const WINDOW_PROPERTIES: readonly (readonly [name: string, holds: (numRuns: number) => void])[] = [
  ...documents.map(
    ([name, texts]) =>
      [
        name,
        (numRuns: number) =>
          fc.assert(
            fc.property(texts, sizes, (text, size) => {
              expect(read([text], size)).toEqual(read([text], WHOLE));
            }),
            { numRuns },
          ),
      ] as const,
  ),
  [
    'however the text comes',
    (numRuns) =>
      fc.assert(
        fc.property(fc.oneof(lines, fragments), sizes, shares, (text, size, at) => {
          expect(read(cut(text, at), size)).toEqual(read([text], WHOLE));
        }),
        { numRuns },
      ),
  ],
  [
    'MDX',
    (numRuns) =>
      fc.assert(
        fc.property(fc.oneof(mdxFragments, lines), sizes, (text, size) => {
          expect(read([text], size, KNOWN, 'mdx')).toEqual(read([text], WHOLE, KNOWN, 'mdx'));
        }),
        { numRuns },
      ),
  ],
  [
    'paragraphs that are too long end at the same lines, however the text comes',
    (numRuns) =>
      fc.assert(
        fc.property(fc.oneof(lines, fragments, logs), sizes, most, shares, (text, size, paragraph, at) => {
          const whole = read([text], { paragraph });
          expect(read(cut(text, at), { ...size, paragraph })).toEqual(whole);
        }),
        { numRuns },
      ),
  ],
];
