import { describe, expect, test } from 'vitest';
import { createColourCode } from '../../../src/layout/code/code-colours.js';

const colour = createColourCode(() => 0);
const roles = (code: string, name: string) =>
  colour(code, name)?.flatMap(({ text, role }) => (role === undefined ? [] : [`${role} ${text}`]));

test.each([
  // The first, as it is the only one to load what the bodies of messages may be in.
  ['http', 'GET / HTTP/1.1\nHost: a\n\n{"b": 1}', expect.arrayContaining(['codeName "b"', 'codeNumber 1'])],
  ['js', 'const a = "b"; // c', ['codeKeyword const', 'codeString "b"', 'codeComment // c']],
  ['JavaScript', 'let a = 12', ['codeKeyword let', 'codeNumber 12']],
  ['javascriptreact', 'return null', ['codeKeyword return', 'codeNumber null']],
  ['typescriptreact', 'let a: number', ['codeKeyword let', 'codeName a', 'codeName number']],
  ['jsonl', '{"a": true}', ['codeName "a"', 'codeKeyword true']],
  ['ndjson', '{"a": 1}', ['codeName "a"', 'codeNumber 1']],
  ['vue', '<a b="c">', expect.arrayContaining(['codeName b', 'codeString "c"'])],
  ['svelte', '<a b="c">', expect.arrayContaining(['codeName b', 'codeString "c"'])],
  ['astro', '<a b="c">', expect.arrayContaining(['codeName b', 'codeString "c"'])],
  ['mdx', '# a', ['codeKeyword # a']],
  ['postcss', '.a { color: red }', ['codeName color']],
  ['diff', '+a\n-b', ['codeString +a', 'codeComment -b']],
  ['shell-session', '$ ls -l', ['codeComment $ ', 'codeName ls']],
  ['wat', '(module)', ['codeKeyword module']],
  ['css', '#a .b { color: "x" }', ['codeName color', 'codeString "x"']],
  [
    'python',
    '@a\ndef f(x):\n  return True',
    expect.arrayContaining(['codeComment @a', 'codeName f', 'codeNumber True']),
  ],
  ['yaml', 'a: 1 # c', ['codeName a:', 'codeNumber 1', 'codeComment # c']],
  [
    'md',
    '`b` [c](d)\n- e\n> f',
    expect.arrayContaining(['codeString `b`', 'codeString d', 'codeKeyword -', 'codeComment > f']),
  ],
  ['html', '<!-- c --><p>', expect.arrayContaining(['codeComment <!-- c -->', 'codeName p'])],
  ['ruby', ':a', ['codeName :a']],
  ['ini', '[a]\nb=1', ['codeKeyword [a]', 'codeName b', 'codeNumber 1']],
  ['java', '/** @a b */ int x;', expect.arrayContaining(['codeComment @a', 'codeName int'])],
  ['c', '#include "a"', expect.arrayContaining(['codeComment #', 'codeKeyword include', 'codeString "a"'])],
  ['handlebars', '{{a}}', ['codeName a']],
])('code in %s has roles', (name, code, expected) => {
  expect(roles(code, name)).toEqual(expected);
});

test.each(['', 'none', 'constructor', 'toString'])('code in %j has none', (name) => {
  expect(colour('let a', name)).toBeUndefined();
});

test('code that is too long, or has characters that are marks inside the program, is plain', () => {
  expect(colour('a'.repeat(50_000), 'js')).toBeDefined();
  expect(colour('a'.repeat(50_001), 'js')).toBeUndefined();
  for (const character of ['\uE000', '\uE0FF']) expect(colour(`let ${character}`, 'js')).toBeUndefined();
});

describe('long code', () => {
  const line = 'const a = 1;\n';
  const texts = {
    'short lines': line.repeat(900),
    'paragraphs in the first half of a slice alone': `${line.repeat(10)}\n${line.repeat(900)}`,
    paragraphs: `${line.repeat(200)}\n`.repeat(4),
    'a line that is longer than a slice': `${line}${'x'.repeat(9000)}\n${line.repeat(400)}`,
    'one line': 'x'.repeat(9000),
    'empty lines at its end': `${line.repeat(3)}\n\n`,
    'a full slice': `${'x'.repeat(3999)}\n`,
  };
  test.each(Object.entries(texts))('long code of %s is coloured to its end, and as it is', (_, code) => {
    const runs = colour(code, 'js') ?? [];
    expect(runs.map(({ text }) => text).join('')).toBe(code);
    expect(runs.filter(({ role }) => role === 'codeKeyword')).toHaveLength(code.split('const').length - 1);
  });

  test('long code is cut after an empty line, so that what spans lines stays whole', () => {
    const comment = `/*\n${'c\n'.repeat(300)}*/\n`;
    const code = `${line.repeat(260)}\n${comment}${line}`;
    const comments = (colour(code, 'js') ?? []).filter(({ role }) => role === 'codeComment');
    expect(comments.map(({ text }) => text).join('')).toBe(comment.trimEnd());
  });
});

describe('code that takes long', () => {
  /** Number of texts of one line that are coloured while each takes `took` ms. */
  const coloured = (took: number, length = 100): number => {
    let time = 0;
    const slow = createColourCode(() => (time += took));
    const code = 'x = 1;'.padEnd(length);
    let count = 0;
    while (count < 50 && slow(code, 'js')) count += 1;
    return count;
  };

  test.each([
    [1, 50],
    [101, 7],
    [601, 2],
    [602, 1],
    [9999, 1],
  ])('code that takes long is plain after %i ms a text: %i are coloured', (took, count) => {
    expect(coloured(took)).toBe(count);
  });

  test('code that takes long may take longer the longer it is', () => {
    expect(coloured(40, 4000)).toBe(50);
    expect(coloured(41, 4000)).toBe(50);
    expect(coloured(140, 4000)).toBe(7);
  });
});

test.each([
  'let a\r\nlet b',
  '\u001B[31mlet a',
  '\0let a',
  '&amp; <b> let',
  'a\tb = "c"',
  '\n\nlet a  \n\n',
  ':smile: let',
])('no character of code is changed by its colours: %j', (code) => {
  for (const name of ['js', 'html', 'md', 'diff', 'shell-session'])
    expect(
      colour(code, name)
        ?.map(({ text }) => text)
        .join(''),
      name,
    ).toBe(code);
});
