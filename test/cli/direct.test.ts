import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test, vi } from 'vitest';
import { RUNS } from '../../src/cli/main.js';
import { createProgram } from '../../src/cli/program.js';
import { LIST_PRESETS, READ_PRESETS } from '../../src/commands/command-options.js';
import { createIo } from '../../src/system/io.js';
import { run, shell } from '../kit/program.js';

// Some variable of the program's: with one, settings are looked at, and the command line is parsed. This one changes nothing here.
const PARSED = { LLAMA_NEWS_PAGER: 'less' };

const loads = (line: string, env: Readonly<Record<string, string>> = {}): boolean =>
  shell(`NODE_DEBUG=module $LLAMA ${line} > /dev/null`, env).stderr.includes('program.cjs');

describe('a command line without options', () => {
  const cwd = mkdtempSync(join(tmpdir(), 'llama-news-direct-'));
  writeFileSync(join(cwd, 'notes.md'), '# One\n\n**Some** text.\n');
  writeFileSync(join(cwd, 'list'), 'A file with the name of a command.\n');
  afterAll(() => rmSync(cwd, { recursive: true }));

  test('is parsed only where a variable asks for it', () => {
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
      '.',
    ],
  ];
  const LISTS = ['', 'notes.md', '-', '--', 'a b', '-p', '-p -'];

  test.each([
    ...READ.map((rest) => ['read', rest]),
    ...['toc', 'sections', 'related', 'list', 'constructor'].flatMap((name) => LISTS.map((rest) => [name, rest])),
  ])('%s %s: means the same as with a parser', (name = '', rest = '') => {
    const args = [name, ...rest.split(' ').filter((word) => word !== '')];
    const input = '# From a pipe\n\nText.\n';
    expect(run(args, { cwd, input })).toEqual(run(args, { cwd, input, env: PARSED }));
  });

  test('an empty name of a file is one with both', () => {
    for (const args of [['read', ''], ['toc', ''], ['list', ''], ['']])
      expect(run(args, { cwd })).toEqual(run(args, { cwd, env: PARSED }));
  });
});

test('the presets are those of the parser', async () => {
  vi.stubGlobal('VERSION', '0');
  const given: Record<string, unknown> = {};
  const take =
    (name: string) =>
    async (_io: unknown, ...rest: readonly unknown[]) => {
      given[name] = rest.at(-1);
      return 0;
    };
  const runs = Object.fromEntries(Object.keys(RUNS).map((name) => [name, take(name)])) as unknown as typeof RUNS;
  const done = async (result: Promise<number>): Promise<void> => void (await result);
  for (const name of Object.keys(RUNS)) {
    const program = createProgram({ io: createIo(process, 'en'), runs, done, settings: Promise.resolve([]) }, name);
    await program.parseAsync([name], { from: 'user' });
  }
  expect(given).toEqual({ read: READ_PRESETS, toc: LIST_PRESETS, related: LIST_PRESETS, list: LIST_PRESETS });
});
