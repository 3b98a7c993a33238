import { spawnSync } from 'node:child_process';
import {
  fstatSync,
  fsyncSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  unlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { replaceFile } from '../../src/store/file.js';
import { sleep } from '../../src/system/sleep.js';

vi.mock('node:fs', { spy: true });
vi.mock('../../src/system/sleep.js', { spy: true });

const ALIVE = String(process.pid);
const GONE = String(spawnSync(process.execPath, ['--version']).pid);
let folder = '';
let file = '';
let lock = '';

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'llama-news-file-'));
  file = join(folder, 'state.json');
  lock = `${file}.lock`;
  vi.useFakeTimers({ toFake: ['Date'] });
  vi.mocked(sleep).mockImplementation(() => vi.advanceTimersByTime(100));
});
afterEach(() => {
  vi.resetAllMocks();
  vi.useRealTimers();
  rmSync(folder, { recursive: true });
});

const append = (): void => replaceFile(file, (text = '') => `${text}new`);

test('a file takes the place of another only when all of it is on the disk', () => {
  const synced = new Map<number, number>();
  const renamed: { readonly size: number; readonly synced: number | undefined }[] = [];
  vi.mocked(fsyncSync).mockImplementation((handle) => {
    const { ino, size } = fstatSync(handle);
    synced.set(ino, size);
  });
  vi.mocked(renameSync).mockImplementationOnce((from, to) => {
    const { ino, size } = statSync(from);
    renamed.push({ size, synced: synced.get(ino) });
    renameSync(from, to);
  });
  writeFileSync(file, 'old ');
  append();
  expect(renamed).toEqual([{ size: 7, synced: 7 }]);
  expect(readFileSync(file, 'utf8')).toBe('old new');
});

describe('the lock of another program', () => {
  /** Makes a lock of an age in ms. */
  const makeLock = (holder: string, age: number): void => {
    writeFileSync(lock, holder);
    utimesSync(lock, (Date.now() - age) / 1000, (Date.now() - age) / 1000);
  };

  test.each([
    ['that has ended is broken at once', GONE, 0, 0],
    ['that is alive is broken at once when it is older than 10 s', ALIVE, 10_050, 0],
    ['that is alive is broken as soon as it is older than 10 s', ALIVE, 9050, 1000],
    ['that has not yet signed it is broken at once when it is older than 2 s', '', 2050, 0],
    ['that has not yet signed it is broken as soon as it is older than 2 s', '', 50, 2000],
  ])('%s', (_, holder, age, waited) => {
    makeLock(holder, age);
    const start = Date.now();
    append();
    expect(Date.now() - start).toBe(waited);
    expect(readFileSync(file, 'utf8')).toBe('new');
    expect(readdirSync(folder)).toEqual(['state.json']);
  });

  test.each([
    ['that is alive', () => true as const],
    [
      'of another user',
      () => {
        throw Object.assign(new Error('not permitted'), { code: 'EPERM' });
      },
    ],
  ])('%s is waited for, for 2 s, and left alone', (_, kill) => {
    vi.spyOn(process, 'kill').mockImplementation(kill);
    makeLock(ALIVE, 7050);
    const start = Date.now();
    expect(append).toThrow('EEXIST');
    expect(Date.now() - start).toBe(2100);
    expect(readdirSync(folder)).toEqual(['state.json.lock']);
    expect(readFileSync(lock, 'utf8')).toBe(ALIVE);
  });

  test('a lock that is given up meanwhile is not waited for', () => {
    makeLock(ALIVE, 0);
    vi.mocked(readFileSync).mockImplementationOnce((path) => {
      unlinkSync(lock);
      return readFileSync(path);
    });
    append();
    expect(sleep).not.toHaveBeenCalled();
    expect(readFileSync(file, 'utf8')).toBe('new');
  });

  test('a fresh lock of a program that broke the stale one first is put back', () => {
    makeLock(GONE, 0);
    vi.mocked(renameSync).mockImplementationOnce((from, to) => {
      makeLock(ALIVE, 0);
      renameSync(from, to);
    });
    vi.mocked(sleep).mockImplementationOnce(() => {
      expect(readFileSync(lock, 'utf8')).toBe(ALIVE);
      expect(readdirSync(folder)).toEqual(['state.json.lock']);
      unlinkSync(lock);
    });
    append();
    expect(sleep).toHaveBeenCalledOnce();
    expect(readdirSync(folder)).toEqual(['state.json']);
  });
});
