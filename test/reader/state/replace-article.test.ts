import { describe, expect, test } from 'vitest';
import { Relocation } from '../../../src/article/place/relocate.js';
import { reduce } from '../../../src/reader/state/reduce.js';
import { textOfPassage } from '../../../src/reader/state/selection/selection.js';
import type { State } from '../../../src/reader/state/state.js';
import { bundled, first, loaded, opened, openedWith, press, screen, status, typed } from '../../kit/article/reader.js';

const paragraphs = Array.from({ length: 40 }, (_, i) => `Paragraph ${i} tells of ${i * 7} things and of ${i} others.`);
const text = paragraphs.join('\n\n');

const state = typed(openedWith(loaded(text), 60, 12), 'jjjjjjjjjjjjjjjjjjma/things<enter>');

test('reloading asks for the file, and keeps the first line and the marks', () => {
  expect(press(state, 'r').effects).toEqual([{ kind: 'reload' }]);
  const next = reduce(state, { kind: 'reloaded', loaded: loaded(`New text.\n\nAnd more.\n\n${text}`) }).state;
  expect(first(next)).toBe(first(state));
  expect(status(next)).toContain('Reloaded');
  expect(first(typed(next, "G'a"))).toBe(first(state));
  expect(next.search?.query).toEqual(state.search?.query);
  const back = reduce(next, { kind: 'reloaded', loaded: loaded(text) }).state;
  expect(screen({ ...back, message: undefined })).toEqual(screen(state));
});

test('going forward after a reload leads to the same places in the new text', () => {
  const there = typed(openedWith(loaded(text), 60, 12), '40%60%80%');
  const back = (count: number): State => typed(there, 'H'.repeat(count));
  const again = loaded(`New text.\n\nAnd more.\n\n${text}`);
  // After going back twice, history and future both have places.
  const next = reduce(back(2), { kind: 'reloaded', loaded: again }).state;
  for (const [keys, place] of [
    ['', back(2)],
    ['L', back(1)],
    ['LL', there],
    ['LLH', back(1)],
    ['H', back(3)],
    ['HLLL', there],
  ] as const) {
    const gone = typed(next, keys);
    expect(gone.loaded, keys).toBe(again);
    expect(first(gone), keys).toBe(first(place));
  }
  expect(status(typed(next, 'LLL'))).toContain('Nowhere to go forward to');
});

test('reloading says if nothing has changed, or if nothing can change', () => {
  const same = reduce(state, { kind: 'reloaded', loaded: loaded(text) }).state;
  expect(status(same)).toContain('nothing changed');
  expect(status(typed(openedWith(bundled('de'), 80, 24), 'r'))).toContain('Cannot reload');
});

test('reloading keeps a list of headings open, and the place from which it was opened', () => {
  const list = typed(opened(80, 16), 'jjotd');
  const next = reduce(list, { kind: 'reloaded', loaded: loaded(`new\n\n${loaded().markdown()}`) }).state;
  expect(first(typed(next, '<escape>'))).toBe(first(typed(opened(80, 16), 'jj')));
});

test('reloading a shorter text leaves the current hit at one that exists', () => {
  const last = typed(openedWith(loaded(text), 60, 12), '/things<enter>N');
  const next = reduce(last, { kind: 'reloaded', loaded: loaded('things') }).state;
  expect(status(next)).toContain('Reloaded');
  expect(next.search?.current).toBe(0);
});

test('who is at the start sees what a reload puts above the text', () => {
  const start = openedWith(loaded('Body.'), 60, 12);
  const next = reduce(start, { kind: 'reloaded', loaded: loaded('# Title\n\nBody.') }).state;
  expect(first(next)).toBe('Title');
});

test('who is at the end of a watched file stays there while text is appended, and only then', () => {
  const appended = `${text}\n\nAnd a new end.`;
  const after = (before: State, source = appended): State =>
    reduce(before, { kind: 'reloaded', loaded: loaded(source) }).state;
  const end = typed(openedWith(loaded(text), 60, 12), 'G');
  const shows = (shown: State): boolean => screen(shown).join('\n').includes('And a new end.');
  expect(shows(after({ ...end, watched: true }))).toBe(true);
  expect(shows(after(end))).toBe(false);
  expect(shows(after({ ...typed(end, 'kkkkkkkkkkkkk'), watched: true }))).toBe(false);
  expect(first(after({ ...end, watched: true }, `Other words first.\n\n${appended}`))).toBe(first(end));
  const following = typed(openedWith(loaded(text), 60, 12), 'E');
  expect(status(following)).toContain('Following the end of the file');
  expect(shows(after(following))).toBe(true);
  expect(typed(following, 'E')).toMatchObject({ follows: false, watched: false });
  // A short text has its start and its end on the page.
  const short = { ...openedWith(loaded('One.'), 60, 6), watched: true };
  const long = ['One.', ...paragraphs].join('\n\n');
  expect(first(after(short, long))).toBe('One.');
  expect(first(after(typed(short, 'E'), long))).not.toBe('One.');
});

test('after a reload, the place of arrival is the same text, and a shown address is shown anew before it opens', () => {
  const arrived: State = { ...state, arrivedAt: state.top };
  const again = loaded(`New text.\n\nAnd more.\n\n${text}`);
  const next = reduce(arrived, { kind: 'reloaded', loaded: again }).state;
  expect(next.arrivedAt).toEqual(next.top);
  const asked = typed(openedWith(loaded('[x](https://a.example/)'), 80, 12), '<tab><enter>');
  const reloaded = reduce(asked, { kind: 'reloaded', loaded: loaded('new\n\n[x](https://a.example/)') }).state;
  expect(press(reloaded, '<tab><enter>').effects).toEqual([]);
  expect(reloaded.addressToConfirm).toBeUndefined();
  expect([asked.link, reloaded.link]).toEqual([0, undefined]);
});

describe('a search, after text was added above', () => {
  const from = typed(openedWith(loaded(text), 60, 12), '12j');
  const added = loaded(`New text.\n\nAnd more.\n\n${text}`);
  const again = (keys: string): State => reduce(typed(from, keys), { kind: 'reloaded', loaded: added }).state;

  test('Escape goes back to the words where it began, and stays where the page was moved', () => {
    const found = typed(from, '/of 30<enter>');
    expect(found.top).not.toEqual(from.top);
    expect(first(typed(again('/of 30<enter>'), '<escape>'))).toBe(first(from));
    expect(first(typed(again('/of 30<enter>jj'), '<escape>'))).toBe(first(typed(found, 'jj')));
  });

  test('typing goes on from the words where it began', () => {
    expect(first(typed(again('/of 30'), '<escape>'))).toBe(first(from));
    const state = typed(again('/of'), ' ');
    expect(state.search?.current).toBe(typed(from, '/of ').search?.current);
  });
});

test.each([
  ['stays at its words', 'New.\n\nOne two.\n\nThree four.\n\nFive six.', 'Three four.'],
  ['has a word more', 'One two.\n\nThree or four.\n\nFive six.', 'Three or four.'],
  ['has another word at its end', 'One two.\n\nThree fish.\n\nFive six.', 'Three fish.'],
  ['has another word at its start', 'One two.\n\nOther four.\n\nFive six.', 'Other four.'],
  ['ends if its paragraph is gone', 'One two.\n\nFive six.', undefined],
  ['ends if its paragraph has become another', 'One two.\n\nIn the end.\n\nFive six.', undefined],
  ['ends if nothing is left', '', undefined],
])('a selection %s after a reload', (_, source, expected) => {
  const words = (shown: State): string | undefined => shown.selection && textOfPassage(shown.loaded, shown.selection);
  const selected = typed(openedWith(loaded('One two.\n\nThree four.\n\nFive six.'), 60, 12), 'V');
  expect(words(selected)).toBe('Three four.');
  expect(words(reduce(selected, { kind: 'reloaded', loaded: loaded(source) }).state)).toBe(expected);
});

test('a file that comes again with the same words in other markup has changed', () => {
  const next = reduce(openedWith(loaded('*a* b'), 60, 12), { kind: 'reloaded', loaded: loaded('**a** b') }).state;
  expect(next.message).toBe('Reloaded');
});

test('a message about the reload comes before what has changed', () => {
  const again = { kind: 'reloaded', message: 'Too large', loaded: loaded('new') } as const;
  expect(reduce(openedWith(loaded('old'), 60, 12), again).state.message).toBe('Too large · Reloaded');
});

test('no link is selected in a place to go back to, and no section is folded, after a reload', () => {
  const from = typed(opened(120, 16), 't<down><left><tab><tab>]]');
  expect([from.folded.size, typed(from, 'H').link]).toEqual([1, 0]);
  const next = reduce(from, { kind: 'reloaded', loaded: loaded(`new\n\n${loaded().markdown()}`) }).state;
  expect([next.folded.size, typed(next, 'H').link]).toEqual([0, undefined]);
});

test('places that were found for another text are not those of the shown one', () => {
  const next = loaded(`New text.\n\n${text}`);
  const moves = new Relocation(loaded('Other text.').article, next.article);
  expect(first(reduce(state, { kind: 'reloaded', loaded: next, moves }).state)).toBe(first(state));
});

test('a heading that was awaited is shown if a text that was read again has it', () => {
  const waiting: State = { ...openedWith(loaded('begun'), 60, 4), awaits: { anchor: 'part' }, message: 'waits' };
  const source = `begun\n\n${'text\n\n'.repeat(9)}## Part\n\n${'text\n\n'.repeat(9)}`;
  const next = reduce(waiting, { kind: 'reloaded', loaded: loaded(source) }).state;
  expect([first(next), next.awaits]).toEqual(['Part', undefined]);
});

test('text may be appended in place of blank lines at the end', () => {
  const end = { ...typed(openedWith(loaded(`${text}\n\n\n\n`), 60, 12), 'G'), watched: true };
  const next = reduce(end, { kind: 'reloaded', loaded: loaded(`${text}\nAppended.`) }).state;
  expect(screen(next).join('\n')).toContain('Appended.');
});
