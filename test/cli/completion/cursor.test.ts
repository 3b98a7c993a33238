import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { COMMANDS } from '../../../src/cli/command-table.js';
import { complete } from '../../../src/cli/completion/complete.js';
import { findCursor } from '../../../src/cli/completion/cursor.js';
import type { Shell } from '../../../src/cli/completion/shells.js';
import type { LocalizedCommand } from '../../../src/cli/localized-command.js';
import { createProgram } from '../../../src/cli/program.js';
import type { Io } from '../../../src/system/io.js';

let program: LocalizedCommand;
beforeAll(() => {
  vi.stubGlobal('VERSION', '0');
  const io = { language: 'en', size: () => ({ columns: 80, rows: 24 }), write: () => {} } as unknown as Io;
  program = createProgram({ io, table: COMMANDS, configuration: Promise.resolve(undefined), readsFiles: false });
});

const folder = mkdtempSync(join(tmpdir(), 'llama-news-cursor-'));
afterAll(() => rmSync(folder, { recursive: true }));
const library = join(folder, 'library');
mkdirSync(join(library, 'sub'), { recursive: true });
const put = (name: string, tags: string, title = name): void =>
  writeFileSync(
    join(library, `2026-01-01-${name}.md`),
    `---\ntitle: ${title}\nsaved: 2026-01-01\ntags: [${tags}]\n---\n`,
  );
put('a-sea', 'sea, wind, ice', 'The sea');
put('b-sea', 'sea, wind');
put('c-sea', 'sea, a b; c');
put('x:y:z', '', 'Odd name');
for (const name of ['x y.md', 'x.txt', 'z.md', '.hidden.md']) writeFileSync(join(library, 'sub', name), '# T\n');

/** Cursor at the end of words: the command and its arguments, the options, the values that fit, and what is typed. */
function cursorAt(line: string): string {
  const { command, operands, given, slots, prefix, typed } = findCursor(program, line.split(' '));
  const options = Array.from(given, ([name, value]) => `${name}=${value}`);
  const names = slots.map(({ name, choices }) => (choices ? `${name}:${choices.length}` : name));
  return `${[command.name(), ...operands, ...options].join(' ')} | ${names.join(' ')} | ${prefix} ${typed}`.trimEnd();
}

test.each([
  // A word that names no command and is no source is a mistyped command, unless an option or "--" comes before it.
  ['nonsense ', 'llama-news nonsense |  |'],
  ['nonsense x ', 'llama-news nonsense x |  |'],
  ['a.md ', 'read a.md | source |'],
  ['-p nonsense ', 'read nonsense plain= | source |'],
  ['-- nonsense ', 'read nonsense | source |'],
  ['--no-config nonsense ', 'read nonsense config= | source |'],
  ['- ', 'read - | source |'],
  // Commands come first, by each of their names.
  ['', 'llama-news | command source |'],
  ['rm ', 'remove | article |'],
  ['--debug toc ', 'toc debug= | source |'],
  ['a.md toc ', 'read a.md toc | source |'],
  ['toc toc ', 'toc toc |  |'],
  ['help ', 'help | command |'],
  ['help toc ', 'help toc |  |'],
  ['tag a b,', 'tag a | tags |  b,'],
  ['tag a b c', 'tag a b | tags |  c'],
  ['completion ', 'completion | shell:3 |'],
  // Values of options, each in its own word or in that of the option.
  ['toc --lang ', 'toc lang= | language:2 |'],
  ['toc --lang en --ui ', 'toc lang=en ui= | language:2 |'],
  ['toc --lang=', 'toc | language:2 | --lang='],
  ['toc --library=a=b', 'toc | folder | --library= a=b'],
  ['toc --library=a=b x', 'toc library=a=b | source |  x'],
  ['toc -le', 'toc | language:2 | -l e'],
  ['toc -l -- ', 'toc lang=-- | source |'],
  ['read -pw', 'read |  |  -pw'],
  ['read -pw ', 'read plain= width= | cells |'],
  ['read -pw6', 'read | cells | -pw 6'],
  ['read -pPw 60 -s3 ', 'read plain= pager= width=60 section=3 | source |'],
  ['read -pxw ', 'read plain= | source |'],
  ['read --nonsense -w', 'read |  |  -w'],
  ['-w ', 'read width= | cells |'],
  ['--ui ', 'llama-news ui= | language:2 |'],
  ['read --plain', 'read |  |  --plain'],
  ['read --plain=', 'read |  | --plain='],
  // Nothing is an option after "--", nor is "-" one.
  ['read -- -', 'read | source |  -'],
  ['read -- --lang', 'read | source |  --lang'],
  ['read -- -- ', 'read -- | source |'],
  ['read - -', 'read - |  |  -'],
])('At the end of "%s" is the cursor of %s', (line, expected) => {
  expect(cursorAt(line)).toBe(expected);
});

/** Lines with which a shell's script is answered. */
async function answer(shell: Shell, ...words: readonly string[]): Promise<readonly string[]> {
  let written = '';
  const write = (text: string): void => {
    written += text;
  };
  await complete({ env: { HOME: folder }, write } as unknown as Io, program, shell, words);
  return written.split('\n').slice(0, -1);
}

test('zsh is told which files fit, and the length of what precedes a value', async () => {
  expect(await answer('zsh', 'export', '--to=')).toEqual(['folders 5']);
  expect(await answer('zsh', 'import', '')).toEqual(['any 0']);
  expect((await answer('zsh', 'toc', ''))[0]).toBe('markdown 0');
  expect(await answer('zsh', 'toc', '--color=')).toEqual(['none 8', 'auto', 'always', 'never']);
  expect(await answer('zsh', 'archive', '--library', library, 'x')).toEqual(['none 0', 'x\\:y\\:z:Odd name']);
  expect((await answer('zsh', 'completion', '--debug', '-'))[1]).toBe('--ui:language of messages and help');
});

test('bash is answered with what replaces the rest of a word', async () => {
  const typed = (line: string, breaks = '=:'): Promise<readonly string[]> =>
    answer('bash', breaks, `llama-news ${line}`);
  expect(await typed('toc --color=a')).toEqual(['words', 'auto', 'always']);
  expect(await typed('toc --color=a', ':')).toEqual(['words', '--color=auto', '--color=always']);
  expect(await typed('toc -le')).toEqual(['words', '-len']);
  expect(await typed(`toc ${library}/sub/x`)).toEqual(['files', `${library}/sub/x y.md`]);
  expect(await typed(`toc ${library}/s`)).toEqual(['files', `${library}/sub`]);
  expect(await typed(`import ${library}/sub/`)).toEqual(
    ['files', 'x y.md', 'x.txt', 'z.md'].map((name, i) => (i === 0 ? name : `${library}/sub/${name}`)),
  );
  // What begins so comes before what only has such a word, and the shell's marks are escaped, each of them.
  for (const line of ['archive a', 'toc --color=uto']) expect(await typed(line)).toEqual(['words']);
  expect(await typed(`archive --library ${library} a`)).toEqual(['words', 'a-sea']);
  expect(await typed(`archive --library ${library} se`)).toEqual(['words', 'c-sea', 'b-sea', 'a-sea']);
  expect(await typed(`library --library ${library} --tag a`)).toEqual(['words', 'a\\ b\\;\\ c']);
});

test('Tags follow those that are typed, without them, and articles those of the library that is named', async () => {
  const tags = (typed: string) => answer('fish', 'library', '--library', library, '--tag', typed);
  expect(await tags('')).toEqual(['sea\t', 'wind\t', 'a b; c\t', 'ice\t']);
  expect(await tags('ice,sea,w')).toEqual(['ice,sea,wind\t', 'ice,sea,a b; c\t']);
  expect(await answer('fish', 'archive', `--library=${library}`, 'a')).toEqual(['a-sea\tThe sea']);
  const sources = await answer('fish', 'toc', '--library', library, 'b-');
  expect(sources.map((line) => line.split('\t')[0])).toEqual(['llama-4-rechenleistung', 'strawberry-o1', 'b-sea']);
});

test('Options that are given are not offered again, nor those that take them back', async () => {
  const offered = async (...words: readonly string[]) =>
    (await answer('fish', ...words)).map((line) => line.split('\t')[0]);
  const all = await offered('read', '--');
  expect(await offered('read', '-P', '--user-agent=x', '--no-color', '--')).toEqual(
    all.filter((name) => !/^--(?:no-pager|pager|user-agent|no-color|color)$/.test(name ?? '')),
  );
  expect(all).toEqual(expect.arrayContaining(['--pager', '--no-pager', '--user-agent', '--color', '--no-color']));
});

test('Commands are offered with what they do, by each of their names', async () => {
  const about = 'list the sections of an article with word counts and reading times';
  const offered = await answer('fish', 'help', '');
  expect(offered.filter((line) => line.endsWith(about))).toEqual([`toc\t${about}`, `sections\t${about}`]);
  expect(offered.filter((line) => line.startsWith('complete\t'))).toEqual([]);
});
