import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { notesOf } from '../../../src/store/notes/notes-file.js';
import { subjectOf } from '../../../src/store/notes/notes-subject.js';
import { writePending } from '../../../src/store/notes/write-notes.js';
import { articleOf } from '../../kit/article/setting.js';
import { bundleWriter } from '../../kit/program/bundle-writer.js';

const root = mkdtempSync(join(tmpdir(), 'llama-news-notes-'));
const writer = join(root, 'writer.cjs');
let folder = '';
let library = '';
let count = 0;

beforeAll(async () => {
  // A program that writes notes as fast as it can, "<name>0", "<name>1", …, and says which ones are kept, and which wait.
  await bundleWriter(
    writer,
    `import { notesOf } from './src/store/notes/notes-file.ts';
        const [folder, library, path, name, most] = process.argv.slice(2);
        const meta = { title: 'Title', slug: 'title', lang: 'en', tags: [], related: [] };
        const subject = { key: 'file:' + path, path, meta, digest: () => 'd'.repeat(64) };
        const notes = notesOf({ HOME: folder, XDG_DATA_HOME: folder, XDG_STATE_HOME: folder }, library, subject);
        const say = (text) => require('node:fs').writeSync(1, text + '\\n');
        for (let i = 0; i < Number(most); i += 1) {
          const id = name + i;
          const anchor = { quote: 'quote ' + id, before: '', after: '', section: '', at: i, of: 999 };
          const annotation = { id, target: 'passage', color: 'yellow', anchor, note: 'note '.repeat(20) + id, created: '2026-11-27T20:41:23Z' };
          try {
            notes.change({ kind: 'put', annotation });
            say(id);
          } catch (error) {
            say((error.waits ? 'waits ' : 'lost ') + id + ' ' + error.cause?.code);
          }
        }`,
  );
});

beforeEach(() => {
  count += 1;
  folder = join(root, String(count));
  library = join(folder, 'library');
  mkdirSync(library, { recursive: true });
  writeFileSync(kept(), '---\nsaved: 2026-11-27T20:41:23Z\n---\n\ntext\n');
});

const kept = (): string => join(library, '2024-09-13-slug.md');
const outside = (): string => join(folder, 'a.md');
const env = () => ({ HOME: folder, XDG_DATA_HOME: folder, XDG_STATE_HOME: folder });

const notes = (path: string) => {
  const subject = subjectOf(articleOf('text'), { key: `file:${path}`, can: { edit: path } }, () => 'd'.repeat(64));
  return notesOf(env(), library, subject);
};
const idsIn = (path: string): readonly string[] =>
  notes(path)
    .read()
    .map(({ id }) => id);

/** Starts the program; what it says comes together. */
function write(path: string, name: string, most: number, shell = 'exec "$@"') {
  const args = [process.execPath, writer, folder, library, path, name, String(most)];
  const child = spawn('bash', ['-c', shell, 'bash', ...args], { stdio: ['ignore', 'pipe', 'inherit'] });
  let output = '';
  child.stdout?.on('data', (data: Buffer) => {
    output += data.toString();
  });
  return { child: child as ChildProcess, said: (): readonly string[] => output.split('\n').slice(0, -1) };
}

describe.each([
  ['a kept article', kept],
  ['another article', outside],
])('the notes on %s', (_, pathOf) => {
  test('are all there when three readers write at once', async () => {
    const writers = ['a', 'b', 'c'].map((name) => write(pathOf(), name, 30));
    await Promise.all(writers.map(({ child }) => once(child, 'close')));
    // A note for which a writer had no turn waits for its next turn, or the next reader.
    const said = writers.flatMap((one) => one.said().map((line) => line.replace(/^waits (\S+) .*/, '$1')));
    expect(said).toHaveLength(90);
    expect([...idsIn(pathOf())].sort()).toEqual([...said].sort());
  });

  test('are whole after each of 200 killed readers, and all that were said to be kept are there', async () => {
    const said: string[] = [];
    for (let round = 0; round < 200; round += 1) {
      const one = write(pathOf(), `r${round}-`, 1000);
      // Killed at another moment of its work each time: after the first note, and some turns of the event loop more.
      await once(one.child.stdout as NodeJS.ReadableStream, 'data');
      for (let turn = 0; turn < (round * 7) % 700; turn += 1) await new Promise(setImmediate);
      one.child.kill('SIGKILL');
      await once(one.child, 'close');
      said.push(...one.said());
      const ids = new Set(idsIn(pathOf()));
      expect(said.filter((id) => !ids.has(id))).toEqual([]);
      expect(readFileSync(notes(pathOf()).path, 'utf8')).toMatch(/ · yellow\n$/);
    }
    notes(pathOf()).change({ kind: 'remove', id: said[0] ?? '' });
    expect(idsIn(pathOf())).not.toContain(said[0]);
    const names = readdirSync(join(notes(pathOf()).path, '..'));
    expect(names.filter((name) => name.endsWith('.tmp'))).toEqual([]);
  }, 600_000);

  test('wait when the disk is full, and are there when it is not', async () => {
    const full = write(pathOf(), 'a', 40, 'ulimit -f 4; exec "$@"');
    await once(full.child, 'close');
    const outcomes = full.said().map((line) => line.split(' '));
    const waiting = outcomes.flatMap(([outcome, id]) => (outcome === 'waits' ? [id] : []));
    const lost = outcomes.flatMap(([outcome, id]) => (outcome === 'lost' ? [id] : []));
    expect(outcomes).toHaveLength(40);
    expect(waiting.length).toBeGreaterThan(0);
    expect(idsIn(pathOf())).toHaveLength(40 - lost.length);
    const before = readFileSync(notes(pathOf()).path, 'utf8');
    expect(before).not.toContain(waiting[0]);
    expect(writePending(env()).written).toBe(waiting.length);
    expect(readFileSync(notes(pathOf()).path, 'utf8')).toContain(`note ${waiting.at(-1)}\n`);
    expect(idsIn(pathOf())).toHaveLength(40 - lost.length);
  });
});
