import { existsSync, mkdtempSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { makePipe } from '../kit/program/make-pipe.js';
import { shell } from '../kit/program/program.js';
import { run } from '../kit/program/run.js';
import { status } from '../kit/terminal/reader-in-terminal.js';
import { openShell, openTerminal } from '../kit/terminal/terminal.js';

const folder = mkdtempSync(join(tmpdir(), 'llama-news-irregular-'));
const socket = createServer();

beforeAll(async () => {
  makePipe(join(folder, 'pipe'));
  symlinkSync('/dev/zero', join(folder, 'zero.md'));
  await new Promise<void>((resolve) => socket.listen(join(folder, 'socket'), resolve));
});
afterAll(() => {
  socket.close();
  rmSync(folder, { recursive: true, force: true });
});

/** Devices that every Linux has; the others are tried where they exist. */
const DEVICES = ['/dev/tty', '/dev/null', '/dev/zero', '/dev/ptmx', '/dev/kmsg'].filter((path) => existsSync(path));

describe('a link that leads to no regular file is refused, and the reader goes on', () => {
  test.each([
    ...DEVICES,
    '/dev/stdin',
    ...(existsSync('/proc/self/fd/0') ? ['/proc/self/fd/0'] : []),
    'pipe',
    'socket',
    'zero.md',
  ])('%s', async (target) => {
    writeFileSync(join(folder, 'links.md'), `# Links\n\nTo [that](${target}).\n\n## Below\n\nThe last words.`);
    const terminal = openTerminal(['read', join(folder, 'links.md')], { columns: 200 });
    await terminal.until((shown) => status(shown).includes('Links'));
    terminal.type('\t\r');
    await terminal.until((shown) => status(shown).includes(`${target}: not a regular file`));
    terminal.type('j');
    await terminal.until((shown) => !status(shown).includes('regular'));
    terminal.type('q');
    expect(await terminal.ended).toEqual({ code: 0, signal: 0 });
  });
});

test('a watched file that becomes a pipe is not read again, but is once it is a file again', async () => {
  const path = join(folder, 'watched.md');
  const replace = (make: (path: string) => void): void => {
    make(`${path}.new`);
    renameSync(`${path}.new`, path);
  };
  writeFileSync(path, '# Watched\n\nThe first words.');
  const terminal = openTerminal(['read', '--ui', 'de', '--watch', path], { columns: 200 });
  await terminal.until('The first words.');
  replace(makePipe);
  await terminal.until((shown) => status(shown).includes('watched.md: keine reguläre Datei'));
  replace((next) => writeFileSync(next, '# Watched\n\nThe last words.'));
  await terminal.until('The last words.');
  terminal.type('q');
  expect(await terminal.ended).toEqual({ code: 0, signal: 0 });
});

describe("the command's own argument", () => {
  test.each([...DEVICES, 'socket', 'zero.md'])('is refused if it is a device or a socket: %s', (name) => {
    for (const args of [
      ['read', name],
      ['read', '--json', name],
      ['toc', name],
    ])
      expect(run(args, { cwd: folder })).toEqual({
        code: 1,
        stdout: '',
        stderr: `llama-news: ${name}: not a regular file\n`,
      });
  });

  test.each([
    'echo "From a pipe." | $LLAMA read /dev/stdin',
    '$LLAMA read <(echo "From a pipe.")',
    'echo "From a pipe." > pipe & $LLAMA read pipe',
  ])('may be a pipe: %s', (line) => {
    expect(shell(`cd ${folder}; ${line}`)).toEqual({ code: 0, stdout: 'From a pipe.\n', stderr: '' });
  });

  test.each([
    ['q', 'pipe', 'code 0'],
    ['\u0003', 'pipe', 'code 130'],
    ['q', '<(exec sleep 60)', 'code 0'],
    ['\u0003', '<(exec sleep 60)', 'code 130'],
  ])('%j leaves a pipe of which nothing comes: %s', async (key, name, code) => {
    const terminal = openShell(`cd ${folder}; $LLAMA read ${name}; echo "code $?"`);
    await terminal.until((shown) => status(shown).includes('waiting for input…'));
    terminal.type(key);
    await terminal.until(code);
    await terminal.ended;
  });
});
