import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test, vi } from 'vitest';
import { COMMANDS } from '../../src/cli/command-table.js';
import { createProgram } from '../../src/cli/program.js';
import { defaultsOf } from '../../src/cli/quick-start.js';
import { createIo } from '../../src/system/io.js';
import { loadedBy } from '../kit/program/loaded-by.js';
import { run } from '../kit/program/run.js';

// Any variable of the program makes it resolve settings and parse the command line. This one changes nothing else here.
const PARSED = { LLAMA_NEWS_PAGER: 'less' };

const loads = (line: string, env: Readonly<Record<string, string>> = {}): boolean =>
  loadedBy(`$LLAMA ${line}`, env).includes('program.cjs');

describe('a command line without options', () => {
  const cwd = mkdtempSync(join(tmpdir(), 'llama-news-direct-'));
  writeFileSync(join(cwd, 'notes.md'), '# One\n\n**Some** text.\n');
  writeFileSync(join(cwd, 'list'), 'A file with the name of a command.\n');
  afterAll(() => rmSync(cwd, { recursive: true }));

  test('a command line without options is parsed only if a variable asks for it', () => {
    expect([loads('toc'), loads('read --plain'), loads('toc', PARSED)]).toEqual([false, false, true]);
  });

  const READ = [
    ...[
      '',
      'strawberry-o1',
      'notes.md',
      './list',
      'list',
      '-',
      '--',
      '-- -',
      '--help',
      'missing.md',
      'a b',
      '- b',
      '-x',
    ],
    ...[
      '--plain',
      '-p',
      '-p -',
      '--plain notes.md',
      'notes.md -p',
      '-p a b',
      '-p -p',
      '-p -- -',
      '--plain=1',
      '-pw40',
      '--json --plain notes.md',
      'notes.md -P --accessible --no-accessible',
      '--plain notes.md --hyphens --no-resume',
      '--watch',
      '.',
    ],
  ];
  const LISTS = ['', 'notes.md', '-', '--', 'a b', '-p', '-p -', '--json', 'notes.md --json', '--jsno', 'toc', 'bash'];

  test.each([
    ...READ.map((rest) => ['read', rest]),
    ...['toc', 'sections', 'related', 'list', 'config', 'schema', 'completion', 'constructor'].flatMap((name) =>
      LISTS.map((rest) => [name, rest]),
    ),
  ])('%s %s: means the same as with a parser', (name = '', rest = '') => {
    const args = [name, ...rest.split(' ').filter((word) => word !== '')];
    const input = '# From a pipe\n\nText.\n';
    const env = { XDG_CONFIG_HOME: cwd };
    expect(run(args, { cwd, input, env })).toEqual(run(args, { cwd, input, env: { ...env, ...PARSED } }));
  });

  test.each([
    [['notes.md']],
    [['--plain', 'notes.md']],
    [['notes.md', '--json']],
    [['notes.md', '--no-color']],
    [['--no-color', 'notes.md', '-P']],
    [['--', 'notes.md']],
    [['--', 'list']],
    [['./list']],
    [['strawberry-o1']],
    [['notes.md', 'b']],
    [['notes']],
    [['--plain', 'notes']],
    [['--plain']],
  ])('%j: means the same as with a parser', (args) => {
    expect(run(args, { cwd })).toEqual(run(args, { cwd, env: PARSED }));
  });

  test.each([
    [['notes.md'], ['notes.md']],
    [
      ['-w', '40', 'notes.md'],
      ['-w', '40', 'notes.md'],
    ],
    [
      ['-pw', '40', 'notes.md'],
      ['-pw40', 'notes.md'],
    ],
    [
      ['--color', 'never', 'notes.md', '-s', '1'],
      ['notes.md', '-s', '1', '--color=never'],
    ],
    [
      ['--no-color', 'notes.md'],
      ['--color=never', 'notes.md'],
    ],
    [['./list'], ['./list']],
    [
      ['--', 'list'],
      ['--', 'list'],
    ],
    [
      ['--type=text', 'notes.md'],
      ['--type', 'text', 'notes.md'],
    ],
    [
      ['strawberry-o1', '-l', 'en'],
      ['strawberry-o1', '-len'],
    ],
    [
      ['--debug', 'notes.md', '--json'],
      ['notes.md', '--json'],
    ],
    [['-h', 'notes.md'], ['--help']],
    [['--plain', '--help'], ['--help']],
  ])('%j is read', (args, read) => {
    const env = { FORCE_COLOR: '1' };
    expect(run(args, { cwd, env })).toEqual(run(['read', ...read], { cwd, env }));
  });

  test('an empty file name means the same as with a parser', () => {
    for (const args of [['read', ''], ['toc', ''], ['list', ''], ['']])
      expect(run(args, { cwd })).toEqual(run(args, { cwd, env: PARSED }));
  });
});

test.each(COMMANDS.filter(({ run }) => run))('the defaults of $name are those of commander', (spec) => {
  vi.stubGlobal('VERSION', '0');
  const session = {
    io: createIo(process, 'en'),
    table: COMMANDS,
    configuration: Promise.resolve(undefined),
    readsFiles: false,
  } as const;
  const command = createProgram(session).commands.find((each) => each.name() === spec.name);
  expect(command?.opts()).toEqual(defaultsOf(spec));
});
