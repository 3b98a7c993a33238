import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { run } from '../kit/program.js';

let cwd = '';

beforeAll(() => {
  cwd = mkdtempSync(join(tmpdir(), 'llama-news-'));
  writeFileSync(join(cwd, 'a.md'), '# T\n\n## Eins\n\nText.\n\n## Eins B\n');
  writeFileSync(join(cwd, 'empty.md'), '');
  writeFileSync(join(cwd, 'binary.md'), Uint8Array.of(0, 1, 2, 0));
});

afterAll(() => rmSync(cwd, { recursive: true }));

/** A command line, its exit code, and what is told in German and in English. */
type Case = readonly [args: readonly string[], code: number, de: string, en: string];

const CASES: readonly Case[] = [
  ...[['raed'], ['raed', '--help'], ['--help', 'raed'], ['help', 'raed']].map(
    (args): Case => [
      args,
      2,
      'raed lässt sich nicht ausführen: erwartet wird ein Befehl, so heißt keiner; gemeint ist vielleicht read',
      'Cannot run raed: expected a command, got an unknown one; did you mean read?',
    ],
  ),
  [
    [''],
    2,
    '"" lässt sich nicht ausführen: erwartet wird ein Befehl, so heißt keiner; alle zeigt llama-news --help',
    'Cannot run "": expected a command, got an unknown one; llama-news --help shows them all',
  ],
  [
    ['help', 'setcions'],
    2,
    'setcions lässt sich nicht ausführen: erwartet wird ein Befehl, so heißt keiner; gemeint ist vielleicht sections',
    'Cannot run setcions: expected a command, got an unknown one; did you mean sections?',
  ],
  [
    ['frobnicate'],
    2,
    'frobnicate lässt sich nicht ausführen: erwartet wird ein Befehl, so heißt keiner; alle zeigt llama-news --help',
    'Cannot run frobnicate: expected a command, got an unknown one; llama-news --help shows them all',
  ],
  [
    ['a.md'],
    2,
    'a.md lässt sich nicht ausführen: erwartet wird ein Befehl, das ist eine Datei; llama-news read a.md öffnet sie',
    'Cannot run a.md: expected a command, got a file; llama-news read a.md opens it',
  ],
  [
    ['read', '--plian'],
    2,
    '--plian lässt sich nicht verwenden: erwartet wird eine Option von llama-news read, so heißt keine; gemeint ist vielleicht --plain',
    'Cannot use --plian: expected an option of llama-news read, got an unknown one; did you mean --plain?',
  ],
  [
    ['toc', '--debgu'],
    2,
    '--debgu lässt sich nicht verwenden: erwartet wird eine Option von llama-news toc, so heißt keine; gemeint ist vielleicht --debug',
    'Cannot use --debgu: expected an option of llama-news toc, got an unknown one; did you mean --debug?',
  ],
  [
    ['toc', '--colour=never'],
    2,
    '--colour=never lässt sich nicht verwenden: erwartet wird eine Option von llama-news toc, so heißt keine; gemeint ist vielleicht --color',
    'Cannot use --colour=never: expected an option of llama-news toc, got an unknown one; did you mean --color?',
  ],
  ...(
    [
      [['--plain'], '--plain', 'read --plain'],
      [['-l', 'en'], '-l', 'read -l en'],
      [['-len'], '-len', 'read -len'],
      [['--lang=en', 'a.md'], '--lang=en', 'read --lang=en a.md'],
      [['--json', 'toc'], '--json', 'toc --json'],
      [['--plain', 'toc'], '--plain', 'read --plain'],
      [['--section', "what's new"], '--section', "read --section 'what'\\''s new'"],
    ] as const
  ).map(([args, flag, line]): Case => {
    const owner = line.split(' ')[0];
    return [
      args,
      2,
      `${flag} lässt sich nicht verwenden: erwartet wird eine Option von llama-news, das ist eine von ${owner}; gemeint ist vielleicht llama-news ${line}`,
      `Cannot use ${flag}: expected an option of llama-news, got one of ${owner}; did you mean llama-news ${line}?`,
    ];
  }),
  [
    ['--plian'],
    2,
    '--plian lässt sich nicht verwenden: erwartet wird eine Option von llama-news, so heißt keine; gemeint ist vielleicht llama-news read --plain',
    'Cannot use --plian: expected an option of llama-news, got an unknown one; did you mean llama-news read --plain?',
  ],
  [
    ['strawberry-o1'],
    2,
    'strawberry-o1 lässt sich nicht ausführen: erwartet wird ein Befehl, das ist ein eingebauter Artikel; llama-news read strawberry-o1 öffnet ihn',
    'Cannot run strawberry-o1: expected a command, got a bundled article; llama-news read strawberry-o1 opens it',
  ],
  ...[
    ['help', 'toc', 'x'],
    ['help', 'toc', 'x', '--help'],
  ].map(
    (args): Case => [
      args,
      2,
      'llama-news help lässt sich nicht ausführen: erwartet wird höchstens ein Argument, angegeben ist toc x',
      'Cannot run llama-news help: expected one argument at most, got toc x',
    ],
  ),
  [
    ['help', '--json'],
    2,
    '--json lässt sich nicht verwenden: erwartet wird eine Option von llama-news help, so heißt keine; alle zeigt llama-news help --help',
    'Cannot use --json: expected an option of llama-news help, got an unknown one; llama-news help --help shows them all',
  ],
  [
    ['help', 'read', '--debgu'],
    2,
    '--debgu lässt sich nicht verwenden: erwartet wird eine Option von llama-news help, so heißt keine; gemeint ist vielleicht --debug',
    'Cannot use --debgu: expected an option of llama-news help, got an unknown one; did you mean --debug?',
  ],
  [
    ['list', '-x'],
    2,
    '-x lässt sich nicht verwenden: erwartet wird eine Option von llama-news list, so heißt keine; alle zeigt llama-news list --help',
    'Cannot use -x: expected an option of llama-news list, got an unknown one; llama-news list --help shows them all',
  ],
  ...['abc', '-5', '1.5', '10000'].map(
    (value): Case => [
      ['read', '--width', value],
      2,
      `--width lässt sich nicht verwenden: erwartet wird eine ganze Zahl von Zellen von 0 bis 9999, angegeben ist ${value}`,
      `Cannot use --width: expected a whole number of cells from 0 to 9999, got ${value}`,
    ],
  ),
  [
    ['read', '-w'],
    2,
    '--width lässt sich nicht verwenden: erwartet wird eine ganze Zahl von Zellen von 0 bis 9999, angegeben ist nichts',
    'Cannot use --width: expected a whole number of cells from 0 to 9999, got nothing',
  ],
  [
    ['read', '--section'],
    2,
    '--section lässt sich nicht verwenden: erwartet wird eine Nummer, ein Kürzel oder Wörter einer Überschrift, angegeben ist nichts',
    'Cannot use --section: expected a number, a slug or words of a heading, got nothing',
  ],
  [
    ['read', '--color=sometimes'],
    2,
    '--color lässt sich nicht verwenden: erwartet wird auto, always oder never, angegeben ist sometimes',
    'Cannot use --color: expected auto, always or never, got sometimes',
  ],
  [
    ['toc', '--color='],
    2,
    '--color lässt sich nicht verwenden: erwartet wird auto, always oder never, angegeben ist ""',
    'Cannot use --color: expected auto, always or never, got ""',
  ],
  [
    ['read', '--lang', 'fr'],
    2,
    '--lang lässt sich nicht verwenden: erwartet wird de oder en, angegeben ist fr',
    'Cannot use --lang: expected de or en, got fr',
  ],
  [
    ['read', 'a', 'b'],
    2,
    'llama-news read lässt sich nicht ausführen: erwartet wird höchstens ein Argument, angegeben ist a b',
    'Cannot run llama-news read: expected one argument at most, got a b',
  ],
  [
    ['list', 'x'],
    2,
    'llama-news list lässt sich nicht ausführen: erwartet wird kein Argument, angegeben ist x',
    'Cannot run llama-news list: expected no argument, got x',
  ],
  [
    ['read', '--watch'],
    2,
    '--watch lässt sich nicht verwenden: erwartet wird der eigene Pager in einem Terminal, hier wird gedruckt',
    'Cannot use --watch: expected the own pager in a terminal, got printing',
  ],
  [
    ['read', 'missing.md'],
    1,
    'missing.md lässt sich nicht lesen: erwartet wird ein eingebauter Artikel (siehe llama-news list), eine Datei oder -; so heißt keines davon',
    'Cannot read missing.md: expected a bundled article (see llama-news list), a file or -, got a name that is none of them',
  ],
  [
    ['read', 'https://example.org/a'],
    1,
    'https://example.org/a lässt sich nicht lesen: erwartet wird ein eingebauter Artikel, eine Datei oder -, das ist eine Webseite, und die werden noch nicht gelesen; als Markdown gespeichert lässt sie sich öffnen oder in llama-news read - leiten',
    'Cannot read https://example.org/a: expected a bundled article, a file or -, got a web page, and those are not read yet; save it as Markdown and open that, or pipe it into llama-news read -',
  ],
  [['related', 'a.md'], 0, 'a.md nennt keine verwandten Beiträge', 'a.md names no related posts'],
  [
    ['toc', '.'],
    1,
    '. lässt sich nicht lesen: erwartet wird eine Datei, das ist ein Ordner',
    'Cannot read .: expected a file, got a folder',
  ],
  [
    ['related', 'binary.md'],
    1,
    'binary.md lässt sich nicht lesen: erwartet wird Text, das ist eine Binärdatei',
    'Cannot read binary.md: expected text, got a binary file',
  ],
  [
    ['read', 'a.md', '-s', 'ei'],
    1,
    'Der Abschnitt ist nicht eindeutig: „ei“ passt auf 2 Überschriften: 1 Eins; 2 Eins B',
    'Cannot choose a section: "ei" matches 2 headings: 1 Eins; 2 Eins B',
  ],
  [
    ['read', 'a.md', '-s', 'zwei'],
    1,
    'Den Abschnitt „zwei“ gibt es nicht: erwartet wird eine Nummer, ein Kürzel oder Wörter einer Überschrift; am nächsten kommen: 1 Eins; 2 Eins B',
    'Cannot find section "zwei": expected a number, a slug or words of a heading; the nearest headings are: 1 Eins; 2 Eins B',
  ],
  [
    ['read', 'empty.md', '-s', '1'],
    1,
    'Den Abschnitt „1“ gibt es nicht: erwartet wird eine Nummer, ein Kürzel oder Wörter einer Überschrift; der Artikel hat keine Überschriften',
    'Cannot find section "1": expected a number, a slug or words of a heading; the article has no headings',
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
  [['read', 'a.md', '--ui', 'fr'], 'Cannot use --ui: expected de or en, got fr'],
  [['--ui'], 'Cannot use --ui: expected de or en, got nothing'],
])('%j is wrong use', (args, message) => {
  expect(run(args, { cwd })).toEqual({ code: 2, stdout: '', stderr: `llama-news: ${message}\n` });
});

test.each([
  ['---\ntitle: [\n---\n\nText.\n', 'in Zeile 2 ist es keines (BAD_INDENT)'],
  ['---\na: 1\na: 2\n---\n\nText.\n', 'in Zeile 3 ist es keines (DUPLICATE_KEY)'],
])('what is told beside an article is in the language, too: %j', (input, told) => {
  expect(run(['read', '-', '--ui=de'], { input })).toEqual({
    code: 0,
    stdout: 'Text.\n',
    stderr: `llama-news: Der Vorspann von stdin lässt sich nicht lesen: erwartet wird YAML, ${told}\n`,
  });
});
