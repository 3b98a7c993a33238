import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { NODE, run, shell } from '../kit/program.js';

describe('the cache folder', () => {
  test('is made, where Node can keep compiled programs', () => {
    const folder = mkdtempSync(join(tmpdir(), 'llama-news-cache-'));
    const knows = shell(`${NODE} -p "typeof require('node:module').enableCompileCache"`).stdout.trim();
    expect(run(['--version'], { env: { XDG_CACHE_HOME: join(folder, 'cache') } }).code).toBe(0);
    expect(existsSync(join(folder, 'cache', 'llama-news'))).toBe(knows === 'function');
    rmSync(folder, { recursive: true });
  });

  test.skipIf(!existsSync('/proc'))('may be impossible to make, which Node itself would try for ever', () => {
    const ended = shell('timeout 20 $LLAMA --version', { XDG_CACHE_HOME: '/proc' });
    expect(ended).toEqual({ code: 0, stdout: run(['--version']).stdout, stderr: '' });
  });
});
