import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeEach, expect, test } from 'vitest';
import { run } from '../kit/program/run.js';
import { bySuite } from '../kit/random/by-suite.js';
import { openTerminal, type Terminal } from '../kit/terminal/terminal.js';

/*
 * Notes in the running program: written in the reader, and listed by the other commands.
 */

const ESCAPE = '\u001B[27u';
const root = mkdtempSync(join(tmpdir(), 'llama-news-notes-'));
afterAll(() => rmSync(root, { recursive: true, force: true }));

let home = '';
let homes = 0;
beforeEach(() => {
  homes += 1;
  home = join(root, String(homes));
  mkdirSync(join(home, 'tmp'), { recursive: true });
});

const env = (more: Readonly<Record<string, string>> = {}) => ({
  XDG_DATA_HOME: join(home, 'data'),
  TMPDIR: join(home, 'tmp'),
  ...more,
});

async function read(columns = 80, more: Readonly<Record<string, string>> = {}): Promise<Terminal> {
  const terminal = openTerminal(['read', '--no-resume', '-l', 'en'], { columns, rows: 50, env: env(more) });
  await terminal.until(/ help *$|left *$/);
  return terminal;
}

/** Closes what is open, and the reader. */
async function quit(terminal: Terminal): Promise<void> {
  terminal.type(`${ESCAPE}${ESCAPE}`);
  terminal.type('q');
  expect(await terminal.ended).toEqual({ code: 0, signal: 0 });
}

/** An editor that is a shell script, in which $1 is the file. */
function editor(script: string): string {
  const path = join(home, 'editor.sh');
  writeFileSync(path, `#!/bin/sh\n${script}\n`, { mode: 0o755 });
  return path;
}

const notesFile = (): string => {
  const folder = join(home, 'data', 'llama-news', 'notes');
  const [name = ''] = readdirSync(folder);
  return readFileSync(join(folder, name), 'utf8');
};

test.each([80, 40, 200].slice(0, bySuite(1, 3)))(
  'a note is written, seen everywhere, removed and brought back, %i columns wide',
  async (columns) => {
    const bare = run(['read', '-l', 'en', '--plain'], { env: env() }).stdout;
    const terminal = await read(columns);
    terminal.type(']]');
    await terminal.until(({ rows }) => /1 Meta/.test(rows().at(-1) ?? ''));
    terminal.type('a');
    await terminal.until('Note: ');
    terminal.type('an own 思い');
    await terminal.until('an own 思い▏');
    terminal.type('\r');
    await terminal.until('Note kept');
    terminal.type('\r');
    await terminal.until(/§ .*\n *an own 思い/);
    terminal.type(ESCAPE);
    terminal.type('i');
    await terminal.until(/1\/1 ─\n § 1 Meta/);
    terminal.type(ESCAPE);
    terminal.type('t');
    await terminal.until(/1 Meta.* \*1/);
    terminal.type(ESCAPE);
    terminal.type('G');
    await terminal.until(/Your notes\s+• 1 Meta/);
    await quit(terminal);

    expect(notesFile()).toContain('an own 思い');
    expect(run(['toc', '-l', 'en'], { env: env() }).stdout).toMatch(/^1 +Meta.* 1 note$/m);
    const { sections } = JSON.parse(run(['toc', '-l', 'en', '--json'], { env: env() }).stdout);
    expect(sections.filter(({ notes }: { notes?: number }) => notes !== undefined)).toMatchObject([
      { number: '1', notes: 1 },
    ]);
    const { annotations } = JSON.parse(run(['read', '-l', 'en', '--json'], { env: env() }).stdout);
    expect(annotations).toMatchObject([{ target: 'section', note: 'an own 思い', start: { offset: 0 } }]);
    expect(run(['read', '-l', 'en', '--accessible'], { env: env() }).stdout).toMatch(
      /^Heading 2: Meta.*\nYour note on this section: an own 思い$/m,
    );
    expect(run(['read', '-l', 'en', '--plain'], { env: env() }).stdout).toBe(bare);
    const listened = openTerminal(['read', '-l', 'en', '--accessible'], { columns, rows: 50, env: env() });
    await listened.until(/h for\s+help:/);
    listened.type('s\r');
    await listened.until(/Section 1: Meta.*\s.*; 1\s+note|Section 1: Meta.*; 1 note/);
    listened.type('q\r');
    expect((await listened.ended).code).toBe(0);
    expect(JSON.parse(run(['read', '-l', 'de', '--json'], { env: env() }).stdout).annotations).toBeUndefined();

    const later = await read(columns);
    later.type('i');
    await later.until(/1\/1 ─\n § 1 Meta/);
    later.type('d');
    await later.until('Removed: note on');
    later.type('u');
    await later.until('is there again');
    await quit(later);
    expect(notesFile()).toContain('an own 思い');
  },
);

test('the editor gets the typed text in a file for nobody else, which is gone afterwards, and its whole text is the note', async () => {
  const script = `ls -l "$1" > "${home}/mode"; printf '%s, longer\\n\\nsecond paragraph\\n' "$(cat "$1")" > "$1"`;
  const terminal = await read(80, { EDITOR: editor(script) });
  terminal.type('a');
  await terminal.until('Note: ');
  terminal.type('typed');
  await terminal.until('typed▏');
  terminal.type('\u0018\u0005');
  await terminal.until('Note kept');
  terminal.type('\r');
  await terminal.until(/typed, longer\n *\n *second paragraph/);
  terminal.type('e');
  await terminal.until(/typed, longer, longer|second paragraph, longer/);
  await quit(terminal);
  expect(notesFile()).toContain('typed, longer\n\nsecond paragraph');
  expect(readFileSync(join(home, 'mode'), 'utf8')).toMatch(/^-rw-------/);
  expect(readdirSync(join(home, 'tmp')).filter((name) => !name.includes('cache'))).toEqual([]);
});

const editors = [
  ['ends with an error', 'exit 3', 'failed; the note is unchanged'],
  ['empties the file', ': > "$1"', 'Note unchanged'],
  ['is killed', 'kill -9 $$', 'failed; the note is unchanged'],
  ['changes nothing', 'true', 'Note unchanged'],
] as const;
test.each(editors.slice(0, bySuite(2, 4)))(
  'an editor that %s loses nothing of what was typed',
  async (_, script, says) => {
    const terminal = await read(200, { EDITOR: editor(script) });
    terminal.type('a');
    await terminal.until('Note: ');
    terminal.type('typed');
    await terminal.until('typed▏');
    terminal.type('\u0018\u0005');
    await terminal.until(says);
    terminal.type('!');
    await terminal.until('typed!▏');
    terminal.type('\r');
    await terminal.until('Note kept');
    await quit(terminal);
    expect(notesFile()).toContain('typed!');
  },
);

test('an editor that cannot be started is named, and the text of one that failed after saving is left where it is', async () => {
  const missing = await read(80, { EDITOR: join(home, 'nothing-here') });
  missing.type('a');
  await missing.until('Note: ');
  missing.type('\u0018\u0005');
  await missing.until('Cannot start');
  missing.type(ESCAPE);
  await quit(missing);
  const failing = await read(200, { EDITOR: editor('echo saved > "$1"; exit 1') });
  failing.type('a');
  await failing.until('Note: ');
  failing.type('\u0018\u0005');
  await failing.until(/your text is in \S+note\.md/);
  const [, file = ''] = /your text is in (\S+note\.md)/.exec(failing.text()) ?? [];
  expect(readFileSync(file, 'utf8')).toBe('saved\n');
  expect(statSync(file).mode & 0o777).toBe(0o600);
  failing.type(ESCAPE);
  await quit(failing);
});

test.each([
  { note: 'a finished note', keys: 'aOnly here\r', shown: 'when you quit: ', end: 'q', code: 1 },
  { note: 'a note that is being typed', keys: 'aOnly here', shown: 'Only here', end: '\u0003', code: 130 },
])('$note that can be kept nowhere is printed at the end, which is no success', async ({ keys, shown, end, code }) => {
  const blocked = join(home, 'file');
  writeFileSync(blocked, '');
  const folders = { XDG_DATA_HOME: join(blocked, 'data'), XDG_STATE_HOME: join(blocked, 'state') };
  const terminal = openTerminal(['read', '-l', 'en'], { columns: 500, env: env(folders) });
  await terminal.until('Llama 4');
  terminal.type(keys);
  await terminal.until(shown);
  terminal.type(end);
  expect(await terminal.ended).toMatchObject({ code });
  await terminal.until('its text: Only here');
  expect(terminal.text()).not.toContain('is kept');
});
