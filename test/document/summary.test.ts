import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { LARGEST_LISTED, readEntry, summarize, summaryOf } from '../../src/document/summary.js';
import type { Collection, Entry } from '../../src/source/collection.js';
import { fileOrigin } from '../../src/source/file-origin.js';

const folder = mkdtempSync(join(tmpdir(), 'llama-news-summary-'));
afterAll(() => rmSync(folder, { recursive: true }));

function entryOf(path: string, text: string | undefined, modified = 0): Entry {
  if (text !== undefined) writeFileSync(join(folder, path), text);
  return { path, modified, size: text?.length ?? 0, origin: () => fileOrigin(join(folder, path)) };
}

describe('an entry is read', () => {
  test('to its end, however long it is', async () => {
    const opened = await readEntry(entryOf('long.md', `# Long\n\n${'Words of it.\n\n'.repeat(40_000)}# End\n`));
    expect([opened?.rest, opened?.article.sections.at(-1)?.title]).toEqual([undefined, 'End']);
    expect(opened?.article.words).toBe(120_002);
  });

  test('unless it is larger than 4 MB or is gone', async () => {
    const small = entryOf('small.md', '# Small');
    expect(LARGEST_LISTED).toBe(4_194_304);
    expect(await readEntry({ ...small, size: LARGEST_LISTED })).toBeDefined();
    expect(await readEntry({ ...small, size: LARGEST_LISTED + 1 })).toBeUndefined();
    expect(await readEntry(entryOf('gone.md', undefined))).toBeUndefined();
  });

  test('not at all if others end it before', async () => {
    const entry = entryOf('ended.md', `# Long\n\n${'Words of it.\n\n'.repeat(40_000)}`);
    expect(await readEntry(entry, async () => false)).toBeUndefined();
    let turns = 0;
    const later = async (): Promise<boolean> => {
      turns += 1;
      return turns < 2;
    };
    expect([await readEntry(entry, later), turns]).toEqual([undefined, 2]);
  });

  test('and other errors than those of reading are reported', async () => {
    const origin = (): never => {
      throw new TypeError('a fault');
    };
    await expect(readEntry({ ...entryOf('any.md', '# Any'), origin })).rejects.toThrow('a fault');
  });
});

test('a summary has title, words and headings, and nothing in it acts on the terminal', async () => {
  const text = '---\ntitle: "A\u202Eb\\u001B[31m c"\n---\n\nfour words of text\n\n## Part *one*\n\n### Deeper\n';
  const opened = (await readEntry(entryOf('title.md', text))) ?? expect.unreachable();
  const { title, words, headings } = summaryOf(opened);
  expect(title).toBe('Ab␛[31m c');
  expect(words).toBe(opened.article.words);
  expect(headings.map(({ number, title, slug }) => [number, title, slug])).toEqual([
    ['0', expect.any(String), expect.any(String)],
    ['1', 'Part one', 'part-one'],
    ['1.1', 'Deeper', 'deeper'],
  ]);
  const made = {
    ...opened,
    article: { ...opened.article, meta: { ...opened.article.meta, title: ' x\u001B[1m\ny ' } },
  };
  expect(summaryOf(made).title).toBe('x␛[1m y');
});

test('a collection is read with the newest first, and what cannot be read is counted', async () => {
  const collection: Collection = {
    key: 'test',
    name: 'test',
    find: async function* () {
      yield { entries: [entryOf('old.md', '# Old', 1), entryOf('lost.md', undefined, 2)], unreachable: 2 };
      yield { entries: [entryOf('new.md', '# New', 3)], unreachable: 1 };
    },
  };
  const { entries, notRead } = await summarize(collection);
  expect(entries.map(({ entry, summary }) => [entry.path, summary?.title])).toEqual([
    ['new.md', 'New'],
    ['lost.md', undefined],
    ['old.md', 'Old'],
  ]);
  expect(notRead).toBe(4);
});
