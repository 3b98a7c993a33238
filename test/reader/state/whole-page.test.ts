import { expect, test } from 'vitest';
import { reduce } from '../../../src/reader/state/reduce.js';
import type { Loaded, State } from '../../../src/reader/state/state.js';
import { sameOrigin } from '../../../src/reader/state/visits.js';
import { first, loaded, openedWith, press, status, typed } from '../../kit/article/reader.js';

const PARAGRAPHS = Array.from({ length: 30 }, (_, i) => `Paragraph number ${i} has words of its own.`);
const ARTICLE = PARAGRAPHS.join('\n\n');
const PAGE = ['Menu', 'Search', 'Log in', ARTICLE, 'Imprint'].join('\n\n');

/** A page, opened as its article or whole. */
const form = (source: string, whole: boolean): Loaded => {
  const shown = loaded(source);
  return { ...shown, origin: { ...shown.origin, key: 'web:x', as: { whole } }, whole: () => Promise.reject() };
};

const article = (): State => openedWith(form(ARTICLE, false), 100, 10);
const whole = (state: State, message?: string): State =>
  reduce(state, { kind: 'whole', loaded: form(PAGE, true), message }).state;
const back = (state: State): State => reduce(state, { kind: 'whole', loaded: form(ARTICLE, false) }).state;

test('W asks for the other form of a page, and says that other texts have none', () => {
  expect(press(article(), 'W').effects).toEqual([{ kind: 'whole' }]);
  const { state, effects } = press(openedWith(loaded(), 100, 10), 'W');
  expect(status(state)).toContain('Not an HTML page: all of it is shown already');
  expect(effects).toEqual([]);
});

test('the whole page is shown at the same words, and the article at the exact place before', () => {
  const start = typed(article(), '15Gj');
  const all = whole(start);
  expect(first(all)).toBe(first(start));
  expect(status(all)).toContain('The whole page · W shows only the article');
  const again = back(all);
  expect(again.top).toEqual(start.top);
  expect(status(again)).toContain('Only the article · W shows the whole page');
  expect(first(back(typed(all, 'jj')))).toBe(first(typed(start, 'jj')));
});

test('the start stays the start', () => {
  expect(first(whole(article()))).toBe('Menu');
  expect(back(whole(article())).top).toEqual(article().top);
});

test('a warning is reported with it', () => {
  expect(status(whole(article(), 'too large'))).toContain('too large · The whole page');
});

test('marks are those of the form in which they were set', () => {
  const marked = whole(typed(article(), '15Gma'));
  expect(typed(marked, "'a")).toMatchObject({ top: { block: 14 }, loaded: { origin: { as: { whole: false } } } });
});

test('a section of a page is copied as its text', () => {
  expect(press(article(), 'y').effects).toEqual([{ kind: 'copy', text: ARTICLE }]);
  const parted = openedWith(form('Lead.\n\n## One\n\nWords.\n\n### Deeper\n\n## Two\n\nEnd.', false), 80, 3);
  expect(press(typed(parted, ']]'), 'y').effects).toEqual([{ kind: 'copy', text: 'One\n\nWords.\n\nDeeper' }]);
});

test('the whole page is another article than the one in it', () => {
  const [one, all] = [form(ARTICLE, false), form(PAGE, true)];
  expect([sameOrigin(one, all), sameOrigin(one, form(PAGE, false))]).toEqual([false, true]);
  const origin = { ...one.origin, as: undefined };
  expect([sameOrigin(one, { origin }), sameOrigin(all, { origin })]).toEqual([true, false]);
});

test('a page that comes again with the same words has not changed, whatever else has', () => {
  const again = { ...form(ARTICLE, false), markdown: () => '<!-- 2 -->' };
  expect(status(reduce(article(), { kind: 'reloaded', loaded: again }).state)).toContain('nothing changed');
  const more = form(`${ARTICLE}\n\nMore`, false);
  const other = form([...PARAGRAPHS.slice(1), 'Another.'].join('\n\n'), false);
  for (const one of [more, other])
    expect(status(reduce(article(), { kind: 'reloaded', loaded: one }).state)).not.toContain('nothing changed');
});
