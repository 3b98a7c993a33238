import { expect, test } from 'vitest';
import { inlineMarkdown } from '../../../src/output/markdown/inline-markdown.js';
import type { Inline } from '../../../src/output/markdown/inline-nodes.js';

/** Parts of a line: text, formulas between dollars or with a backslash, and code between backticks. */
const nodesOf = (parts: readonly string[]): readonly Inline[] =>
  parts.map((text): Inline => {
    if (/^\$|^\\\(/.test(text)) return { kind: 'math', text, source: text };
    if (text === '\n') return { kind: 'break' };
    return text.startsWith('`') ? { kind: 'code', text: text.slice(1, -1) } : { kind: 'text', text };
  });

test.each<readonly [parts: readonly string[], isPlain: boolean]>([
  [['$b$'], true],
  [['$$b$$'], true],
  [['$a\\b$'], true],
  [['\\(b\\)'], false],
  [['$ b$'], false],
  [['$b $'], false],
  [['$b`c$'], false],
  [['$`b`$'], false],
  [['a ', '$b$', ' c'], true],
  [['(', '$b$', ').'], true],
  [['a', '\n', '$b$', '\n', 'c'], true],
  [['a', '$b$'], false],
  [['5', '$b$'], false],
  [['\\', '$b$'], false],
  [['$b$', 'c'], false],
  [['$b$', '5'], false],
  [['$b$', '(c)'], false],
  [['$b$', '{c}'], false],
  [['`a`', '$b$'], false],
  [['$b$', '`a`'], false],
  [['$b$', '$c$'], false],
  [['$$a\\b$$'], false],
  [['$b\\\\$'], false],
  [['a$', '$b$'], false],
])('a formula is between dollars where they mark it: %j, %s', (parts, isPlain) => {
  expect(!inlineMarkdown(nodesOf(parts), 'paragraph').includes('<span class="math"')).toBe(isPlain);
});

test.each([
  ['`a`', '`a`'],
  ['`a`b`', '``a`b``'],
  ['``a`', '`` `a ``'],
  ['`a``', '`` a` ``'],
  ['```a```', '``` ``a`` ```'],
  ['` a `', '`  a  `'],
  ['` a`', '` a`'],
  ['`  `', '`  `'],
])('the code %j is written as %j', (code, written) => {
  expect(inlineMarkdown(nodesOf([code]), 'paragraph')).toBe(written);
});

test('only the last of several line breaks ends a line of the source, and none does in a heading or a cell', () => {
  const nodes = nodesOf(['a', '\n', '\n', 'b']);
  expect(inlineMarkdown(nodes, 'paragraph')).toBe('a<br>\\\nb');
  expect(inlineMarkdown(nodes, 'heading')).toBe('a<br><br>b');
  expect(inlineMarkdown(nodes, 'cell')).toBe('a<br><br>b');
  expect(inlineMarkdown(nodesOf(['a|b', '`c|d`']), 'cell')).toBe('a\\|b`c\\|d`');
  expect(inlineMarkdown(nodesOf(['a ##']), 'heading')).toBe('a \\##');
});

test('marks that count only in pairs are escaped where the line has them twice', () => {
  const lines = ['a~b~c', 'a^b^c', 'a$b$c', 'a~b^c$d'];
  expect(lines.map((line) => inlineMarkdown(nodesOf([line]), 'paragraph'))).toEqual([
    'a\\~b\\~c',
    'a\\^b\\^c',
    'a\\$b\\$c',
    'a~b^c$d',
  ]);
  expect(inlineMarkdown(nodesOf(['a~b', '\n', '`~`']), 'paragraph')).toBe('a\\~b\\\n`~`');
});

test('signs at the end of a heading are escaped where they would close it', () => {
  expect(['#', 'a#', 'a ##b'].map((text) => inlineMarkdown(nodesOf([text]), 'heading'))).toEqual([
    '\\#',
    'a#',
    'a ##b',
  ]);
});
