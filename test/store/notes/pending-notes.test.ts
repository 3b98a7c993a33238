import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import type { AnnotationChange } from '../../../src/article/annotation/model.js';
import { addPending, dropPending, type PendingNotes, readPending } from '../../../src/store/notes/pending-notes.js';

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
  dropPending(env, pending('/x', a));
  expect(waiting()).toEqual([
    ['/x', JSON.stringify(b)],
    ['/y', JSON.stringify(a)],
  ]);
  dropPending(env, pending('/x', a, b));
  expect(waiting()).toEqual([['/y', JSON.stringify(a)]]);
});
