import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeEach, describe, expect, test } from 'vitest';
import { makePipe } from '../kit/program/make-pipe.js';
import { firstRow, read as open, quit, readSome, status } from '../kit/terminal/reader-in-terminal.js';
import { openShell, type Terminal } from '../kit/terminal/terminal.js';

const root = mkdtempSync(join(tmpdir(), 'llama-news-state-'));
afterAll(() => rmSync(root, { recursive: true, force: true }));

let state = '';
let file = '';
let runs = 0;
beforeEach(() => {
  runs += 1;
  state = join(root, String(runs));
  mkdirSync(state);
  file = join(state, 'llama-news', 'places.json');
});

const read = (): Promise<Terminal> => open([], { XDG_STATE_HOME: state });

describe('a state file', () => {
  test.each([
    ['cut off', (text: string) => text.slice(0, 40), 'damaged-1'],
    ['of garbage', () => '\0\u00FFnonsense', 'damaged-1'],
    ['of a newer version', (text: string) => text.replace('"version":1', '"version":9'), 'version-9-1'],
  ])('a state file %s is set aside with one message, and reading goes on', async (_, spoil, name) => {
    await readSome({ XDG_STATE_HOME: state });
    const spoilt = spoil(readFileSync(file, 'utf8'));
    writeFileSync(file, spoilt);
    const terminal = await read();
    expect(terminal.rows().slice(-2).join('')).toContain('saved places were unreadable');
    expect(firstRow(terminal)).toContain('Zuckerberg legt offen');
    terminal.type(' ');
    await terminal.until((shown) => !firstRow(shown).startsWith('Zuckerberg'));
    await quit(terminal);
    expect(readFileSync(join(state, 'llama-news', `places.${name}.json`), 'utf8')).toBe(spoilt);
    expect(readdirSync(join(state, 'llama-news')).sort()).toEqual([`places.${name}.json`, 'places.json'].sort());
    const next = await read();
    expect(status(next)).toContain('Continued');
    await quit(next);
  });

  test('a state file that cannot be written is reported once, and reading goes on', async () => {
    // A file in place of the folder prevents writing below it, even for root.
    writeFileSync(join(state, 'llama-news'), '');
    const terminal = openShell('$LLAMA read; echo "code $?"', { env: { XDG_STATE_HOME: state }, columns: 200 });
    await terminal.until((shown) => shown.inAlternateScreen() && status(shown).includes('Cannot save your place'));
    terminal.type(']]');
    await terminal.until((shown) => firstRow(shown).startsWith('Metas Vision'));
    terminal.type('q');
    await terminal.until('code 0');
    expect(terminal.text()).not.toContain('Cannot save');
  });

  test.each<[string, (lock: string) => void]>([
    ['a pipe', makePipe],
    ['a device', (lock) => symlinkSync('/dev/zero', lock)],
    ['a terminal', (lock) => symlinkSync('/dev/tty', lock)],
    ['a folder', (lock) => mkdirSync(lock)],
  ])('a state file whose lock is %s does not hold up the end', async (_, make) => {
    mkdirSync(join(state, 'llama-news'));
    make(`${file}.lock`);
    const terminal = openShell('$LLAMA read; echo "code $?"', { env: { XDG_STATE_HOME: state }, columns: 200 });
    await terminal.until((shown) => shown.inAlternateScreen() && status(shown).includes('? help'));
    terminal.type('jq');
    await terminal.until('code 0');
    expect(terminal.text()).toContain('Cannot save your place');
  });

  test('a state file in a folder that cannot be written to is reported once, after reading', async () => {
    mkdirSync(join(state, 'llama-news'), { mode: 0o500 });
    // Root may write anywhere, unless it gives up that right.
    const run = process.getuid?.() === 0 ? 'setpriv --bounding-set=-dac_override $LLAMA' : '$LLAMA';
    const env = { XDG_STATE_HOME: state, NODE_DISABLE_COMPILE_CACHE: '1' };
    const terminal = openShell(`${run} read; echo "code $?"`, { env, columns: 200 });
    await terminal.until((shown) => shown.inAlternateScreen() && status(shown).includes('? help'));
    terminal.type('jq');
    await terminal.until('code 0');
    expect(terminal.text().match(/Cannot save your place: EACCES/g)).toHaveLength(1);
  });

  test('a state folder that is removed while the reader runs is made again', async () => {
    const terminal = await read();
    rmSync(state, { recursive: true });
    terminal.type(']]');
    await terminal.until((shown) => firstRow(shown).startsWith('Metas Vision'));
    await quit(terminal);
    const next = await read();
    expect(status(next)).toContain('Continued');
    await quit(next);
  });

  test('a state file on a full disk is reported once, after reading', async () => {
    const line = 'trap \'\' XFSZ; ulimit -f 0; $LLAMA read; echo "code $?"';
    const terminal = openShell(line, { env: { XDG_STATE_HOME: state, NODE_DISABLE_COMPILE_CACHE: '1' }, columns: 200 });
    await terminal.until((shown) => shown.inAlternateScreen() && status(shown).includes('? help'));
    terminal.type(']]');
    await terminal.until((shown) => firstRow(shown).startsWith('Metas Vision'));
    terminal.type('q');
    await terminal.until('code 0');
    expect(terminal.text().match(/Cannot save your place/g)).toHaveLength(1);
    expect(terminal.text()).toContain('EFBIG');
    expect(readdirSync(join(state, 'llama-news'))).toEqual([]);
  });
});
