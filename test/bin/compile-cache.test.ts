import { chownSync, existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, statSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { NODE, run, shell } from '../kit/program.js';

const knows = shell(`${NODE} -p "typeof require('node:module').enableCompileCache"`).stdout.trim() === 'function';

describe('the cache folder', () => {
  test('is made, where Node can keep compiled programs', () => {
    const folder = mkdtempSync(join(tmpdir(), 'llama-news-cache-'));
    expect(run(['--version'], { env: { XDG_CACHE_HOME: join(folder, 'cache') } }).code).toBe(0);
    expect(existsSync(join(folder, 'cache', 'llama-news'))).toBe(knows);
    rmSync(folder, { recursive: true });
  });

  test.skipIf(!existsSync('/proc'))('may be impossible to make, which Node itself would try for ever', () => {
    const ended = shell('timeout 20 $LLAMA --version', { XDG_CACHE_HOME: '/proc' });
    expect(ended).toEqual({ code: 0, stdout: run(['--version']).stdout, stderr: '' });
  });

  test.skipIf(!knows)('is for its user alone, also where an earlier version made it', () => {
    const folder = mkdtempSync(join(tmpdir(), 'llama-news-cache-'));
    const [cache, compiled] = [join(folder, 'cache'), join(folder, 'cache', 'llama-news')];
    const modes = (): readonly number[] => [cache, compiled].map((path) => statSync(path).mode & 0o777);
    const env = { XDG_CACHE_HOME: cache };
    run(['--version'], { env });
    expect(modes()).toEqual([0o700, 0o700]);
    rmSync(compiled, { recursive: true });
    mkdirSync(compiled, { mode: 0o755 });
    run(['--version'], { env });
    expect(modes()).toEqual([0o700, 0o700]);
    rmSync(folder, { recursive: true });
  });

  test.skipIf(!knows).each<[string, (path: string) => void]>([
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
  ])('is not used where it %s', (_, make) => {
    const folder = mkdtempSync(join(tmpdir(), 'llama-news-cache-'));
    mkdirSync(join(folder, 'elsewhere'));
    make(join(folder, 'llama-news'));
    expect(run(['--version'], { env: { XDG_CACHE_HOME: folder } })).toMatchObject({ code: 0, stderr: '' });
    expect(readdirSync(join(folder, 'llama-news'))).toEqual([]);
    rmSync(folder, { recursive: true });
  });
});
