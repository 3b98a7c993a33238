import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { splitLine } from '../../../src/cli/completion/line.js';
import { SCHEMAS } from '../../../src/commands/schema.js';
import { commandNames, optionNames } from '../../kit/program/help.js';
import { run } from '../../kit/program/run.js';

/** Completions that the program offers fish after its name. */
const offered = (...words: readonly string[]): readonly string[] => {
  const { stdout, stderr } = run(['complete', 'fish', '--', ...words]);
  expect(stderr).toBe('');
  return stdout.split('\n').flatMap((line) => line.split('\t')[0] || []);
};

const commands = commandNames();

describe('what may stand at the cursor', () => {
  test('are all commands of the help', () => {
    expect(commands).toContain('sections');
    expect(offered('').slice(0, commands.length)).toEqual(commands);
    expect(offered('help', '')).toEqual(commands);
    expect(offered('--').slice(0, optionNames().length)).toEqual(optionNames());
  });

  test('are sources and the options of read after the program itself', () => {
    expect(offered('')).toEqual([...commands, ...offered('read', '')]);
    expect(offered('')).toEqual(expect.arrayContaining(['README.md', 'docs/', 'strawberry-o1']));
    expect(offered('--').toSorted()).toEqual([...new Set([...optionNames(), ...optionNames('read')])].toSorted());
    for (const words of [['CHANGELOG.md'], ['-w', '60', 'CHANGELOG.md']]) {
      expect(offered(...words, '-s', '')).toEqual(offered('read', 'CHANGELOG.md', '-s', ''));
      expect(offered(...words, '')).toEqual(offered('read', ''));
    }
    expect(offered('-l', '')).toEqual(['de', 'en']);
    expect(offered('-w', '60', '')).toEqual(offered('read', ''));
  });

  test.each(commands.filter((name) => name !== 'help'))('are all options of the help: %s', (name) => {
    const options = optionNames(name);
    expect(options).toContain('--help');
    expect(offered(name, '--')).toEqual(options);
  });

  test('are the options of read after an article, even before the name of another command', () => {
    expect(offered('notes.md', 'toc', '--')).toEqual(optionNames('read'));
  });

  test('are options that are not yet given', () => {
    expect(offered('read', '-')).toContain('-p');
    expect(offered('read', '-ps3', '-')).not.toContain('-p');
    expect(offered('read', '-ps3', '-')).not.toContain('--section');
    expect(offered('read', '--lang=en', 'notes.md', '--l')).not.toContain('--lang');
  });

  test.each([
    [
      ['toc', '-l', ''],
      ['de', 'en'],
    ],
    [
      ['toc', '-le'],
      ['-lde', '-len'],
    ],
    [
      ['toc', '--lang='],
      ['--lang=de', '--lang=en'],
    ],
    [
      ['sections', '--color', ''],
      ['auto', 'always', 'never'],
    ],
    [['read', '--width', ''], []],
    [['read', '-', '-s', ''], []],
    [['read', '/nowhere/at-all.md', '-s', ''], []],
    [['read', '/dev', '-s', ''], []],
    [
      ['read', '--', 'CHANGELOG.md', ''],
      ['llama-4-rechenleistung', 'strawberry-o1'],
    ],
    [['toc', 'CHANGELOG.md', ''], []],
    [['nonsense', ''], []],
    [['schema', ''], SCHEMAS],
    [
      ['completion', ''],
      ['bash', 'zsh', 'fish'],
    ],
    [
      ['read', '/nowhere/'],
      ['llama-4-rechenleistung', 'strawberry-o1'],
    ],
    [
      ['read', '--', '--'],
      ['llama-4-rechenleistung', 'strawberry-o1'],
    ],
  ] as const)('%j', (words, expected) => {
    expect(offered(...words).filter((word) => !word.endsWith('/') && !word.endsWith('.md'))).toEqual(expected);
  });

  test('are all options again after one that does not exist', () => {
    expect(offered('read', '--nonsense=')).toEqual(optionNames('read'));
    expect(offered('read', '--nonsense=1', '-xy', '--lang=')).toEqual(['--lang=de', '--lang=en']);
  });

  test('are all sections of a file', () => {
    const { sections } = JSON.parse(run(['toc', '--json', 'CHANGELOG.md']).stdout);
    const slugs = sections.map(({ slug }: { slug: string }) => slug);
    expect(slugs).toContain('010---2026-11-27');
    expect(offered('read', 'CHANGELOG.md', '-s', '')).toEqual(slugs);
  });

  test('are no sections of what cannot be read quickly, or not at all', () => {
    const folder = mkdtempSync(join(tmpdir(), 'llama-news-complete-'));
    onTestFinished(() => rmSync(folder, { recursive: true }));
    const sections = (name: string, bytes: Uint8Array): readonly string[] => {
      writeFileSync(join(folder, name), bytes);
      return offered('read', join(folder, name), '-s', '');
    };
    const heading = Buffer.from('## One\n\n');
    const file = (length: number): Buffer => Buffer.concat([heading, Buffer.alloc(length - heading.length, 'a\n')]);
    expect(sections('a.md', file(1 << 20))).toEqual(['one']);
    const { stdout } = run(['complete', 'fish', '--', 'read', '~/a.md', '-s', ''], { env: { HOME: folder } });
    expect(stdout).toBe('one\tOne\n');
    expect(sections('b.md', file((1 << 20) + 1))).toEqual([]);
    expect(sections('c.md', Buffer.alloc(3000))).toEqual([]);
  });

  test('are the sections of the edition that is chosen', () => {
    expect(offered('read', '-s', '')).toContain('fazit-und-ausblick');
    expect(offered('read', '-len', '-s', '')).toContain('conclusion-and-outlook');
  });
});

describe('a line of bash', () => {
  test.each([
    ['llama-news read ', ['llama-news', 'read', ''], 0],
    ['llama-news read --color=al', ['llama-news', 'read', '--color=al'], 8],
    ['llama-news toc a\\ b:c', ['llama-news', 'toc', 'a b:c'], 4],
    ["llama-news toc 'a b", ['llama-news', 'toc', 'a b'], 0],
    ['llama-news toc "a \\"b\\" \\c', ['llama-news', 'toc', 'a "b" \\c'], 0],
    ['llama-news toc --lang="e', ['llama-news', 'toc', '--lang=e'], 7],
    ["llama-news toc '' x\\", ['llama-news', 'toc', '', 'x'], 0],
  ])('%s', (line, words, cut) => {
    expect(splitLine(line, ' =:')).toEqual({ words, cut });
    expect(splitLine(line, ' ').words).toEqual(words);
  });

  test.each([
    ['x --a=b:c', ' ', 0],
    ['x --a=b:c', '=', 4],
    ['x --a=b:c', ':', 6],
    ['x --a=b:c', '=:', 6],
    ['x --a=b c', '=', 0],
    ['x a:"b', ':', 2],
    ["x a:'b", '', 2],
    ['x a\\=b', '=', 0],
    ['x a"b=c', '=', 1],
    ['x "a"\'b', '=', 1],
    ['x "a"=b', '=', 2],
    ['x a=b=c', '=', 4],
    ['x --a=b --c=d', '=', 4],
  ])('%s, where words are broken at "%s", is completed from character %i of its last word on', (line, breaks, cut) => {
    expect(splitLine(line, breaks).cut).toBe(cut);
  });

  test.each([
    ['"a\\$b\\`c\\\\d\\"e"', 'a$b`c\\d"e'],
    ['"a\\nb"', 'a\\nb'],
    ["'a\\$b'", 'a\\$b'],
    ['\\$a\\ b', '$a b'],
    ['a"b c"\'d e\'f', 'ab cd ef'],
  ])('the quoted word %s is %s', (typed, word) => {
    expect(splitLine(`x ${typed}`, '=:').words).toEqual(['x', word]);
  });
});
