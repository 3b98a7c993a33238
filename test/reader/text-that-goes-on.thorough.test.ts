import { closeSync, mkdtempSync, openSync, rmSync, writeFileSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { shell } from '../kit/program/program.js';
import { LARGE, openAndType, SECTIONS } from '../kit/terminal/large-article.js';
import { firstRow, quit, status } from '../kit/terminal/reader-in-terminal.js';
import { openShell } from '../kit/terminal/terminal.js';

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
    expect(terminal.output()).toMatch(/reading \d+%/);
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
