import { mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { realPath } from '../../src/system/real-path.js';

const folder = realpathSync(mkdtempSync(join(tmpdir(), 'llama-news-real-')));
afterAll(() => rmSync(folder, { recursive: true }));

test('A path is real as far as it exists: links are followed, what is missing below them stays', () => {
  mkdirSync(join(folder, 'there'));
  symlinkSync('there', join(folder, 'link'));
  symlinkSync('nowhere', join(folder, 'broken'));
  const real = (path: string): string => relative(folder, realPath(join(folder, path)));
  expect(real('link')).toBe('there');
  expect(real('link/a/b.md')).toBe('there/a/b.md');
  expect(real('there/../link/a')).toBe('there/a');
  expect(real('broken')).toBe('broken');
  expect(realPath(relative('.', join(folder, 'link', 'a')))).toBe(join(folder, 'there', 'a'));
  expect([realPath('/'), realPath('/no/such/path')]).toEqual(['/', '/no/such/path']);
});
