import { expect, test } from 'vitest';
import { likelyDefinitions } from '../../../../src/parse/markdown/references/likely-definitions.js';
import { notation } from '../../../kit/article/notation.js';
import { parse } from '../../../kit/article/parse.js';
import { signedTexts } from '../../../kit/article/signed-texts.js';
import { KNOWN } from '../../../kit/random/windows.js';

test.each([
  ['a quote', '> x[^a] [b]\n>\n> [^a]: y\n>\n> [b]: /c'],
  ['an item', '- x[^a] [b]\n\n  [^a]: y\n\n  [b]: /c'],
  ['another footnote', 'x[^a] [b]\n\n[^c]: z\n\n    [^a]: y\n\n    [b]: /c'],
  ['an admonition of MkDocs', '!!! note\n    x[^a] [b]\n\n    [^a]: y\n\n    [b]: /c'],
  ['a definition', 'Term\n:   x[^a] [b]\n\n    [^a]: y\n\n    [b]: /c'],
  ['a directive', '```{note}\nx[^a] [b]\n\n[^a]: y\n\n[b]: /c\n```'],
  ['a figure', '```{figure} a.png\nx[^a] [b]\n\n[^a]: y\n\n[b]: /c\n```'],
  ['a tag of Hugo', '{{< x >}}\n[b]: /c\nx[^a] [b]\n[^a]: y\n{{< /x >}}'],
  ['a container between fences', ':::tip\nx[^a] [b]\n\n[^a]: y\n\n[b]: /c\n:::'],
])('footnotes and targets that are defined in %s are those of the whole text', (_, source) => {
  const lines = notation(parse(`${source}\n\nz[^a] [b]\n`, KNOWN)).join('\n');
  expect(lines.match(/\{footnote \[1\] → #footnote-1\} \{link b → \/c\}/g)).toHaveLength(2);
  expect(lines).toMatch(/\(footnote 1#\d+\) paragraph: y$/m);
});

test.each([
  [':::tip\n[^a]: b\n:::\nc', ['> Tip', 'c', '> b']],
  ['/// note\n[^a]: b\n///\nc', ['> Note', 'c', '> b']],
  ['[quote=d]\n[^a]: b\n[/quote]\nc', ['> Quote: d', 'c', '> b']],
  ['{{< note >}}\n[^a]: b\n{{< /note >}}\nc', ['> Note', 'c', '> b']],
  ['{{% note %}}\n[^a]: b\n  {{% /note %}}\nc', ['> Note', 'c', '> b']],
  ['{% note %}\n[^a]: b\n{% endnote %}\nc', ['> Note', 'c', '> b']],
  ['<aside class="markdown-alert-tip">\n\n[^a]: b\n</aside>\n\nc', ['c', '> b']],
  ['[^a]: b\n{{< ref "c" >}} d', ['> b c d']],
  ['[^a]: b\n[c] d', ['> b [c] d']],
  ['[^a]: b\n[^c]: d', ['> b', '> d']],
])('a footnote goes on up to the end of what it is in: %j', (source, blocks) => {
  expect(signedTexts(source)).toEqual(blocks);
});

test.each([
  ['x[^A b] y[^a  B ]\n\n[^a B]: c', ['x[1] y[1]', '> c']],
  ['x ![a[^1]](b) y[^2]\n\n[^1]: c\n\n[^2]: d', ['x a[^1] y[1]', '> d', '> c']],
])('references are counted by their labels, those in text alone: %j', (source, blocks) => {
  expect(signedTexts(source)).toEqual(blocks);
});

test.each<{ text: string; links: Readonly<Record<string, string>>; notes?: readonly string[] }>([
  { text: '[a]: /b\n[A]: /c', links: { a: '/b' } },
  { text: '   [a  b]: /c', links: { 'a b': '/c' } },
  { text: '    [a]: /b', links: {} },
  { text: '> [a]: /b', links: {} },
  { text: '[a]:\n/b', links: { a: '/b' } },
  { text: '[a]:\n\n/b', links: {} },
  { text: '[a]:\n[b]:\n/c', links: { a: '[b]:' } },
  { text: '[a\\]b]: /c', links: { 'a\\]b': '/c' } },
  { text: '[a\nb]: /c', links: { 'a b': '/c' } },
  { text: '[a]: /b\n"c\n\n[d]: /e', links: { a: '/b', d: '/e' } },
  { text: '[constructor]: /a', links: { constructor: '/a' } },
  { text: '```\n[a]: /b\n```\n[c]: /d', links: { c: '/d' } },
  { text: '  ~~~\n[a]: /b\n   ~~~~ \t\n[c]: /d', links: { c: '/d' } },
  { text: '````\n```\n[a]: /b\n````\n[c]: /d', links: { c: '/d' } },
  { text: '```\n[a]: /b\n``` x\n[c]: /d', links: {} },
  { text: '```\n[a]: /b\n~~~\n[c]: /d', links: {} },
  { text: '[^a]: b\n[^A]: c\n[^d  e]: f', links: {}, notes: ['a', 'a\n1', 'd e'] },
  { text: '[^a]: /b\n\n[^a]', links: {}, notes: ['a'] },
])('$text seems to define $links', ({ text, links: targets, notes: labels = [] }) => {
  const { links, notes } = likelyDefinitions(text);
  expect(Object.entries(links).map(([label, { href }]) => [label, href])).toEqual(Object.entries(targets));
  expect([...notes]).toEqual(labels);
});
