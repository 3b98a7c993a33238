import { closeSync, mkdirSync, mkdtempSync, openSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeEach, describe, expect, test } from 'vitest';
import { makePipe } from '../kit/program/make-pipe.js';
import { firstRow, status } from '../kit/terminal/reader-in-terminal.js';
import { openShell, openTerminal, type Terminal } from '../kit/terminal/terminal.js';

const root = mkdtempSync(join(tmpdir(), 'llama-news-files-'));
afterAll(() => rmSync(root, { recursive: true, force: true }));

const lines = (name: string): string => Array.from({ length: 60 }, (_, i) => `${name} line ${i}.`).join('\n\n');
writeFileSync(join(root, 'a.md'), `# A\n\n${lines('a')}\n`);
writeFileSync(join(root, 'b.md'), `# B\n\n${lines('b')}\n`);
mkdirSync(join(root, 'more notes'));
writeFileSync(join(root, 'more notes', 'c d.md'), '# C\n\nThe end.\n');

let state = '';
let runs = 0;
beforeEach(() => {
  runs += 1;
  state = join(root, `state${runs}`);
});

async function read(args: readonly string[]): Promise<Terminal> {
  const terminal = openTerminal(args, { cwd: root, env: { XDG_STATE_HOME: state } });
  await terminal.until((shown) => shown.inAlternateScreen() && status(shown).trim() !== '');
  return terminal;
}

const shows = (terminal: Terminal, title: string, position: string): Promise<void> =>
  terminal.until((shown) => firstRow(shown) === title && status(shown).startsWith(` ${position} `));

async function quit(terminal: Terminal): Promise<void> {
  terminal.type(':q\r');
  expect(await terminal.ended).toEqual({ code: 0, signal: 0 });
}

describe('several files in the reader', () => {
  test('each keeps its place, in the same run and in the next one', async () => {
    // A file that is named again is the same one.
    const terminal = await read(['a.md', '--hyphens', 'b.md', 'a.md']);
    await shows(terminal, 'A', '1/2');
    terminal.type(' ');
    await terminal.until((shown) => !firstRow(shown).startsWith('A') && !firstRow(shown).startsWith('a line 0'));
    const inA = firstRow(terminal);
    terminal.type(':n\r');
    await shows(terminal, 'B', '2/2');
    terminal.type('30G');
    await terminal.until((shown) => firstRow(shown) === 'b line 29.');
    const inB = firstRow(terminal);
    terminal.type(':p\r');
    await shows(terminal, inA, '1/2');
    terminal.type(':n\r');
    await shows(terminal, inB, '2/2');
    terminal.type(':n\r');
    await terminal.until('This is the last file · :p shows the previous one');
    await quit(terminal);
    const next = await read(['b.md', 'a.md']);
    expect(firstRow(next)).toBe(inB);
    next.type(':n\r');
    await next.until((shown) => firstRow(shown) === inA && status(shown).includes('Continued where you left off'));
    await quit(next);
    const fresh = await read(['--no-resume', 'b.md', 'a.md']);
    await shows(fresh, 'B', '1/2');
    fresh.type(':n\r');
    await shows(fresh, 'A', '2/2');
    await quit(fresh);
  });

  test('a file that cannot be read is a message, and the others are shown', async () => {
    const terminal = await read(['none.md', 'a.md', 'missing.md', 'b.md']);
    expect(status(terminal)).toContain('none.md: no such file or article');
    terminal.type('j');
    await terminal.until((shown) => status(shown).startsWith(' 2/4 A'));
    terminal.type(':n\r');
    await terminal.until((shown) => firstRow(shown) === 'B' && status(shown).includes('missing.md: no such file'));
    terminal.type('j');
    await terminal.until((shown) => status(shown).startsWith(' 4/4 B'));
    await quit(terminal);
  });

  test('if none can be read, each is reported on one line, and the terminal is as it was', async () => {
    const terminal = openShell('$LLAMA x.md y.md; echo "code $?"', { cwd: root, columns: 100 });
    await terminal.ended;
    expect(terminal.text().trimEnd().split('\n')).toEqual([
      expect.stringMatching(/^llama-news: x\.md: no such file/),
      expect.stringMatching(/^llama-news: y\.md: no such file/),
      'code 1',
    ]);
  });

  test('standard input is one of them, and is still there after another file', async () => {
    const line = 'printf "# Piped\\n\\nText.\\n" | $LLAMA a.md - b.md -; echo "code $?"';
    const terminal = openShell(line, { cwd: root, env: { XDG_STATE_HOME: state } });
    await shows(terminal, 'A', '1/3');
    terminal.type(':n\r');
    await shows(terminal, 'Piped', '2/3');
    terminal.type(':n\r');
    await shows(terminal, 'B', '3/3');
    terminal.type(':p\r');
    await shows(terminal, 'Piped', '2/3');
    terminal.type(':q!\r');
    await terminal.until('code 0');
  });

  test('a pipe from which nothing comes does not hold the keys', async () => {
    const pipe = join(root, 'pipe');
    makePipe(pipe);
    // An open end for writing: the pipe does not end.
    const descriptor = openSync(pipe, 'r+');
    const terminal = await read(['a.md', 'pipe', 'b.md']);
    await shows(terminal, 'A', '1/3');
    terminal.type(':n\r');
    await terminal.until((shown) => /^ 2\/3 .*waiting for input/.test(status(shown)));
    terminal.type(':n\r');
    await shows(terminal, 'B', '3/3');
    terminal.type(':p\r');
    await terminal.until((shown) => status(shown).startsWith(' 2/3 '));
    await quit(terminal);
    closeSync(descriptor);
  });

  test('a thousand files are opened as fast as they are asked for', async () => {
    const names = Array.from({ length: 1000 }, (_, i) => `n${i}.md`);
    for (const name of names) writeFileSync(join(root, name), `# ${name}\n`);
    const terminal = await read(names);
    await shows(terminal, 'n0.md', '1/1000');
    terminal.type(':998n\r');
    await shows(terminal, 'n998.md', '999/1000');
    terminal.type(':n\r:n\r');
    await terminal.until('This is the last file');
    expect(firstRow(terminal)).toBe('n999.md');
    await quit(terminal);
  });
});

describe(':e', () => {
  test('opens a file whose name is completed, and Ctrl-O goes back', async () => {
    const terminal = await read(['a.md']);
    terminal.type('jj:e mo\t');
    await terminal.until('›e more notes/▏');
    terminal.type('\t');
    await terminal.until('›e more notes/c d.md▏');
    terminal.type('\r');
    await terminal.until((shown) => firstRow(shown) === 'C');
    terminal.type('\u000F');
    await terminal.until((shown) => firstRow(shown).startsWith('a line'));
    terminal.type(':e none.md\r');
    await terminal.until('none.md: no such file or article');
    expect(firstRow(terminal)).toMatch(/^a line/);
    terminal.type(':e\r');
    await terminal.until('Reloaded: nothing changed');
    await quit(terminal);
  });

  test('a bracketed paste of a command is typed, not run', async () => {
    const terminal = await read(['a.md']);
    terminal.type(':\u001B[200~q\r\u001B[201~');
    await terminal.until('›q▏');
    terminal.type('\r');
    expect(await terminal.ended).toEqual({ code: 0, signal: 0 });
  });
});
