import {
  chownSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { runAnew, shell } from '../kit/program/program.js';
import { bySuite } from '../kit/random/by-suite.js';
import { openTerminal } from '../kit/terminal/terminal.js';

describe('the cache folder', () => {
  test('the cache folder is made', () => {
    const folder = mkdtempSync(join(tmpdir(), 'llama-news-cache-'));
    expect(runAnew(['--version'], { env: { XDG_CACHE_HOME: join(folder, 'cache') } }).code).toBe(0);
    expect(existsSync(join(folder, 'cache', 'llama-news'))).toBe(true);
    rmSync(folder, { recursive: true });
  });

  test.skipIf(!existsSync('/proc'))(
    'the cache folder may be impossible to make, which Node would try for ever with parents',
    () => {
      const ended = shell('timeout 20 $LLAMA --version', { XDG_CACHE_HOME: '/proc' });
      expect(ended).toEqual({ code: 0, stdout: runAnew(['--version']).stdout, stderr: '' });
    },
  );

  test('the cache folder is for its user alone, also where an earlier version made it', () => {
    const folder = mkdtempSync(join(tmpdir(), 'llama-news-cache-'));
    const [cache, compiled] = [join(folder, 'cache'), join(folder, 'cache', 'llama-news')];
    const modes = (): readonly number[] => [cache, compiled].map((path) => statSync(path).mode & 0o777);
    const env = { XDG_CACHE_HOME: cache };
    runAnew(['--version'], { env });
    expect(modes()).toEqual([0o700, 0o700]);
    rmSync(compiled, { recursive: true });
    mkdirSync(compiled, { mode: 0o755 });
    runAnew(['--version'], { env });
    expect(modes()).toEqual([0o700, 0o700]);
    rmSync(folder, { recursive: true });
  });

  test.each<[string, (path: string) => void]>([
    ['is a link', (path) => symlinkSync('elsewhere', path)],
    ...(process.getuid?.() === 0
      ? [
          [
            'belongs to another user',
            (path) => {
              mkdirSync(path);
              chownSync(path, 65_534, 65_534);
            },
          ] as [string, (path: string) => void],
        ]
      : []),
  ])('the cache folder is not used where it %s', (_, make) => {
    const folder = mkdtempSync(join(tmpdir(), 'llama-news-cache-'));
    mkdirSync(join(folder, 'elsewhere'));
    make(join(folder, 'llama-news'));
    expect(runAnew(['--version'], { env: { XDG_CACHE_HOME: folder } })).toMatchObject({ code: 0, stderr: '' });
    expect(readdirSync(join(folder, 'llama-news'))).toEqual([]);
    rmSync(folder, { recursive: true });
  });
});

const changeByte = (bytes: Buffer, at: number): Buffer => {
  const index = Math.floor(at * bytes.length);
  bytes.writeUInt8(bytes.readUInt8(index) ^ 1, index);
  return bytes;
};

describe('compiled code', () => {
  const cache = mkdtempSync(join(tmpdir(), 'llama-news-cache-'));
  const env = { XDG_CACHE_HOME: cache };
  const article = 'content/de/llama-4-rechenleistung.md';
  const fileOf = (name: string): string => {
    const own = join(cache, 'llama-news');
    return join(own, readdirSync(own).find((folder) => folder.startsWith('compiled-')) ?? '', name);
  };
  const printed = runAnew(['read', article]);

  test('compiled code is kept once, with what each start that loads more has run', () => {
    runAnew(['--version'], { env });
    const first = statSync(fileOf('main.cjs'));
    runAnew(['--version'], { env });
    expect(statSync(fileOf('main.cjs')).ino).toBe(first.ino);
    expect(runAnew(['read', article], { env })).toEqual(printed);
    const second = statSync(fileOf('main.cjs'));
    expect(second.size).toBeGreaterThan(first.size);
    expect(runAnew(['read', article], { env })).toEqual(printed);
    expect(statSync(fileOf('main.cjs')).ino).toBe(second.ino);
  });

  test.each<[string, (bytes: Buffer) => Uint8Array]>([
    ['is empty', () => Buffer.alloc(0)],
    ['has lost its end', (bytes) => bytes.subarray(0, -1)],
    ['has lost its beginning', (bytes) => bytes.subarray(2)],
    ['is that of another version', (bytes) => changeByte(bytes, 0.1)],
    ['has another byte in the code', (bytes) => changeByte(bytes, 0.8)],
    ['has another byte in its middle', (bytes) => changeByte(bytes, 0.5)],
    ['is noise', (bytes) => bytes.map((_, i) => (i * i * 31) & 255)],
  ])('compiled code is not run, but kept anew, where it %s', (_, damage) => {
    runAnew(['read', article], { env });
    for (const name of ['main.cjs', 'parse-document.cjs', 'print.cjs'].slice(0, bySuite(1, 3))) {
      const damaged = damage(readFileSync(fileOf(name)));
      writeFileSync(fileOf(name), damaged);
      expect(runAnew(['read', article], { env })).toEqual(printed);
      expect(readFileSync(fileOf(name)).equals(damaged)).toBe(false);
      const { ino } = statSync(fileOf(name));
      runAnew(['read', article], { env });
      expect(statSync(fileOf(name)).ino).toBe(ino);
    }
  });

  test('compiled code leaves no temporary file where it cannot be kept', () => {
    runAnew(['--version'], { env });
    rmSync(fileOf('main.cjs'));
    mkdirSync(fileOf('main.cjs'));
    expect(runAnew(['read', article], { env })).toEqual(printed);
    expect(readdirSync(fileOf('')).filter((name) => !name.endsWith('.cjs'))).toEqual([]);
    rmSync(fileOf('main.cjs'), { recursive: true });
  });

  test('compiled code of a reader is kept before its end, which may be a kill', async () => {
    const terminal = openTerminal(['read'], { env });
    await expect.poll(() => existsSync(fileOf('app.cjs')), { timeout: 10_000 }).toBe(true);
    terminal.kill('SIGKILL');
    await terminal.ended;
  });

  test('compiled code is not kept where the environment turns that off for Node', () => {
    const other = mkdtempSync(join(tmpdir(), 'llama-news-cache-'));
    expect(runAnew(['read', article], { env: { XDG_CACHE_HOME: other, NODE_DISABLE_COMPILE_CACHE: '1' } })).toEqual(
      printed,
    );
    expect(readdirSync(other)).toEqual([]);
  });
});

describe('compiled code of the thread that reads pages', () => {
  const cache = mkdtempSync(join(tmpdir(), 'llama-news-cache-'));
  const own = join(cache, 'llama-news');
  const thread = join(own, 'page-worker.cjs');
  const page = 'test/fixtures/pages/article.html';
  const printed = runAnew(['read', page]);

  /** Prints the page, which has not been read before. */
  const read = (env: Readonly<Record<string, string>> = {}) => {
    rmSync(join(own, 'pages'), { recursive: true, force: true });
    return runAnew(['read', page], { env: { XDG_CACHE_HOME: cache, ...env } });
  };
  const folder = (): string => join(thread, ...readdirSync(thread));
  const inodeOf = (name: string): number => statSync(join(folder(), name)).ino;

  test('compiled code of the thread that reads pages is kept once, apart from that of the program', () => {
    expect(read()).toEqual(printed);
    const names = readdirSync(folder());
    expect(names).toEqual(expect.arrayContaining(['main.cjs', 'page-worker.cjs', 'parser.cjs']));
    const kept = names.map(inodeOf);
    expect(read()).toEqual(printed);
    expect(readdirSync(folder())).toEqual(names);
    expect(names.map(inodeOf)).toEqual(kept);
    const ofProgram = readdirSync(own).find((name) => name.startsWith('compiled-')) ?? '';
    expect(readdirSync(join(own, ofProgram))).not.toContain('page-worker.cjs');
  });

  const damages: readonly (readonly [string, (bytes: Buffer) => Uint8Array])[] = [
    ['has another byte in the code', (bytes) => changeByte(bytes, 0.8)],
    ['is empty', () => Buffer.alloc(0)],
    ['has lost its end', (bytes) => bytes.subarray(0, -1)],
    ['is that of another version', (bytes) => changeByte(bytes, 0.01)],
  ];
  test.each(damages.slice(0, bySuite(1, 4)))(
    'compiled code of the thread that reads pages is not run, but kept anew, where it %s',
    (_, damage) => {
      read();
      const file = join(folder(), 'page-worker.cjs');
      const damaged = damage(readFileSync(file));
      writeFileSync(file, damaged);
      expect(read()).toEqual(printed);
      expect(readFileSync(file).equals(damaged)).toBe(false);
      const inode = inodeOf('page-worker.cjs');
      read();
      expect(inodeOf('page-worker.cjs')).toBe(inode);
    },
  );

  test('compiled code of the thread that reads pages leaves no temporary file where it cannot be kept', () => {
    read();
    const [kept, file] = [folder(), join(folder(), 'page-worker.cjs')];
    rmSync(file);
    mkdirSync(file);
    expect(read()).toEqual(printed);
    expect(readdirSync(kept).filter((name) => !name.endsWith('.cjs'))).toEqual([]);
    rmSync(thread, { recursive: true });
    writeFileSync(thread, '');
    expect(read()).toEqual(printed);
    expect(readFileSync(thread, 'utf8')).toBe('');
    rmSync(thread);
  });

  test('compiled code of the thread that reads pages is not kept where the environment turns that off for Node', () => {
    rmSync(own, { recursive: true, force: true });
    expect(read({ NODE_DISABLE_COMPILE_CACHE: '1' })).toEqual(printed);
    expect(readdirSync(own)).toEqual(['pages']);
  });
});
