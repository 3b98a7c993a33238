import { spawnSync } from 'node:child_process';
import {
  fstatSync,
  fsyncSync,
  linkSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
  unlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { appendText, clearLeftOvers, createFile, moveFile, setAside } from '../../src/store/file.js';
import { changeKept } from '../../src/store/library/change-kept.js';
import { lockIn } from '../../src/store/lock-in.js';
import { replaceFile, replaceSharedFile } from '../../src/store/replace-file.js';
import { sleep } from '../../src/system/sleep.js';
import { makePipe } from '../kit/program/make-pipe.js';

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

test.each([
  ['lock', 0],
  ['file', 1],
])('a %s that cannot be written whole leaves nothing behind', (_, written) => {
  writeFileSync(file, 'old ');
  for (let i = 0; i < written; i += 1) vi.mocked(fsyncSync).mockImplementationOnce(() => {});
  vi.mocked(fsyncSync).mockImplementationOnce(() => {
    throw Object.assign(new Error('no space'), { code: 'ENOSPC' });
  });
  expect(append).toThrow('no space');
  expect(readdirSync(folder)).toEqual(['state.json']);
  expect(readFileSync(file, 'utf8')).toBe('old ');
});

test.skipIf(process.platform !== 'linux')('nothing is left open, whether or not a file could be written', () => {
  const open = (): number =>
    readdirSync('/proc/self/fd').filter((fd) => {
      try {
        return readlinkSync(`/proc/self/fd/${fd}`).startsWith(realpathSync(folder));
      } catch {
        return false;
      }
    }).length;
  append();
  createFile(join(folder, 'other.json'), 'text');
  expect(open()).toBe(0);
  vi.mocked(fsyncSync).mockImplementationOnce(() => {
    throw Object.assign(new Error('no space'), { code: 'ENOSPC' });
  });
  expect(append).toThrow('no space');
  expect(open()).toBe(0);
});

test('a new file never takes the place of one that is there, and leaves nothing behind', () => {
  expect(createFile(file, 'first')).toBe(true);
  expect(createFile(file, 'second')).toBe(false);
  expect(readFileSync(file, 'utf8')).toBe('first');
  expect(readdirSync(folder)).toEqual(['state.json']);
});

test('what killed writers have left is removed, and nothing else', () => {
  for (const name of ['7.tmp', 'lock.7', 'lock.old', 'tmp']) writeFileSync(`${file}.${name}`, '');
  for (const name of ['.state.json.71.tmp', '.other.json.7.tmp', 'other.json.7.tmp'])
    writeFileSync(join(folder, name), '');
  append();
  expect(readdirSync(folder).sort()).toEqual([
    '.other.json.7.tmp',
    'other.json.7.tmp',
    'state.json',
    'state.json.lock.old',
    'state.json.tmp',
  ]);
});

test('of the unfinished files in a folder of others, those of the library are removed when they are old', () => {
  const old = new Date(Date.now() - 61_000);
  const own = ['.a.md.7.tmp', '.a.html.7.tmp', '.b.MD.7.tmp', '.c.notes.md.71.tmp'];
  const others = ['.a.txt.7.tmp', '.md.tmp', 'a.md.7.tmp', '.a.md.x.tmp', '.a.md.7.tmp.md', 'a.md'];
  for (const name of [...own, ...others]) {
    writeFileSync(join(folder, name), '');
    utimesSync(join(folder, name), old, old);
  }
  writeFileSync(join(folder, '.young.md.7.tmp'), '');
  clearLeftOvers(folder);
  expect(readdirSync(folder).sort()).toEqual([...others, '.young.md.7.tmp'].sort());
});

test.each([
  ['is moved where there are no hard links', false, true],
  ['never replaces another where there are none', true, false],
])('a file %s', (_, taken, moved) => {
  const to = join(folder, 'moved.json');
  writeFileSync(file, 'text');
  if (taken) writeFileSync(to, 'other');
  vi.mocked(linkSync).mockImplementationOnce(() => {
    throw Object.assign(new Error('no links'), { code: 'EPERM' });
  });
  expect(moveFile(file, to)).toBe(moved);
  expect(readFileSync(to, 'utf8')).toBe(taken ? 'other' : 'text');
  expect(readdirSync(folder)).toEqual(taken ? ['moved.json', 'state.json'] : ['moved.json']);
});

test('a file is set aside under a number that is free, whatever its ending, and one that is gone is not', () => {
  for (const name of ['a', 'a.old-1', 'b.c.json', 'b.c.old-1.json', 'b.c.old-2.json'])
    writeFileSync(join(folder, name), name);
  const asides = ['a', 'b.c.json', 'gone.json'].map((name) => setAside(join(folder, name), 'old'));
  expect(asides.map((path) => path && basename(path))).toEqual(['a.old-2', 'b.c.old-3.json', undefined]);
  expect(readFileSync(join(folder, 'b.c.old-3.json'), 'utf8')).toBe('b.c.json');
});

test('text is added to a regular file alone', () => {
  appendText(file, 'one');
  appendText(file, ' two');
  expect(readFileSync(file, 'utf8')).toBe('one two');
  expect(() => appendText('/dev/null', 'one')).toThrow('expected a file');
});

test('a file whose text does not change is not written', () => {
  writeFileSync(file, 'old');
  const { ino } = statSync(file);
  const change = (text: string): void =>
    replaceSharedFile(
      file,
      () => undefined,
      () => text,
    );
  change('old');
  expect(statSync(file).ino).toBe(ino);
  change('new');
  expect(readFileSync(file, 'utf8')).toBe('new');
});

test('a file that cannot leave its folder is in no other afterwards', () => {
  const to = join(folder, 'moved.json');
  writeFileSync(file, 'text');
  vi.mocked(unlinkSync).mockImplementationOnce(() => {
    throw Object.assign(new Error('read-only'), { code: 'EACCES' });
  });
  expect(() => moveFile(file, to)).toThrow('read-only');
  expect(readdirSync(folder)).toEqual(['state.json']);
  expect(moveFile(file, to)).toBe(true);
  expect(readdirSync(folder)).toEqual(['moved.json']);
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

test('a change of a kept article waits for another program until its lock is stale', async () => {
  const path = join(folder, 'a.md');
  writeFileSync(path, '---\nsaved: 2024\n---\n');
  const env = { XDG_STATE_HOME: join(folder, 'state') };
  const own = lockIn(env)(path) ?? '';
  mkdirSync(dirname(own), { recursive: true });
  writeFileSync(own, ALIVE);
  utimesSync(own, Date.now() / 1000, Date.now() / 1000);
  const start = Date.now();
  expect(await changeKept(path, { tag: ['x'] }, env)).toBe(true);
  expect(Date.now() - start).toBeGreaterThan(9900);
  expect(readdirSync(dirname(own))).toEqual([]);
});

describe('what is no lock of ours', () => {
  test.each<[string, () => void]>([
    ['a pipe', () => makePipe(lock)],
    ['a link to a device', () => symlinkSync('/dev/zero', lock)],
    ['a link to nothing', () => symlinkSync('missing', lock)],
    ['a folder', () => mkdirSync(lock)],
  ])('is left alone and not waited for: %s', (_, make) => {
    make();
    const before = lstatSync(lock);
    expect(append).toThrow('expected a file');
    expect(sleep).not.toHaveBeenCalled();
    expect(readdirSync(folder)).toEqual(['state.json.lock']);
    expect(lstatSync(lock).ino).toBe(before.ino);
  });
});

describe('a symbolic link', () => {
  beforeEach(() => mkdirSync(join(folder, 'kept')));

  test.each([
    ['that leads to a file', 'old ', 'old new'],
    ['that leads to no file yet', undefined, 'new'],
  ])('%s stays, and its target is replaced', (_, text, expected) => {
    const target = join(folder, 'kept', 'places');
    if (text !== undefined) writeFileSync(target, text);
    symlinkSync(join('kept', 'places'), file);
    append();
    expect(lstatSync(file).isSymbolicLink()).toBe(true);
    expect(readFileSync(target, 'utf8')).toBe(expected);
    expect(readdirSync(join(folder, 'kept'))).toEqual(['places']);
    expect(readdirSync(folder).sort()).toEqual(['kept', 'state.json']);
  });

  test('that leads to another, which leads to no file yet, stays, and so does that one', () => {
    symlinkSync(join('kept', 'second'), file);
    symlinkSync('places', join(folder, 'kept', 'second'));
    append();
    expect([file, join(folder, 'kept', 'second')].map((path) => lstatSync(path).isSymbolicLink())).toEqual([
      true,
      true,
    ]);
    expect(readFileSync(join(folder, 'kept', 'places'), 'utf8')).toBe('new');
  });

  test('that another program makes while the lock is awaited stays, too', () => {
    writeFileSync(file, 'old ');
    writeFileSync(lock, ALIVE);
    vi.mocked(sleep).mockImplementationOnce(() => {
      renameSync(file, join(folder, 'kept', 'places'));
      symlinkSync(join('kept', 'places'), file);
      unlinkSync(lock);
    });
    append();
    expect(lstatSync(file).isSymbolicLink()).toBe(true);
    expect(readFileSync(join(folder, 'kept', 'places'), 'utf8')).toBe('old new');
  });

  test('that leads to itself is an error', () => {
    symlinkSync('state.json', file);
    expect(append).toThrow('ELOOP');
  });

  test('stays when the file to which it leads is set aside', () => {
    writeFileSync(join(folder, 'kept', 'places.json'), 'damaged');
    symlinkSync(join('kept', 'places.json'), file);
    expect(setAside(file, 'damaged')).toBe(join(realpathSync(folder), 'kept', 'places.damaged-1.json'));
    expect(lstatSync(file).isSymbolicLink()).toBe(true);
  });
});

describe('the folder of the file', () => {
  test('is made for its user alone, as the file is', () => {
    file = join(folder, 'new', 'inner', 'state.json');
    append();
    const modes = [dirname(dirname(file)), dirname(file), file].map((path) => statSync(path).mode & 0o777);
    expect(modes).toEqual([0o700, 0o700, 0o600]);
  });

  test('is not used if it is another user’s', () => {
    const status = statSync(folder);
    status.uid += 1;
    vi.mocked(statSync).mockReturnValueOnce(status);
    expect(append).toThrow('the folder of another user');
    expect(readdirSync(folder)).toEqual([]);
  });
});
