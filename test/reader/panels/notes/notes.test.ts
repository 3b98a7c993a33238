import { expect, test } from 'vitest';
import { bookmarkOf, findPlace } from '../../../../src/article/place/bookmark.js';
import { messagesFor } from '../../../../src/messages/ui.js';
import { keepUnfinished } from '../../../../src/reader/panels/notes/note-line.js';
import { reduce } from '../../../../src/reader/state/reduce.js';
import { annotated, annotation } from '../../../kit/article/annotations.js';
import {
  bundled,
  first,
  loaded,
  opened,
  openedWith,
  press,
  reading,
  restOf,
  screen,
  status,
  typed,
} from '../../../kit/article/reader.js';

const german = (columns: number, rows = 24) => ({
  ...openedWith(bundled('de'), columns, rows),
  messages: messagesFor('de'),
});
const text = (state: ReturnType<typeof opened>): string => screen(state).join('\n');

test('a writes a note on the section, which is asked to be written, shows in the peek and is changed by a', () => {
  const { state, effects } = press(opened(80, 16), ']]aMy thought<enter>');
  expect(effects).toMatchObject([
    {
      kind: 'annotate',
      changes: [{ kind: 'put', annotation: { target: 'section', note: 'My thought', anchor: { quote: 'One' } } }],
    },
  ]);
  expect(status(state)).toContain('Note kept · U takes it back');
  expect(text(typed(state, '<enter>'))).toMatch(/§ .*1 One\n.*My thought/);
  expect(status(typed(state, 'a'))).toContain('Note: My thought▏');
  const changed = press(state, 'a, again<enter>');
  expect(changed.effects).toMatchObject([{ changes: [{ annotation: { note: 'My thought, again' } }] }]);
  expect(changed.state.loaded.annotations).toHaveLength(1);
});

test('what Escape has discarded can be brought back into any line for notes, and exchanged with what is typed there', () => {
  const discarded = typed(opened(80, 16), ']]aMy thought<escape>');
  expect(status(discarded)).toContain('Note discarded · ↑ in the line for notes brings it back');
  expect(status(typed(discarded, ']]aOther<up>'))).toContain('Note: My thought▏');
  expect(status(typed(discarded, ']]aOther<up><up>'))).toContain('Note: Other▏');
  expect(status(typed(opened(80, 16), 'aOther<up>'))).toContain('Note: Other▏');
  for (const keys of ['a<escape>', 'a  <escape>']) expect(typed(opened(80, 16), keys).message).toBeUndefined();
  expect(typed(opened(80, 16), 'ax<enter>a<escape>').discarded).toBeUndefined();
});

test('a peek closes when its annotation is removed in the file or taken back, and a list keeps a row selected', () => {
  const { article } = loaded();
  const [one, two] = [annotation(article, 'one3', 'first'), annotation(article, 'one5', 'second')];
  const state = annotated(opened(80, 16), [one, two]);
  const closed = annotated(typed(state, '<enter>'), [two]);
  expect([closed.panel, status(closed)]).toEqual([undefined, expect.stringContaining('no longer in the file')]);
  expect(annotated(typed(state, '<enter>'), [one]).panel).toMatchObject({ kind: 'notePeek' });
  expect(annotated(typed(state, 'iG'), [one]).panel).toMatchObject({ kind: 'noteList', selected: 0 });
  expect(annotated(typed(state, 'iG'), []).panel).toMatchObject({ kind: 'noteList', selected: 0 });
  expect(typed(opened(80, 16), 'aA<enter>]]aB<enter>iGu').panel).toMatchObject({ kind: 'noteList', selected: 0 });
  const taken = typed(opened(80, 16), 'aA thought<enter><enter>U');
  expect([taken.panel, taken.loaded.annotations]).toEqual([undefined, []]);
  expect(status(taken)).toContain('Taken back');
});

test('a note that was changed in the list is selected there again', () => {
  const { article } = loaded();
  const both = ['one3', 'one5'].map((quote) => annotation(article, quote, 'note'));
  for (const end of ['<enter>', '<escape>'])
    expect(typed(annotated(opened(80, 16), both), `iGax${end}`).panel).toMatchObject({ kind: 'noteList', selected: 1 });
});

test('half a page of a list that shows two rows is one row', () => {
  const { article } = loaded();
  const state = annotated(
    opened(80, 5),
    ['one3', 'one5', 'two3'].map((quote) => annotation(article, quote)),
  );
  expect(typed(state, 'ig<ctrl-d>').panel?.selected).toBe(1);
  expect(typed(state, 'iG<ctrl-u>').panel?.selected).toBe(1);
});

test('Escape clears the filter of the list of notes before it closes the list', () => {
  const { article } = loaded();
  const filtered = typed(annotated(opened(80, 16), [annotation(article, 'one3', 'mine')]), 'i/mine<enter>');
  expect(typed(filtered, '<escape>').panel).toMatchObject({ kind: 'noteList', query: '' });
  expect(typed(filtered, '<escape><escape>').panel).toBeUndefined();
});

test('a row of the list of notes shows the note on one line, however long its quote is', () => {
  const { article } = loaded();
  const quote = Array.from({ length: 20 }, (_, i) => `one${i}`).join(' ');
  const state = annotated(opened(80, 16), [annotation(article, quote, 'first\nsecond')]);
  expect(text(typed(state, 'i'))).toContain('first second');
});

test('a note is shown without scrolling where its passage is on the screen already', () => {
  const state = opened(80, 16);
  const peek = typed(annotated(state, [annotation(loaded().article, 'one55', 'mine')]), '<enter>');
  expect(peek.panel?.kind).toBe('notePeek');
  expect(peek.top).toEqual(state.top);
});

test('a click on the line above a shown note does nothing in the text that it covers', () => {
  const peek = typed(annotated(opened(80, 16), [annotation(loaded().article, 'one3', 'mine')]), '<enter>');
  const row = screen(peek).findIndex((line) => line.includes('mine')) - 2;
  expect(screen(peek)[row]).toContain('───');
  expect(reduce(peek, { kind: 'click', column: 10, row }).state).toEqual(peek);
});

test('a long note is scrolled to its last line, and no further', () => {
  const note = Array.from({ length: 30 }, (_, i) => `line ${i}.`).join('\n\n');
  const peek = typed(annotated(opened(80, 16), [annotation(loaded().article, 'one3', note)]), '<enter>');
  const end = typed(peek, 'G');
  expect(screen(end).at(-2)).toContain('line 29.');
  expect(typed(end, 'j').panel).toEqual(end.panel);
});

test('U leaves a note that another program has changed since', () => {
  const noted = typed(opened(80, 16), 'aFirst<enter>');
  const [mine = expect.unreachable()] = noted.loaded.annotations ?? [];
  const changed = annotated(noted, [{ ...mine.annotation, note: 'Other' }]);
  const { state, effects } = press(changed, 'U');
  expect([state.loaded.annotations, effects]).toEqual([changed.loaded.annotations, []]);
  expect(status(state)).toContain('changed elsewhere meanwhile');
  expect(status(typed(state, 'U'))).toContain('Nothing to take back');
});

test('two readers give their annotations different ids in the same millisecond', () => {
  const ids = [0.25, 0.75].map((number) => {
    const state = typed({ ...opened(80, 16), clock: () => 1, random: () => number }, 'ax<enter>]]ay<enter>');
    return state.loaded.annotations?.map(({ annotation: { id } }) => id) ?? [];
  });
  expect(new Set(ids.flat()).size).toBe(4);
});

test('the line of a section’s note says which section it is, where it has room for that', () => {
  expect(status(typed(opened(100, 16), ']]a'))).toMatch(/^ Note: ▏ +§ “One” · Ctrl-X Ctrl-E editor *$/);
  expect(status(typed(opened(62, 16), ']]a'))).toMatch(/^ Note: ▏ +§ “One” · Ctrl-X Ctrl-E editor *$/);
  expect(status(typed(opened(40, 16), ']]a'))).toMatch(/^ Note: ▏ *$/);
  expect([59, 60].map((columns) => status(typed(opened(columns, 16), ']]ax')).includes('editor'))).toEqual([
    false,
    true,
  ]);
  expect(status(typed(opened(100, 16), ']]ax'))).toMatch(/^ Note: x▏ +Ctrl-X Ctrl-E editor *$/);
  expect(status(typed(opened(100, 16), 'Vn'))).toMatch(/^ Note: ▏ +Ctrl-X Ctrl-E editor *$/);
});

test('notes on the title, to the first heading below it and to a text without either are kept apart', () => {
  const state = typed(opened(80, 16), 'ato the title<enter>]]ato one<enter>');
  expect(state.loaded.annotations?.map(({ annotation: { anchor, note } }) => [anchor.quote, note])).toEqual([
    ['Title', 'to the title'],
    ['One', 'to one'],
  ]);
  const bare = typed(openedWith(loaded('some words\n\nand more'), 80, 16), 'ax<enter>');
  expect(bare.loaded.annotations?.[0]?.annotation.anchor.quote).toBe('some words');
  expect(status(typed(openedWith(loaded(''), 80, 16), 'a'))).toContain('No text to write a note on');
});

test('Escape discards what was typed, an unchanged note is not written again, an empty one is removed', () => {
  const state = typed(opened(80, 16), ']]aMy thought<enter>');
  expect(press(state, 'a more<escape>').effects).toEqual([]);
  expect(press(state, 'a<enter>').effects).toEqual([]);
  expect(press(opened(80, 16), 'a   <enter>').effects).toEqual([]);
  const emptied = press(state, 'a<ctrl-u><enter>');
  expect(emptied.effects).toMatchObject([{ changes: [{ kind: 'remove' }] }]);
  expect(emptied.state.loaded.annotations).toEqual([]);
  const highlight = annotated(opened(80, 16), [annotation(loaded().article, 'one3', 'a note')]);
  const bare = typed(highlight, '<enter>e<ctrl-u><enter>');
  expect(bare.loaded.annotations).toMatchObject([{ annotation: { note: '' } }]);
  expect(text(bare)).toContain('(no note · e writes one)');
});

test('a long note and wide characters keep the end of the line in sight, and what is pasted stays on one line', () => {
  const typing = reduce(typed(opened(40, 12), 'a'), {
    kind: 'paste',
    text: `${'日本語 '.repeat(20)}\nend\u001b[31m`,
  }).state;
  expect(status(typing)).toMatch(/^ Note: .*語 +end\S*▏/);
  expect(typing.panel).toMatchObject({ kind: 'noteLine', text: expect.not.stringMatching(/\p{Cc}/u) });
});

test('the editor gets what is typed, and gives back a note of several lines, which only it changes', () => {
  const typing = typed(opened(80, 16), ']]adraft');
  const asked = reduce(typing, { kind: 'key', key: 'ctrl-x' }).state;
  const { effect } = reduce(asked, { kind: 'key', key: 'ctrl-e' });
  if (effect?.kind !== 'editNote') return expect.unreachable();
  expect(effect.text).toBe('draft');
  const { annotation: edited, text: before } = effect;
  const back = (note: string) => reduce(typing, { kind: 'noteEdited', annotation: edited, before, text: note });
  const kept = back('first\n\nsecond\n');
  expect(kept.effect).toMatchObject({ changes: [{ annotation: { note: 'first\n\nsecond' } }] });
  expect(press(kept.state, 'a').effects).toMatchObject([{ kind: 'editNote', text: 'first\n\nsecond' }]);
  for (const nothing of ['', ' \n', 'draft\n']) {
    const { state, effect: none } = back(nothing);
    expect([state.panel, state.message, none]).toEqual([typing.panel, 'Note unchanged', undefined]);
  }
});

test('a note that is being typed when the reader ends continues the one that was there, or comes after it', () => {
  const kept = (keys: string) => keepUnfinished(typed(opened(80, 16), `aFirst<enter>${keys}`)).effect;
  const withNote = (note: string) =>
    expect.objectContaining({ changes: [expect.objectContaining({ annotation: expect.objectContaining({ note }) })] });
  expect(kept('a, and more')).toEqual(withNote('First, and more'));
  expect(kept('a<ctrl-u>Second')).toEqual(withNote('First\n\nSecond'));
  for (const keys of ['a', 'a<ctrl-u>', '']) expect(kept(keys)).toBeUndefined();
});

test('a passage is not said to be missing as long as the text is still read', () => {
  const far = annotation(loaded('some words far below').article, 'far below', 'mine');
  const begun = annotated(openedWith(reading(restOf(), 'some words'), 80, 16), [far]);
  for (const keys of ['i', 'i<enter>']) {
    expect(text(typed(begun, keys))).toContain('not found in the text yet');
    const whole = { ...begun, loaded: { ...begun.loaded, reading: undefined } };
    expect(text(typed(whole, keys))).toMatch(/not found in the text(?! yet)/);
  }
});

test('U takes the last changes back, one after the other, and says what', () => {
  const start = annotated(opened(80, 16), [annotation(loaded().article, 'one3 one4', 'kept')]);
  const state = typed(start, 'iexy<enter>d<escape>');
  expect(state.loaded.annotations).toEqual([]);
  const once = press(state, 'U');
  expect(once.effects).toMatchObject([{ changes: [{ kind: 'put', annotation: { note: 'keptxy' } }] }]);
  expect(status(once.state)).toContain('highlight “one3 one4” is there again');
  expect(once.state.loaded.annotations?.[0]?.passage).toEqual(start.loaded.annotations?.[0]?.passage);
  const twice = typed(once.state, 'U');
  expect(status(twice)).toContain('is as before');
  expect(twice.loaded.annotations).toMatchObject([{ annotation: { note: 'kept' } }]);
  expect(status(typed(twice, 'U'))).toContain('Nothing to take back');
});

test('what is taken back belongs to the shown article', () => {
  const noted = typed(opened(80, 16), 'aone<enter>');
  const elsewhere = reduce(noted, { kind: 'loaded', loaded: bundled('de') }).state;
  expect(status(typed(elsewhere, 'U'))).toContain('Nothing to take back');
  const back = typed(elsewhere, 'H');
  expect(back.loaded.annotations).toHaveLength(1);
  expect(typed(back, 'U').loaded.annotations).toEqual([]);
});

test('an earlier visit and a mark of the article show notes that were written since', () => {
  const state = typed(opened(80, 16), 'mx]]]]aone<enter>HH');
  expect(state.loaded.annotations).toHaveLength(1);
  expect(typed(state, "G'x").loaded.annotations).toHaveLength(1);
});

test.each([40, 80, 200])('the list shows sign, section, quote and note, %i columns wide', (columns) => {
  const { article } = bundled('de');
  const lost = annotation(article, 'Ebenso gut', 'verloren', { color: 'red' });
  const state = annotated(german(columns), [
    annotation(article, 'zehnmal so viel', 'Woher?'),
    annotation(article, 'Fazit und Ausblick', 'zum Schluss', { target: 'section' }),
    annotation(article, 'heute niemand kennt', '', { color: 'blue' }),
    { ...lost, anchor: { ...lost.anchor, quote: 'steht nirgends', before: 'x', after: 'y' } },
  ]);
  const list = typed(state, 'i');
  const rows = screen(list).slice(-5, -1);
  expect(rows[0]).toMatch(/^ G 0 „zehnmal so/);
  expect(rows[1]).toMatch(/^ § 7 Fazit und Ausblick – zum Schluss/);
  expect(rows[2]).toMatch(/^ B 7 „heute niemand kennt“/);
  expect(rows[3]).toMatch(/^ R \? 7 „steht nirgen/);
  if (columns > 40) expect(rows[3]).toContain('– verloren · nicht im Text gefunden');
  expect(text(typed(list, 'j'))).toMatch(/^ *§? *Fazit und Ausblick/m);
  expect(first(typed(list, 'jjj'))).toBe(first(state));
  expect(typed(list, 'jj<escape>').top).toEqual(state.top);
  const there = typed(list, 'jj<enter>');
  expect(text(there)).toContain('niemand');
  expect(typed(there, 'H').top).toEqual(state.top);
  expect(text(typed(list, 'G<enter>'))).toMatch(/R .*nicht im Text g[\s\S]*„steht nirgends“[\s\S]*verloren/);
});

test('the list opens at a highlight that began above the page and goes on there', () => {
  const shown = loaded(`# Title\n\n${'word '.repeat(400)}end\n\nAfter.`);
  const state = openedWith(shown, 40, 16);
  const quotes = ['Title', `${'word '.repeat(400)}end`, 'After'];
  const noted = annotated(
    state,
    quotes.map((quote) => annotation(shown.article, quote)),
  );
  expect(typed(noted, '<space>i').panel).toMatchObject({ kind: 'noteList', selected: 1 });
});

test('the list is filtered by quote, note and section, and a removed annotation comes back', () => {
  const { article } = bundled('de');
  const state = annotated(german(80), [
    annotation(article, 'zehnmal so viel', 'Woher?'),
    annotation(article, 'heute niemand kennt', 'Wer?', { color: 'blue' }),
  ]);
  for (const query of ['niemand', 'wer?', 'fazit'])
    expect(text(typed(state, `i/${query}`))).toMatch(/ 1\/1 ─\n B 7 „heute niemand kennt“ – Wer\?/);
  const removed = typed(state, 'ijd');
  expect(text(removed)).toMatch(/ 1\/1 ─\n G 0/);
  expect(status(removed)).toContain('Entfernt: Markierung „heute niemand kennt“ · U nimmt das zurück');
  expect(text(typed(removed, 'u'))).toContain(' 1/2 ─');
  expect(text(typed(state, 'i/zzz'))).toContain('Nichts gefunden');
  expect(status(typed(annotated(german(80), []), 'i'))).toContain('Keine Markierungen oder Notizen · a notiert etwas');
});

test('the peek goes to the next and the previous annotation, and Enter without any says that no link is selected', () => {
  const { article } = bundled('de');
  const state = annotated(german(80), [
    annotation(article, 'heute niemand kennt', 'Wer?', { color: 'blue' }),
    annotation(article, 'zehnmal so viel', 'Woher?'),
  ]);
  const next = typed(state, '<enter>n');
  expect(text(next)).toMatch(/niemand[\s\S]*B 27\. November 2026 · „heute niemand kennt“\n +Wer\?/);
  expect(status(typed(next, 'n'))).toContain('Keine weitere');
  expect(text(typed(next, 'p'))).toContain('Woher?');
  expect(status(typed(next, 'd'))).toContain('Entfernt');
  expect(status(typed(german(80), '<enter>'))).toContain('Kein Link gewählt');
});

test('the outline and the list of headings mark sections with notes, a folded one those of its subsections too', () => {
  const { article } = loaded();
  const state = annotated(opened(120, 20), [
    annotation(article, 'one5', 'a'),
    annotation(article, 'one7', 'b'),
    annotation(article, 'One deeper', 'c', { target: 'section' }),
    annotation(article, 'two5'),
  ]);
  const rows = screen(typed(state, 't'));
  expect(rows.find((row) => row.includes('▾1 One'))).toMatch(/ \*2 ┃/);
  expect(rows.find((row) => row.includes('1.1 One deeper'))).toMatch(/ \*1 ┃/);
  expect(rows.find((row) => row.includes('2 Two'))).not.toContain('*');
  expect(screen(typed(state, 't<down><left>')).find((row) => row.includes('▸1 One'))).toMatch(/ \*3 ┃/);
  expect(text(typed(state, 'odeeper'))).toContain(' 1.1 *1 One deeper');
});

test.each(['de', 'en'] as const)(
  'the section for feedback shows the notes, which no search and no count knows: %s',
  (lang) => {
    const { article, ...rest } = bundled(lang);
    const bare = openedWith({ article, ...rest }, 80, 24);
    const word = lang === 'de' ? 'Fazit und Ausblick' : 'Conclusion and outlook';
    const state = annotated(bare, [
      annotation(article, word, 'unheard of\nsecond line', { target: 'section' }),
      annotation(article, 'Zuckerberg'),
    ]);
    const end = typed(state, 'G');
    expect(text(end)).toMatch(/\S\n\n *Your notes\n\n.*• 7 .*\n.*unheard of\n.*second line\n/);
    expect(text(end).indexOf(article.sections.at(-1)?.title ?? '')).toBeLessThan(text(end).indexOf('Your notes'));
    expect(text(end).match(/• /g)).toHaveLength(1);
    expect(text(typed(bare, 'G'))).not.toContain('Your notes');
    expect(status(typed(state, '/unheard'))).toContain('0/0');
    expect(status(end)).toContain('end');
    expect(typed(state, '50%').top).toEqual(typed(bare, '50%').top);
    expect(text(typed(state, 'G/Sherwood<enter>'))).toContain('Sherwood');
    const low = typed({ ...state, size: { columns: 80, rows: 8 } }, 'G');
    const above = Array.from({ length: 20 }, (_, i) => typed(low, 'k'.repeat(i)));
    const shown = above.find(({ top }) => top.offset < -3) ?? expect.unreachable();
    expect(findPlace(article, bookmarkOf(article, shown.top))).toEqual(shown.top);
    const narrow = reduce(shown, { kind: 'resize', size: { columns: 40, rows: 8 } }).state;
    expect(screen(reduce(narrow, { kind: 'resize', size: shown.size }).state)).toEqual(screen(shown));
  },
);

test('the list opens as soon as the notes are read, unless another key comes first', () => {
  const asked = typed(opened(80, 16), 'i');
  expect(status(asked)).toContain('The notes are still being read');
  const notes = [annotation(loaded().article, 'one3', 'a note')];
  expect(text(annotated(asked, notes))).toContain('“one3” – a note');
  expect(annotated(typed(asked, 'j'), notes).panel).toBeUndefined();
});

test('a click on a highlight or on a heading with a note shows it, a click elsewhere closes it', () => {
  const { article } = loaded();
  const state = annotated(opened(80, 16), [
    annotation(article, 'one3', 'a note'),
    annotation(article, 'One', 'to the section', { target: 'section' }),
  ]);
  const row = screen(state).findIndex((line) => line.includes('one3'));
  const column = screen(state)[row]?.indexOf('one3') ?? 0;
  const click = (at: { column: number; row: number }, from = state) => reduce(from, { kind: 'click', ...at }).state;
  expect(text(click({ column, row }))).toContain('a note');
  expect(text(click({ column, row: row - 2 }))).not.toContain('a note');
  expect(text(click({ column: 5, row: row - 2 }))).toContain('to the section');
  expect(click({ column: 70, row: 1 }, click({ column, row })).panel).toBeUndefined();
});

test('the help keeps what is typed of a note', () => {
  const typing = typed(opened(80, 16), 'ahalf a note');
  const help = typed(typing, '<f1>');
  expect(text(help)).toContain('keep the note');
  expect(status(typed(help, '<escape>'))).toContain('Note: half a note▏');
  const fromList = typed(annotated(opened(80, 16), [annotation(loaded().article, 'one3', 'old')]), 'ie new<f1>q');
  expect(status(fromList)).toContain('Note: old new▏');
  expect(typed(fromList, '<enter>').loaded.annotations).toMatchObject([{ annotation: { note: 'old new' } }]);
});

test('Enter shows a note rather than a bare highlight before it, and a click the highlight on top', () => {
  const { article } = loaded();
  const state = annotated(opened(80, 16), [
    annotation(article, 'one2 one3 one4'),
    annotation(article, 'one3', 'a note'),
  ]);
  expect(text(typed(state, '<enter>'))).toContain('a note');
  const row = screen(state).findIndex((line) => line.includes('one3'));
  const click = (words: string) => {
    const column = screen(state)[row]?.indexOf(words) ?? 0;
    return text(reduce(state, { kind: 'click', column, row }).state);
  };
  expect(click('one3')).toContain('a note');
  expect(click('one2')).not.toContain('a note');
});

test('the section for feedback shows what has become of the notes', () => {
  const { article } = bundled('en');
  const state = openedWith(bundled('en'), 80, 24);
  const noted = (note: string) => [annotation(article, 'Conclusion and outlook', note, { target: 'section' })];
  const before = typed(annotated(state, noted('first thought')), 'G');
  expect(text(before)).toContain('first thought');
  expect(text(annotated(before, noted('second thought')))).toContain('second thought');
});

test('by many highlights at once, the keys go to the first and the last', () => {
  const { article } = loaded();
  const state = annotated(
    opened(80, 12),
    ['one3', 'two3', 'three3'].map((quote) => annotation(article, quote)),
  );
  const last = typed(state, '99)');
  expect(text(last)).toContain('three3');
  expect(text(typed(last, '99('))).toContain('one3');
});

test('a note on the section after a folded one is not counted with it', () => {
  const state = annotated(opened(120, 20), [annotation(loaded().article, 'Two', 'mine', { target: 'section' })]);
  expect(screen(typed(state, 't<down><left>')).find((row) => row.includes('▸1 One'))).not.toContain('*');
});

test('d in the list asks for the removal of the selected one', () => {
  const [one, two] = ['one3', 'one5'].map((quote) => annotation(loaded().article, quote));
  const { effects } = press(
    annotated(
      opened(80, 16),
      [one, two].flatMap((it) => it ?? []),
    ),
    'ijd',
  );
  expect(effects).toMatchObject([{ kind: 'annotate', changes: [{ kind: 'remove', id: two?.id }] }]);
});

test('Enter in the peek goes to the passage, or says that the text does not have it', () => {
  const gone = annotation(loaded('Gone from it').article, 'Gone', 'Where?');
  const peek = typed(annotated(opened(80, 16), [gone]), 'i<enter>');
  expect(peek.panel?.kind).toBe('notePeek');
  const { panel, top, message } = typed(peek, '<enter>');
  expect([panel, top, message]).toEqual([undefined, peek.top, expect.stringContaining('not found')]);
  const far = typed(annotated(opened(80, 16), [annotation(loaded().article, 'three3', 'x')]), 'i<enter>');
  expect(text(far)).toContain('three3');
});

test('Enter shows no note whose passage is below or above the page', () => {
  const state = annotated(opened(80, 12), [annotation(loaded().article, 'two30', 'a note')]);
  for (const keys of ['', 'G']) expect(typed(state, `${keys}<enter>`).panel, keys).toBeUndefined();
});

test('a message that comes with notes is shown, and nothing that the editor wrote acts on the terminal', () => {
  const state = opened(80, 16);
  const read = { kind: 'annotated', loaded: state.loaded, annotations: [] } as const;
  expect(status(reduce(state, { ...read, message: 'Notes from elsewhere' }).state)).toContain('Notes from elsewhere');
  const fresh = annotation(loaded().article, 'one3');
  const { effect } = reduce(state, { kind: 'noteEdited', annotation: fresh, text: 'a\u001b]0;x\u0007b', before: '' });
  const { changes } = effect?.kind === 'annotate' ? effect : expect.unreachable();
  expect(changes).toMatchObject([{ annotation: { note: expect.stringMatching(/^a[^\p{Cc}]*b$/u) } }]);
});

test('highlights that begin on the same row are one step', () => {
  const { article } = loaded();
  const state = annotated(
    opened(80, 12),
    ['one3', 'one5', 'two3', 'two5', 'three3'].map((quote) => annotation(article, quote)),
  );
  expect(text(typed(state, '2)'))).toContain('two3');
  expect(typed(state, '2)')).toMatchObject({ top: typed(state, '))').top });
  expect(typed(state, '3)2(').top).toEqual(typed(state, ')').top);
  expect(typed(state, '3)').top).not.toEqual(typed(state, '2)').top);
});
