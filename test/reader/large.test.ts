import { spawnSync } from 'node:child_process';
import {
  appendFileSync,
  closeSync,
  mkdtempSync,
  openSync,
  renameSync,
  rmSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { PROGRAM, run, shell } from '../kit/program.js';
import { openShell, openTerminal, type Terminal } from '../kit/terminal.js';

const folder = mkdtempSync(join(tmpdir(), 'llama-news-large-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const SECTIONS = 4000;
const path = join(folder, 'large.md');
const section = (i: number): string =>
  `## Section ${i}\n\nThis is the text of number ${i}. ${'It goes on for a while, so that there is something to read. '.repeat(12)}`;
const text = [
  '# A large article',
  `It begins with a [link to the end](#section-${SECTIONS}) and a [reference].`,
  ...Array.from({ length: SECTIONS }, (_, i) => section(i + 1)),
  'The very last words.\n\n[reference]: https://example.org/',
].join('\n\n');
writeFileSync(path, text);

const status = (terminal: Terminal): string => terminal.rows().at(-1) ?? '';
const firstRow = (terminal: Terminal): string =>
  terminal
    .rows()
    .find((row) => row.trim() !== '')
    ?.trim() ?? '';

/** Opens a file; keys can be typed from the first frame on, before Ink is loaded and the rest is read. */
async function open(keys: string, args: readonly string[] = [path], env = {}): Promise<Terminal> {
  const terminal = openTerminal(['read', ...args], { env });
  await terminal.until((shown) => shown.inAlternateScreen() && status(shown) !== '');
  terminal.type(keys);
  return terminal;
}

async function quit(terminal: Terminal): Promise<void> {
  terminal.type('q');
  expect(await terminal.ended).toEqual({ code: 0, signal: 0 });
}

describe('a large article, while it is read', () => {
  test('keys that are typed before Ink is loaded are neither lost nor echoed', async () => {
    const terminal = await open(']]]]');
    await terminal.until(() => firstRow(terminal) === 'Section 2');
    expect(terminal.output()).not.toContain(']]');
    await quit(terminal);
  });

  test('G waits for the end, and the status line shows how far reading has come', async () => {
    const terminal = await open('G');
    await terminal.until('The very last words.');
    expect(terminal.output()).toMatch(/reading \d+ %/);
    expect(status(terminal)).toMatch(/ end · \? help$/);
    await quit(terminal);
  });

  test('a search finds text that is not read yet', async () => {
    const terminal = await open(`/number ${SECTIONS - 1}.\r`);
    await terminal.until(() => status(terminal).includes('1/1') && terminal.text().includes(`Section ${SECTIONS - 1}`));
    await quit(terminal);
  });

  test('a link leads to a heading that is not read yet', async () => {
    const terminal = await open('\t\r');
    await terminal.until(() => terminal.text().includes(`This is the text of number ${SECTIONS}.`));
    await quit(terminal);
  });

  test('the place stays when a definition at the end makes the article be read again', async () => {
    const late = join(folder, 'late.md');
    writeFileSync(late, `See [late].\n\n${text}\n\n> [late]: https://example.org/late\n`);
    const terminal = await open(`/number ${SECTIONS >> 1}.\r`, [late]);
    await terminal.until(() => status(terminal).includes('1/1'));
    const before = terminal.rows()[0] ?? '';
    expect(before).toMatch(/\w/);
    await terminal.until(() => !status(terminal).includes('reading'));
    expect(terminal.rows()[0]).toBe(before);
    terminal.type('g');
    await terminal.until('See late.');
    terminal.type('\t\r');
    await terminal.until('https://example.org/late');
    await quit(terminal);
  });

  test('Ctrl-C ends the reader while an article is read again', async () => {
    const terminal = await open('');
    await terminal.until(() => !status(terminal).includes('reading'));
    terminal.type('r\u0003');
    expect(await terminal.ended).toEqual({ code: 130, signal: 0 });
  });

  test('keys are answered while an article is read again, and the place to which they lead is kept', async () => {
    const changing = join(folder, 'changing.md');
    writeFileSync(changing, text);
    const terminal = await open(`/number ${SECTIONS >> 1}.\r`, [changing]);
    await terminal.until(() => status(terminal).includes('1/1') && !status(terminal).includes('reading'));
    const inserted = 'What is new. '.repeat(5000);
    writeFileSync(changing, text.replace('It begins', `${inserted}\n\nIt begins`).replace('The very', 'The really'));
    terminal.type('r]]');
    const next = `Section ${SECTIONS >> 1}`;
    await terminal.until(() => status(terminal).includes('Reloaded') && firstRow(terminal) === next);
    terminal.type('j');
    await terminal.until(() => firstRow(terminal).startsWith('This is the text of number'));
    terminal.type('G');
    await terminal.until('The really last words.');
    await quit(terminal);
  });

  test('a file that is replaced is read again, even while it is being read, and so is text added to it', async () => {
    const replaced = join(folder, 'replaced.md');
    writeFileSync(replaced, text);
    const terminal = await open('', ['--watch', replaced]);
    writeFileSync(`${replaced}.new`, `# What is new\n\n${text}`);
    renameSync(`${replaced}.new`, replaced);
    await terminal.until(() => status(terminal).includes('Reloaded') && !status(terminal).includes('reading'));
    terminal.type('g');
    await terminal.until('What is new');
    appendFileSync(replaced, '\n\nWhat was added.');
    await terminal.until(() => status(terminal).includes('Reloaded'));
    terminal.type('G');
    await terminal.until('What was added.');
    await quit(terminal);
  });

  test('the next run continues where the last one ended, once that is read', async () => {
    const env = { XDG_STATE_HOME: join(folder, 'state') };
    const terminal = await open(`/number ${SECTIONS - 9}.\r`, [path], env);
    await terminal.until(() => status(terminal).includes('1/1'));
    const before = terminal.rows()[0] ?? '';
    expect(before).toMatch(/\w/);
    await quit(terminal);
    const again = await open('', [path], env);
    await again.until((shown) => status(shown).includes('Continued') && shown.rows()[0] === before);
    await quit(again);
  });

  test('the next run continues in the same section if the text before it has changed', async () => {
    const env = { XDG_STATE_HOME: join(folder, 'state of changed') };
    const changed = join(folder, 'changed.md');
    writeFileSync(changed, text);
    const terminal = await open(`/number ${SECTIONS - 9}.\r`, [changed], env);
    await terminal.until(() => status(terminal).includes('1/1'));
    await quit(terminal);
    writeFileSync(changed, text.replace('It begins', `${'What is new. '.repeat(500)}\n\nIt begins`));
    const again = await open('', [changed], env);
    await again.until(
      (shown) => status(shown).includes('Continued') && shown.text().includes(`Section ${SECTIONS - 9}`),
    );
    await quit(again);
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
    ['Windows-1252 behind plain text', 'A plain word, ', 'then a café.', 'A plain word, then a café.'],
    ['hyphens', '-----\n\nBehind the rule', ' it goes on.', 'Behind the rule it goes on.'],
    ['what may be front matter and is none', '---\nThe first words', ' go on.', 'The first words go on.'],
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
    const goesOn = /(?:reading|waiting for input) …/;
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
  /** Runs the program with the peak of its memory, in MB, after it. */
  const MEASURED = `python3 -c 'import resource, subprocess, sys
code = subprocess.call(sys.argv[1:])
print("code", code, "MB", resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss >> 10)' $LLAMA`;

  test('is read to 8 MB beyond the page in less than 200 MB', async () => {
    const terminal = openShell(`yes "word word" | ${MEASURED} read -`);
    await terminal.until((shown) => status(shown).includes('read so far: 8 MB'));
    terminal.type('  j');
    await terminal.until((shown) => /read so far: 8 MB .* 0 %/.test(status(shown)));
    terminal.type('q');
    await terminal.until(/code 0 MB \d+/);
    expect(Number(/MB (\d+)/.exec(terminal.text())?.[1])).toBeLessThan(200);
    await terminal.ended;
  });

  test('is read on by G, until Escape', async () => {
    const terminal = openShell('yes "word word" | $LLAMA read -; echo "code $?"');
    await terminal.until((shown) => status(shown).includes('read so far: 8 MB'));
    terminal.type('G');
    await terminal.until((shown) => /reading … \d\d+ MB/.test(status(shown)));
    terminal.type('\u001B');
    await terminal.until((shown) => /read so far: \d\d+ MB/.test(status(shown)));
    terminal.type('q');
    await terminal.until('code 0');
    await terminal.ended;
  });

  test('is searched until Escape, and Ctrl-C ends the reader meanwhile', async () => {
    const terminal = openShell('yes "word word" | $LLAMA read -; echo "code $?"');
    await terminal.until((shown) => status(shown).includes('read so far: 8 MB'));
    terminal.type('/absent\r');
    await terminal.until((shown) => /Not found yet: absent .*reading … \d\d+ MB/.test(status(shown)));
    terminal.type('\u001B');
    await terminal.until((shown) => status(shown).includes('read so far: '));
    terminal.type('/absent\r');
    await terminal.until((shown) => status(shown).includes('reading … '));
    terminal.type('\u0003');
    await terminal.until('code 130');
    await terminal.ended;
  });

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

describe('a large article, printed', () => {
  test('a printed article is whole and in order, whatever the pipe takes at a time', () => {
    const slow = `${process.execPath} ${PROGRAM} read ${path} | (dd bs=7 count=1000 2>/dev/null; cat)`;
    const { stdout } = spawnSync('bash', ['--norc', '-c', slow], { encoding: 'utf8', maxBuffer: 1 << 28 });
    const direct = run(['read', path]).stdout;
    expect(stdout).toBe(direct);
    const numbers = Array.from(direct.matchAll(/^Section (\d+)$/gm), ([, number]) => Number(number));
    expect(numbers).toEqual(Array.from({ length: SECTIONS }, (_, i) => i + 1));
    expect(direct).toContain('https://example.org/');
  });

  test('printing waits for a non-blocking output that takes nothing for a while', () => {
    const writer = `import os, sys, subprocess, fcntl
r, w = os.pipe()
fcntl.fcntl(w, fcntl.F_SETFL, fcntl.fcntl(w, fcntl.F_GETFL) | os.O_NONBLOCK)
child = subprocess.Popen(sys.argv[1:], stdout=w)
os.close(w)
while True:
    part = os.read(r, 4099)
    if not part: break
    sys.stdout.buffer.write(part)
sys.stdout.flush()
sys.exit(child.wait())`;
    const args = ['-c', writer, process.execPath, PROGRAM, 'read', path];
    const { status: code, stdout } = spawnSync('python3', args, { encoding: 'utf8', maxBuffer: 1 << 28 });
    expect(code).toBe(0);
    expect(stdout).toBe(run(['read', path]).stdout);
  });
});
