import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { bookmarkOf } from '../../src/article/place/bookmark.js';
import { bundledOrigin } from '../../src/source/bundled-origin.js';
import { fileOrigin } from '../../src/source/file-origin.js';
import { inputOrigin } from '../../src/source/input-origin.js';
import {
  addPlaces,
  findEntry,
  keyOf,
  type PlaceEntry,
  peekPlaces,
  placesFile,
  readPlaces,
} from '../../src/store/places.js';
import { articleOf } from '../kit/article/setting.js';
import { bundleWriter } from '../kit/program/bundle-writer.js';
import { bySuite } from '../kit/random/by-suite.js';

const root = mkdtempSync(join(tmpdir(), 'llama-news-places-'));
const writer = join(root, 'writer.cjs');
let folder = '';
let file = '';
let count = 0;

beforeAll(async () => {
  // A program that remembers places as fast as it can, "<name>0", "<name>1", …, and says which ones are on the disk.
  await bundleWriter(
    writer,
    `import { addPlaces } from './src/store/places.ts';
        const [file, name, most] = process.argv.slice(2);
        const anchor = { before: '', after: 'words', at: 1, of: 9, section: '', above: 0 };
        for (let i = 0; i < Number(most); i += 1) {
          addPlaces(file, { [name + i]: { anchor, digest: 'x'.repeat(64), time: Date.now() } });
          require('node:fs').writeSync(1, name + i + '\\n');
        }`,
  );
});
beforeEach(() => {
  count += 1;
  folder = join(root, String(count));
  mkdirSync(folder);
  file = join(folder, 'places.json');
});
afterAll(() => rmSync(root, { recursive: true, force: true }));

const entry = (time: number, after = 'words'): PlaceEntry => ({
  anchor: { ...bookmarkOf(articleOf('some text'), { block: 0, offset: 0 }), after },
  digest: 'd'.repeat(64),
  time,
});

/** Starts the program; what it says comes together. */
function write(name: string, most: number): { child: ChildProcess; said: () => readonly string[] } {
  const child = spawn(process.execPath, [writer, file, name, String(most)], { stdio: ['ignore', 'pipe', 'inherit'] });
  let output = '';
  child.stdout?.on('data', (data: Buffer) => {
    output += data.toString();
  });
  return { child, said: () => output.split('\n').slice(0, -1) };
}

describe('the state file', () => {
  test.skipIf(!existsSync('/proc'))('is an error where no folder can be made for it', () => {
    expect(() => addPlaces('/proc/nobody/llama-news/places.json', {})).toThrow('ENOENT');
  });

  test('the state file is in the XDG state folder, unless that is relative', () => {
    expect(placesFile({ XDG_STATE_HOME: '/x/y' })).toBe('/x/y/llama-news/places.json');
    expect(placesFile({ XDG_STATE_HOME: 'x/y' })).toMatch(/^\/.*\/\.local\/state\/llama-news\/places\.json$/);
    expect(placesFile({})).toBe(placesFile({ XDG_STATE_HOME: '' }));
  });

  test('the state file keeps what others have added, and the later entry of an article', () => {
    addPlaces(file, { a: entry(5), b: entry(5, 'old') });
    addPlaces(file, { b: entry(9, 'new'), c: entry(1) });
    addPlaces(file, { b: entry(7, 'late writer') });
    const { entries, aside } = readPlaces(file);
    expect(Object.keys(entries).sort()).toEqual(['a', 'b', 'c']);
    expect(entries.b?.anchor.after).toBe('new');
    expect(aside).toBeUndefined();
    // Of two at the same time, the one that is written last.
    addPlaces(file, { b: entry(9, 'newer') });
    expect(readPlaces(file).entries.b?.anchor.after).toBe('newer');
    expect(readdirSync(folder)).toEqual(['places.json']);
  });

  test('the state file keeps the last 300 articles', () => {
    const many = Object.fromEntries(Array.from({ length: 350 }, (_, i) => [`k${i}`, entry(i)]));
    addPlaces(file, many);
    const { entries } = readPlaces(file);
    expect(Object.keys(entries)).toHaveLength(300);
    expect(entries.k49).toBeUndefined();
    expect(entries.k50).toBeDefined();
  });

  test('a state file that is cut off anywhere is set aside, and a new one is begun', () => {
    addPlaces(file, { a: entry(1) });
    const whole = readFileSync(file, 'utf8');
    fc.assert(
      fc.property(fc.nat(whole.trimEnd().length - 1), (length) => {
        writeFileSync(file, whole.slice(0, length));
        const { entries, aside } = readPlaces(file);
        expect(entries).toEqual({});
        expect(aside).toMatch(/places\.damaged-\d+\.json$/);
        expect(readFileSync(aside ?? '', 'utf8')).toBe(whole.slice(0, length));
        expect(existsSync(file)).toBe(false);
      }),
      { numRuns: 40 },
    );
    addPlaces(file, { b: entry(2) });
    expect(Object.keys(readPlaces(file).entries)).toEqual(['b']);
  });

  test('a state file of any JSON is understood or set aside', () => {
    fc.assert(
      fc.property(fc.json(), (json) => {
        writeFileSync(file, json);
        expect(readPlaces(file).aside).toBeDefined();
      }),
      { numRuns: 60 },
    );
  });

  test.each([
    '{"version":1}',
    '{"version":1,"places":null}',
    '{"version":1,"places":[1]}',
    '{"version":"1","places":{}}',
    '{"places":{}}',
    '{"version":1,"places":{"a":{"anchor":null,"digest":"x","time":1}}}',
    '{"version":1,"places":{"a":[]}}',
  ])('a state file of %s is set aside', (json) => {
    writeFileSync(file, json);
    expect(peekPlaces(file)).toEqual({});
    const { entries, aside } = readPlaces(file);
    expect([entries, aside]).toEqual([{}, expect.stringMatching(/places\.damaged-1\.json$/)]);
    expect(peekPlaces(file)).toEqual({});
  });

  test('a state file of a newer version is set aside; valid entries among damaged ones are kept', () => {
    writeFileSync(file, '{"version":2,"places":{},"more":1}');
    expect(readPlaces(file).aside).toMatch(/places\.version-2-1\.json$/);
    writeFileSync(file, '{"version":2,"articles":[]}');
    expect(readPlaces(file).aside).toMatch(/places\.version-2-2\.json$/);
    writeFileSync(file, JSON.stringify({ version: 1, places: { a: entry(1), b: { anchor: 7 }, c: null } }));
    const { entries, aside } = readPlaces(file);
    expect(Object.keys(entries)).toEqual(['a']);
    expect(aside).toMatch(/damaged-1/);
  });

  test.each(['before', 'after', 'section', 'at', 'of', 'above', 'digest', 'time'])(
    'An entry without a right %s does not lose the others, read or written',
    (field) => {
      const spoil = (one: object): object =>
        Object.fromEntries(
          Object.entries(one).map(([key, value]) => [
            key,
            key === field ? null : key === 'anchor' ? spoil(value) : value,
          ]),
        );
      const damaged = JSON.stringify({ version: 1, places: { a: entry(1), b: spoil(entry(2)), c: entry(3) } });
      const kept = { a: entry(1), c: entry(3) };
      writeFileSync(file, damaged);
      expect(readPlaces(file).entries).toEqual(kept);
      // Damaged while the reader ran, too.
      writeFileSync(file, damaged);
      addPlaces(file, { d: entry(4) });
      expect(readPlaces(file)).toEqual({ entries: { ...kept, d: entry(4) } });
      const aside = readdirSync(folder).filter((name) => name.includes('damaged'));
      expect(aside.map((name) => readFileSync(join(folder, name), 'utf8'))).toEqual([damaged, damaged]);
    },
  );

  test.each<[string, object]>([
    ['seen', { seen: 'x' }],
    ['marks', { marks: 7 }],
    ['mark', { marks: { a: { ...entry(2).anchor, at: null } } }],
  ])('An entry with a wrong %s does not lose the others', (_, wrong) => {
    const right = { ...entry(1), seen: 0.5, marks: { a: entry(1).anchor } };
    writeFileSync(file, JSON.stringify({ version: 1, places: { a: right, b: { ...entry(2), ...wrong } } }));
    expect(readPlaces(file)).toEqual({ entries: { a: right }, aside: join(folder, 'places.damaged-1.json') });
  });

  test.each([
    ['a folder', () => mkdirSync(file)],
    ['a device without an end', () => symlinkSync('/dev/zero', file)],
  ])('that is %s is refused', (_, make) => {
    make();
    expect(() => readPlaces(file)).toThrow('expected a file');
  });

  test('a state file that is damaged while the reader runs is set aside, not lost', () => {
    writeFileSync(file, 'garbage');
    addPlaces(file, { a: entry(1) });
    expect(readFileSync(join(folder, 'places.damaged-1.json'), 'utf8')).toBe('garbage');
    expect(Object.keys(readPlaces(file).entries)).toEqual(['a']);
  });

  test('the state file loses nothing when two programs write at once', async () => {
    const [one, two] = [write('a', 60), write('b', 60)];
    await Promise.all([once(one.child, 'close'), once(two.child, 'close')]);
    expect([...one.said(), ...two.said()].sort()).toEqual(Object.keys(readPlaces(file).entries).sort());
    expect(one.said().length + two.said().length).toBe(120);
  });

  test('the state file is whole after each of many killed writers, and loses nothing that was said to be written', async () => {
    const said: string[] = [];
    for (let round = 0; round < bySuite(5, 100); round += 1) {
      const { child, said: now } = write(`r${round}-`, 1000);
      // Killed at another moment of its work each time: after the first entry, and some turns of the event loop more.
      await once(child.stdout as NodeJS.ReadableStream, 'data');
      for (let turn = 0; turn < round * bySuite(140, 7); turn += 1) await new Promise(setImmediate);
      child.kill('SIGKILL');
      await once(child, 'close');
      said.push(...now());
      const { entries, aside } = readPlaces(file);
      expect(aside).toBeUndefined();
      for (const key of said.slice(-200)) expect(entries[key], key).toBeDefined();
    }
    addPlaces(file, { end: entry(Date.now() + 1) });
    expect(readdirSync(folder)).toEqual(['places.json']);
  });
});

describe('an article is known', () => {
  const digest = (): string => 'd'.repeat(64);

  test('an article is found by its path, and by its text under another path', () => {
    const entries = { 'file:/x/a.md': entry(1, 'path'), 'text:other': { ...entry(2, 'other'), digest: 'o' } };
    expect(findEntry(entries, 'file:/x/a.md', () => 'changed')?.anchor.after).toBe('path');
    expect(findEntry(entries, 'file:/y/moved.md', digest)?.anchor.after).toBe('path');
    expect(findEntry(entries, 'file:/y/moved.md', () => 'new')).toBeUndefined();
    expect(findEntry(entries, 'toString', () => 'new')).toBeUndefined();
  });

  test('a text that was read under several paths is found as it was read last', () => {
    const entries = { 'file:/a.md': entry(1, 'old'), 'file:/b.md': entry(3, 'new'), 'file:/c.md': entry(2, 'between') };
    expect(findEntry(entries, 'file:/d.md', digest)?.anchor.after).toBe('new');
  });

  test('a bundled article is known by its edition, a file by its path, standard input by its text', () => {
    expect(keyOf(bundledOrigin('s', 'de').key, digest)).toBe('bundled:de/s');
    expect(keyOf(inputOrigin(() => process.stdin).key, digest)).toBe(`text:${digest()}`);
    expect(keyOf(fileOrigin('no such file').key, digest)).toBe(`file:${join(process.cwd(), 'no such file')}`);
  });
});
