import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { closeSync, constants, mkdtempSync, openSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { writeAll } from '../../src/system/write-all.js';
import { makePipe } from '../kit/program/make-pipe.js';

test('a text that a pipe takes only in parts is written whole', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'write-'));
  const [path, copy] = [join(folder, 'pipe'), join(folder, 'copy')];
  makePipe(path);
  // Opened for reading as well, because a pipe that does not block has no writer before it has a reader.
  const pipe = openSync(path, constants.O_RDWR | constants.O_NONBLOCK);
  const reader = spawn('sh', ['-c', 'cat "$0" > "$1"', path, copy], { stdio: 'ignore' });
  const ended = once(reader, 'close');
  const text = Array.from({ length: 50_000 }, (_, i) => `Zeile ${i}, länger als der Puffer\n`).join('');
  try {
    writeAll(pipe, text);
  } finally {
    closeSync(pipe);
  }
  await ended;
  expect(readFileSync(copy, 'utf8') === text).toBe(true);
});

test.each(['', 'a', 'ä', '日本'])('a short text is written to its last byte: %j', (text) => {
  const path = join(mkdtempSync(join(tmpdir(), 'write-')), 'file');
  const file = openSync(path, 'w');
  writeAll(file, text);
  closeSync(file);
  expect(readFileSync(path, 'utf8')).toBe(text);
});
