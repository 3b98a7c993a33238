import { existsSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import xterm from '@xterm/headless';
import { keysByMode } from '../../../src/reader/keys/keys-by-mode.js';
import { pick, random } from '../random/random.js';
import { openTerminal, type Terminal } from './terminal.js';

/*
 * The real program under random keys and resizes.
 */

const ESC = '\u001B';
/** Escape as a complete sequence, so that what follows is a key of its own. */
const ESCAPE = `${ESC}[27u`;
const NAMED: Readonly<Record<string, string>> = {
  escape: ESCAPE,
  enter: '\r',
  space: ' ',
  tab: '\t',
  'shift-tab': `${ESC}[Z`,
  backspace: '\u007F',
  up: `${ESC}[A`,
  down: `${ESC}[B`,
  right: `${ESC}[C`,
  left: `${ESC}[D`,
  home: `${ESC}[H`,
  end: `${ESC}[F`,
  pageup: `${ESC}[5~`,
  pagedown: `${ESC}[6~`,
  f1: `${ESC}OP`,
};

/** Keys that end or stop the program, may run any command, or open an editor, which gets the keys that follow. */
const LEAVING: ReadonlySet<string> = new Set(['q', 'Q', 'ZZ', 'ctrl-c', 'ctrl-z', ':', 'v', 'ctrl-x ctrl-e']);

const codeOf = (key: string): string =>
  NAMED[key] ?? (/^ctrl-[a-z]$/.test(key) ? String.fromCharCode(key.charCodeAt(5) - 96) : key);

const KEYS = [...new Set(Object.values(keysByMode).flatMap((bindings) => bindings.flatMap(({ keys }) => keys)))]
  .filter((key) => !LEAVING.has(key))
  .map(codeOf);

/** Input beside single keys: queries, counts, marks, pastes, replies of a terminal, and its mouse. */
const OTHERS = [
  ...[
    '/die\r',
    'Sthe',
    'Ore',
    '/zzz',
    'otd\r',
    `:the${ESCAPE}`,
    'ma',
    "'a",
    "''",
    '3]]',
    '50%',
    '/[a-z',
    'Fa',
    'ü',
    '長',
    '9',
    '0',
  ],
  ...[':n\r', ':p\r', ':e SEC\t\r', `:e C\t\t${ESCAPE}`, ':30%\r', `:${ESC}[200~q\r${ESC}[201~${ESCAPE}`],
  ...[`${ESC}[200~q\rj${ESC}[201~`, `${ESC}]11;rgb:ffff/ffff/ffff\u0007`, `${ESC}[12;40R`, `${ESC}OB`],
  ...Array.from({ length: 12 }, (_, i) => `${ESC}[<0;${i * 8};${i * 2 + 2}M${ESC}[<0;${i * 8};${i * 2 + 2}m`),
  ...Array.from({ length: 6 }, (_, i) => `${ESC}[<0;${i * 8};${i * 2 + 2}M${ESC}[<32;60;9M${ESC}[<0;60;9m`),
  ...[`${ESC}[<64;60;4M`, `${ESC}[<65;60;4M`, `${ESC}[<65;9;25M`],
];

/** Size of the window between bursts; in them it is narrower, so that its size always changes. */
const [COLUMNS, ROWS] = [100, 30];
const BURST = 40;
const FRAME_ENDS = `${ESC}[?2026l`;

export const ARTICLES: readonly (readonly string[])[] = [
  ['llama-4-rechenleistung'],
  ['strawberry-o1'],
  ['llama-4-rechenleistung', '--lang', 'en'],
  ['README.md'],
  ['CHANGELOG.md', 'missing.md', 'strawberry-o1', 'README.md'],
  ['docs'],
];

/**
 * Presses keys and resizes the window at random. After each burst the reader must answer, and its screen must be the one that it draws
 * anew; in the end it must quit and give the terminal back.
 * @throws an error that shows the screen
 */
export async function pressRandomKeys(seed: number, article: readonly string[], keys: number, resizes: number) {
  const next = random(seed);
  const folder = mkdtempSync(join(tmpdir(), 'llama-news-keys-'));
  writeFileSync(join(folder, 'xdg-open'), '#!/bin/sh\n', { mode: 0o755 });
  const env = { PATH: `${folder}:${process.env.PATH}`, VISUAL: 'true' };
  const terminal = openTerminal(['read', ...article, '--hyphens', '--mouse', 'full'], {
    env,
    columns: COLUMNS + 1,
    rows: ROWS,
  });
  const listsFiles = article.some((path) => existsSync(path) && statSync(path).isDirectory());
  let typed = '';
  try {
    await terminal.until((shown) => shown.inAlternateScreen() && shown.rows().at(-1)?.trim() !== '');
    for (let pressed = 0; pressed < keys; pressed += BURST) {
      typed = '';
      const before = terminal.output().length;
      for (let i = 0; i < BURST; i += 1) {
        const input = next() < 0.85 ? pick(KEYS, next) : pick(OTHERS, next);
        typed += input;
        terminal.type(input);
        if (next() < resizes / keys)
          terminal.resize(1 + Math.floor(next() * (COLUMNS - 1)), 1 + Math.floor(next() * 60));
      }
      const columns = COLUMNS + ((pressed / BURST) % 2);
      terminal.resize(columns, ROWS);
      terminal.type(ESCAPE.repeat(8));
      await drawnAlike(terminal, columns, before, listsFiles);
    }
    terminal.type('q');
    const { code } = await terminal.ended;
    if (code !== 0 || terminal.inAlternateScreen()) throw new Error(`Ended with ${code}:\n${terminal.text()}`);
  } catch (error) {
    throw new Error(`Seed ${seed}, ${article.join(' ')}, after ${JSON.stringify(typed)}`, { cause: error });
  } finally {
    terminal.kill('SIGKILL');
    rmSync(folder, { recursive: true });
  }
}

/** Number of comparisons after which a list agrees, whose files are read while keys are pressed, so that it changes between two drawings. */
const ATTEMPTS = 10;

/** Matches rows that show notes: the mark of a section, the letter of a highlight, and the heading of the list of one's own. */
const NOTED = /^ *§ |^ *[GYRBV] |\S[GYRBV] *$|^ *(?:Your notes|Ihre Notizen) *$/;

/**
 * Compares the screen with the one that the reader draws anew.
 * @param from where the output begins that led to the screen
 * @param listsFiles whether any screen may be a list of files; that of the library is one anyway
 * @throws an error that shows the rows that differ
 */
async function drawnAlike(terminal: Terminal, columns: number, from: number, listsFiles: boolean): Promise<void> {
  const rowsAt = async (key: string): Promise<readonly string[]> => {
    await answered(terminal, key, columns);
    return rowsAfter(terminal.output().slice(from), columns);
  };
  for (let attempt = 1; ; attempt += 1) {
    const screen = await rowsAt('ä');
    terminal.type('\f');
    const redrawn = await rowsAt('ö');
    const wrong = screen.flatMap((row, i) => (row === redrawn[i] ? [] : [`${i}: ${row}\n${i}: ${redrawn[i]}`]));
    if (wrong.length === 0) return;
    // Notes are read after an article is shown.
    const notesCame = screen.some((row, i) => !NOTED.test(row) && NOTED.test(redrawn[i] ?? ''));
    const changes = listsFiles || screen[0]?.trim() === 'Library' || notesCame;
    if (!changes || attempt === ATTEMPTS) throw new Error(`Rows are drawn anew differently:\n${wrong.join('\n')}`);
  }
}

/** Time after which a key is pressed again, in ms: a message about a copy or an opened address may have replaced the answer. */
const AGAIN = 500;

/** Presses a key that is not bound until the reader says so in a complete frame, with the window's size. */
async function answered(terminal: Terminal, key: string, columns: number): Promise<void> {
  terminal.type(key);
  const timer = setInterval(() => terminal.type(key), AGAIN);
  const seen = terminal.until(({ rows, shown, output }) => {
    if (!shown() || !output().endsWith(FRAME_ENDS)) return false;
    // The library is read anew whenever it is shown.
    if (rows().some((row) => row.trim() === '…')) return false;
    const status = rows().at(-1) ?? '';
    return status.startsWith(` ${key} is not bound`) && status.endsWith('? help') && status.length === columns - 1;
  });
  await seen.finally(() => clearInterval(timer));
}

/** Rows above the status line that an output leads to in a window whose size never changed: emulators differ in what they keep of it. */
async function rowsAfter(output: string, columns: number): Promise<readonly string[]> {
  const screen = new xterm.Terminal({ cols: columns, rows: ROWS, allowProposedApi: true });
  await new Promise<void>((resolve) => screen.write(`${ESC}[?1049h${ESC}[?7l${output}`, resolve));
  const { active } = screen.buffer;
  return Array.from({ length: ROWS - 1 }, (_, i) => active.getLine(active.baseY + i)?.translateToString(true) ?? '');
}
