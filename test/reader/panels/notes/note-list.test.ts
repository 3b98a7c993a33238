import { expect, test } from 'vitest';
import { reduce } from '../../../../src/reader/state/reduce.js';
import type { State } from '../../../../src/reader/state/state.js';
import { fileOrigin } from '../../../../src/source/file-origin.js';
import { annotated, annotation } from '../../../kit/article/annotations.js';
import { first, loaded, opened, openedWith, press, screen, status, typed } from '../../../kit/article/reader.js';

const text = (state: State): string => screen(state).join('\n');
const noted = (state: State, ...notes: readonly (readonly [quote: string, note?: string])[]): State =>
  annotated(
    state,
    notes.map(([quote, note]) => annotation(state.loaded.article, quote, note)),
  );

/** A text of which a passage is longer than a page. */
const LONG = Array.from({ length: 400 }, (_, i) => `word${i}`).join(' ');
const long = (): State => {
  const state = openedWith(loaded(`${'filler\n\n'.repeat(20)}Start ${LONG} end.\n\nAfter.`), 40, 12);
  return noted(state, [`Start ${LONG} end`, 'mine']);
};

test('a long highlight is shown at its beginning, from the list and from the note', () => {
  const state = long();
  for (const keys of ['i', 'i<enter>', ')']) expect(text(typed(state, keys)), keys).toContain('Start word0');
  expect(text(typed(state, 'i<enter><enter>'))).toContain('Start word0');
});

test('Enter shows the note of a highlight that begins on the page or goes on over it, and does not move the page', () => {
  const state = typed(long(), ')');
  for (const keys of ['', 'kkk', '<space><space>']) {
    const from = typed(state, keys);
    const peek = typed(from, '<enter>');
    expect(peek.panel?.kind, keys).toBe('notePeek');
    if (keys !== '<space><space>') expect(peek.top, keys).toEqual(from.top);
  }
});

test('Enter shows a highlight without a note if there is no other', () => {
  expect(text(typed(noted(opened(80, 16), ['one3']), '<enter>'))).toContain('(no note · e writes one)');
});

test('Enter in a list in which nothing fits goes nowhere', () => {
  const state = typed(noted(opened(80, 16), ['one3', 'mine']), 'jj');
  for (const keys of ['i/zzz<enter><enter>', 'i/zzz<enter>e', 'i/zzz<enter>d']) {
    const { state: after, effects } = press(state, keys);
    expect([after.top, effects, after.loaded.annotations], keys).toEqual([state.top, [], state.loaded.annotations]);
  }
  expect(typed(state, 'i/zzz<enter><enter>').panel).toBeUndefined();
});

test('a changed note stays at its passage', () => {
  const state = noted(opened(80, 16), ['one3', 'mine']);
  const changed = typed(state, '<enter>e and more<enter>').loaded.annotations;
  expect(changed).toMatchObject([{ annotation: { note: 'mine and more' } }]);
  expect(changed?.[0]?.passage).toEqual(state.loaded.annotations?.[0]?.passage);
  expect(changed?.[0]?.passage).toBeDefined();
});

test('a message that comes with notes does not keep them away', () => {
  const state = opened(80, 16);
  const { annotations = [] } = noted(state, ['one3', 'mine']).loaded;
  const next = reduce(state, { kind: 'annotated', loaded: state.loaded, annotations, message: 'Told' }).state;
  expect([next.loaded.annotations, status(next)]).toEqual([annotations, expect.stringContaining('Told')]);
});

test('an earlier visit shows notes that were written since, also where other tools have laid it out meanwhile', () => {
  const jumped = typed(opened(80, 16), ']]]]');
  const tools = { ...jumped.loaded.tools };
  const laidOut = reduce(jumped, { kind: 'tools', loaded: { ...jumped.loaded, tools } }).state;
  const back = typed(typed(laidOut, 'amine<enter>'), 'HH');
  expect(back.loaded.annotations).toMatchObject([{ annotation: { note: 'mine' } }]);
});

test('notes in sections before and after a folded one are not counted with it', () => {
  const state = noted(opened(120, 20), ['one5', 'a'], ['three5', 'b']);
  const row = screen(typed(state, ']]]]]]t<left>')).find((line) => line.includes('▸2 Two')) ?? '';
  expect(row).not.toBe('');
  expect(row).not.toContain('*');
});

test('notes on a text of one’s own are not shown in it, whatever its last heading is', () => {
  const { article } = loaded('# T\n\ntext\n\n## Feedback\n\nWhat do you think?');
  for (const heading of ['Feedback', 'Other']) {
    const source = `# T\n\ntext\n\n## ${heading}\n\nWhat do you think?`;
    const state = annotated(openedWith(loaded(source), 80, 30), [annotation(article, 'text', 'mine')]);
    expect(text(state)).not.toContain('Your notes');
    expect(first(state)).toBe('T');
  }
});

test('after a click that shows a note, an address is shown anew before it opens', () => {
  const state = noted(openedWith(loaded('Some words and [a link](https://example.org/)'), 80, 12), ['words', 'mine']);
  const click = (from: State, words: string) =>
    reduce(from, { kind: 'click', column: screen(from)[0]?.indexOf(words) ?? -1, row: 0 });
  const shown = click(state, 'a link').state;
  expect(shown.addressToConfirm).toBe('https://example.org/');
  const peek = click(shown, 'words').state;
  expect([peek.panel?.kind, click(peek, 'a link').effect]).toEqual(['notePeek', undefined]);
});

test.each([
  [9, 2],
  [12, 2],
  [13, 3],
])('in a window of %i rows, the list shows a highlight %i rows below the top', (rows, below) => {
  const text = `${'row\n\n'.repeat(30)}needle\n\n${'row\n\n'.repeat(30)}`;
  const list = typed(noted(openedWith(loaded(text), 80, rows), ['needle']), 'i');
  for (const keys of ['', '<enter>'])
    expect(
      screen(typed(list, keys)).findIndex((row) => row.includes('needle')),
      keys,
    ).toBe(below);
});

test('a peek closes when its highlight is removed, and the note that is shown next is the one after it', () => {
  const state = noted(opened(80, 16), ['one3', 'first'], ['one5', 'second']);
  const removed = typed(state, '<enter>d');
  expect([removed.panel, removed.loaded.annotations?.length]).toEqual([undefined, 1]);
  expect(text(typed(removed, '<enter>'))).toContain('second');
});

test('the next note is shown at the beginning of its passage', () => {
  const state = openedWith(loaded(`Row.\n\n${'filler\n\n'.repeat(20)}Start ${LONG} end.\n\nAfter.`), 40, 12);
  const peek = typed(noted(state, ['Row', 'first'], [`Start ${LONG} end`, 'second']), '<enter>n');
  const [above = '', below = ''] = text(peek).split('───');
  expect([above.includes('Start word0'), text(peek).includes('second')]).toEqual([true, true]);
  expect(below).not.toContain('filler');
});

test('Enter in a section whose heading is above the page shows the note on it', () => {
  const state = typed(opened(80, 12), ']]aon the section<enter>jjj');
  expect(screen(state).join('\n')).not.toMatch(/^ *One$/m);
  expect(text(typed(state, '<enter>'))).toContain('on the section');
});

test('a highlight that ends where the page begins is not shown by Enter', () => {
  const state = noted(openedWith(loaded(`${'First.\n\n'.repeat(1)}${'row\n\n'.repeat(30)}`), 40, 8), [
    'First.\nrow',
    'mine',
  ]);
  const { passage } = state.loaded.annotations?.[0] ?? {};
  expect(passage?.to).toEqual({ block: 1, offset: 3 });
  const at = (offset: number) => typed({ ...state, top: { block: 1, offset } }, '<enter>').panel?.kind;
  expect([at(0), at(3)]).toEqual(['notePeek', undefined]);
});

test('notes are in the order of the text, whichever was written first', () => {
  const state = noted(opened(80, 24), ['one5', 'second'], ['one3', 'first']);
  expect(text(typed(state, 'i'))).toMatch(/“one3” – first\n.*“one5” – second/);
  expect(text(typed(state, '<enter>'))).toContain('first');
  for (const end of ['<enter>', '<escape>'])
    expect(typed(state, `iGax${end}`).panel).toMatchObject({ kind: 'noteList', selected: 1 });
});

test('a filter of the notes ignores strewn letters where whole words match', () => {
  const state = noted(opened(80, 16), ['one3', 'harbour'], ['one5', 'h and a and r and b']);
  expect(text(typed(state, 'i/harb'))).toContain(' 1/1 ─');
});

test('no link is selected while notes are listed, and the one from before with Escape', () => {
  const links = (keys: string) => typed(noted(opened(80, 16), ['one3']), `<tab>i${keys}`).link;
  expect([links(''), links('<escape>')]).toEqual([undefined, 0]);
});

test('a click after the last character of a highlight shows nothing', () => {
  const state = noted(opened(80, 16), ['one3', 'mine']);
  const row = screen(state).findIndex((line) => line.includes('one3'));
  const column = screen(state)[row]?.indexOf('one3') ?? 0;
  const click = (at: number) => reduce(state, { kind: 'click', column: at, row }).state.panel?.kind;
  expect([-1, 0, 3, 4].map((by) => click(column + by))).toEqual([undefined, 'notePeek', 'notePeek', undefined]);
});

test('a highlight of a heading is not the note on its section, and the other way round', () => {
  const state = typed(noted(opened(80, 16), ['One', 'on the words']), ']]a');
  expect(state.panel).toMatchObject({ kind: 'noteLine', text: '' });
  const section = typed(opened(80, 16), ']]aon the section<enter>/One<enter>V<enter>');
  expect(section.loaded.annotations?.map(({ annotation: { target, note } }) => [target, note])).toEqual([
    ['section', 'on the section'],
    ['passage', ''],
  ]);
});

test('a note that is typed while its highlight gets another colour elsewhere keeps that', () => {
  const yellow = annotation(loaded().article, 'one3');
  const typing = typed(annotated(opened(80, 16), [yellow]), 'iex');
  const kept = typed(annotated(typing, [{ ...yellow, color: 'red' }]), '<enter>').loaded.annotations;
  expect(kept).toMatchObject([{ annotation: { color: 'red', note: 'x' } }]);
});

test('notes that are read for an article that is no longer shown are not those of the shown one', () => {
  const state = opened(80, 16);
  const { loaded: left } = noted(state, ['one3', 'mine']);
  const other = reduce(state, { kind: 'loaded', loaded: { ...loaded('# Other'), origin: fileOrigin('b.md') } }).state;
  const read = { kind: 'annotated', loaded: left, annotations: left.annotations ?? [] } as const;
  expect(reduce(other, read).state).toBe(other);
});

test.each([
  [16, 7],
  [15, 7],
  [17, 8],
  [8, 3],
  [4, 3],
])('in a window of %i rows, a long note has %i with its head', (rows, height) => {
  const note = Array.from({ length: 30 }, (_, i) => `line ${i}.`).join('\n\n');
  const peek = screen(typed(annotated(opened(80, rows), [annotation(loaded().article, 'Title', note)]), '<enter>'));
  expect(peek.slice(0, -1).length - peek.findLastIndex((row) => row.includes('───'))).toBe(height);
});

test.each([
  ['---\n\nFirst words.', '', 'First words.'],
  ['# T\n\nlead\n\n##\n\nwords', ']]', 'T'],
  ['<h1></h1>\n\nFirst words.', '', 'First words.'],
  ['# T\n\n## One\n\nwords', ']]', 'One'],
])('the note on a section of %j after "%s" is one on "%s"', (source, keys, quote) => {
  const { annotations = [] } = typed(openedWith(loaded(source), 80, 6), `${keys}ax<enter>`).loaded;
  expect(annotations.map(({ annotation: { anchor } }) => anchor.quote)).toEqual([quote]);
});
