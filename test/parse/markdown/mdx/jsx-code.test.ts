import { expect, test } from 'vitest';
import { endOfBraces, endOfStatement, LONGEST_CODE, rowOf } from '../../../../src/parse/markdown/mdx/jsx-code.js';

const t = String.raw;

/** Code in which € stands for the sign of dollars, as templates have. */
const dollars = (code: string): string => code.replaceAll('€', '$');

test.each([
  '{a}',
  '{{a}}',
  '{(a[b])}',
  '{"}"}',
  "{'}'}",
  t`{"\"}"}`,
  t`{'\'}'}`,
  '{`}`}',
  '{`\\`}`}',
  '{`a€{b}}`}',
  '{`a €{b ? `}` : "}"} c`}',
  '{/* } */}',
  '{/* "` */}',
  '{// }\n}',
  '{a // it\'s "\n}',
  "{<p>Don't</p>}",
  '{<p>https://e.x</p>}',
  '{a\n\nb}',
])('the code %s ends with its last brace', (written) => {
  const code = dollars(written);
  expect(endOfBraces(`${code} more }`, 0)).toBe(code.length);
  expect(endOfBraces(`{ ${code}`, 2)).toBe(code.length + 2);
});

test.each(['{', '{a', '{{a}', '{"a', '{`a}', '{`a€{b}', '{/* a }', '{// a }', '{(a}'])(
  'the text ends within %j',
  (code) => {
    expect(endOfBraces(dollars(code), 0)).toBe('open');
  },
);

test('a comment in which another begins has no end', () => {
  expect(endOfBraces('{/* a {/* b */} c', 0)).toBe('never');
});

test('code of up to 50 brackets and 65,536 characters has an end', () => {
  const nested = (depth: number): string => '{'.repeat(depth) + '}'.repeat(depth);
  expect([50, 51].map((depth) => endOfBraces(nested(depth), 0))).toEqual([100, 'never']);
  const templates = (depth: number): string => dollars('{`€{'.repeat(depth) + '}`}'.repeat(depth));
  expect(endOfBraces(templates(20), 0)).toBe(140);
  expect(endOfBraces(templates(51), 0)).toBe('never');
  const long = (length: number): string => `${'{'.padEnd(length - 1)}} `;
  expect(endOfBraces(long(LONGEST_CODE), 0)).toBe(LONGEST_CODE);
  expect(endOfBraces(long(LONGEST_CODE + 1), 0)).toBe('never');
});

test.each([
  'const a = 1',
  'const a =\n  1',
  'const a = b +\n  c',
  'const a = b\n  ? c\n  : d',
  'const a = b\n  .c()',
  'const a = b ||\n  c',
  'const a = b\n  && c',
  'const a = {\n\n}',
  'const a = `\n\n`',
  'export default () =>\n  a',
  "export { a }\n  from 'b'",
  "import a from\n  'b'",
  'type A = B |\n  C',
  'type A = B\n  | C',
  'const a = b ? c :\n  d',
  'const a\n  = 1',
  'const a = 1\n  , b = 2',
  'const a = [\n  b,\n]',
  'a(\n  b\n)\n  .c',
])('the statement %j ends with its last line', (statement) => {
  expect(endOfStatement(`${statement}\nb\n`)).toBe(statement.length + 1);
  expect(endOfStatement(`${statement}  \n\nb`)).toBe(statement.length + 3);
  expect(endOfStatement(statement)).toBe('open');
});

test('a row ends with its line feed if nothing else is on it', () => {
  expect(rowOf('{a} \t\nb', 3)).toBe('{a} \t\n');
  expect(rowOf('{a}  ', 3)).toBe('{a}  ');
  expect(rowOf('{a} b\n', 3)).toBe('{a}');
});
