import { closeSync, mkdtempSync, openSync, rmSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { shell } from '../kit/program/program.js';
import { firstRow, status } from '../kit/terminal/reader-in-terminal.js';
import { openShell, type Terminal } from '../kit/terminal/terminal.js';

const folder = mkdtempSync(join(tmpdir(), 'llama-news-input-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('standard input that goes on', () => {
  test.each([
    ['Windows-1252', 'Café au lait. ', 'Une crème brûlée.', 'Café au lait. Une crème brûlée.'],
    ['Windows-1252 after plain text', 'A plain word, ', 'then a café.', 'A plain word, then a café.'],
    ['hyphens', '-----\n\nAfter the rule', ' it goes on.', 'After the rule it goes on.'],
    ['what may be front matter and is not', '---\nThe first words', ' go on.', 'The first words go on.'],
    [
      'what turns out to be front matter',
      '---\ntitle: The ',
      'Title\n---\nThe text.',
      'The Title\n─────────\n\nThe text.',
    ],
    ['a part of a character', '\u00C3', '\u00A9t\u00C3\u00A9', 'été'],
  ])('standard input is shown at once, and read on: %s', async (name, first, second, whole) => {
    const pipe = join(folder, `pipe ${name}`);
    shell(`mkfifo "${pipe}"`);
    const terminal = openShell(`$LLAMA read - < "${pipe}"; echo "code $?"`);
    const end = openSync(pipe, 'w');
    writeSync(end, Buffer.from(first, 'latin1'));
    const shownAtOnce = first.split('\n').at(-1)?.replace('\u00C3', '').trim() ?? '';
    const goesOn = /reading …|waiting for input…/;
    await terminal.until((shown) => goesOn.test(status(shown)) && shown.text().includes(shownAtOnce));
    writeSync(end, Buffer.from(second, 'latin1'));
    await terminal.until((shown) => shown.text().replace(/^ +/gm, '').includes(whole));
    closeSync(end);
    await terminal.until((shown) => !status(shown).includes('reading'));
    expect(terminal.text().replace(/^ +/gm, '')).toContain(whole);
    terminal.type('q');
    await terminal.until('code 0');
    await terminal.ended;
  });
});

describe('standard input of which nothing has come', () => {
  test.each([
    ['q', 'en', 'waiting for input…', 'code 0'],
    ['q', 'de', 'wartet auf Eingabe …', 'code 0'],
    ['\u0003', 'en', 'waiting for input…', 'code 130'],
  ])('the reader waits for standard input, and %j ends it: %s', async (key, ui, waiting, code) => {
    const terminal = openShell(`$LLAMA read --ui ${ui} - < <(exec sleep 60); echo "code $?"`);
    await terminal.until((shown) => status(shown).includes(waiting));
    terminal.type(key);
    await terminal.until(code);
    await terminal.ended;
  });

  test('late standard input continues where the last run ended', async () => {
    const pipe = join(folder, 'late and resumed');
    shell(`mkfifo "${pipe}"`);
    const open = async (): Promise<Terminal> => {
      const env = { XDG_STATE_HOME: join(folder, 'state of input') };
      const terminal = openShell(`$LLAMA read - < "${pipe}"; echo "code $?"`, { env });
      const end = openSync(pipe, 'w');
      await terminal.until((shown) => status(shown).includes('waiting for input…'));
      writeSync(end, Array.from({ length: 60 }, (_, i) => `## Section ${i}\n\nText.\n\n`).join(''));
      closeSync(end);
      await terminal.until((shown) => status(shown) !== '' && !/waiting|reading/.test(status(shown)));
      return terminal;
    };
    const terminal = await open();
    terminal.type('30]]');
    await terminal.until(() => /^Section [1-9]/.test(firstRow(terminal)));
    const before = firstRow(terminal);
    terminal.type('q');
    await terminal.until('code 0');
    const again = await open();
    await again.until((shown) => status(shown).includes('Continued') && firstRow(shown) === before);
    again.type('q');
    await again.until('code 0');
    await Promise.all([terminal.ended, again.ended]);
  });

  test('late standard input stays where a key has led, not where the last run ended', async () => {
    const pipe = join(folder, 'resumed, with a key');
    shell(`mkfifo "${pipe}"`);
    const sections = Array.from({ length: 60 }, (_, i) => `## Section ${i}\n\nText.\n\n`).join('');
    // Its fault is reported last, after the place was looked for.
    const input = `---\ntitle: [\n---\n\n${sections}`;
    const env = { XDG_STATE_HOME: join(folder, 'state of input with a key') };
    const open = async (key: string, shown: string): Promise<Terminal> => {
      const terminal = openShell(`$LLAMA read - < "${pipe}"; echo "code $?"`, { env });
      const end = openSync(pipe, 'w');
      await terminal.until((screen) => status(screen).includes('waiting for input…'));
      writeSync(end, input.slice(0, 1000));
      await terminal.until('Section 3');
      terminal.type(key);
      await terminal.until(() => firstRow(terminal) === shown);
      writeSync(end, input.slice(1000));
      closeSync(end);
      await terminal.until((screen) => status(screen).includes('front matter'));
      return terminal;
    };
    for (const [key, shown] of [
      ['20]]', 'Section 20'],
      [']]]]', 'Section 2'],
    ] as const) {
      const terminal = await open(key, shown);
      expect(firstRow(terminal)).toBe(shown);
      terminal.type('q');
      await terminal.until('code 0');
      await terminal.ended;
    }
  });

  test.each([
    ['plain', Buffer.from('The first words'), 'The first words'],
    ['UTF-16', Buffer.from('\uFEFFGrüße', 'utf16le'), 'Grüße'],
    ['binary', Buffer.of(0, 1, 2), 'binary; --type text shows it anyway'],
  ])('late standard input is read when it comes: %s', async (name, bytes, words) => {
    const pipe = join(folder, `late ${name}`);
    shell(`mkfifo "${pipe}"`);
    const terminal = openShell(`$LLAMA read - < "${pipe}"; echo "code $?"`);
    const end = openSync(pipe, 'w');
    await terminal.until((shown) => status(shown).includes('waiting for input…'));
    writeSync(end, bytes.subarray(0, 1));
    writeSync(end, bytes.subarray(1));
    await terminal.until(words);
    closeSync(end);
    terminal.type('q');
    await terminal.until('code 0');
    await terminal.ended;
  });
});

describe('a pipe with a name', () => {
  test.each([
    ['small', '', 'A small text.'],
    ['large', '-n 300000', 'word'],
  ])('a named pipe cannot be read again, and its length is unknown: %s', async (_, more, words) => {
    const text = more === '' ? 'echo "A small text."' : `yes "a word" | head ${more}`;
    const terminal = openShell(`$LLAMA read --no-resume --watch <(${text}); echo "code $?"`);
    await terminal.until((shown) => shown.text().includes(words) && status(shown).includes('Cannot reload'));
    terminal.type('j');
    await terminal.until((shown) => !status(shown).includes('Cannot reload'));
    terminal.type('r');
    await terminal.until((shown) => status(shown).includes('Cannot reload') && shown.text().includes(words));
    expect(terminal.output()).not.toMatch(/reading \d/);
    terminal.type('q');
    await terminal.until('code 0');
    await terminal.ended;
  });

  test('a named pipe that goes on is shown so far, and q ends it', async () => {
    const terminal = openShell('$LLAMA read --no-resume <(echo "The first words"; exec sleep 60); echo "code $?"');
    await terminal.until((shown) => shown.text().includes('The first words') && status(shown).includes('reading …'));
    terminal.type('q');
    await terminal.until('code 0');
    await terminal.ended;
  });

  test('a section of a named pipe is shown, and the pipe is not read again', async () => {
    const terminal = openShell(
      '$LLAMA read --no-resume --section two <(printf "# One\n\n## Two\n\nThe text."); echo "code $?"',
    );
    await terminal.until('The text.');
    terminal.type('r');
    await terminal.until((shown) => status(shown).includes('Cannot reload') && shown.text().includes('The text.'));
    terminal.type('q');
    await terminal.until('code 0');
    await terminal.ended;
  });
});
