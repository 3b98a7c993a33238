import { mkdtempSync, type Stats, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test, vi } from 'vitest';
import { openDescriptor } from '../../src/source/descriptor.js';
import { makePipe } from '../kit/program/make-pipe.js';

const replaced = vi.hoisted(() => ({ before: undefined as Stats | undefined }));
const closed = vi.hoisted((): number[] => []);

vi.mock('node:fs', async (load) => {
  const fs = await load<typeof import('node:fs')>();
  return {
    ...fs,
    statSync: (path: string) => replaced.before ?? fs.statSync(path),
    closeSync: (fd: number) => {
      closed.push(fd);
      fs.closeSync(fd);
    },
  };
});

test('a pipe that takes the place of a file just before it is opened is refused and closed, without waiting for its writer', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'descriptor-'));
  const { statSync } = await import('node:fs');
  writeFileSync(join(folder, 'a.md'), 'a');
  makePipe(join(folder, 'pipe'));
  replaced.before = statSync(join(folder, 'a.md'));
  expect(() => openDescriptor(join(folder, 'pipe'), 'files', true)).toThrow('not a regular file');
  expect(closed).toHaveLength(1);
});
