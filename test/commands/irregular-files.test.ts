import { mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { makePipe } from '../kit/program/make-pipe.js';
import { type Ended, shell } from '../kit/program/program.js';

const root = mkdtempSync(join(tmpdir(), 'llama-news-irregular-'));
afterAll(() => rmSync(root, { recursive: true }));

/** Runs a program in a home of its own, and ends it if it waits. */
function runIn(home: string, command: string, more: Readonly<Record<string, string>> = {}): Ended {
  const env = {
    HOME: home,
    XDG_STATE_HOME: `${home}/state`,
    XDG_DATA_HOME: `${home}/data`,
    XDG_CACHE_HOME: `${home}/cache`,
    ...more,
  };
  return shell(`cd ${home} && timeout 60 $LLAMA ${command}`, env);
}

describe.each<[string, (path: string) => unknown]>([
  ['a pipe', makePipe],
  ['a link to a device without end', (path) => symlinkSync('/dev/zero', path)],
])('%s in place of', (_, make) => {
  const home = mkdtempSync(join(root, 'home-'));
  const put = (...path: readonly string[]): void => {
    mkdirSync(join(home, ...path.slice(0, -1)), { recursive: true, mode: 0o700 });
    make(join(home, ...path));
  };

  test('the list of kept copies is not read', () => {
    put('data', 'llama-news', 'notes', '.kept');
    writeFileSync(join(home, 'a.md'), '# A\n');
    expect(runIn(home, 'save a.md')).toMatchObject({ code: 0, stderr: '' });
  });

  test('the log of an import is not read', () => {
    put('state', 'llama-news', 'import.jsonl');
    writeFileSync(join(home, 'list.txt'), 'http://127.0.0.1:1/x\n');
    expect(runIn(home, 'import list.txt').stderr).toContain('127.0.0.1:1');
  });

  test("Git's rules is not read", () => {
    put('folder', '.gitignore');
    put('folder', '.git', 'info', 'exclude');
    writeFileSync(join(home, 'folder', 'a.md'), '# Found\n');
    expect(runIn(home, 'read --plain folder')).toMatchObject({ code: 0, stdout: expect.stringContaining('Found') });
  });

  test('compiled code is not read', () => {
    const { stdout } = runIn(home, 'list');
    const cache = join(home, 'cache', 'llama-news');
    const [compiled = ''] = readdirSync(cache).filter((name) => name.startsWith('compiled-'));
    rmSync(join(cache, compiled), { recursive: true });
    put('cache', 'llama-news', compiled, 'main.cjs');
    expect(runIn(home, 'list')).toEqual({ code: 0, stdout, stderr: '' });
  });
});

test('a text in the library that is too large to be searched is not read', () => {
  const home = mkdtempSync(join(root, 'home-'));
  const library = join(home, 'data', 'llama-news', 'library');
  mkdirSync(library, { recursive: true });
  for (const name of ['a.md', 'large.md'])
    writeFileSync(join(library, name), '---\nsaved: "2024-10-01T10:00:00Z"\n---\n\n# A\n\nneedle\n');
  truncateSync(join(library, 'large.md'), 2 ** 30);
  const hook = join(home, 'peak.cjs');
  writeFileSync(hook, "process.on('exit', () => console.error('peak', process.resourceUsage().maxRSS));");
  const { stdout, stderr } = runIn(home, 'library --search needle', { NODE_OPTIONS: `--require=${hook}` });
  expect(stdout).toContain('needle');
  // In KB; a small part of the file.
  expect(Number(/^peak (\d+)$/m.exec(stderr)?.[1])).toBeLessThan(400_000);
});
