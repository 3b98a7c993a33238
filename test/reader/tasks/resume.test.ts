import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { bookmarkOf } from '../../../src/article/bookmark.js';
import { messagesFor } from '../../../src/messages/ui.js';
import { createResume } from '../../../src/reader/tasks/resume.js';
import { digestOf, keyOf, type PlaceEntry, readPlaces } from '../../../src/store/places.js';
import { loaded } from '../../kit/reader.js';

const shown = loaded();
const top = { block: 4, offset: 3 };
const entry = (time: number, digest = `digest ${time}`): PlaceEntry => ({
  anchor: bookmarkOf(shown.article, top),
  digest,
  time,
});

test.each([
  ['the reader remembers nothing new', false],
  ['the reader remembers another place', true],
])('Entries salvaged from a damaged state file are in the new one when %s', (_, remembers) => {
  const folder = mkdtempSync(join(tmpdir(), 'llama-news-memory-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const file = join(folder, 'places.json');
  const own = keyOf(shown.origin.key, () => '');
  const right = { [own]: entry(1), 'file:/other.md': entry(2) };
  writeFileSync(file, JSON.stringify({ version: 1, places: { ...right, 'file:/bad.md': { anchor: {} } } }));
  const told: string[] = [];
  const resume = createResume(
    file,
    messagesFor('en'),
    (fault) => told.push(fault),
    () => 7,
  );
  expect(told.join()).toContain('places.damaged-1.json');
  expect(resume.recall(shown)).toEqual(top);
  if (remembers) resume.remember(shown, top, {});
  resume.save();
  const now = remembers ? { [own]: entry(7, digestOf(shown.markdown())) } : {};
  expect(readPlaces(file)).toEqual({ entries: { ...right, ...now } });
  // They are written once.
  const written = readFileSync(file, 'utf8');
  resume.save();
  expect(readFileSync(file, 'utf8')).toBe(written);
  expect(told).toHaveLength(1);
  expect(readdirSync(folder).sort()).toEqual(['places.damaged-1.json', 'places.json']);
});

test('marks of earlier runs are kept when others are set', () => {
  const folder = mkdtempSync(join(tmpdir(), 'llama-news-memory-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const file = join(folder, 'places.json');
  const resume = () =>
    createResume(
      file,
      messagesFor('en'),
      (fault) => expect.fail(fault),
      () => 7,
    );
  for (const marks of [{ a: top, b: { block: 0, offset: 0 } }, { b: { block: 6, offset: 0 } }]) {
    const run = resume();
    run.remember(shown, top, marks);
    run.save();
  }
  const next = resume();
  expect(['a', 'b', 'c'].map((name) => next.mark(shown, name))).toEqual([top, { block: 6, offset: 0 }, undefined]);
});
