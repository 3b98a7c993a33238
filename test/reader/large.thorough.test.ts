import { spawnSync } from 'node:child_process';
import { appendFileSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { PROGRAM, runAnew } from '../kit/program/program.js';
import { LARGE, openAndType, SECTIONS } from '../kit/terminal/large-article.js';
import { firstRow, quit, status } from '../kit/terminal/reader-in-terminal.js';
import { openShell } from '../kit/terminal/terminal.js';

const folder = mkdtempSync(join(tmpdir(), 'llama-news-large-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const path = join(folder, 'large.md');
writeFileSync(path, LARGE);

describe('a large article, while it is read', () => {
  test('the place stays when a definition at the end makes the article be read again', async () => {
    const late = join(folder, 'late.md');
    writeFileSync(late, `See [late].\n\n${LARGE}\n\n> [late]: https://example.org/late\n`);
    const terminal = await openAndType(`/number ${SECTIONS >> 1}.\r`, [late]);
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
    const terminal = await openAndType('', [path]);
    await terminal.until(() => !status(terminal).includes('reading'));
    terminal.type('r\u0003');
    expect(await terminal.ended).toEqual({ code: 130, signal: 0 });
  });

  test('keys are answered while an article is read again, and the place to which they lead is kept', async () => {
    const changing = join(folder, 'changing.md');
    writeFileSync(changing, LARGE);
    const terminal = await openAndType(`/number ${SECTIONS >> 1}.\r`, [changing]);
    await terminal.until(() => status(terminal).includes('1/1') && !status(terminal).includes('reading'));
    const inserted = 'What is new. '.repeat(5000);
    writeFileSync(changing, LARGE.replace('It begins', `${inserted}\n\nIt begins`).replace('The very', 'The really'));
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
    writeFileSync(replaced, LARGE);
    const terminal = await openAndType('', ['--watch', replaced]);
    writeFileSync(`${replaced}.new`, `# What is new\n\n${LARGE}`);
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
    const terminal = await openAndType(`/number ${SECTIONS - 9}.\r`, [path], env);
    await terminal.until(() => status(terminal).includes('1/1'));
    const before = terminal.rows()[0] ?? '';
    expect(before).toMatch(/\w/);
    await quit(terminal);
    const again = await openAndType('', [path], env);
    await again.until((shown) => status(shown).includes('Continued') && shown.rows()[0] === before);
    await quit(again);
  });

  test('the next run continues in the same section if the text before it has changed', async () => {
    const env = { XDG_STATE_HOME: join(folder, 'state of changed') };
    const changed = join(folder, 'changed.md');
    writeFileSync(changed, LARGE);
    const terminal = await openAndType(`/number ${SECTIONS - 9}.\r`, [changed], env);
    await terminal.until(() => status(terminal).includes('1/1'));
    await quit(terminal);
    writeFileSync(changed, LARGE.replace('It begins', `${'What is new. '.repeat(500)}\n\nIt begins`));
    const again = await openAndType('', [changed], env);
    await again.until(
      (shown) => status(shown).includes('Continued') && shown.text().includes(`Section ${SECTIONS - 9}`),
    );
    await quit(again);
  });
});

describe('standard input without an end', () => {
  /** Runs the program with the peak of its memory, in MB, after it. */
  const MEASURED = `python3 -c 'import resource, subprocess, sys
code = subprocess.call(sys.argv[1:])
print("code", code, "MB", resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss >> 10)' $LLAMA`;

  /** Peak of the memory, in MB, of a reader that has read as far as it goes. */
  async function peak(): Promise<number> {
    const terminal = openShell(`yes "word word" | ${MEASURED} read -`);
    await terminal.until((shown) => status(shown).includes('read so far: 8 MB'));
    terminal.type('  j');
    await terminal.until((shown) => /read so far: 8 MB .* 0%/.test(status(shown)));
    terminal.type('q');
    await terminal.until(/code 0 MB \d+/);
    await terminal.ended;
    return Number(/MB (\d+)/.exec(terminal.text())?.[1]);
  }

  test('is read to 8 MB beyond the page in less than 200 MB', async () => {
    // Beside other programs, garbage may be collected late.
    const peaks = [await peak(), await peak(), await peak()];
    expect(Math.min(...peaks)).toBeLessThan(200);
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
});

describe('a large article, printed', () => {
  test('a printed article is whole and in order, whatever the pipe takes at a time', () => {
    const slow = `${process.execPath} ${PROGRAM} read ${path} | (dd bs=7 count=1000 2>/dev/null; cat)`;
    const { stdout } = spawnSync('bash', ['--norc', '-c', slow], { encoding: 'utf8', maxBuffer: 1 << 28 });
    const direct = runAnew(['read', path]).stdout;
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
    expect(stdout).toBe(runAnew(['read', path]).stdout);
  });
});
