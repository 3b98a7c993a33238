import { mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { browse } from '../../../src/reader/tasks/browse.js';
import { openTerminal } from '../../kit/terminal/terminal.js';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'llama-news-browse-'));
});
afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllEnvs();
  rmSync(folder, { recursive: true });
});

function installOpener(script: string): void {
  writeFileSync(join(folder, 'xdg-open'), `#!/bin/sh\n${script}\n`, { mode: 0o755 });
  vi.stubEnv('PATH', folder);
}

const ADDRESS = 'https://example.org/';

test('an opener that fails after its start is noticed', async () => {
  installOpener('exit 3');
  await new Promise<void>((failed) => {
    void browse(ADDRESS, 'linux', failed).then((problem) => expect(problem).toBeUndefined());
  });
});

test.each<[NodeJS.Platform, string, string]>([
  ['linux', 'xdg-open', `${ADDRESS}|`],
  ['freebsd', 'xdg-open', `${ADDRESS}|`],
  ['darwin', 'open', `${ADDRESS}|`],
  ['win32', 'rundll32', `url.dll,FileProtocolHandler|${ADDRESS}|`],
])('an address goes to the opener of the system, %s, and to no shell: %s', async (platform, program, args) => {
  installOpener(`printf '%s|' "$@" > ${folder}/args; exit 3`);
  if (program !== 'xdg-open') renameSync(join(folder, 'xdg-open'), join(folder, program));
  await new Promise<void>((failed, reject) => {
    void browse(ADDRESS, platform, failed).then((problem) => problem && reject(new Error(problem)));
  });
  expect(readFileSync(join(folder, 'args'), 'utf8')).toBe(args);
});

test('the program waits for no opener, and what fails long after its start is not reported', async () => {
  installOpener('exec sleep 1');
  expect(await browse(ADDRESS, 'linux', () => {})).toBeUndefined();
  expect(process.getActiveResourcesInfo()).not.toContain('ProcessWrap');
  installOpener('exit 3');
  const failed = vi.fn();
  await new Promise<void>((asked) => {
    // The second time, the opener has ended.
    const clock = vi.spyOn(performance, 'now').mockReturnValueOnce(0);
    clock.mockImplementation(() => {
      setImmediate(asked);
      return 20_000;
    });
    void browse(ADDRESS, 'linux', failed);
  });
  expect(failed).not.toHaveBeenCalled();
});

test('an address is not opened without an opener, or if the system takes no argument of its length', async () => {
  vi.stubEnv('PATH', folder);
  expect(await browse(ADDRESS, 'linux', () => {})).toBe('noProgram');
  installOpener('exit 0');
  expect(await browse(ADDRESS + 'x'.repeat(200_000), 'linux', () => {})).toBe('tooLong');
});

test('the status line says that an address is too long, or that it could not be opened', async () => {
  installOpener('exit 4');
  const path = join(folder, 'links.md');
  writeFileSync(path, `# Links\n\n[one](${ADDRESS}${'x'.repeat(200_000)})\n\n[two](${ADDRESS})\n`);
  const terminal = openTerminal(['read', path], { env: { PATH: `${folder}:/usr/bin:/bin` } });
  await terminal.until('two');
  terminal.type('\tM');
  await terminal.until('the address is too long, 200,020 characters');
  terminal.type('\tM');
  await terminal.until(`The system could not open ${ADDRESS}`);
  terminal.type('q');
  expect(await terminal.ended).toEqual({ code: 0, signal: 0 });
});
