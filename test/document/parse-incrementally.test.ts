import { appendFileSync, existsSync, mkdtempSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { type FileHandle, open } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, onTestFinished, test, vi } from 'vitest';
import { textOf } from '../../src/article/text.js';
import { openIncrementally } from '../../src/document/open.js';
import type { Opened } from '../../src/document/opened.js';
import { parseDocument } from '../../src/document/parse-document.js';
import { decode } from '../../src/source/decode.js';
import { fileOrigin } from '../../src/source/file-origin.js';
import { inputOrigin } from '../../src/source/input-origin.js';
import { bySuite } from '../kit/random/by-suite.js';

const folder = mkdtempSync(join(tmpdir(), 'llama-news-incremental-'));
const NO_TEXT = 'binary; --type text shows it anyway';

// Loaded before a test stops the clock.
beforeAll(async () => void (await import('../../src/document/parse-incrementally.js')));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const ascii = 'A paragraph of plain words.\n\n'.repeat(2500);
const latin1 = (text: string): Uint8Array => Buffer.from(text, 'latin1');
const utf16 = (text: string): Uint8Array => Buffer.from(`\uFEFF${text}`, 'utf16le');
const front = (length: number): string => `---\ntitle: Café\n${'a: b\n'.repeat(length / 5)}---\n\n`;

const documents: readonly (readonly [string, Uint8Array])[] = [
  ['Windows-1252 from its start', latin1(`# Café\n\n${ascii}`)],
  ['Windows-1252 after much that is plain', latin1(`${ascii}Café, Café.\n\n${ascii}`)],
  ['wrong bytes after UTF-8', Buffer.concat([Buffer.from(`Grüße – 日本\n\n${ascii}`), latin1(`Café\n\n${ascii}`)])],
  ['Windows-1252 with front matter', Buffer.concat([Buffer.from(front(100)), latin1(`${ascii}Café\n`)])],
  ['UTF-8 of many bytes a character', Buffer.from('日本語 𝒳𝒴 – „Grüße“\r\n\r\n'.repeat(2500))],
  ['CRLF, and empty lines of spaces', Buffer.from('# One\r\n \t\r\nText\r\n\t\r\n- a\r\n'.repeat(3000))],
  ['UTF-16', utf16(`# 日本\n\n${ascii}`)],
  ['hyphens at the start', Buffer.from(`-----\n\n${ascii}`)],
  ['front matter that is not closed', Buffer.from(`---\ntitle: T\n\n${ascii}`)],
  ['front matter that is closed late', Buffer.from(front(80_000) + ascii)],
  ['front matter that is closed too late', Buffer.from(front(1_000_000) + ascii)],
  ['front matter alone', Buffer.from(front(70_000).trimEnd())],
];

test.each(documents)('a stream is read as the text that it is: %s', async (_, bytes) => {
  const text = decode(bytes, 'stdin');
  const { article } = await parseDocument(
    text,
    inputOrigin(() => process.stdin),
  );
  await fc.assert(
    fc.asyncProperty(fc.integer({ min: 1000, max: 70_001 }), async (length) => {
      const count = Math.ceil(bytes.length / length);
      const parts = Array.from({ length: count }, (_, i) => Buffer.from(bytes.subarray(i * length, (i + 1) * length)));
      const begun = await openIncrementally(inputOrigin(() => Readable.from(parts, { objectMode: true })));
      expect(await readOn(begun)).toEqual(article);
      expect(begun.markdown()).toBe(text);
    }),
    { numRuns: bySuite(1, 5) },
  );
});

/** Reads on to the end: the blocks of all parts are those of the article. */
async function readOn({ article, rest }: Opened) {
  let blocks = [...article.blocks];
  for await (const part of rest?.parts ?? [])
    blocks = part.length === rest?.article().blocks.length ? [...part] : [...blocks, ...part];
  const whole = rest?.article() ?? article;
  expect(blocks).toEqual(whole.blocks);
  return whole;
}

test.each([
  ...documents,
  ['UTF-8, each character of many bytes', Buffer.from('日本'.repeat(100_000))] as const,
  ['UTF-16, each character of many bytes', utf16(`a${'𝒳'.repeat(100_000)}`)] as const,
])('a file is read as the text that it is: %s', async (name, bytes) => {
  const path = join(folder, name);
  writeFileSync(path, bytes);
  const text = decode(bytes, name);
  const begun = await openIncrementally(fileOrigin(path));
  expect(await readOn(begun)).toEqual((await parseDocument(text, fileOrigin(path))).article);
  expect(begun.markdown()).toBe(text);
});

test('an input that pauses again and again is shown in a small share of the time, and shown whole in the end', async () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance'] });
  onTestFinished(() => void vi.useRealTimers());
  const stream = new Readable({ read: () => {} });
  stream.push('The first words');
  const beginning = openIncrementally(inputOrigin(() => stream));
  await vi.advanceTimersByTimeAsync(100);
  const { rest } = await beginning;
  let shown = 0;
  const reading = (async () => {
    for await (const _ of rest?.parts ?? []) {
      if (!rest?.unfinished()) continue;
      shown += 1;
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  })();
  for (let i = 1; i <= 100; i += 1) {
    stream.push(` and ${i}`);
    await vi.advanceTimersByTimeAsync(100);
  }
  expect(shown).toBeGreaterThan(10);
  expect(shown).toBeLessThanOrEqual(20);
  await vi.advanceTimersByTimeAsync(1000);
  expect(rest?.article().blocks.map(textOf).join()).toMatch(/^The first words .* and 100$/);
  stream.push(null);
  await reading;
});

test.each([
  ['a word every 20 ms', 'word ', 20],
  ['a byte every 5 ms', 'x', 5],
])(
  'a stream that never pauses is shown within 100 ms, its unfinished paragraph as well: %s',
  async (_, piece, interval) => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance'] });
    onTestFinished(() => void vi.useRealTimers());
    const stream = new Readable({ read: () => {} });
    const came: number[] = [];
    const push = async (): Promise<void> => {
      stream.push(piece);
      await vi.advanceTimersByTimeAsync(interval);
      came.push(came.length + 1);
    };
    let begun: Opened | undefined;
    const beginning = openIncrementally(inputOrigin(() => stream)).then((opened) => {
      begun = opened;
    });
    while (!begun) await push();
    await beginning;
    const { rest } = begun;
    const reading = (async () => {
      for await (const _ of rest?.parts ?? []);
    })();
    const before = 100 / interval;
    for (let i = 0; i < 400; i += 1) {
      await push();
      // What came before reading went on is shown a moment later.
      if (i * interval < 200) continue;
      const shown = rest?.article().blocks.map(textOf).join('') ?? '';
      expect(shown.length).toBeGreaterThanOrEqual(piece.trim().length * (came.at(-before) ?? 0));
    }
    stream.push(null);
    await vi.advanceTimersByTimeAsync(1000);
    await reading;
  },
);

const PAGE = `<!doctype html><html lang="de"><head><title>Die Seite</title></head><body><nav>Menü</nav><article><h1>Die Seite</h1>
<p>${'Worte eines Artikels. '.repeat(30)}</p></article></body></html>`;

test.each<[string, readonly string[], readonly string[], string | undefined]>([
  ['all of which comes late', [], [PAGE], 'Die Seite'],
  ['whose beginning comes slowly', ['<!-- saved'], [' from -->\n', PAGE.slice(0, 9), PAGE.slice(9)], 'Die Seite'],
  ['that is Markdown after all', ['<!-- a'], [' -->\n# Title\n\n', 'Text.'], 'Title'],
  ['that ends before it is known', ['\n<ht'], [], undefined],
  ['of which nothing comes', [], [], undefined],
])('a page in a stream is opened, %s', async (_, before, after, title) => {
  const stream = new Readable({ read: () => {} });
  for (const part of before) stream.push(part);
  const { article, rest } = await openIncrementally(inputOrigin(() => stream));
  expect(article.blocks).toEqual([]);
  for (const part of after) {
    stream.push(part);
    await new Promise(setImmediate);
  }
  stream.push(null);
  for await (const _ of rest?.parts ?? []);
  const page = rest?.page?.();
  expect((page ?? { article: rest?.article() }).article?.meta.title).toBe(title ?? 'stdin');
  expect(page?.whole === undefined).toBe(!after.includes(PAGE) && before[0] !== '<!-- saved');
  const all = (await openIncrementally(inputOrigin(() => Readable.from([Buffer.from([...before, ...after].join(''))]))))
    .article;
  expect((page?.article ?? rest?.article())?.blocks).toEqual(all.blocks);
  expect(stream.destroyed).toBe(true);
});

test('a stream is binary if a later part of its first 64 KB is, and no longer read', async () => {
  const stream = new Readable({ read: () => {} });
  stream.push('The first words. ');
  const { rest } = await openIncrementally(inputOrigin(() => stream));
  stream.push(Buffer.alloc(100));
  await expect(
    (async () => {
      for await (const _ of rest?.parts ?? []);
    })(),
  ).rejects.toThrow(NO_TEXT);
  expect(stream.destroyed).toBe(true);
  expect(rest?.article().blocks.map(textOf)).toEqual(['The first words.']);
});

test('a fault of the front matter is told once, when the text is opened or when it has come', async () => {
  const fault = '---\ntitle: [\n---\n\nText.\n\n';
  for (const [first, at] of [
    [fault, 'opened'],
    ['---\ntitle:', 'come'],
  ] as const) {
    const stream = new Readable({ read: () => {} });
    stream.push(first);
    const { warning, rest } = await openIncrementally(inputOrigin(() => stream));
    stream.push(`${fault.slice(first.length)}More.`);
    stream.push(null);
    for await (const _ of rest?.parts ?? []);
    const told = [warning, rest?.warning()].map((text) => text?.en.includes('front matter ignored') === true);
    expect(told).toEqual([at === 'opened', at === 'come']);
  }
});

test('how much of a file is read and how much is ahead is told as it is read, also of one that grows', async () => {
  const path = join(folder, 'longer');
  const paragraph = 'A paragraph of plain words.\n\n';
  const size = 6000 * paragraph.length;
  writeFileSync(path, paragraph.repeat(6000));
  const { article, rest = expect.unreachable() } = await openIncrementally(fileOrigin(path));
  appendFileSync(path, paragraph.repeat(1000));
  const check = (count: number): void => {
    const read = count * paragraph.length;
    expect(Math.abs((rest.share() ?? 0) * size - Math.min(size, read))).toBeLessThan(paragraph.length);
    expect(Math.abs(rest.ahead(1) - (rest.length() - read))).toBeLessThan(paragraph.length);
  };
  check(article.blocks.length);
  for await (const _ of rest.parts) if (!rest.unfinished()) check(rest.article().blocks.length);
  const { length } = paragraph.repeat(7000);
  expect([rest.share(), rest.length(), ...[0, 0.25, 1].map((share) => rest.ahead(share))]).toEqual([
    1,
    length,
    length,
    0.75 * length,
    0,
  ]);
});

test('a file that is truncated while it is read ends where it does', async () => {
  const path = join(folder, 'shorter');
  const bytes = Buffer.from(ascii.repeat(10));
  writeFileSync(path, bytes);
  const begun = await openIncrementally(fileOrigin(path));
  truncateSync(path, 100_000);
  const text = bytes.toString('utf8', 0, 100_000);
  expect(await readOn(begun)).toEqual((await parseDocument(text, fileOrigin(path))).article);
});

const binary = Buffer.alloc(100_000);

test.each<[string, Uint8Array | undefined, string | undefined]>([
  ['small and read', Buffer.from('Text.'), undefined],
  ['large and read', Buffer.from(ascii), undefined],
  ['small and binary', binary.subarray(0, 100), NO_TEXT],
  ['large and binary', binary, NO_TEXT],
  ['large and of UTF-32', Buffer.concat([Buffer.of(0xff, 0xfe, 0, 0), binary]), NO_TEXT],
  ...(existsSync('/proc/self/mem') ? [['not readable', undefined, 'EIO'] as [string, undefined, string]] : []),
])('A file that is %s is closed', async (name, bytes, error) => {
  const path = bytes ? join(folder, `closed ${name}`) : '/proc/self/mem';
  if (bytes) writeFileSync(path, bytes);
  const probe = await open(path);
  await probe.close();
  const read = vi.spyOn(Object.getPrototypeOf(probe) as FileHandle, 'read');
  onTestFinished(() => read.mockRestore());
  const reading = openIncrementally(fileOrigin(path)).then(readOn);
  if (error) await expect(reading).rejects.toThrow(error);
  else await reading;
  const [file] = read.mock.contexts as readonly FileHandle[];
  // As soon as it is being closed.
  expect(file?.fd).toBe(-1);
});

test('A stream that is no text is closed', async () => {
  const stream = new Readable({ read: () => {} });
  stream.push(binary);
  await expect(openIncrementally(inputOrigin(() => stream))).rejects.toThrow(NO_TEXT);
  expect(stream.destroyed).toBe(true);
});

test('A stream of plain text is shown, whatever it has besides', async () => {
  const stream = new Readable({ read: () => {} });
  stream.push(binary);
  const { article } = await openIncrementally(inputOrigin(() => stream, { type: 'text' }));
  expect(article.blocks).toHaveLength(1);
  stream.destroy();
});

test.each<[string, BufferEncoding, number]>([
  ['UTF-8', 'utf8', 1],
  ['UTF-8', 'utf8', 2],
  ['UTF-16', 'utf16le', 1],
])('A byte order mark of %s that pauses is read as one', async (_, encoding, at) => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance'] });
  onTestFinished(() => void vi.useRealTimers());
  const bytes = Buffer.from('\uFEFFCafé.', encoding);
  const stream = new Readable({ read: () => {} });
  stream.push(bytes.subarray(0, at));
  const beginning = openIncrementally(inputOrigin(() => stream));
  await vi.advanceTimersByTimeAsync(200);
  stream.push(bytes.subarray(at));
  stream.push(null);
  await vi.advanceTimersByTimeAsync(200);
  const begun = await beginning;
  await readOn(begun);
  expect(begun.markdown()).toBe('Café.');
});

test.each([
  ['words', 'word word\n', 8],
  ['a quote', '> word\n', 2],
  ['a block of code', '    word\n', 2],
  ['footnotes', '[^1]: note\n', 1],
])('of an input without end, less is read ahead the more memory it takes: %s', async (_, line, mb) => {
  const MB = 1 << 20;
  const endless = function* () {
    for (;;) yield Buffer.from(line.repeat(6000));
  };
  const { rest } = await openIncrementally(inputOrigin(() => Readable.from(endless(), { objectMode: true })));
  if (!rest) throw new Error('no rest');
  for await (const _ of rest.parts) if (rest.ahead(0) >= 8 * MB) break;
  expect(rest.length() / MB).toBeGreaterThan(0.9 * mb - 0.6);
  expect(rest.length() / MB).toBeLessThan(mb + 0.3);
});
