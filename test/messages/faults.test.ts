import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { run } from '../kit/program/run.js';

let cwd = '';

beforeAll(() => {
  cwd = mkdtempSync(join(tmpdir(), 'llama-news-'));
  writeFileSync(join(cwd, 'a.md'), '# T\n\n## Eins\n\nText.\n\n## Eins B\n');
  writeFileSync(join(cwd, 'empty.md'), '');
  mkdirSync(join(cwd, 'folder'));
  mkdirSync(join(cwd, 'docs'));
  writeFileSync(join(cwd, 'docs', 'README.md'), '');
  symlinkSync('loop', join(cwd, 'loop'));
  writeFileSync(join(cwd, 'binary.md'), Uint8Array.of(0, 1, 2, 0));
});

afterAll(() => rmSync(cwd, { recursive: true }));

/** A command line, its exit code, and what is reported in German and in English. */
type Case = readonly [args: readonly string[], code: number, de: string, en: string];

const CASES: readonly Case[] = [
  ...[['raed'], ['raed', '--help'], ['--help', 'raed'], ['help', 'raed']].map(
    (args): Case => [
      args,
      2,
      'Unbekannter Befehl „raed“ (meinten Sie read?)',
      'Unknown command: raed (did you mean read?)',
    ],
  ),
  [
    [''],
    2,
    'Unbekannter Befehl „“ (llama-news --help zeigt alle Befehle)',
    'Unknown command: "" (llama-news --help lists the commands)',
  ],
  [
    ['help', 'setcions'],
    2,
    'Unbekannter Befehl „setcions“ (meinten Sie sections?)',
    'Unknown command: setcions (did you mean sections?)',
  ],
  [
    ['frobnicate'],
    2,
    'Unbekannter Befehl „frobnicate“ (llama-news --help zeigt alle Befehle)',
    'Unknown command: frobnicate (llama-news --help lists the commands)',
  ],
  [['tco'], 2, 'Unbekannter Befehl „tco“ (meinten Sie toc?)', 'Unknown command: tco (did you mean toc?)'],
  [['folder'], 0, 'folder: keine Markdown-Dateien in diesem Ordner', 'folder: no Markdown files in this folder'],
  [
    ['toc', 'docs'],
    1,
    'docs: ein Ordner, keine Datei (meinten Sie docs/README.md?)',
    'docs: a folder, not a file (did you mean docs/README.md?)',
  ],
  [
    ['docs/readme.md'],
    1,
    'docs/readme.md: Datei oder Artikel nicht gefunden (meinten Sie docs/README.md?)',
    'docs/readme.md: no such file or article (did you mean docs/README.md?)',
  ],
  [
    ['strawbery-o1'],
    2,
    'Unbekannter Befehl „strawbery-o1“ (meinten Sie strawberry-o1?)',
    'Unknown command: strawbery-o1 (did you mean strawberry-o1?)',
  ],
  [['./folder'], 0, 'folder: keine Markdown-Dateien in diesem Ordner', 'folder: no Markdown files in this folder'],
  [
    ['loop'],
    2,
    'Unbekannter Befehl „loop“ (llama-news --help zeigt alle Befehle)',
    'Unknown command: loop (llama-news --help lists the commands)',
  ],
  [
    ['read', '--plian'],
    2,
    'Unbekannte Option „--plian“ (meinten Sie --plain?)',
    'Unknown option: --plian (did you mean --plain?)',
  ],
  [
    ['toc', '--debgu'],
    2,
    'Unbekannte Option „--debgu“ (meinten Sie --debug?)',
    'Unknown option: --debgu (did you mean --debug?)',
  ],
  [
    ['toc', '--colour=never'],
    2,
    'Unbekannte Option „--colour=never“ (meinten Sie --color?)',
    'Unknown option: --colour=never (did you mean --color?)',
  ],
  ...(
    [
      [['--json', 'toc'], '--json', 'toc --json'],
      [['--plain', 'toc'], '--plain', 'read --plain'],
      [['-pw', '60', 'list'], '-pw', 'read -pw 60'],
      [['--width=40', 'list'], '--width=40', 'read --width=40'],
      [['-w40', 'list'], '-w40', 'read -w40'],
      [['--all', 'toc', 'a.md'], '--all', 'notes --all a.md'],
      [['--section', "what's new", 'toc'], '--section', "read --section 'what'\\''s new'"],
    ] as const
  ).map(([args, flag, line]): Case => {
    const owner = line.split(' ')[0];
    return [
      args,
      2,
      `${flag} ist eine Option von ${owner}, nicht von llama-news (meinten Sie llama-news ${line}?)`,
      `${flag} is an option of ${owner}, not of llama-news (did you mean llama-news ${line}?)`,
    ];
  }),
  [
    ['--plian'],
    2,
    'Unbekannte Option „--plian“ (meinten Sie --plain?)',
    'Unknown option: --plian (did you mean --plain?)',
  ],
  ...[
    ['help', 'toc', 'x'],
    ['help', 'toc', 'x', '--help'],
  ].map(
    (args): Case => [
      args,
      2,
      'Zu viele Argumente für llama-news help: toc x (höchstens eines erlaubt)',
      'Too many arguments for llama-news help: toc x (at most one allowed)',
    ],
  ),
  [
    ['help', '--json'],
    2,
    'Unbekannte Option „--json“ (llama-news help --help zeigt alle Optionen)',
    'Unknown option: --json (llama-news help --help lists the options)',
  ],
  [
    ['help', 'read', '--debgu'],
    2,
    'Unbekannte Option „--debgu“ (meinten Sie --debug?)',
    'Unknown option: --debgu (did you mean --debug?)',
  ],
  [
    ['list', '-x'],
    2,
    'Unbekannte Option „-x“ (llama-news list --help zeigt alle Optionen)',
    'Unknown option: -x (llama-news list --help lists the options)',
  ],
  ...['abc', '-5', '1.5', '10000'].map(
    (value): Case => [
      ['read', '--width', value],
      2,
      `--width verlangt eine ganze Zahl von 0 bis 9999, nicht ${value}`,
      `--width takes a whole number from 0 to 9999, not ${value}`,
    ],
  ),
  [['read', '-w'], 2, '--width verlangt eine ganze Zahl von 0 bis 9999', '--width takes a whole number from 0 to 9999'],
  [
    ['read', '--section'],
    2,
    '--section verlangt eine Nummer, ein Kürzel oder Wörter einer Überschrift',
    '--section takes a number, a slug or words of a heading',
  ],
  [
    ['read', '--color=sometimes'],
    2,
    '--color verlangt auto, always oder never, nicht sometimes',
    '--color takes auto, always or never, not sometimes',
  ],
  [
    ['toc', '--color='],
    2,
    '--color verlangt auto, always oder never, nicht ""',
    '--color takes auto, always or never, not ""',
  ],
  [['read', '--lang', 'fr'], 2, '--lang verlangt de oder en, nicht fr', '--lang takes de or en, not fr'],
  [
    ['toc', 'a', 'b'],
    2,
    'Zu viele Argumente für llama-news toc: a b (höchstens eines erlaubt)',
    'Too many arguments for llama-news toc: a b (at most one allowed)',
  ],
  [
    ['read', 'README.md', 'CHANGELOG.md', '--section', 'x'],
    2,
    '--section gilt nur für einen einzigen Artikel',
    '--section works only with a single article',
  ],
  [
    ['list', 'x'],
    2,
    'Zu viele Argumente für llama-news list: x (keines erlaubt)',
    'Too many arguments for llama-news list: x (none allowed)',
  ],
  [
    ['read', '--watch'],
    2,
    '--watch gilt nur, wenn der Artikel im Terminal geöffnet wird; hier wird er nur ausgegeben',
    '--watch works only in the reader; here the article is only printed',
  ],
  [
    ['read', 'missing.md'],
    1,
    'missing.md: Datei oder Artikel nicht gefunden (llama-news list zeigt die Artikel)',
    'missing.md: no such file or article (llama-news list shows the articles)',
  ],
  [
    ['read', 'https://example.org/a', '--offline'],
    1,
    'https://example.org/a: keine Kopie gespeichert (offline lassen sich nur schon gelesene Seiten öffnen)',
    'https://example.org/a: no copy is kept (offline, only pages you have read before can be opened)',
  ],
  [['https://'], 1, 'https://: keine gültige Webadresse', 'https://: not a valid web address'],
  [
    ['ftp://example.org/a'],
    1,
    'ftp://example.org/a: nur Adressen mit http und https lassen sich öffnen',
    'ftp://example.org/a: only addresses with http and https can be opened',
  ],
  [
    ['toc', 'example.org/post'],
    1,
    'example.org/post: Datei oder Artikel nicht gefunden (meinten Sie https://example.org/post?)',
    'example.org/post: no such file or article (did you mean https://example.org/post?)',
  ],
  [
    ['localhost:8000'],
    2,
    'Unbekannter Befehl „localhost:8000“ (meinten Sie http://localhost:8000?)',
    'Unknown command: localhost:8000 (did you mean http://localhost:8000?)',
  ],
  [
    ['read', '--user-agent', 'a\nb', 'a.md'],
    2,
    '--user-agent verlangt eine Zeile aus höchstens 200 ASCII-Zeichen, nicht a b',
    '--user-agent takes up to 200 ASCII characters, not a b',
  ],
  [['library', '--library', ''], 2, '--library verlangt einen Ordner, nicht ""', '--library takes a folder, not ""'],
  [['related', 'a.md'], 0, 'a.md nennt keine verwandten Beiträge', 'a.md lists no related posts'],
  [['toc', '.'], 1, '.: ein Ordner, keine Datei', '.: a folder, not a file'],
  [
    ['related', 'binary.md'],
    1,
    'binary.md: binär; --type text zeigt die Datei trotzdem',
    'binary.md: binary; --type text shows it anyway',
  ],
  [
    ['read', 'a.md', '-s', 'ei'],
    1,
    '„ei“ passt auf 2 Überschriften: 1 Eins; 2 Eins B',
    '"ei" matches 2 headings: 1 Eins; 2 Eins B',
  ],
  [
    ['read', 'a.md', '-s', 'zwei'],
    1,
    'Abschnitt „zwei“ nicht gefunden; am nächsten kommen: 1 Eins; 2 Eins B',
    'No section "zwei"; the closest headings are: 1 Eins; 2 Eins B',
  ],
  [
    ['read', 'empty.md', '-s', '1'],
    1,
    'Abschnitt „1“ nicht gefunden: Der Artikel hat keine Überschriften',
    'No section "1": the article has no headings',
  ],
  [
    ['--', '--version'],
    1,
    '--version: Datei oder Artikel nicht gefunden (llama-news list zeigt die Artikel)',
    '--version: no such file or article (llama-news list shows the articles)',
  ],
  ...['nope.md', 'no/pe', './nope'].flatMap((name): Case[] => [
    [
      [name],
      1,
      `${name}: Datei oder Artikel nicht gefunden (llama-news list zeigt die Artikel)`,
      `${name}: no such file or article (llama-news list shows the articles)`,
    ],
  ]),
  ...['read', 'toc', 'related'].map(
    (command): Case => [
      [command, 'nope'],
      1,
      'nope: Datei oder Artikel nicht gefunden (llama-news list zeigt die Artikel)',
      'nope: no such file or article (llama-news list shows the articles)',
    ],
  ),
  [['.', '-s', '1'], 1, '.: ein Ordner, keine Datei', '.: a folder, not a file'],
  [
    ['https://example.org/a', '--offline'],
    1,
    'https://example.org/a: keine Kopie gespeichert (offline lassen sich nur schon gelesene Seiten öffnen)',
    'https://example.org/a: no copy is kept (offline, only pages you have read before can be opened)',
  ],
  [
    ['read', 'a.md', '-s', 'nope'],
    1,
    'Abschnitt „nope“ nicht gefunden (llama-news toc listet die Abschnitte auf)',
    'No section "nope" (llama-news toc lists the sections)',
  ],
  [
    ['schema'],
    2,
    'Nennen Sie ein Schema: read, toc, related, list, folder, library, export, notes, config, config.toml oder project.toml',
    'Name a schema: read, toc, related, list, folder, library, export, notes, config, config.toml or project.toml',
  ],
  [['completion'], 2, 'Nennen Sie eine Shell: bash, zsh oder fish', 'Name a shell: bash, zsh or fish'],
  [
    ['completion', 'csh'],
    2,
    'Nennen Sie eine Shell: bash, zsh oder fish, nicht csh',
    'Name a shell: bash, zsh or fish, not csh',
  ],
];

describe.each(CASES)('%j ends with %i and one line', (args, code, de, en) => {
  test('in German', () => {
    const env = { LC_ALL: 'de_DE.UTF-8' };
    expect(run(args, { cwd, env })).toEqual({ code, stdout: '', stderr: `llama-news: ${de}\n` });
  });

  test('in English', () => {
    expect(run(args, { cwd })).toEqual({ code, stdout: '', stderr: `llama-news: ${en}\n` });
  });
});

test.each([
  [['read', 'a.md', '--ui', 'fr'], '--ui takes de or en, not fr'],
  [['--ui'], '--ui takes de or en'],
])('%j is wrong use', (args, message) => {
  expect(run(args, { cwd })).toEqual({ code: 2, stdout: '', stderr: `llama-news: ${message}\n` });
});

test.each([
  ['---\ntitle: [\n---\n\nText.\n', 'Zeile 2'],
  ['---\na: 1\na: 2\n---\n\nText.\n', 'Zeile 3'],
])('what is reported beside an article is in the language, too: %j', (input, told) => {
  expect(run(['read', '-', '--ui=de'], { input })).toEqual({
    code: 0,
    stdout: 'Text.\n',
    stderr: `llama-news: stdin: Vorspann übergangen, ungültiges YAML in ${told}\n`,
  });
});

test.each([
  ['de', 'Vorspann übergangen, zu umfangreich'],
  ['en', 'front matter ignored, too large'],
])('front matter that is too large is reported in %s', (language, told) => {
  const input = `---\na: &a b\nc: [${'*a, '.repeat(10_000)}]\n---\n\nText.\n`;
  expect(run(['read', '-', `--ui=${language}`], { input })).toEqual({
    code: 0,
    stdout: 'Text.\n',
    stderr: `llama-news: stdin: ${told}\n`,
  });
});
