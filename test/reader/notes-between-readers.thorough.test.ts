import { existsSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeEach, expect, test } from 'vitest';
import { quit } from '../kit/terminal/reader-in-terminal.js';
import { openTerminal, type Terminal } from '../kit/terminal/terminal.js';

const root = mkdtempSync(join(tmpdir(), 'llama-news-readers-'));
afterAll(() => rmSync(root, { recursive: true, force: true }));

const LONG = 'A paragraph of words.\n\n'.repeat(40);
const TEXT = `# Title\n\nA first sentence.\n\n${LONG}## Second section\n\nMore words are here.\n\n${LONG}`;

let folder = '';
let file = '';
beforeEach(() => {
  folder = mkdtempSync(join(root, 'run-'));
  file = join(folder, 'article.md');
  writeFileSync(file, TEXT);
});

const notesFolder = (): string => join(folder, 'data', 'llama-news', 'notes');
const notesFile = (): string => join(notesFolder(), readdirSync(notesFolder())[0] ?? '');
const notes = (): string => (existsSync(notesFolder()) ? readFileSync(notesFile(), 'utf8') : '');

async function read(...args: readonly string[]): Promise<Terminal> {
  const env = { XDG_DATA_HOME: join(folder, 'data'), XDG_STATE_HOME: join(folder, 'state') };
  const terminal = openTerminal(['read', ...args], { env });
  await terminal.until('? help');
  return terminal;
}

/** Writes a note on the section at the top of the page. */
async function note(terminal: Terminal, text: string): Promise<void> {
  terminal.type('a');
  await terminal.until('Note:');
  terminal.type(`${text}\r`);
  await terminal.until('Note kept');
}

/** Opens the list of notes once those on the page are marked, waits until it has all texts, and closes it. */
async function lists(terminal: Terminal, ...texts: readonly string[]): Promise<void> {
  await terminal.until(/^ *§ /m);
  terminal.type('i');
  await terminal.until((shown) => ['Esc goes back', ...texts].every((text) => shown.text().includes(text)));
  terminal.type('\u001b');
  await terminal.until((shown) => !shown.text().includes('Esc goes back'));
}

test('two readers on one article keep the notes of both, and each shows those of the other', async () => {
  const [one, two] = await Promise.all([read(file), read(file, '-s', 'second-section')]);
  await Promise.all([note(one, 'from the first'), note(two, 'from the second')]);
  await lists(one, 'from the first', 'from the second');
  await lists(two, 'from the first', 'from the second');
  await Promise.all([quit(one), quit(two)]);
  for (const text of ['from the first', 'from the second']) expect(notes()).toContain(`\n\n${text}\n\n`);
});

test('a note that two readers change at once, and a hand in between, keeps what all have written', async () => {
  const first = await read(file);
  await note(first, 'both know this');
  await lists(first, 'both know this');
  const [one, two] = await Promise.all([read(file), read(file)]);
  for (const terminal of [one, two]) {
    await terminal.until(/^ *§ /m);
    terminal.type('a');
    await terminal.until('Note: both know this');
  }
  writeFileSync(notesFile(), `${notes().replace('both know this', 'by hand')}`);
  await lists(first, 'by hand');
  one.type(', said one\r');
  await one.until('Note kept');
  two.type(', said two\r');
  await two.until('Note kept');
  await lists(first, 'by hand', 'both know this, said one', 'both know this, said two');
  await Promise.all([quit(first), quit(one), quit(two)]);
  for (const text of ['by hand', 'both know this, said one', 'both know this, said two'])
    expect(notes()).toContain(`\n\n${text}\n\n`);
});

test('a note that was changed elsewhere is not taken back', async () => {
  const [one, two] = await Promise.all([read(file), read(file)]);
  await note(one, 'mine');
  await lists(two, 'mine');
  await note(two, ', and theirs');
  await lists(one, 'mine, and theirs');
  one.type('U');
  await one.until('The note was changed elsewhere meanwhile; that version stays');
  await Promise.all([quit(one), quit(two)]);
  expect(notes()).toContain('\n\nmine, and theirs\n\n');
});

test('notes that a hand changes while the article is shown appear', async () => {
  const terminal = await read(file);
  await note(terminal, 'as typed');
  await quit(terminal);
  const again = await read(file);
  await lists(again, 'as typed');
  writeFileSync(notesFile(), `${notes().replace('as typed', 'as edited')}\n> More words\n\nadded by hand\n`);
  await lists(again, 'as edited', 'added by hand');
  await quit(again);
});

test('notes are found in a text that has changed, and those of a renamed file are its own', async () => {
  const terminal = await read(file);
  await note(terminal, 'to the title');
  writeFileSync(file, TEXT.replace('# Title', '# Title\n\nPut before.'));
  terminal.type('r');
  await terminal.until('Put before.');
  await lists(terminal, 'to the title');
  await quit(terminal);
  const changed = await read(file, '-s', 'second-section');
  await note(changed, 'to the changed text');
  await quit(changed);
  const renamed = join(folder, 'renamed.md');
  renameSync(file, renamed);
  const again = await read(renamed);
  await lists(again, 'to the title', 'to the changed text');
  await quit(again);
});

test.each<[string, (terminal: Terminal) => void]>([
  ['its window is closed', (terminal) => terminal.hangUp()],
  ['it is told to end', (terminal) => terminal.kill('SIGTERM')],
  ['the reader quits', (terminal) => terminal.type('q')],
])('a note is kept when %s right after it was typed', async (_, end) => {
  const terminal = await read(file);
  terminal.type('a');
  await terminal.until('Note:');
  terminal.type('the last words\r');
  await terminal.until('Note kept');
  end(terminal);
  await terminal.ended;
  expect(notes()).toContain('\n\nthe last words\n\n');
});

test('a note that cannot be written is reported once in each run, and saved by the next reader that can', async () => {
  writeFileSync(join(folder, 'data'), 'in the way');
  const terminal = await read(file);
  terminal.type('a');
  await terminal.until('Note:');
  terminal.type('for later\r');
  await terminal.until('Not saved, will be tried again');
  await lists(terminal, 'for later');
  await quit(terminal);
  const second = await read(file);
  await second.until('One note still waits to be saved: a file, not a folder');
  await lists(second, 'for later');
  await quit(second);
  rmSync(join(folder, 'data'));
  const again = await read(file);
  await again.until('One note that waited is saved');
  await lists(again, 'for later');
  await quit(again);
  expect(notes()).toContain('\n\nfor later\n\n');
});
