import { expect, test } from 'vitest';
import { reduce } from '../../../src/reader/state/reduce.js';
import type { Loaded } from '../../../src/reader/state/state.js';
import { fileOrigin } from '../../../src/source/file-origin.js';
import { inputOrigin } from '../../../src/source/input-origin.js';
import { annotated, annotation } from '../../kit/article/annotations.js';
import { loaded, openedWith, reading, restOf, typed } from '../../kit/article/reader.js';

test('a selected link is dropped where a late definition changes the text before it', () => {
  const rest = restOf();
  const state = typed(openedWith(reading(rest, '[a] and [b](/b)\n'), 80, 12), '<tab>');
  expect(state.link).toBe(0);
  const grown = reading(rest, '[a] and [b](/b)\n\n[a]: /a\n');
  expect(reduce(state, { kind: 'grown', loaded: grown, rest }).state.link).toBeUndefined();
});

test('a selection stays while more of the text is read, unless a late definition changes its text', () => {
  const rest = restOf();
  const text = 'First words.\n\n[a] and [b](/b)\n';
  const state = typed(openedWith(reading(rest, text), 80, 12), 'V');
  const grown = reading(rest, `${text}\n[a]: /a\n\nMore words.\n`);
  expect(reduce(typed(state, '('), { kind: 'grown', loaded: grown, rest }).state.selection).toBeDefined();
  const changed = typed(state, ')');
  expect(changed.selection?.from.block).toBe(1);
  expect(reduce(changed, { kind: 'grown', loaded: grown, rest }).state.selection).toBeUndefined();
});

test('the end of a file that is being read is shown when it is read, and the page stays until then', () => {
  const rest = restOf({ share: () => 0.5 });
  const text = 'text\n\n'.repeat(40);
  const asked = typed(openedWith(reading(rest, text), 80, 12), 'jjG');
  const { top } = typed(openedWith(reading(rest, text), 80, 12), 'jj');
  const grown = reduce(asked, { kind: 'grown', loaded: reading(rest, text + text), rest }).state;
  expect([asked.top, grown.top]).toEqual([top, top]);
  const whole = { ...reading(rest, text + text), reading: undefined };
  const end = reduce(grown, { kind: 'grown', loaded: whole, rest }).state;
  expect(end.top).toEqual(typed(openedWith(whole, 80, 12), 'G').top);
});

test('the selected link and the notes stay while the text grows', () => {
  const rest = restOf();
  const text = '[a](/a) words\n';
  const noted = annotated(openedWith(reading(rest, text), 80, 12), [annotation(loaded(text).article, 'words', 'mine')]);
  const state = typed(noted, '<tab>');
  const grown = { ...reading(rest, text), article: state.loaded.article };
  const next = reduce(state, { kind: 'grown', loaded: grown, rest }).state;
  expect([next.link, next.loaded.annotations]).toEqual([0, state.loaded.annotations]);
});

test('the page shows the last block of a text of which a late definition leaves less', () => {
  const rest = restOf();
  const state = { ...openedWith(reading(rest, 'one\n\ntwo\n\nthree'), 80, 12), top: { block: 2, offset: 1 } };
  const topAfter = (source: string) => reduce(state, { kind: 'grown', loaded: reading(rest, source), rest }).state.top;
  expect(['one\n\ntwo', 'one\n\ntwo\n\nthird'].map(topAfter)).toEqual([
    { block: 1, offset: 0 },
    { block: 2, offset: 1 },
  ]);
});

test('what waits for the end of the text is done once it is read', () => {
  const rest = restOf();
  const text = '# T\n\n## One\n\ntext';
  const end = (keys: string, from: Loaded) => {
    const waiting = typed(openedWith(from, 80, 12), keys);
    expect(waiting.awaits).toBeDefined();
    const { state, effect } = reduce(waiting, { kind: 'grown', loaded: { ...from, reading: undefined }, rest });
    return [state.awaits, effect];
  };
  const part = reading(rest, text);
  expect(end(']]y', part)).toEqual([undefined, { kind: 'copy', text: '## One\n\ntext' }]);
  expect(end('A', { ...part, origin: inputOrigin(() => process.stdin) })).toEqual([undefined, { kind: 'keep' }]);
});

test('a text that was left for another grows where a visit keeps it, and the other one stays', () => {
  const rest = restOf();
  const start = openedWith(reading(rest, 'begun'), 80, 12);
  const other = { ...loaded('# Other'), origin: fileOrigin('other.md') };
  const there = reduce(start, { kind: 'loaded', loaded: other }).state;
  const third = reduce(there, { kind: 'loaded', loaded: { ...loaded('# Third'), origin: fileOrigin('c.md') } }).state;
  const whole = loaded('begun and ended');
  const grown = reduce(third, { kind: 'grown', loaded: whole, rest }).state;
  expect(grown.history.map((visit) => visit.loaded)).toEqual([whole, other]);
  expect(grown.loaded).toBe(third.loaded);
});

test('an earlier place in a text that is being read grows with it', () => {
  const rest = restOf();
  const state = typed(openedWith(reading(rest, 'one\n\n## Two\n\ntext'), 80, 3), ']]');
  const whole = loaded('one\n\n## Two\n\ntext\n\nthe end');
  const grown = reduce(state, { kind: 'grown', loaded: whole, rest }).state;
  expect(typed(grown, 'H')).toMatchObject({ loaded: whole, top: { block: 0, offset: 0 } });
});

test('what is awaited is the heading of that very name, until the whole text is read', () => {
  const rest = restOf();
  const waiting = { ...openedWith(reading(rest, 'begun'), 80, 5), awaits: { anchor: 'part' } };
  const grown = (source: string, more: boolean) =>
    reduce(waiting, { kind: 'grown', loaded: more ? reading(rest, source) : loaded(source), rest }).state;
  const near = 'begun\n\n## Another part\n\ntext\n\n';
  expect(grown(near, true)).toMatchObject({ awaits: { anchor: 'part' }, top: { block: 0 } });
  expect(grown(near, false)).toMatchObject({ awaits: undefined, top: { block: 1 } });
  expect(grown(`${near}## Part\n\ntext`, true)).toMatchObject({ awaits: undefined, top: { block: 3 } });
  expect(grown('begun', false).message).toContain('There is no #part here');
});

test('a list of notes that is awaited is still awaited after all of the text is read', () => {
  const rest = restOf();
  const asked = typed(openedWith(reading(rest, 'begun'), 80, 5), 'i');
  const grown = reduce(asked, { kind: 'grown', loaded: loaded('begun and ended'), rest }).state;
  expect(grown).toMatchObject({ awaits: 'notes', message: asked.message });
});

test('once what was awaited is shown, its message is gone, and H leads back', () => {
  const rest = restOf({ share: () => 0.5 });
  const text = `[x](#part)\n\n${'text\n\n'.repeat(40)}`;
  for (const keys of ['G', '<tab><enter>']) {
    const asked = typed(openedWith(reading(rest, text), 80, 8), keys);
    expect(asked.message).toBeDefined();
    const shown = reduce(asked, { kind: 'grown', loaded: loaded(`${text}## Part\n\ntext`), rest }).state;
    expect(shown, keys).toMatchObject({ awaits: undefined, message: undefined });
    expect(shown.top).not.toEqual(asked.top);
    expect(typed(shown, 'H').top).toEqual(asked.top);
  }
});

test('a link to a heading that is not read yet says how much is read', () => {
  const state = openedWith(reading(restOf({ share: () => 0.25 }), '[x](#part)'), 80, 8);
  expect(typed(state, '<tab><enter>').message).toBe(state.messages.reading(0.25, 0));
});
