/*
 * Documents that make Markdown programs hang or crash, in the manner of cmark's pathological tests. Each has a word at its end
 * by which a reader sees that nothing was lost.
 */

export interface Case {
  readonly name: string;
  readonly source: () => string;
}

const N = 50_000;
const LAST = '\n\nlastword\n';

const repeat = (text: string, count = N): string => text.repeat(count);
const of = (name: string, source: () => string): Case => ({ name, source: () => source() + LAST });
const lines = (count: number, line: (i: number) => string): string =>
  Array.from({ length: count }, (_, i) => line(i)).join('\n');

/** Two cases for each mark: opened often, and nested around a word. */
const around = (name: string, open: string, close: string): readonly Case[] => [
  of(`${name}, only opened`, () => repeat(`${open}a `)),
  of(`${name}, nested`, () => `${repeat(open)}a${repeat(close)}`),
];

export const cases: readonly Case[] = [
  ...around('brackets', '[', ']'),
  ...around('image brackets', '![', ']'),
  ...around('links', '[', '](u)'),
  ...around('emphasis', '*', '*'),
  ...around('strong', '**', '**'),
  ...around('underscores', '_', '_'),
  ...around('strikethrough', '~~', '~~'),
  ...around('mixed emphasis', '*_', '_*'),
  ...around('dollars', '$', '$'),
  ...around('pairs of dollars', '$$', '$$'),
  ...around('braces in formulas', '${', '}$'),
  of('a formula of braces', () => `$${repeat('{')}$`),
  of('a formula of fractions', () => `$${repeat('\\frac')}$`),
  of('rows of a formula', () => `$$\n${lines(N, () => 'a &= b \\\\')}\n$$`),
  ...around('angle brackets', '<', '>'),
  ...around('html tags', '<b>', '</b>'),
  ...around('html blocks', '<div>', '</div>'),
  ...around('html lists', '<ul><li>', '</li></ul>'),
  ...around('html tables', '<table><tr><td>', '</td></tr></table>'),
  ...around('html quotes', '<blockquote>', '</blockquote>'),
  of('brackets in turn', () => repeat('[a](')),
  of('empty links', () => repeat('[](')),
  of('links with angle brackets', () => repeat('[a](<b')),
  of('links with titles', () => repeat('[a](b "')),
  of('link openers and closers', () => repeat('[ (]( ')),
  of('references without definitions', () => repeat('[a][b]')),
  of('shortcut references', () => repeat('[a] ')),
  of('reference definitions', () => lines(100_000, (i) => `[r${i}]: /u${i}`)),
  of('the same definition', () => lines(N, () => '[r]: /u')),
  of('definitions in one', () => repeat('[r]: ')),
  of('unclosed definitions', () => lines(N, () => '[r')),
  of('footnotes', () => `${lines(N, (i) => `[^${i}]: note`)}\n\n${repeat('[^1]', 1000)}`),
  of('footnotes in footnotes', () => lines(5000, (i) => `[^${i}]: see [^${i + 1}]`)),
  of('undefined footnotes', () => repeat('[^x]')),
  of('backticks of growing length', () => lines(1500, (i) => `e${'`'.repeat(i)}`).replaceAll('\n', '')),
  of('backticks, unclosed', () => repeat('`` a ')),
  of('one long run of backticks', () => repeat('`')),
  of('quotes, nested', () => `${repeat('> ', N)}a`),
  of('quotes, nested without spaces', () => `${repeat('>', N)}a`),
  of('quotes, deeper on each line', () => lines(1000, (i) => `${repeat('> ', i)}a`)),
  of('lists, nested on one line', () => `${repeat('- ', N)}a`),
  of('lists, deeper on each line', () => lines(1500, (i) => `${'  '.repeat(i)}- a`)),
  of('ordered lists, nested on one line', () => `${repeat('1. ', N)}a`),
  of('lists and quotes, nested', () => `${repeat('- > ', N / 2)}a`),
  of('list markers without text', () => lines(N, () => '-')),
  of('loose lists', () => lines(20_000, () => '- a\n\n  b\n')),
  of('task lists', () => lines(N, () => '- [x] a')),
  of('a table of 10,000 columns', () => {
    const row = `|${repeat(' a |', 10_000)}`;
    return `${row}\n|${repeat('-|', 10_000)}\n${row}`;
  }),
  of('a table of 20,000 rows', () => `| a | b |\n|---|---|\n${lines(20_000, () => '| c | d |')}`),
  of('a table with empty cells', () => `${repeat('|', 20_000)}\n${repeat('|-', 20_000)}|`),
  of(
    'rows shorter than their header',
    () => `|${repeat(' a |', 500)}\n|${repeat('-|', 500)}\n${repeat('a\n', 30_000)}`,
  ),
  of(
    'HTML rows shorter than their header',
    () => `<table><tr>${repeat('<th>a', 500)}${repeat('<tr><td>a', 6000)}</table>`,
  ),
  of('pipes without a table', () => repeat('| a ')),
  of('delimiter rows', () => lines(N, () => '|-|-|')),
  of('one line of 10 MB', () => repeat('word ', 2_000_000)),
  of('one word of 10 MB', () => repeat('w', 10_000_000)),
  of('one word of 1 MB in Han', () => repeat('字', 333_333)),
  of('one word of 1 MB in Thai', () => repeat('ภาษาไทย', 47_000)),
  of('emoji', () => repeat('👩‍👩‍👧‍👦', 20_000)),
  of('combining marks', () => `a${repeat('\u0301', 200_000)}`),
  of('flags', () => repeat('🇩🇪', N)),
  of('hard breaks', () => repeat('a  \n', N)),
  of('soft breaks', () => repeat('a\n', N)),
  of('empty lines', () => `a${repeat('\n', 1_000_000)}b`),
  of('spaces', () => `a${repeat(' ', 1_000_000)}b`),
  of('spaces after emphasis', () => `*y* a${repeat(' ', 1_000_000)}b`),
  of('spaces after emphasis, at the end of a line', () => `*y* a${repeat(' ', 1_000_000)}\nb`),
  of('tabs', () => `a${repeat('\t', 500_000)}b`),
  of('entities', () => repeat('&amp;')),
  of('broken entities', () => repeat('&')),
  of('numeric entities', () => repeat('&#65;')),
  of('autolinks', () => repeat('<http://a.b> ', 20_000)),
  of('bare links', () => repeat('http://a.b/c ', 20_000)),
  of('bare links with brackets', () => `http://a.b/${repeat('(', N)}`),
  of('mail addresses', () => repeat('a@b.c ', 20_000)),
  of('almost mail addresses', () => `${repeat('a.', N)}@`),
  of('www without an end', () => repeat('www.', N)),
  of('escapes', () => repeat('\\*', N)),
  of('backslashes', () => repeat('\\', N)),
  of('rules', () => lines(N, () => '* * *')),
  of('almost a rule', () => `${repeat('* ', N)}a`),
  of('headings', () => lines(20_000, () => '# a')),
  of('setext headings', () => lines(20_000, () => 'a\n=')),
  of('closing hashes', () => `# a ${repeat('#', N)} b`),
  of('fences', () => lines(N, () => '```')),
  of('tildes and fences in turn', () => lines(20_000, (i) => (i % 2 === 0 ? '```' : '~~~'))),
  of('indented code', () => lines(N, () => '    a')),
  of('comments', () => repeat('<!-- a -->')),
  of('unclosed comments', () => repeat('a <!-- ')),
  of('instructions', () => repeat('a <?')),
  of('declarations', () => repeat('a <!A ')),
  of('CDATA', () => repeat('a <![CDATA[')),
  of('attributes', () => `<a ${repeat('b="c" ')}>`),
  of('unclosed attributes', () => repeat('<a b="')),
  of('front matter', () => `---\n${lines(20_000, (i) => `k${i}: v`)}\n---`),
  of('front matter, nested', () => `---\na: ${repeat('[', N)}\n---`),
  of(
    'front matter, anchors',
    () =>
      `---\na: &a [x, x]\n${lines(30, (i) => `b${i}: &b${i} [*${i === 0 ? 'a' : `b${i - 1}`}, *${i === 0 ? 'a' : `b${i - 1}`}]`)}\n---`,
  ),
  of('alerts', () => lines(20_000, () => '> [!NOTE]\n> a\n')),
  of('NUL-free controls', () => repeat('a\u001B[31m')),
];
