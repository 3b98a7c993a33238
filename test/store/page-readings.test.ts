import { createHash } from 'node:crypto';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeEach, describe, expect, test } from 'vitest';
import { findPage, keepPage } from '../../src/store/page-cache.js';
import { findReading, keepReading } from '../../src/store/page-readings.js';

const root = mkdtempSync(join(tmpdir(), 'llama-news-readings-'));
let env = {};
let folder = '';
let count = 0;
beforeEach(() => {
  count += 1;
  env = { XDG_CACHE_HOME: join(root, String(count)) };
  folder = join(root, String(count), 'llama-news', 'pages');
});
afterAll(() => rmSync(root, { recursive: true, force: true }));

const BYTES = Buffer.from('<html>');
const HOW = { whole: false };
const READING = { known: { title: 'Über "uns"\\u0041' }, blocks: [{ kind: 'code', text: 'a\nb \u200d ’' }] };
const keep = (reading: unknown = READING): void => keepReading(env, BYTES, HOW, reading);
const find = (): unknown => findReading(env, BYTES, HOW);
const paths = (): readonly string[] => readdirSync(folder).map((name) => join(folder, name));
const onlyPath = (): string => {
  const [path, ...others] = paths();
  if (path === undefined || others.length > 0) throw new Error('not one file');
  return path;
};
/** Writes what nobody can tell from a file of the program's own. */
function forge(json: string): void {
  const digest = createHash('sha256').update(json).digest('hex');
  writeFileSync(onlyPath(), `${JSON.stringify({ digest })}\n${json}`);
}

describe('what was read of a page', () => {
  test('is found as it was', () => {
    expect(find()).toBeUndefined();
    keep();
    expect(find()).toEqual(READING);
    const text = fc.string({ unit: fc.constantFrom('\\', '\n', '"', 'u', 'b', 't', '0', 'ä', '\u{1F600}') });
    fc.assert(
      fc.property(text, (value) => {
        keep([value]);
        expect(find()).toEqual([value]);
      }),
    );
  });

  test('belongs to the bytes, and to the way in which they were read', () => {
    keep();
    expect(findReading(env, Buffer.from('<html >'), HOW)).toBeUndefined();
    expect(findReading(env, BYTES, { whole: true })).toBeUndefined();
  });

  test('is readable by its user alone', () => {
    keep();
    expect(statSync(folder).mode & 0o777).toBe(0o700);
    expect(statSync(onlyPath()).mode & 0o777).toBe(0o600);
  });

  test.each<[string, (path: string) => void]>([
    ['cut off', (path) => truncateSync(path, 100)],
    ['empty', (path) => truncateSync(path)],
    ['changed', (path) => writeFileSync(path, readFileSync(path, 'utf8').replace('uns', 'euch'))],
    ['another program’s', (path) => writeFileSync(path, 'null\n{}')],
    ['not JSON', () => forge('{')],
  ])('is forgotten if its file is %s', (_, damage) => {
    keep();
    const path = onlyPath();
    damage(path);
    expect(find()).toBeUndefined();
    expect(existsSync(path)).toBe(false);
  });

  test.each([
    ['an escape', '\u001b[31m'],
    ['a tab', '\t'],
    ['a carriage return', '\r'],
    ['a control of C1', '\u009b31m'],
    ['a turn of direction', '\u202e'],
    ['a control after a backslash', '\\\u0007'],
    ['half of a pair', '\ud800'],
  ])('is forgotten if it holds %s', (_, text) => {
    keep();
    forge(JSON.stringify([text]));
    expect(find()).toBeUndefined();
  });

  test('is not read through a link, and is not kept where that is impossible', () => {
    keep();
    const path = onlyPath();
    const elsewhere = join(root, `elsewhere-${count}`);
    writeFileSync(elsewhere, readFileSync(path));
    rmSync(path);
    symlinkSync(elsewhere, path);
    expect(find()).toBeUndefined();
    rmSync(folder, { recursive: true });
    writeFileSync(folder, '');
    keep();
    expect(find()).toBeUndefined();
  });

  test.skipIf(process.getuid?.() === 0)('is found, but not kept, in a folder without permission to write', () => {
    keep();
    chmodSync(folder, 0o500);
    keepReading(env, BYTES, { whole: true }, READING);
    expect(find()).toEqual(READING);
    expect(findReading(env, BYTES, { whole: true })).toBeUndefined();
    chmodSync(folder, 0o700);
  });

  test('goes before the copies of pages if there is too much', () => {
    const address = 'https://example.org/';
    const about = { keptAt: 1, mediaType: 'text/html', isPrivate: false, policy: {} };
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    keepPage(folder, address, { ...about, address, bytes: BYTES });
    const { size } = statSync(onlyPath());
    keep();
    expect(paths()).toHaveLength(2);
    const other = 'https://example.org/b';
    keepPage(folder, other, { ...about, address: other, bytes: BYTES }, 2.1 * size);
    expect(find()).toBeUndefined();
    expect(findPage(folder, address)).toBeDefined();
    expect(findPage(folder, other)).toBeDefined();
  });
});
