import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeEach, describe, expect, test } from 'vitest';
import { makePipe } from '../kit/program/make-pipe.js';
import { openShell, openTerminal, type Terminal } from '../kit/terminal/terminal.js';

const root = mkdtempSync(join(tmpdir(), 'llama-news-runs-'));
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

const firstRow = (terminal: Terminal): string =>
  terminal
    .rows()
    .find((row) => row.trim() !== '')
    ?.trim() ?? '';
const status = (terminal: Terminal): string => terminal.rows().at(-1) ?? '';

async function read(args: readonly string[] = [], env: Readonly<Record<string, string>> = {}): Promise<Terminal> {
  const terminal = openTerminal(['read', ...args], { env: { XDG_STATE_HOME: state, ...env } });
  await terminal.until((shown) => shown.inAlternateScreen() && status(shown).trim() !== '');
  return terminal;
}

async function quit(terminal: Terminal): Promise<void> {
  terminal.type('q');
  expect(await terminal.ended).toEqual({ code: 0, signal: 0 });
}

/** Reads the bundled article up to its second heading. */
async function readSome(): Promise<string> {
  const terminal = await read();
  terminal.type(']]jj');
  await terminal.until((shown) => status(shown).includes(' 1 Metas') && !firstRow(shown).startsWith('Metas'));
  const row = firstRow(terminal);
  await quit(terminal);
  return row;
}

describe('the next run', () => {
  test('the next run continues where the last one ended, says so, and g goes to the start', async () => {
    const row = await readSome();
    const terminal = await read();
    expect(firstRow(terminal)).toBe(row);
    expect(status(terminal)).toContain('Continued where you left off · g goes to the start');
    terminal.type('g');
    await terminal.until((shown) => firstRow(shown).startsWith('Zuckerberg legt offen'));
    await quit(terminal);
    const again = await read();
    expect(status(again)).not.toContain('Continued');
    await quit(again);
  });

  test('the next run starts at the beginning with --no-resume, and at a section with --section', async () => {
    await readSome();
    const fresh = await read(['--no-resume']);
    expect(firstRow(fresh)).toContain('Zuckerberg legt offen');
    await quit(fresh);
    const section = await read(['-s', 'fazit']);
    expect(firstRow(section)).toBe('Fazit und Ausblick');
    expect(status(section)).not.toContain('Continued');
    await quit(section);
  });

  test('the next run finds the place in a file that has changed, and in one that was moved', async () => {
    const path = join(state, 'a.md');
    const text = Array.from({ length: 60 }, (_, i) => `Line ${i} says ${i * i}.`).join('\n\n');
    writeFileSync(path, text);
    const terminal = await read([path]);
    terminal.type(' ');
    await terminal.until((shown) => !firstRow(shown).startsWith('Line 0 '));
    const row = firstRow(terminal);
    await quit(terminal);
    writeFileSync(path, `New text before.\n\nAnd more of it.\n\n${text}`);
    const changed = await read([path]);
    expect(firstRow(changed)).toBe(row);
    await quit(changed);
    renameSync(path, join(state, 'b.md'));
    const moved = await read([join(state, 'b.md')]);
    expect(firstRow(moved)).toBe(row);
    await quit(moved);
  });

  test('a glance at a linked article keeps its place, and a followed link continues there', async () => {
    const [a, b] = [join(state, 'a.md'), join(state, 'b.md')];
    writeFileSync(a, '# A\n\n[to b](b.md) or [its top](b.md#b)');
    writeFileSync(b, `# B\n\n${Array.from({ length: 60 }, (_, i) => `Line ${i}.`).join('\n\n')}`);
    const far = await read([b]);
    far.type('   ');
    await far.until((shown) => !firstRow(shown).startsWith('Line 0.') && firstRow(shown) !== 'B');
    const row = firstRow(far);
    await quit(far);
    const glance = await read([a]);
    glance.type('\t\t\r');
    await glance.until((shown) => firstRow(shown) === 'B');
    await quit(glance);
    const reader = await read([a]);
    reader.type('\t\r');
    await reader.until((shown) => firstRow(shown) === row && status(shown).includes('Continued'));
    reader.type('jj');
    await reader.until((shown) => firstRow(shown) !== row);
    const on = firstRow(reader);
    reader.type('H');
    await reader.until((shown) => firstRow(shown) === 'A');
    // The selected link is still selected.
    reader.type('\r');
    await reader.until((shown) => firstRow(shown) === on);
    await quit(reader);
  });

  test('marks are kept between runs, found by their words, and set without reading on', async () => {
    const path = join(state, 'a.md');
    const text = Array.from({ length: 60 }, (_, i) => `Line ${i} says ${i * i}.`).join('\n\n');
    writeFileSync(path, text);
    const first = await read([path]);
    first.type('  ma');
    await first.until((shown) => status(shown).includes('Mark a set'));
    const row = firstRow(first);
    first.type('gq');
    expect(await first.ended).toEqual({ code: 0, signal: 0 });
    writeFileSync(path, `New text before.\n\n${text}`);
    const next = await read([path]);
    next.type("'b");
    await next.until((shown) => status(shown).includes('No mark b'));
    next.type("'a");
    await next.until((shown) => firstRow(shown) === row);
    await quit(next);
  });

  test('the place of a reader that is killed is on the disk after a while', async () => {
    const terminal = await read();
    terminal.type('G');
    await terminal.until((shown) => status(shown).includes('end'));
    const written = (): boolean => existsSync(file) && readFileSync(file, 'utf8').includes('llama-4');
    while (!written()) await new Promise(setImmediate);
    terminal.kill('SIGKILL');
    await terminal.ended;
    const next = await read();
    expect(status(next)).toContain('Continued');
    await quit(next);
  });

  test('no place is lost if ten readers that are open at once end at once', async () => {
    const names = Array.from({ length: 10 }, (_, i) => join(state, `${i}.md`));
    for (const name of names) writeFileSync(name, 'Some words.\n\n'.repeat(99));
    const readers = await Promise.all(names.map((name) => read([name])));
    for (const reader of readers) reader.type('G');
    await Promise.all(readers.map((reader) => reader.until((shown) => status(shown).includes('end'))));
    await Promise.all(readers.map(quit));
    const keys = Object.keys(JSON.parse(readFileSync(file, 'utf8')).places);
    expect(keys.sort()).toEqual(names.map((name) => `file:${name}`));
  });

  test('no place is lost if two readers are open at once', async () => {
    const [one, two] = await Promise.all([read(), read(['-l', 'en'])]);
    one.type('G');
    two.type('G');
    await Promise.all([one, two].map((terminal) => terminal.until((shown) => status(shown).includes('end'))));
    await Promise.all([quit(one), quit(two)]);
    expect(Object.keys(JSON.parse(readFileSync(file, 'utf8')).places).sort()).toEqual([
      'bundled:de/llama-4-rechenleistung',
      'bundled:en/llama-4-rechenleistung',
    ]);
  });
});

describe('a state file', () => {
  test.each([
    ['cut off', (text: string) => text.slice(0, 40), 'damaged-1'],
    ['of garbage', () => '\0\u00FFnonsense', 'damaged-1'],
    ['of a newer version', (text: string) => text.replace('"version":1', '"version":9'), 'version-9-1'],
  ])('%s is set aside with one message, and reading goes on', async (_, spoil, name) => {
    await readSome();
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
  ])('whose lock is %s does not hold up the end', async (_, make) => {
    mkdirSync(join(state, 'llama-news'));
    make(`${file}.lock`);
    const terminal = openShell('$LLAMA read; echo "code $?"', { env: { XDG_STATE_HOME: state }, columns: 200 });
    await terminal.until((shown) => shown.inAlternateScreen() && status(shown).includes('? help'));
    terminal.type('jq');
    await terminal.until('code 0');
    expect(terminal.text()).toContain('Cannot save your place');
  });

  test('in a folder that cannot be written to is reported once, after reading', async () => {
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
