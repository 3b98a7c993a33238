import { expect, test } from 'vitest';
import type { Effect } from '../../../src/reader/state/action.js';
import { reduce } from '../../../src/reader/state/reduce.js';
import type { State } from '../../../src/reader/state/state.js';
import { fileOrigin } from '../../../src/source/file-origin.js';
import { annotated, annotation } from '../../kit/article/annotations.js';
import {
  keptArticle,
  loaded,
  openedFolder,
  openedLibrary,
  openedWith,
  screen,
  typed,
} from '../../kit/article/reader.js';

/* No control reaches the screen, whatever names, notes, addresses and typed text hold. */

const EVIL = 'e\u001b[31mv\u202Ei\u0007l\u009b';
const CONTROL = /[\p{Cc}\u202A-\u202E\u2066-\u2069]/u;

const TEXT = `# Title ${EVIL}\n\nLead with a [link](<x${EVIL}.md>), [web](https://e.example/${EVIL}), [mail](foo:${EVIL}) and ![p${EVIL}](y.png).\n\n## One ${EVIL}\n\nWords \`code ${EVIL}\` of it[^n].\n\n\`\`\`${EVIL}\n${EVIL}\n\`\`\`\n\n[^n]: Note ${EVIL}`;

function text(): State {
  const one = { ...loaded(TEXT), origin: fileOrigin(`/tmp/${EVIL}.md`) };
  const state = openedWith(one, 80, 16);
  const { article } = state.loaded;
  const lost = annotation(loaded('Gone').article, 'Gone', EVIL);
  return annotated(state, [
    annotation(article, 'Lead with', `A note ${EVIL}\n\nand ${EVIL}`),
    annotation(article, 'Words', '', { anchor: { ...lost.anchor, quote: EVIL } }),
    { ...lost, anchor: { ...lost.anchor, quote: `Gone ${EVIL}`, section: EVIL } },
  ]);
}

/** A folder with such a name, and such files, which are not read yet. */
function folder(): State {
  const state = openedFolder([`a${EVIL}.md`, `b/${EVIL}.md`], 80, 12);
  const { collection = expect.unreachable() } = state.loaded;
  const named = { ...collection, name: EVIL };
  const index = state.indexes[collection.key] ?? expect.unreachable();
  const unread = { ...index, collection: named, summaries: new Map() };
  return { ...state, loaded: { ...state.loaded, collection: named }, indexes: { [collection.key]: unread } };
}
const library = (): State => openedLibrary([keptArticle(1, { title: 'Title', tags: ['x'] })], 80, 12);

test.each<readonly [name: string, start: () => State, keys: string]>([
  [
    'a text',
    text,
    '<tab> <tab><tab> <tab><tab><enter> <tab><tab><tab> <tab><tab><tab><enter> F t o i ij iG iG<enter> <enter> <enter>n V V<enter> a ? :',
  ],
  ['a search', text, `/${EVIL} /${EVIL}<enter> /Words<enter>s`],
  [
    'typed text',
    text,
    `:${EVIL} :e<space>${EVIL} :e<space>${EVIL}<enter> a${EVIL} a${EVIL}<enter> o${EVIL} m\u001b '\u001b i/${EVIL}`,
  ],
  ['a folder', folder, 'j O S Sx'],
  ['a library', library, `j / /${EVIL} O S`],
])('no control of %s reaches the screen', (_, start, keys) => {
  for (const each of ['', ...keys.split(' ')])
    for (const row of screen(typed(start(), each))) expect(row, JSON.stringify(each)).not.toMatch(CONTROL);
});

test('no control of a message, a pasted text, an anchor or an edited note reaches the screen', () => {
  const state = text();
  const [located] = state.loaded.annotations ?? [];
  const { annotation: noted } = located ?? expect.unreachable();
  const states = [
    reduce(state, { kind: 'message', text: EVIL }).state,
    reduce(typed(state, '/'), { kind: 'paste', text: `${EVIL}\n${EVIL}` }).state,
    reduce(typed(state, 'a'), { kind: 'paste', text: `${EVIL}\n${EVIL}` }).state,
    reduce(state, { kind: 'loaded', loaded: loaded('# Other'), anchor: EVIL }).state,
    typed(reduce(state, { kind: 'noteEdited', annotation: noted, before: noted.note, text: EVIL }).state, '<enter>'),
  ];
  for (const [i, one] of states.entries()) for (const row of screen(one)) expect(row, `${i}`).not.toMatch(CONTROL);
});

test('no control of a note that is pasted or edited is kept', () => {
  const state = text();
  const notes = (effect: Effect | undefined): readonly string[] =>
    effect?.kind === 'annotate'
      ? effect.changes.flatMap((change) => (change.kind === 'put' ? [change.annotation.note] : []))
      : [];
  const pasted = reduce(typed(state, 'a'), { kind: 'paste', text: EVIL }).state;
  const kept = reduce(pasted, { kind: 'key', key: 'enter' }).effect;
  const [{ annotation: noted } = expect.unreachable()] = state.loaded.annotations ?? [];
  const edited = reduce(state, { kind: 'noteEdited', annotation: noted, before: noted.note, text: EVIL }).effect;
  for (const found of [notes(kept), notes(edited)]) {
    expect(found).toHaveLength(1);
    expect(found.join()).not.toMatch(CONTROL);
  }
});
