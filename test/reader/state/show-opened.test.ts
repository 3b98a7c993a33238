import { expect, test } from 'vitest';
import { reduce } from '../../../src/reader/state/reduce.js';
import { placesToMove } from '../../../src/reader/state/replace-article.js';
import type { State } from '../../../src/reader/state/state.js';
import { bundledCollection } from '../../../src/source/bundled-origin.js';
import { fileOrigin } from '../../../src/source/file-origin.js';
import { annotated, annotation } from '../../kit/article/annotations.js';
import {
  bundled,
  indexOfBundled,
  keptArticle,
  loaded,
  opened,
  openedFolder,
  openedLibrary,
  openedWith,
  reading,
  restOf,
  screen,
  status,
  typed,
} from '../../kit/article/reader.js';

const other = { ...loaded('# Other\n\nLead.\n\n## Part\n\ntext'), origin: fileOrigin('other.md') };
const show = (state: State, more: object = {}): State =>
  reduce(state, { kind: 'loaded', loaded: other, ...more }).state;

test('an article opens at its start, at an anchor, or where an earlier visit ended', () => {
  const from = typed(opened(80, 8), ']]');
  expect(show(from)).toMatchObject({ loaded: other, top: { block: 0, offset: 0 } });
  expect(show(from, { anchor: '' })).toMatchObject({ top: { block: 0, offset: 0 }, message: undefined });
  expect(show(from, { anchor: 'part' }).top).toEqual({ block: 2, offset: 0 });
  const continued = show(from, { top: { block: 1, offset: 2 } });
  expect(continued.top).toEqual({ block: 1, offset: 2 });
  expect(status(continued)).toContain('Continued');
  expect(show(from, { top: { block: 1, offset: 2 }, message: 'A copy' }).message).toMatch(/^A copy · Continued/);
  // Each is a jump that can be taken back.
  for (const more of [{}, { anchor: 'part' }, { top: { block: 1, offset: 2 } }])
    expect(typed(show(from, more), 'H')).toMatchObject({ loaded: from.loaded, top: from.top });
});

test('an anchor that the article does not have is said, and waited for as long as more is read', () => {
  const gone = show(opened(80, 8), { anchor: 'no\u001bwhere' });
  expect([gone.top, gone.message]).toEqual([{ block: 0, offset: 0 }, expect.stringContaining('#no␛where')]);
  expect(show(opened(80, 8), { anchor: 'gone', message: 'A copy' }).message).toMatch(/^A copy · .*#gone/);
  const rest = restOf();
  const part = { ...reading(rest, 'Beginning.'), origin: other.origin };
  const waiting = reduce(opened(80, 8), { kind: 'loaded', loaded: part, anchor: 'part' }).state;
  expect(waiting.awaits).toEqual({ anchor: 'part' });
  const whole = { ...other, reading: undefined };
  const read = reduce(waiting, { kind: 'grown', loaded: whole, rest }).state;
  expect([read.top, read.awaits]).toEqual([{ block: 2, offset: 0 }, undefined]);
});

test('the first article that is opened from a list says how to get back to it, and no other does', () => {
  const list = openedFolder(['a.md'], 80, 10);
  const article = show(list);
  expect([article.list, article.message]).toEqual([undefined, expect.stringContaining('Backspace')]);
  const back = typed(article, '<backspace>');
  expect(screen(back)[1]).toContain('Note 0');
  expect(show(typed(article, 'G<backspace><backspace>')).message).toBeUndefined();
});

test('a folder that is opened from an article shows its list', () => {
  const folder = openedFolder(['a.md', 'b.md'], 80, 10);
  const shown = reduce(opened(80, 10), { kind: 'loaded', loaded: folder.loaded }).state;
  expect(shown.list).toMatchObject({ kind: 'collection', selected: 0, query: '' });
});

test('the library selects what was selected when it was left, without its filter', () => {
  const kept = ['Bridges', 'Tools', 'Moors'].map((title, i) => keptArticle(i, { title }));
  const library = openedLibrary(kept, 80, 10);
  const left = show(typed(library, '/too'));
  const again = reduce(left, { kind: 'loaded', loaded: library.loaded }).state;
  expect(again.list).toMatchObject({ kind: 'collection', selected: 1, query: '', typing: false });
});

test('what is known of one collection stays when more of another is known', () => {
  const folder = openedFolder(['a.md'], 80, 10);
  const index = indexOfBundled('de', ['llama-4-rechenleistung']);
  const both = reduce(folder, { kind: 'indexed', index }).state;
  const keys = [bundledCollection('de').key, ...Object.keys(folder.indexes)].sort();
  for (const state of [both, typed(both, 'r')]) expect(Object.keys(state.indexes).sort()).toEqual(keys);
});

test('every place that a reload has to find is named, with those of a search and a selection', () => {
  const from = typed(opened(80, 12), ']]ma]]/deeper<enter>V');
  const [search, selection] = [from.search ?? expect.unreachable(), from.selection ?? expect.unreachable()];
  const at = (offset: number) => ({ block: 1, offset });
  const state: State = {
    ...from,
    top: at(1),
    arrivedAt: at(2),
    search: { ...search, from: at(3), origin: at(4), landedAt: at(5) },
    selection: { ...selection, from: at(6), to: at(7) },
  };
  const places = placesToMove(state);
  for (let i = 1; i <= 7; i += 1) expect(places).toContainEqual(at(i));
  for (const mark of Object.values(state.marks)) expect(places).toContain(mark.top);
  expect(placesToMove({ ...state, search: undefined, selection: undefined })).not.toContainEqual(at(3));
});

test('the page follows the end of a text of unknown length that was asked for', () => {
  const rest = restOf();
  const text = 'text\n\n'.repeat(40);
  const asked = typed(openedWith(reading(rest, text), 80, 12), 'G');
  expect(asked).toMatchObject({ awaits: 'end', top: typed(openedWith(loaded(text), 80, 12), 'G').top });
  const grown = reduce(asked, { kind: 'grown', loaded: reading(rest, text + text), rest }).state;
  expect(grown.top).toEqual(typed(openedWith(loaded(text + text), 80, 12), 'G').top);
  expect(screen(grown).at(-2)).toContain('text');
  // Any key ends that.
  const moved = reduce(typed(asked, 'k'), { kind: 'grown', loaded: reading(rest, text + text), rest }).state;
  expect(moved.top).toEqual(typed(asked, 'k').top);
});

test('the notes on a bundled article are listed at its end: of a passage its words, of a section its heading alone', () => {
  const shown = bundled('en');
  const state = openedWith(shown, 80, 60);
  const { sections } = shown.article;
  const first = sections.find(({ number }) => number === '1') ?? expect.unreachable();
  const noted = annotated(state, [
    annotation(shown.article, 'Llama 4', 'Of a passage'),
    annotation(shown.article, first.title, 'Of a section', { target: 'section' }),
    annotation(shown.article, 'Meta', '', {}),
  ]);
  const end = screen(typed(noted, 'G')).join('\n');
  expect(end).toContain('Of a passage');
  expect(end).toMatch(/“Llama 4”\s*\n\s*Of a passage/);
  expect(end).toMatch(new RegExp(`1 ${first.title.slice(0, 12)}[^“\n]*\n\\s*Of a section`));
  expect(end).not.toContain('“Meta”');
  const reversed = annotated(state, (noted.loaded.annotations ?? []).map((it) => it.annotation).toReversed());
  expect(screen(typed(reversed, 'G')).join('\n')).toBe(end);
  expect(screen(typed(state, 'G')).join('\n')).not.toContain('Of a');
});

test('a hit is shown a third of the way down, and its search goes on from there', () => {
  const text = loaded(`${'filler\n\n'.repeat(30)}a needle\n\n${'filler\n\n'.repeat(30)}needle`);
  const from = { ...opened(80, 13), message: 'Opening' };
  const hit = { place: { block: 30, offset: 2 }, phrase: 'needle' };
  const shown = reduce(from, { kind: 'loaded', loaded: { ...text, origin: other.origin }, hit }).state;
  expect(screen(shown)[4]).toContain('a needle');
  expect(shown).toMatchObject({ message: undefined, search: { current: 0, editing: false } });
  expect(typed(shown, 'n').search?.current).toBe(1);
  expect(typed(shown, 'H')).toMatchObject({ loaded: from.loaded, top: from.top });
});

test('a hit that a shorter text no longer has leads to its start', () => {
  for (const block of [1, 2, 99]) {
    const hit = { place: { block, offset: 0 }, phrase: 'one' };
    const shown = reduce(opened(), { kind: 'loaded', loaded: loaded('one'), hit }).state;
    expect(shown.top, `${block}`).toEqual({ block: 0, offset: 0 });
  }
});

test('a panel that was opened meanwhile closes when the article comes, and back leads to where it was opened', () => {
  const from = typed(opened(80, 16), ']]jj');
  for (const keys of ['t', '?', ':th', 'otd', '/deeper<enter>gs']) {
    const shown = show(typed(from, keys));
    expect([shown.panel, shown.loaded], keys).toEqual([undefined, other]);
    expect(typed(shown, 'H').top, keys).toEqual(keys.includes('g') ? typed(from, '/deeper<enter>g').top : from.top);
  }
});

test('a folder that is opened again begins its list anew', () => {
  const folder = openedFolder(['a.md', 'b.md'], 80, 10);
  const again = reduce(show(typed(folder, 'j')), { kind: 'loaded', loaded: folder.loaded }).state;
  expect(again.list).toMatchObject({ kind: 'collection', selected: 0 });
});

test('the library is shown as a list again after a search of it', () => {
  const library = openedLibrary(
    [1, 2, 3].map((number) => keptArticle(number)),
    80,
    10,
  );
  const again = reduce(show(typed(library, 'jSx')), { kind: 'loaded', loaded: library.loaded }).state;
  expect(again.list).toMatchObject({ kind: 'collection', selected: 1 });
});

test('another article has nothing of what was selected, searched, folded or shown of the one before', () => {
  const chosen = typed(opened(120, 12), 't<down><left><tab>/deeper<enter>V');
  expect([chosen.folded.size, chosen.search?.current, chosen.selection?.moves]).toEqual([1, 0, 'to']);
  expect(show({ ...chosen, link: 1, addressToConfirm: 'x:y', scrollX: 8 })).toMatchObject({
    link: undefined,
    addressToConfirm: undefined,
    search: undefined,
    selection: undefined,
    scrollX: 0,
    folded: new Set(),
  });
});

test('the library that is opened from a folder begins its list anew', () => {
  const folder = typed(openedFolder(['a.md', 'b.md'], 80, 10), 'j');
  const library = openedLibrary([keptArticle(1), keptArticle(2)], 80, 10);
  expect(folder.list?.selected).toBe(1);
  const shown = reduce(folder, { kind: 'loaded', loaded: library.loaded }).state;
  expect(shown.list).toMatchObject({ kind: 'collection', selected: 0 });
});

test('the section for feedback shows nothing for bare highlights, and once where a note of several paragraphs belongs', () => {
  const shown = bundled('en');
  const state = openedWith(shown, 80, 60);
  const end = (note: string) =>
    screen(typed(annotated(state, [annotation(shown.article, 'Llama 4', note)]), 'G')).join('\n');
  expect(end('')).toBe(screen(typed(state, 'G')).join('\n'));
  const both = end('first paragraph\n\n\nsecond paragraph');
  expect(both).toMatch(/first paragraph\n\n +second paragraph/);
  expect(both.match(/“Llama 4”/g)).toHaveLength(1);
});

test('a row stays selected while more of another collection is known', () => {
  const folder = typed(openedFolder(['a.md', 'b.md', 'c.md'], 80, 10), 'j');
  const index = indexOfBundled('de', ['llama-4-rechenleistung', 'strawberry-o1']);
  const both = reduce(folder, { kind: 'indexed', index }).state;
  const next = reduce(both, { kind: 'indexed', index: { ...index, entries: index.entries.toReversed() } }).state;
  expect([both.list?.selected, next.list?.selected]).toEqual([1, 1]);
});
