import { closeSync, mkdtempSync, openSync, rmSync, writeFileSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { shell } from '../kit/program/program.js';
import { firstRow, LARGE, openAndType, quit, SECTIONS, status } from '../kit/terminal/large-article.js';
import { openShell, type Terminal } from '../kit/terminal/terminal.js';

const folder = mkdtempSync(join(tmpdir(), 'llama-news-large-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const path = join(folder, 'large.md');
writeFileSync(path, LARGE);

describe('a large article, while it is read', () => {
  test('keys that are typed before Ink is loaded are neither lost nor echoed', async () => {
    const terminal = await openAndType(']]]]', [path]);
    await terminal.until(() => firstRow(terminal) === 'Section 2');
    expect(terminal.output()).not.toContain(']]');
    await quit(terminal);
  });

  test('G waits for the end, and the status line shows how far reading has come', async () => {
    const terminal = await openAndType('G', [path]);
    await terminal.until('The very last words.');
    expect(terminal.output()).toMatch(/reading \d+ %/);
    expect(status(terminal)).toMatch(/ end · \? help$/);
    await quit(terminal);
  });

  test('a search finds text that is not read yet', async () => {
    const terminal = await openAndType(`/number ${SECTIONS - 1}.\r`, [path]);
    await terminal.until(() => status(terminal).includes('1/1') && terminal.text().includes(`Section ${SECTIONS - 1}`));
    await quit(terminal);
  });

  test('a link leads to a heading that is not read yet', async () => {
    const terminal = await openAndType('\t\r', [path]);
    await terminal.until(() => terminal.text().includes(`This is the text of number ${SECTIONS}.`));
    await quit(terminal);
  });
});

describe('standard input that goes on', () => {
  test('standard input that goes on is shown so far, grows, is followed by G, and ends with Ctrl-C', async () => {
    const pipe = join(folder, 'pipe');
    shell(`mkfifo ${pipe}`);
    const terminal = openShell(`$LLAMA read - < ${pipe}; echo "code $?"`);
    const end = openSync(pipe, 'w');
    writeSync(end, '# Growing\n\nThe first words');
    await terminal.until('The first words');
    writeSync(end, ' go on.\n\nA second paragraph.\n\n');
    await terminal.until('A second paragraph.');
    expect(terminal.text()).toContain('The first words go on.');
    terminal.type('G');
    for (let i = 1; i <= 60; i += 1) writeSync(end, `Line ${i} of those that follow.\n\n`);
    await terminal.until('Line 60 of');
    writeSync(end, '## The newest\n\nStill followed.\n');
    await terminal.until('Still followed.');
    terminal.type('\u0003');
    await terminal.until('code 130');
    closeSync(end);
    await terminal.ended;
  });

  test.each([
    ['Windows-1252', 'Café au lait. ', 'Une crème brûlée.', 'Café au lait. Une crème brûlée.'],
    ['Windows-1252 after plain text', 'A plain word, ', 'then a café.', 'A plain word, then a café.'],
    ['hyphens', '-----\n\nBehind the rule', ' it goes on.', 'Behind the rule it goes on.'],
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

test('standard input that comes faster than anyone reads, without an empty line, is shown, and q ends it', async () => {
  const terminal = openShell('yes "word and word" | $LLAMA read -; echo "code $?"');
  await terminal.until('word and word');
  terminal.type('j');
  await terminal.until(/reading …/);
  terminal.type('q');
  await terminal.until('code 0');
  await terminal.ended;
});

describe('standard input without an end', () => {
  test.each(['read -', 'read --plain -', 'read --json -', 'toc -'])(
    'is refused after its beginning if it is binary: %s',
    (args) => {
      for (const device of ['zero', 'urandom'])
        expect(shell(`cat /dev/${device} | $LLAMA ${args}`)).toEqual({
          code: 1,
          stdout: '',
          stderr: 'llama-news: stdin: binary; --type text shows it anyway\n',
        });
    },
  );

  test('is refused in the reader if it is binary', async () => {
    const terminal = openShell('cat /dev/urandom | $LLAMA read -; echo "code $?"');
    await terminal.until(/binary; --type text shows it anyway\s+code 1/);
    await terminal.ended;
  });

  test('is printed as it comes, and a closed output ends it', () => {
    const { stdout, stderr } = shell('set -o pipefail; yes "word word" | $LLAMA read - | head -c 200000 | wc -c');
    expect([stdout.trim(), stderr]).toEqual(['200000', '']);
  });
});
