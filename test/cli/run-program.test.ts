import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, expect, onTestFinished, test, vi } from 'vitest';
import { COMMANDS } from '../../src/cli/command-table.js';
import { runProgram } from '../../src/cli/program.js';
import { configured } from '../../src/config/apply.js';
import { isUserError } from '../../src/system/errors.js';
import type { Io } from '../../src/system/io.js';

beforeEach(() => {
  vi.stubGlobal('VERSION', '0');
});

interface Ended {
  readonly code?: number;
  /** Command that was run, in place of its work, with its arguments and options. */
  readonly ran?: readonly [name: string, operands: readonly string[], options: Readonly<Record<string, unknown>>];
  /** Error for the user, in German and in English. */
  readonly told?: readonly [de: string, en: string];
  readonly written?: string;
}

/** Runs a command line with variables of the environment, outside of a terminal. */
async function runLine(args: readonly string[], env: Readonly<Record<string, string>> = {}): Promise<Ended> {
  let ran: Ended['ran'];
  let written = '';
  const table = COMMANDS.map((spec) => {
    const { run, name } = spec;
    const report: typeof run = async (_, operands, options) => {
      ran = [name, operands, options];
      return 7;
    };
    return { ...spec, run: run && report };
  });
  const write = (text: string): void => {
    written += text;
  };
  const size = () => ({ columns: 80, rows: 24 });
  const io = {
    env: { HOME: '/nowhere', ...env },
    language: 'en',
    outputIsTerminal: false,
    size,
    write,
  } as unknown as Io;
  const session = { io, table, configuration: configured(io, false), readsFiles: false };
  session.configuration.catch(() => undefined);
  try {
    return { code: await runProgram(session, args, args[0] ?? ''), ...(ran && { ran }), ...(written && { written }) };
  } catch (error) {
    if (!isUserError(error)) throw error;
    return { code: error.exitCode, told: [error.text.de, error.text.en] };
  }
}

const optionsOf = async (args: readonly string[], env?: Readonly<Record<string, string>>) =>
  (await runLine(args, env)).ran?.[2] ?? {};

test('The exit code is that of the command, which gets its arguments and options', async () => {
  expect(await runLine(['tag', '--remove', 'a', 'b', 'c'])).toEqual({
    code: 7,
    ran: ['tag', ['a', 'b', 'c'], { remove: true }],
  });
  expect(await runLine(['rm', 'a', '--', '-b'])).toEqual({ code: 7, ran: ['remove', ['a', '-b'], {}] });
  expect((await runLine(['sections'])).ran?.slice(0, 2)).toEqual(['toc', []]);
});

test.each<[string, Readonly<Record<string, unknown>>]>([
  ['save --tag a x --tag b,c --tag d', { tag: 'a,b,c,d' }],
  ['read -w 0060', { width: 60 }],
  ['read -w 40 -w 50', { width: 50 }],
  ['read --color=always --no-color', { color: 'never' }],
  ['read --no-color --color=always', { color: 'always' }],
  ['read --no-pager', { pager: false }],
  ['read -P --pager=external', { pager: 'external' }],
  ['read --no-resume --resume', { resume: true }],
  ['read --hyphens --no-hyphens', { hyphens: false }],
  ['read --theme nowhere', { theme: 'nowhere' }],
  ['export --no-front-matter', { frontMatter: false, format: 'markdown' }],
  ['import --dry-run --keep-dead x', { dryRun: true, keepDead: true }],
  ['toc --user-agent=me --no-offline', { userAgent: 'me', offline: false }],
])('"%s" has the options %j', async (line, options) => {
  expect(await optionsOf(line.split(' '))).toMatchObject(options);
});

test('The edition is one that is asked for only if the command line names it', async () => {
  expect(await optionsOf(['toc'])).toEqual({ lang: 'de', color: 'auto' });
  expect(await optionsOf(['toc', '-l', 'de'])).toEqual({ lang: 'de', langGiven: 'de', color: 'auto' });
  const env = { LLAMA_NEWS_LANG: 'en', LLAMA_NEWS_WIDTH: '60' };
  expect(await optionsOf(['toc'], env)).toMatchObject({ lang: 'en' });
  expect(Object.keys(await optionsOf(['toc'], env)).sort()).toEqual(['color', 'lang', 'tables']);
  expect(await optionsOf(['read'], env)).toMatchObject({ lang: 'en', width: 60 });
  expect(await optionsOf(['read', '--lang=de'], env)).toMatchObject({ lang: 'de', langGiven: 'de', width: 60 });
});

test.each<[readonly string[], string, string]>([
  // The command that is named after an option has it, by whichever of its names, or else the first command that has it.
  ...(
    [
      [['--json', 'sections'], '--json', 'toc', 'toc --json'],
      [['--no-color', 'trash', '--empty'], '--no-color', 'bin', 'bin --no-color --empty'],
      [['--tag', "it's a b's", 'x'], '--tag', 'save', "save --tag 'it'\\''s a b'\\''s' x"],
      [['--tag=a=b', 'library', 'toc'], '--tag=a=b', 'library', 'library --tag=a=b'],
      [['--since', '7d'], '--since', 'notes', 'notes --since 7d'],
    ] as const
  ).map(([args, flag, owner, line]): [readonly string[], string, string] => [
    args,
    `${flag} ist eine Option von ${owner}, nicht von llama-news (meinten Sie llama-news ${line}?)`,
    `${flag} is an option of ${owner}, not of llama-news (did you mean llama-news ${line}?)`,
  ]),
  [
    ['--plian', 'toc'],
    'Unbekannte Option „--plian“ (meinten Sie llama-news read --plain?)',
    'Unknown option: --plian (did you mean llama-news read --plain?)',
  ],
  [
    ['--debgu=1', 'toc'],
    'Unbekannte Option „--debgu=1“ (meinten Sie --debug?)',
    'Unknown option: --debgu=1 (did you mean --debug?)',
  ],
  [
    ['--frobnicate'],
    'Unbekannte Option „--frobnicate“ (llama-news --help zeigt alle Optionen)',
    'Unknown option: --frobnicate (llama-news --help lists the options)',
  ],
  [
    ['read', '--all'],
    'Unbekannte Option „--all“ (llama-news read --help zeigt alle Optionen)',
    'Unknown option: --all (llama-news read --help lists the options)',
  ],
  [
    ['read', '--width='],
    '--width verlangt eine ganze Zahl von 0 bis 9999, nicht ""',
    '--width takes a whole number from 0 to 9999, not ""',
  ],
  [['notes', '--since'], '--since verlangt einen Wert', '--since takes a value'],
  [['import', 'a.csv', '--failed'], '--failed verlangt eine Datei', '--failed takes a file'],
  [
    ['import'],
    'Nennen Sie eine Datei: Lesezeichen in HTML, Tabellen oder Listen von Adressen; - für die Standardeingabe',
    'Name a file: bookmarks in HTML, tables or lists of addresses; - for standard input',
  ],
  [['export', '--to'], '--to verlangt einen Ordner', '--to takes a folder'],
  [['library', '--search'], '--search verlangt einen Wert', '--search takes a value'],
  [
    ['library', '--tag'],
    '--tag verlangt eines oder mehrere, durch Kommas getrennt',
    '--tag takes one or more, separated by commas',
  ],
  [
    ['bin', '--restore'],
    '--restore verlangt das Kürzel eines gemerkten Artikels, den Anfang des Kürzels oder Wörter des Titels',
    '--restore takes the slug of a kept article, its beginning, or words of the title',
  ],
  [
    ['tag', 'a'],
    'Nennen Sie Schlagwörter: eines oder mehrere, durch Kommas getrennt',
    'Name tags: one or more, separated by commas',
  ],
  [
    ['remove'],
    'Nennen Sie einen Artikel: das Kürzel eines gemerkten Artikels, den Anfang des Kürzels oder Wörter des Titels',
    'Name an article: the slug of a kept article, its beginning, or words of the title',
  ],
  [
    ['edit', 'a', 'b', 'c'],
    'Zu viele Argumente für llama-news edit: a b c (höchstens eines erlaubt)',
    'Too many arguments for llama-news edit: a b c (at most one allowed)',
  ],
  [['cofnig'], 'Unbekannter Befehl „cofnig“ (meinten Sie config?)', 'Unknown command: cofnig (did you mean config?)'],
  [
    ['cmoplete'],
    'Unbekannter Befehl „cmoplete“ (llama-news --help zeigt alle Befehle)',
    'Unknown command: cmoplete (llama-news --help lists the commands)',
  ],
])('%j is wrong use', async (args, de, en) => {
  expect(await runLine(args)).toEqual({ code: 2, told: [de, en] });
});

test('A fault in the configuration matters only to commands that use settings', async () => {
  const env = { LLAMA_NEWS_WIDTH: 'x' };
  const told = ['toc', 'bin', 'config'].map(async (name) => (await runLine([name], env)).told?.[1]);
  expect((await Promise.all(told)).filter((text) => text?.startsWith('LLAMA_NEWS_WIDTH: width must be'))).toHaveLength(
    3,
  );
  expect((await runLine(['schema', 'read'], env)).code).toBe(7);
  expect((await runLine(['help', 'toc'], env)).written).toMatch(/^Usage: llama-news toc /);
  expect((await runLine(['-h', '-h', 'toc'], env)).written).toMatch(/^Usage: llama-news toc /);
  expect((await runLine(['--help', 'help'], env)).written).toMatch(/^Usage: llama-news \[options\] \[command\]\n/);
});

test('A word that is no command may be the slug of an article in the library that is configured', async () => {
  const library = mkdtempSync(join(tmpdir(), 'llama-news-slugs-'));
  onTestFinished(() => rmSync(library, { recursive: true }));
  writeFileSync(join(library, '2026-01-01-a-sea.md'), '---\ntitle: The sea\nsaved: 2026-01-01\n---\n');
  const env = { LLAMA_NEWS_LIBRARY: library };
  const { code, ran } = await runLine(['a-sea', '-p'], env);
  expect([code, ran?.slice(0, 2), ran?.[2]]).toEqual([
    7,
    ['read', ['a-sea']],
    expect.objectContaining({ plain: true, library }),
  ]);
  expect((await runLine(['a-sea', '--all'], env)).told?.[1]).toMatch(
    /^Unknown option: --all \(llama-news read --help /,
  );
  for (const line of [['a-sea'], ['sea', '--help']])
    expect((await runLine(line, line[0] === 'sea' ? env : {})).told?.[1]).toMatch(/^Unknown command: /);
  expect(await runLine(['complete', 'fish', '--', 'archive', 'se'], env)).toEqual({
    code: 0,
    written: 'a-sea\tThe sea\n',
  });
  expect(await runLine(['complete', 'fish', '--', 'archive', 'se'], { ...env, LLAMA_NEWS_WIDTH: 'x' })).toEqual({
    code: 0,
  });
});
