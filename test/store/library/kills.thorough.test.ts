import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Kept } from '../../../src/store/library/kept.js';
import { binOf } from '../../../src/store/library/library-bin.js';
import { listLibrary } from '../../../src/store/library/list-library.js';
import { bundleWriter } from '../../kit/program/bundle-writer.js';

const root = mkdtempSync(join(tmpdir(), 'llama-news-kills-'));
const worker = join(root, 'worker.cjs');
const END = 'the end of the text\n';
let count = 0;
let home = '';
let folder = '';

beforeAll(async () => {
  // A program that works on the library as fast as it can, and says what is on the disk.
  await bundleWriter(
    worker,
    `import { writeSync, writeFileSync } from 'node:fs';
        import { keep } from './src/store/library/keep.ts';
        import { changeKept } from './src/store/library/change-kept.ts';
        import { removeKept, restoreKept } from './src/store/library/library-bin.ts';
        const [folder, name, most, shared] = process.argv.slice(2);
        const say = (text) => writeSync(1, text + '\\n');
        const main = async () => {
          for (let i = 0; i < Number(most); i += 1) {
            if (shared) {
              await changeKept(shared, { tag: [name + i] }, process.env);
              say('tag ' + name + i);
              continue;
            }
            const title = name + ' ' + i;
            const text = 'x'.repeat(20000) + ${JSON.stringify(END)};
            const { path } = await keep(folder, { name: title, entries: { title, saved: '2024-01-01T00:00:00Z' }, source: text }, process.env);
            writeFileSync(path.replace(/\\.md$/, '.notes.md'), 'notes');
            say('kept ' + title);
            await changeKept(path, { tag: ['a', 'b'], read: '2024-02-02' }, process.env);
            say('tagged ' + title);
            const bin = removeKept(folder, path);
            if (i % 2 === 0) restoreKept(folder, bin);
          }
        };
        main();`,
  );
});
beforeEach(() => {
  count += 1;
  home = join(root, String(count));
  folder = join(home, 'library');
  mkdirSync(folder, { recursive: true });
});
afterAll(() => rmSync(root, { recursive: true, force: true }));

/** Starts the program; `said` returns the lines that it has written whole. */
function work(...args: readonly string[]): { readonly child: ChildProcess; readonly said: () => readonly string[] } {
  const child = spawn(process.execPath, [worker, folder, ...args], { env: { ...process.env, HOME: home } });
  let output = '';
  child.stdout.on('data', (data) => {
    output += data;
  });
  return { child, said: () => output.split('\n').slice(0, -1) };
}

/** All articles, in the library and in the bin. */
const all = async (): Promise<readonly Kept[]> => [
  ...(await listLibrary(folder)),
  ...(await listLibrary(binOf(folder))),
];

describe('the library', () => {
  test('has no broken file after each of 200 killed programs, and loses nothing that was said to be kept', async () => {
    const told: string[] = [];
    for (let round = 0; round < 200; round += 1) {
      const { child, said } = work(`r${round}`, '1000');
      // Killed at another moment of its work each time: after some of its lines, and some turns of the event loop more.
      while (said().length <= round % 12) await once(child.stdout as NodeJS.ReadableStream, 'data');
      for (let turn = 0; turn < (round * 37) % 400; turn += 1) await new Promise(setImmediate);
      child.kill('SIGKILL');
      await once(child, 'close');
      told.push(...said());
    }
    const found = new Map<string, Kept[]>();
    for (const kept of await all()) {
      found.set(kept.title, [...(found.get(kept.title) ?? []), kept]);
      expect(readFileSync(kept.path, 'utf8').endsWith(END), kept.path).toBe(true);
    }
    for (const line of told) {
      const [what, ...title] = line.split(' ');
      const copies = found.get(title.join(' ')) ?? [];
      expect(copies.length, line).toBeGreaterThan(0);
      if (what === 'tagged') expect(copies.every(({ tags }) => tags.join() === 'a,b')).toBe(true);
    }
    const names = [...readdirSync(folder), ...readdirSync(binOf(folder))].filter((name) => !name.startsWith('.'));
    expect(names.filter((name) => !/^2024-01-01-r\d+-\d+(?:\.notes)?\.md$/.test(name))).toEqual([]);
  }, 600_000);

  test('loses no article when two programs keep some of the same titles at once', async () => {
    const [one, two] = [work('same', '40'), work('same', '40')];
    await Promise.all([once(one.child, 'close'), once(two.child, 'close')]);
    const titles = (await all()).map(({ title }) => title);
    expect(titles.length).toBe(80);
    expect(new Set(titles).size).toBe(40);
  });

  test('loses no tag when two programs tag the same article at once', async () => {
    await once(work('first', '1').child, 'close');
    const [kept] = await all();
    const workers = ['a', 'b'].map((name) => work(name, '60', kept?.path ?? ''));
    await Promise.all(workers.map(({ child }) => once(child, 'close')));
    const said = workers.flatMap((each) => each.said()).map((line) => line.replace('tag ', ''));
    const [now] = await all();
    expect(said.length).toBe(120);
    expect([...(now?.tags ?? [])].sort()).toEqual(['a', 'b', ...said].sort());
  });
});
