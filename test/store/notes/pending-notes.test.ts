import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import type { AnnotationChange } from '../../../src/article/annotation/annotation.js';
import { allNotes } from '../../../src/store/notes/all-notes.js';
import { addPending, dropPending, type PendingNotes, readPending } from '../../../src/store/notes/pending-notes.js';
import { annotation } from '../../kit/article/annotations.js';
import { articleOf } from '../../kit/article/setting.js';

const remove = (id: string): AnnotationChange => ({ kind: 'remove', id });
const pending = (path: string, ...changes: readonly AnnotationChange[]): PendingNotes => ({
  path,
  isBeside: true,
  header: {},
  href: '',
  titles: {},
  changes,
});

test('of the changes that wait, only those that were written are dropped, whatever was added meanwhile', () => {
  const folder = mkdtempSync(join(tmpdir(), 'llama-news-pending-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const env = { XDG_STATE_HOME: folder };
  const waiting = (): readonly (readonly string[])[] =>
    readPending(env).map(({ path, changes }) => [path, ...changes.map((change) => JSON.stringify(change))]);
  const [a, b] = [remove('a'), remove('b')];
  addPending(env, pending('/x', a));
  addPending(env, pending('/y', a));
  addPending(env, pending('/x', b));
  expect(waiting()[0]?.slice(1)).toEqual([a, b].map((change) => JSON.stringify(change)));
  dropPending(env, pending('/x', a));
  expect(waiting()).toEqual([
    ['/x', JSON.stringify(b)],
    ['/y', JSON.stringify(a)],
  ]);
  dropPending(env, pending('/x', a, b));
  expect(waiting()).toEqual([['/y', JSON.stringify(a)]]);
});

test('a file of which any part is damaged has no changes that wait, and is set aside by the next one', () => {
  const folder = mkdtempSync(join(tmpdir(), 'llama-news-pending-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const env = { XDG_STATE_HOME: folder };
  const state = join(folder, 'llama-news');
  const file = join(state, 'pending-notes.json');
  const article = articleOf('Some words.');
  const put = { kind: 'put', annotation: annotation(article, 'words') } as const;
  addPending(env, pending('/x', put, remove('a')));
  const whole = JSON.parse(readFileSync(file, 'utf8'));
  const [one] = whole.pending;
  const withPut = (changed: object) => ({ ...one, changes: [{ kind: 'put', annotation: changed }] });
  const withAnchor = (field: string) =>
    withPut({ ...put.annotation, anchor: { ...put.annotation.anchor, [field]: 7 } });
  const damaged = [
    { version: 2, pending: whole.pending },
    { version: 1, pending: {} },
    ...[
      null,
      ...['path', 'href', 'header', 'titles', 'changes'].map((field) => ({ ...one, [field]: 7 })),
      { ...one, changes: [{ kind: 'remove', id: 7 }] },
      { ...one, changes: [{ kind: 'other', id: 'a', annotation: put.annotation }] },
      { ...one, changes: [null] },
      withPut([]),
      ...['id', 'note', 'created', 'anchor'].map((field) => withPut({ ...put.annotation, [field]: 7 })),
      ...['quote', 'before', 'after', 'section'].map(withAnchor),
    ].map((spoilt) => ({ version: 1, pending: [one, spoilt] })),
  ].map((data) => JSON.stringify(data));
  for (const text of ['{', ...damaged]) {
    writeFileSync(file, text);
    expect(readPending(env), text).toEqual([]);
    addPending(env, pending('/y', remove('b')));
    expect(readPending(env), text).toEqual([pending('/y', remove('b'))]);
  }
  const aside = readdirSync(state).filter((name) => name.includes('damaged'));
  expect(aside).toHaveLength(damaged.length + 1);
  writeFileSync(file, JSON.stringify(whole));
  expect(readPending(env)).toEqual([pending('/x', put, remove('a'))]);
});

test('changes that wait for the same file keep the titles of all their sections', () => {
  const folder = mkdtempSync(join(tmpdir(), 'llama-news-pending-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const env = { XDG_STATE_HOME: folder };
  addPending(env, { ...pending('/x', remove('a')), titles: { one: 'One' } });
  addPending(env, { ...pending('/x', remove('b')), titles: { two: 'Two', one: 'First' }, header: { title: 'T' } });
  expect(readPending(env)).toMatchObject([{ titles: { one: 'First', two: 'Two' }, header: { title: 'T' } }]);
});

test('notes that wait are among all notes, also where their file is written', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'llama-news-pending-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const env = { XDG_STATE_HOME: folder, XDG_DATA_HOME: folder };
  const article = articleOf('# Title\n\nSome words.');
  const library = join(folder, 'library');
  const put = (quote: string): AnnotationChange => ({ kind: 'put', annotation: annotation(article, quote) });
  const path = join(library, 'a.notes.md');
  addPending(env, { ...pending(path, put('Some')), header: { title: 'Title' } });
  const quotes = async (): Promise<readonly (readonly string[])[]> => {
    const found: (readonly string[])[] = [];
    for await (const { title, annotations } of allNotes(env, library))
      found.push([title, ...annotations.map(({ anchor }) => anchor.quote)]);
    return found;
  };
  expect(await quotes()).toEqual([['Title', 'Some']]);
  // Those of another library wait until that is the one.
  addPending(env, pending(join(folder, 'library-2', 'b.notes.md'), put('words')));
  addPending(env, { ...pending(join(folder, 'c.notes.md'), put('words')), isBeside: false, header: { title: 'C' } });
  expect(await quotes()).toEqual([
    ['Title', 'Some'],
    ['C', 'words'],
  ]);
  dropPending(env, readPending(env).at(-1) as PendingNotes);
  mkdirSync(library);
  symlinkSync('.', path);
  expect(await quotes(), 'the file, a link to a folder, cannot be read').toEqual([['Title', 'Some']]);
  rmSync(path);
  writeFileSync(path, '---\ntitle: Other\n---\n\n> words\n\nA note.\n');
  expect(await quotes()).toEqual([['Other', 'words', 'Some']]);
});
