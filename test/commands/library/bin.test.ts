import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeEach, expect, test } from 'vitest';
import { bin } from '../../../src/commands/library/bin.js';
import { remove } from '../../../src/commands/library/remove.js';
import type { Language } from '../../../src/messages/language.js';
import { OutputError } from '../../../src/system/errors.js';
import type { Io } from '../../../src/system/io.js';

const root = mkdtempSync(join(tmpdir(), 'llama-news-bin-'));
afterAll(() => rmSync(root, { recursive: true }));
let count = 0;
let library = '';
beforeEach(() => {
  count += 1;
  library = join(root, String(count));
  mkdirSync(join(library, '.trash'), { recursive: true });
});

function put(name: string, saved: string, title = name): void {
  writeFileSync(join(library, `${name}.md`), `---\ntitle: ${title}\nsaved: ${saved}\n---\n\nText.\n`);
}

/** What is written to standard output and, after "!", to standard error, and the exit code. */
async function said(
  action: (io: Io) => Promise<number>,
  language: Language = 'en',
  columns?: number,
): Promise<readonly [output: string, code: number]> {
  let output = '';
  const io = {
    env: { XDG_STATE_HOME: join(root, 'state') },
    language,
    outputIsTerminal: columns !== undefined,
    size: () => ({ columns, rows: 24 }),
    write: (text: string) => {
      output += text;
    },
    warn: (text: string) => {
      output += `! ${text}\n`;
    },
  } as unknown as Io;
  const code = await action(io);
  return [output, code];
}
const inBin = (options: Partial<Parameters<typeof bin>[1]> = {}, language: Language = 'en') =>
  said((io) => bin(io, { library, color: 'never', ...options }), language);

test('The bin lists slug, title and day of what was removed, what was saved last first', async () => {
  expect(await inBin()).toEqual(['! The bin is empty\n', 0]);
  expect(await inBin({ empty: true })).toEqual(['! The bin is empty\n', 0]);
  put('.trash/2024-01-01-a', '2024-10-01T10:00:00Z', 'First');
  put('.trash/2024-01-02-bc', '2024-10-02T10:00:00Z', 'Second');
  expect(await inBin()).toEqual(['bc  Second  October 2, 2024\na   First   October 1, 2024\n', 0]);
  expect(await inBin({}, 'de')).toEqual(['bc  Second  2. Oktober 2024\na   First   1. Oktober 2024\n', 0]);
});

test('In a narrow terminal, the bin cuts slugs and titles at their ends', async () => {
  put('.trash/2024-01-01-words-of-a-long-slug', '2024-10-01T10:00:00Z', 'Words of a title that is long, too');
  const listed = await said((io) => bin(io, { library, color: 'never' }), 'en', 48);
  expect(listed).toEqual([`words-of-a-lo…  Words of a title that is long,…\n${' '.repeat(16)}October 1, 2024\n`, 0]);
});

test('An output that fails ends a command, whatever is left to do', async () => {
  for (const name of ['a', 'b']) put(name, '2024-10-01');
  const write = (): never => {
    throw new OutputError({ de: 'voll', en: 'full' });
  };
  await expect(said((io) => remove({ ...io, write }, ['a', 'b'], { library, lang: 'de' }))).rejects.toThrow('full');
  expect(readdirSync(library)).toEqual(['.trash', 'b.md']);
});

test('An article comes back from the bin, or the bin says that it has none of that name', async () => {
  put('.trash/2024-01-01-a', '2024-10-01T10:00:00Z');
  const path = join(library, '2024-01-01-a.md');
  expect(await inBin({ restore: 'b' })).toEqual(['! b: not in the bin (llama-news bin lists it)\n', 1]);
  expect(await inBin({ restore: 'a' })).toEqual([`a restored: ${path}\n`, 0]);
  expect([existsSync(path), readdirSync(join(library, '.trash'))]).toEqual([true, []]);
});

test('The bin is emptied, and says of how many articles', async () => {
  put('.trash/a', '2024-10-01');
  expect(await inBin({ empty: true })).toEqual(['1 article removed for good\n', 0]);
  for (const name of ['b', 'c']) put(`.trash/${name}`, '2024-10-01');
  expect(await inBin({ empty: true }, 'de')).toEqual(['2 Artikel endgültig gelöscht\n', 0]);
});

test('What goes wrong with one of several articles does not stop the others, and is the exit code', async () => {
  for (const name of ['a', 'b']) put(name, '2024-10-01');
  expect(await said((io) => remove(io, ['a', 'none', 'b'], { library, lang: 'de' }))).toEqual([
    'a: moved into the bin (llama-news bin --restore a brings it back)\n' +
      '! none: no such article in the library (llama-news library lists the kept articles)\n' +
      'b: moved into the bin (llama-news bin --restore b brings it back)\n',
    1,
  ]);
  expect(readdirSync(join(library, '.trash'))).toEqual(['a.md', 'b.md']);
});

test.each([
  [8, 'x1, x2, x3, x4, x5, x6, x7, x8'],
  [9, 'x1, x2, x3, x4, x5, x6, x7, x8, …'],
])('Of %i articles that are meant, eight are named', async (number, names) => {
  for (let i = 1; i <= number; i += 1) put(`x${i}`, `2024-10-${10 - i}`.replace(/-(\d)$/, '-0$1'));
  const [output, code] = await said((io) => remove(io, ['x'], { library, lang: 'de' }));
  expect([output, code]).toEqual([`! "x" matches ${number} kept articles: ${names}\n`, 1]);
});
