import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { findPage, forgetPage, type KeptPage, keepPage } from '../../src/store/page-cache.js';
import { pagesFolder, removeOldest } from '../../src/store/page-folder.js';
import { bundleWriter } from '../kit/program/bundle-writer.js';
import { makePipe } from '../kit/program/make-pipe.js';
import { bySuite } from '../kit/random/by-suite.js';

vi.mock('node:fs', { spy: true });

const root = mkdtempSync(join(tmpdir(), 'llama-news-pages-'));
const writer = join(root, 'writer.cjs');
let folder = '';
let count = 0;

beforeAll(async () => {
  // A program that keeps pages as fast as it can, and says which ones are on the disk.
  await bundleWriter(
    writer,
    `import { keepPage } from './src/store/page-cache.ts';
        const [folder, name] = process.argv.slice(2);
        const about = { keptAt: 1, mediaType: 'text/html', isPrivate: false, policy: {} };
        for (let i = 0; i < 400; i += 1) {
          const address = 'https://example.org/' + (i % 5);
          keepPage(folder, address, { ...about, address, bytes: Buffer.from((name + i + ' ').repeat(9000)) });
          require('node:fs').writeSync(1, 'kept\\n');
        }`,
  );
});
beforeEach(() => {
  count += 1;
  folder = join(root, String(count), 'llama-news', 'pages');
});
afterAll(() => rmSync(root, { recursive: true, force: true }));

const A = 'https://example.org/a?q=1';
const B = 'https://example.org/b';

const page = (text = 'text', address = A): KeptPage => ({
  address,
  bytes: Buffer.from(text),
  keptAt: 1_700_000_000_000,
  mediaType: 'text/html',
  charset: 'utf-8',
  isPrivate: false,
  policy: { v: 1 },
});
const keep = (text: string, address = A, most?: number): void => keepPage(folder, address, page(text, address), most);
const textAt = (address = A): string | undefined => {
  const found = findPage(folder, address);
  return found && Buffer.from(found.bytes).toString();
};
const files = (): readonly string[] =>
  existsSync(folder) ? readdirSync(folder).map((name) => join(folder, name)) : [];
/** Makes the only file of an address look as if it was read some seconds ago. */
const age = (path: string, seconds: number): void => {
  const time = Date.now() / 1000 - seconds;
  utimesSync(path, time, time);
};

describe('a kept page', () => {
  test('a kept page is found as it was, with any bytes', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 2000 }), fc.webUrl(), (bytes, address) => {
        const kept = { ...page('', address), bytes };
        keepPage(folder, address, kept);
        const found = findPage(folder, address);
        expect({ ...found, bytes: [...(found?.bytes ?? [])] }).toEqual({ ...kept, bytes: [...bytes] });
      }),
      { numRuns: bySuite(20, 100) },
    );
  });

  test('a kept page is in a file for its user alone, whose name tells nothing', () => {
    keep('text');
    const [file = ''] = files();
    expect(files()).toHaveLength(1);
    expect(file).toMatch(/\/[\da-f]{64}$/);
    expect(statSync(file).mode & 0o777).toBe(0o600);
    expect([folder, join(folder, '..')].map((path) => statSync(path).mode & 0o777)).toEqual([0o700, 0o700]);
  });

  test('a kept page takes the place of an earlier one, and is gone once it is forgotten', () => {
    keep('old');
    keep('new');
    expect(textAt()).toBe('new');
    expect(textAt(B)).toBeUndefined();
    forgetPage(folder, A);
    expect([textAt(), files()]).toEqual([undefined, []]);
  });

  test('a kept page is found under the address that was asked for and under the one to which that led', () => {
    keepPage(folder, A, page('there', B));
    expect([textAt(A), textAt(B), findPage(folder, A)?.address]).toEqual(['there', 'there', B]);
    // Two addresses that lead to each other are not followed in a circle.
    keepPage(folder, B, page('back', A));
    keepPage(folder, A, page('there', B));
    keepPage(folder, B, page('back', A));
    expect(textAt(A)).toBe('back');
  });

  test('a kept page has its folder where XDG_CACHE_HOME says', () => {
    expect(pagesFolder({ XDG_CACHE_HOME: '/x' })).toBe('/x/llama-news/pages');
    expect(pagesFolder({ HOME: '/home/u' })).toBe('/home/u/.cache/llama-news/pages');
  });
});

describe('where there are too many pages', () => {
  /** Keeps pages of 1,000 bytes under names, the first of which is the oldest. */
  const keepAll = (...names: readonly string[]): void => {
    for (const [i, name] of names.entries()) {
      keep(name.repeat(1000), name);
      for (const path of files()) if (Date.now() - statSync(path).mtimeMs < 50_000) age(path, 1000 - 100 * i);
    }
  };

  test('the pages that were not read for longest go', () => {
    keepAll('a', 'b', 'c');
    // Reading makes the oldest one the newest.
    expect(textAt('a')).toHaveLength(1000);
    keep('d'.repeat(1000), 'd', 4000);
    expect(['a', 'b', 'c', 'd'].map((name) => textAt(name)?.[0])).toEqual(['a', undefined, 'c', 'd']);
    const total = files().reduce((sum, path) => sum + statSync(path).size, 0);
    expect(total).toBeLessThanOrEqual(4000);
  });

  test('a page that is larger than all of them may be is not kept, and no other goes for it', () => {
    keepAll('a', 'b');
    keep('c'.repeat(5000), 'c', 4000);
    expect(['a', 'b', 'c'].map((name) => textAt(name)?.[0])).toEqual(['a', 'b', undefined]);
  });

  test('all stay as long as they are no larger than they may be together', () => {
    keepAll('a', 'b');
    const total = files().reduce((sum, path) => sum + statSync(path).size, 0);
    removeOldest(folder, total);
    expect(files()).toHaveLength(2);
    removeOldest(folder, total - 1);
    expect(['a', 'b'].map((name) => textAt(name)?.[0])).toEqual([undefined, 'b']);
  });

  test('files of others stay where there are too many pages', () => {
    keep('text');
    writeFileSync(join(folder, 'notes.txt'), 'x'.repeat(9000));
    keep('more', B, 1000);
    expect(readdirSync(folder)).toContain('notes.txt');
    expect([textAt(A), textAt(B)]).toEqual(['text', 'more']);
  });
});

describe('a file that is no copy', () => {
  const fileOf = (): string => {
    keep('text of the page');
    return files()[0] ?? '';
  };

  test.each<[string, (bytes: Buffer) => string | Buffer]>([
    ['is empty', () => ''],
    ['is cut', (bytes) => bytes.subarray(0, -1)],
    ['is longer', (bytes) => `${bytes}x`],
    ['has another byte', (bytes) => `${bytes}`.replace('text of', 'test of')],
    ['has no line', (bytes) => `${bytes}`.replaceAll('\n', ' ')],
    ['is of another version', (bytes) => `${bytes}`.replace('"version":1', '"version":2')],
    ['lacks its address', (bytes) => `${bytes}`.replace('"address"', '"adress"')],
    ['has a number for a text', (bytes) => `${bytes}`.replace('"text/html"', '7')],
    ['has a number for its set of characters', (bytes) => `${bytes}`.replace('"utf-8"', '7')],
    ['has a text for a number', (bytes) => `${bytes}`.replace('1700000000000', '"1"')],
    ['leads to no text', () => '{"version":1,"movedTo":7}\n'],
    ['is null', () => 'null\n'],
  ])('a file that is no copy, because it %s, is removed', (_, change) => {
    const file = fileOf();
    writeFileSync(file, change(readFileSync(file)));
    expect(textAt()).toBeUndefined();
    expect(files()).toEqual([]);
    keep('anew');
    expect(textAt()).toBe('anew');
  });

  test('a file that is no copy, because it is larger than any page, is removed', () => {
    keep(' '.repeat(41 << 20));
    expect(textAt()).toBeUndefined();
    expect(files()).toEqual([]);
  });

  test.each<[string, (path: string) => void]>([
    ['a pipe', makePipe],
    ['a folder', (path) => mkdirSync(path)],
    ['a link to a device', (path) => symlinkSync('/dev/zero', path)],
    ['a link to nothing', (path) => symlinkSync('missing', path)],
  ])('a file that is no copy is passed over where it is %s', (_, make) => {
    const file = fileOf();
    rmSync(file);
    make(file);
    expect(textAt()).toBeUndefined();
    expect(() => keep('anew')).not.toThrow();
  });
});

describe('a folder that cannot be used', () => {
  test('a folder that cannot be used is no error', () => {
    for (const path of ['/dev/null/pages', '/proc/none/pages']) {
      keepPage(path, A, page());
      expect(findPage(path, A)).toBeUndefined();
      expect(() => forgetPage(path, A)).not.toThrow();
    }
  });

  test('the folder of another user is neither read nor written', () => {
    keep('text');
    const status = statSync(folder);
    status.uid += 1;
    vi.mocked(statSync).mockReturnValueOnce(status);
    expect(textAt()).toBeUndefined();
    vi.mocked(statSync).mockReturnValueOnce(status);
    keep('new');
    vi.mocked(statSync).mockReturnValueOnce(status);
    forgetPage(folder, A);
    expect(textAt()).toBe('text');
  });
});

describe('several programs at once', () => {
  const start = (name: string): ChildProcess => spawn(process.execPath, [writer, folder, name]);
  const kept = (): readonly (string | undefined)[] =>
    ['0', '1', '2', '3', '4'].map((name) => textAt(`https://example.org/${name}`));
  /** Whether a text is all of a page of one program. */
  const isWhole = (text = ''): boolean => {
    const [word = ''] = text.split(' ');
    return text === `${word} `.repeat(9000);
  };

  test('several programs at once leave whole pages of one of them', async () => {
    await Promise.all(['a', 'b', 'c'].map((name) => once(start(name), 'close')));
    expect(kept().map(isWhole)).toEqual([true, true, true, true, true]);
    expect(readdirSync(folder).filter((name) => name.includes('.'))).toEqual([]);
  });

  test('several programs at once leave whole pages even if they are killed, and what they leave besides goes later', async () => {
    for (let round = 0; round < bySuite(2, 8); round += 1) {
      const child = start(String(round));
      let said = 0;
      child.stdout?.on('data', (data: Buffer) => {
        said += data.length;
        if (said > 5 * (20 + 7 * round)) child.kill('SIGKILL');
      });
      await once(child, 'close');
      expect(kept().every((text) => text === undefined || isWhole(text))).toBe(true);
      expect(kept()).toContainEqual(expect.any(String));
    }
    const left = join(folder, `${'0'.repeat(64)}.7.tmp`);
    writeFileSync(left, 'begun');
    keep('text');
    expect(existsSync(left)).toBe(true);
    age(left, 100);
    keep('text');
    expect(existsSync(left)).toBe(false);
  });
});
