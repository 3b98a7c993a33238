import { readdirSync, readFileSync } from 'node:fs';
import { marked } from 'marked';
import { describe, expect, test } from 'vitest';
import { textOf } from '../../../src/article/text.js';
import { fault } from '../../kit/article/invariants.js';
import { parse } from '../../kit/article/parse.js';
import { articleOf } from '../../kit/article/setting.js';
import { visibleText, words } from '../../kit/article/visible.js';

const FOLDER = 'test/fixtures/constructs';
const WIDTHS = [1, 2, 3, 5, 10, 19, 20, 21, 39, 40, 41, 79, 80, 81, 200];

const documents = [
  'README.md',
  'CHANGELOG.md',
  ...['de', 'en'].flatMap((edition) => readdirSync(`content/${edition}`).map((file) => `content/${edition}/${file}`)),
  ...readdirSync(FOLDER)
    .filter((file) => file.endsWith('.md'))
    .map((file) => `${FOLDER}/${file}`),
];

/** The words of a text as HTML shows them, without footnotes and alerts, which marked does not know. */
const reference = (source: string): readonly string[] =>
  words(visibleText(marked.parse(source, { async: false }).replace(/<input[^>]*>/g, '')));

describe('documents', () => {
  test.each(documents)('%s shows every character once at every width', (path) => {
    const source = readFileSync(path, 'utf8').replace(/^---\n[\s\S]*?\n---\n/, '');
    const article = parse(source, { name: 'test', slug: 'test', lang: 'de', tags: [], related: [] });
    for (const width of WIDTHS) {
      for (const plain of [true, false]) {
        const found = fault(article, width, plain);
        // Below two cells a wide character has no room at all.
        if (width > 1 || !/too wide/.test(found ?? '')) expect(found).toBeUndefined();
      }
    }
  });

  test.each([
    'README.md',
    'CHANGELOG.md',
    ...['lists', 'code', 'tables', 'headings'].map((name) => `${FOLDER}/${name}.md`),
  ])('%s keeps the words of its HTML, in order', (path) => {
    const source = readFileSync(path, 'utf8');
    expect(words(articleOf(source).blocks.map(textOf).join('\n'))).toEqual(reference(source));
  });
});

describe('GFM', () => {
  test.each([
    ['~~struck~~ and ~one~', ['struck and one']],
    ['www.example.org and mail@example.org.', ['www.example.org and mail@example.org.']],
    ['a WWW.example.org b', ['a WWW.example.org b']],
    ['see mailto:a@b.example, or xmpp:c@d.example', ['see mailto:a@b.example, or xmpp:c@d.example']],
    ['[a]\n\n[a]: /b "c\n\nd"', ['[a]', '[a]: /b "c', 'd"']],
    ['| a | b |\n|---|---|\n| c |\n| d | e | f |', ['a\tb\nc\nd\te']],
    ['| `a\\|b` |\n|---|\n| **c** |', ['a|b\nc']],
    ['- [x] a\n- [ ] b', ['a', 'b']],
    ['> [!note]\n> a', ['Note\na']],
    ['> [!NOTE] a', ['Note: a']],
    ['> [!nope]\n> a', ['Nope\na']],
    ['> [! note]\n> a', ['[! note] a']],
    ['a[^1]\n\n[^1]: b\n    c\n\n    d', ['a[1]', 'b c', 'd']],
    ['a[^1][^2]\n\n[^2]: two\n[^1]: one', ['a[1][2]', 'one', 'two']],
    ['a[^x]', ['a[^x]']],
    ['[^1]\n\n[^1]:\n    b', ['[1]', 'b']],
    ['a[^A b]\n\n[^a B]: c', ['a[1]', 'c']],
    ['<details><summary>S</summary>\n\nText *x*\n\n</details>', ['S', 'Text x']],
    ['<table><tr><td>a<td>b<tr><td>c</table>', ['\na\tb\nc']],
    ['<table><tr><th>a<th>b<tr><td>c</table>', ['a\tb\nc']],
    ['<table><tr><td>a<td>b<tr><th>c<td>d</table>', ['\na\tb\nc\td']],
    ['<table><tr><td>a<tr><td>b<table><tr><td>c</table>d</table>', ['\na\nb\nc\nd']],
    ['<ul><li>a<li>b</ul>', ['a', 'b']],
    ['x<sup>2</sup> <kbd>Ctrl</kbd>', ['x² Ctrl']],
    ['a <script>b</script> c <!-- d --> e', ['a c e']],
  ])('%j', (source, texts) => {
    expect(articleOf(source).blocks.map(textOf)).toEqual(texts);
  });
});
