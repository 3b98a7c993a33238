import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { partFrontMatter } from '../../../src/parse/front-matter.js';
import { type FrontMatterEditor, loadFrontMatterEditor } from '../../../src/store/library/edit-front-matter.js';
import { yamlScalar } from '../../../src/store/library/yaml-scalar.js';
import { bySuite } from '../../kit/random/by-suite.js';

let editor: FrontMatterEditor;
beforeAll(async () => {
  editor = await loadFrontMatterEditor();
});

/** Texts that mean something else in YAML unless they are quoted. */
const HOSTILE = [
  '',
  ' ',
  'yes',
  'No',
  'null',
  '~',
  'true',
  'y',
  '1',
  '1.5',
  '0x1F',
  '1e3',
  '.inf',
  '12:30',
  '2024-01-01',
  '<<',
  '=',
  '- a',
  '? a',
  'a: b',
  'a:',
  ': a',
  'a #b',
  '#a',
  '!!js/function "x"',
  '!a',
  '&a *a',
  '*a',
  '@a',
  '`a`',
  '%YAML',
  '---',
  '...',
  '--- a',
  '[a]',
  '{a: b}',
  'a, b',
  '"',
  "'",
  '\\',
  '|',
  '>',
  '|\n a',
  'a\nsaved: x',
  'a\n---\nb',
  'a\r\nb',
  '\t',
  'a\tb',
  '\0',
  '\x1B[31m',
  '\x7F',
  '\x85',
  '\xA0',
  '\u2028',
  '\u2029',
  '\uFEFF',
  '\uFFFE',
  '\uD800',
  '\uDC00a',
  '😀',
  '日本語',
  'é',
  'e\u0301',
  'ends ',
  ' begins',
]; // prettier-ignore
const text = fc.oneof(
  fc.constantFrom(...HOSTILE),
  fc.string({ unit: 'binary' }),
  fc.array(fc.constantFrom(...HOSTILE), { maxLength: 4 }).map((parts) => parts.join('')),
  fc.array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 6 }).map((codes) => String.fromCharCode(...codes)),
);

describe('front matter', () => {
  test.each(['1.1', '1.2'] as const)(
    'front matter holds any text as exactly that text for readers of YAML %s',
    (version) => {
      fc.assert(
        fc.property(text, fc.boolean(), (value, ascii) => {
          const line = yamlScalar(value, ascii);
          expect(line).not.toMatch(/[\n\r\u2028\u2029\x85]/);
          if (ascii) expect(line).toMatch(/^[ -~]*$/);
          expect(parse(`a: ${line}\nb: [${line}, x]\n`, { version, logLevel: 'error' })).toEqual({
            a: value,
            b: [value, 'x'],
          });
        }),
        { numRuns: bySuite(250, 1000) },
      );
    },
  );

  test('a text of a million characters comes back', () => {
    const long = 'a: "b" '.repeat(150_000);
    expect(parse(yamlScalar(long))).toBe(long);
  });

  const key = fc.constantFrom('title', 'author', 'site', 'tags', 'saved', 'read');
  test('front matter is written so that nothing in a text sets another key', () => {
    fc.assert(
      fc.property(fc.dictionary(key, fc.oneof(text, fc.array(text, { minLength: 1 }))), text, (entries, body) => {
        const set = Object.fromEntries(Object.entries(entries).filter(([, value]) => value.length > 0));
        const written = editor.set(`\n${body}`, set) ?? '';
        expect(written.endsWith(`\n${body}`)).toBe(true);
        expect({ ...editor.read(written) }).toEqual(set);
      }),
    );
  });

  const line = fc.constantFrom(
    '# a comment',
    'aliases:\n  - one\n  - "two" # why',
    'rating: 5',
    'nested:\n  deep: [1, 2]',
    'cssclasses: [wide]',
    'text: |\n  first\n\n  last',
    'folded: >-\n  a\n  b',
    'empty:',
    'date: 2024-01-01',
    'anchored: &a x\nalias: *a',
  );
  const tags = fc.constantFrom(
    [],
    ['tags: [a, b]'],
    ['tags: a, b'],
    ['tags:\n  - a # first\n  - b'],
    ['tags:\n- a'],
    ['tags:'],
    ['"tags": ["a"]'],
  );
  test('front matter is changed without a change of anything else', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(line),
        tags,
        fc.uniqueArray(line),
        fc.constantFrom('\n', '\r\n'),
        fc.uniqueArray(fc.constantFrom('a', 'b', 'new', 'a: b'), { minLength: 1 }),
        (before, own, after, feed, wanted) => {
          const all = [...before, ...own, ...after.filter((each) => !before.includes(each))];
          const source = ['---', ...all, '---', 'Text', ''].join('\n').replaceAll('\n', feed);
          const changed = editor.set(source, { tags: wanted, read: '2024-02-03' }) ?? '';
          const { tags: now, read, ...others } = editor.read(changed) ?? {};
          const { tags: _, ...known } = editor.read(source) ?? {};
          expect([now, read]).toEqual([wanted, '2024-02-03']);
          expect(others).toEqual(known);
          for (const kept of [...before, ...after]) expect(changed).toContain(kept.replaceAll('\n', feed));
          expect(changed.endsWith(`---${feed}Text${feed}`)).toBe(true);
          expect(feed === '\n' || !/[^\r]\n/.test(changed)).toBe(true);
          const { tags: first } = editor.read(source) ?? {};
          const back = editor.set(changed, { read: undefined, tags: (first as string[] | null) ?? undefined });
          expect(editor.read(back ?? '')).toEqual({ ...known, ...(first ? { tags: first } : {}) });
        },
      ),
      { numRuns: bySuite(80, 500) },
    );
  });

  test.each([
    ['an item', '---\ntags:\n  - a # c\n  - b\n---\n', ['b', 'c'], '---\ntags:\n  - b\n  - c\n---\n'],
    ['a list in brackets', '---\ntags: [a] # c\n---\n', ['a', 'b'], '---\ntags: [a, b] # c\n---\n'],
    ['a mapping in braces', '---\n{a: b}\n---\n', ['x'], '---\n{tags: [x], a: b}\n---\n'],
    ['TOML', '+++\ntags = ["a", # c\n "b"] # d\n[x]\n+++\n', ['x'], '+++\ntags = ["x"] # d\n[x]\n+++\n'],
    ['TOML without it', '+++\na = 1\n[tags]\n+++\n', ['x'], undefined],
    ['JSON', '{\n "n": 1.0\n}\n', ['x'], '{\n  "tags": ["x"],\n "n": 1.0\n}\n'],
    [
      'TOML with odd characters',
      '+++\na = 1\n+++\n',
      ['\x7F', '"\t'],
      '+++\ntags = ["\\u007F","\\"\\t"]\na = 1\n+++\n',
    ],
    ['TOML, which has no half characters', '+++\na = 1\n+++\n', ['\uD800'], undefined],
    ['TOML whose entry goes', '+++\ntags = ["a"]\nb = 1\n+++\n', undefined, '+++\nb = 1\n+++\n'],
    [
      'JSON whose entry is there',
      '{\n "tags": ["a"],\n "n": 1.0\n}\n',
      ['x'],
      '{\n  "tags": [\n    "x"\n  ],\n  "n": 1\n}\n',
    ],
    ['an indented mapping', '---\n  a: b\n---\n', ['x'], '---\n  a: b\n  tags: [x]\n---\n'],
    ['a text whose last line feeds count', '---\na: |+\n  b\n\n---\n', ['x'], '---\ntags: [x]\na: |+\n  b\n\n---\n'],
    ['an entry that goes', '---\na: b\ntags: [a]\n---\n', undefined, '---\na: b\n---\n'],
    ['an entry without a value', '---\ntags:\na: b\n---\n', ['x'], '---\ntags: [x]\na: b\n---\n'],
    ['an entry in braces that goes', '---\n{tags: [a], a: b}\n---\n', undefined, '---\n{tags: "", a: b}\n---\n'],
    ['a list, which is none', '---\n- a\n---\nText', ['x'], '---\ntags: [x]\n---\n\n---\n- a\n---\nText'],
    [
      'a title block of pandoc',
      '% T\n% A\n\nText',
      ['x'],
      '---\n# % T\n# % A\ntitle: T\nauthor: [A]\ntags: [x]\n---\n\nText',
    ],
    ['nothing', 'Text', ['x'], '---\ntags: [x]\n---\n\nText'],
    ['nothing, with CR and LF', 'a\r\nb\n', ['x'], '---\r\ntags: [x]\r\n---\r\n\r\na\r\nb\n'],
    ['nothing, with CR and LF below the first line', 'a\nb\r\n', ['x'], '---\ntags: [x]\n---\n\na\nb\r\n'],
    ['nothing between the lines', '---\n---\nText', ['x'], '---\ntags: [x]\n---\nText'],
    ['an empty mapping in braces', '---\n{}\n---\n', ['x'], '---\n{tags: [x]}\n---\n'],
    ['a list that is the same already', '---\ntags:   [ "a" ]\n---\n', ['a'], '---\ntags:   [ "a" ]\n---\n'],
    [
      'a list that is not indented',
      '---\ntags:\n- a # c\na: b\n---\n',
      ['a', 'x'],
      '---\ntags:\n- a # c\n- x\na: b\n---\n',
    ],
    ['TOML that is broken', '+++\na = [\n+++\n', ['x'], '+++\ntags = ["x"]\n# a = [\n+++\n'],
    [
      'what is broken over several lines',
      '---\na: [\nb: c\n---\nd: [\n',
      ['x'],
      '---\n# a: [\n# b: c\ntags: [x]\n---\nd: [\n',
    ],
    ['JSON that is broken', '{"a": \n}\n', ['x'], '---\ntags: [x]\n---\n\n{"a": \n}\n'],
    ['TOML with a key in quotes', '+++\n"tags" = ["a"]\nb = 1\n+++\n', ['x'], '+++\n"tags" = ["x"]\nb = 1\n+++\n'],
    [
      'TOML with marks in strings',
      '+++\ntags = ["a#]", \'b"]\', "c\\"]"] # d\nb = 1\n+++\n',
      ['x'],
      '+++\ntags = ["x"] # d\nb = 1\n+++\n',
    ],
    [
      'TOML with long strings',
      "+++\ntags = [\"\"\"a]\n\"\"\", '''b]'\n'''']\nb = 1\n+++\n",
      ['x'],
      '+++\ntags = ["x"]\nb = 1\n+++\n',
    ],
    [
      'TOML with a list and a table in the list',
      '+++\ntags = [["a"], {b = "c"}, "d"] # e\nb = 1\n+++\n',
      ['x'],
      '+++\ntags = ["x"] # e\nb = 1\n+++\n',
    ],
    ['TOML with an indented key in single quotes', "+++\n\t'tags' = 1\n+++\n", ['x'], '+++\n\t\'tags\' = ["x"]\n+++\n'],
    ['TOML whose last entry goes', '+++\nb = 1\ntags = ["a"] # d\n+++\n', undefined, '+++\nb = 1\n+++\n'],
    ['what is broken', '---\na: [\n---\n', ['x'], '---\n# a: [\ntags: [x]\n---\n'],
  ])('front matter keeps its notation: %s', (_, source, wanted, expected) => {
    expect(editor.set(source, { tags: wanted })).toBe(expected);
  });

  test('front matter of a kept page gives back its title, author, day and site', async () => {
    const written = editor.set('\nText', {
      title: 'A: "b"',
      author: 'C',
      site: 'S',
      address: 'https://a.example/b',
      canonical: 'https://a.example/c',
      date: '2024-09-13',
      saved: '2024-09-14T10:00:00Z',
    });
    const { known } = await partFrontMatter(written ?? '');
    expect(known).toMatchObject({
      title: 'A: "b"',
      author: 'C',
      date: '2024-09-13',
      source: { name: 'S', url: 'https://a.example/c' },
      address: 'https://a.example/b',
      isPage: true,
    });
  });
});

test.each([
  ['that other programs write without quotes', 'read = 2024-01-01 # c\nb = 1\n', 'read = "2024-02-03" # c\nb = 1\n'],
  ['in a string', 'read = "2024-01-01"\n', 'read = "2024-02-03"\n'],
])('a day in TOML %s is replaced, and nothing else is', (_, before, after) => {
  expect(editor.set(`+++\n${before}+++\n`, { read: '2024-02-03' })).toBe(`+++\n${after}+++\n`);
});

test.each(["Who's there? (It's a-b/c + d; Ünï!)", 'Größe 7.5', 'Title v2.0'])(
  'a text without marks of YAML has no quotes: %s',
  (text) => {
    expect(yamlScalar(text)).toBe(text);
  },
);

describe('days and times', () => {
  test.each<[string, string, string]>([
    ['of an article need no quotes, so that Obsidian takes them for such', 'date', '2024-02-29'],
    ['of saving', 'saved', '2024-09-14T10:00:00Z'],
    ['of reading', 'read', '2024-09-14'],
  ])('days and times %s', (_, key, value) => {
    expect(editor.set('---\na: b\n---\n', { [key]: value })).toBe(`---\na: b\n${key}: ${value}\n---\n`);
    expect(editor.set('Text', { [key]: value })).toBe(`---\n${key}: ${value}\n---\n\nText`);
  });

  test.each<[string, string, string]>([
    ['that do not exist stay text: parsers fail at them', 'date', '2023-02-29'],
    ['with words', 'date', '2024-01-01 or so'],
    ['with an impossible hour', 'saved', '2024-09-14T25:00:00Z'],
    ['that are a title', 'title', '2024-09-14'],
  ])('days and times %s', (_, key, value) => {
    expect(editor.set('', { [key]: value })).toBe(`---\n${key}: "${value}"\n---\n\n`);
  });
});
