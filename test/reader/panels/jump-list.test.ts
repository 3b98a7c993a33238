import { describe, expect, test } from 'vitest';
import { collectionToRead } from '../../../src/reader/panels/collection-to-read.js';
import { entryToShow } from '../../../src/reader/panels/jump-list.js';
import { reduce } from '../../../src/reader/state/reduce.js';
import type { State } from '../../../src/reader/state/state.js';
import {
  bundled,
  first,
  indexOfBundled,
  loaded,
  opened,
  openedFolder,
  openedWith,
  press,
  screen,
  status,
  typed,
} from '../../kit/article/reader.js';

test('a fuzzy jump over all bundled articles waits for them, shows the target, and goes there and back', () => {
  const start = openedWith(bundled('de'), 80, 24);
  const waiting = typed(start, 'O');
  expect(collectionToRead(waiting)?.key).toBe('bundled:de');
  const index = indexOfBundled('de', ['llama-4-rechenleistung', 'strawberry-o1']);
  const asking = typed(reduce(waiting, { kind: 'indexed', index }).state, 'preis bedenk');
  expect(first(asking)).toBe(first(start));
  const path = entryToShow(asking)?.path ?? '';
  const list = reduce(asking, { kind: 'previewed', path, loaded: bundled('de', path) }).state;
  expect(first(list)).toBe('Der Preis der Bedenkzeit');
  expect(list.loaded.origin).toMatchObject({ name: 'strawberry-o1' });
  expect(typed(list, '<escape>')).toMatchObject({ loaded: start.loaded, top: start.top });
  const there = typed(list, '<enter>');
  expect(first(there)).toBe('Der Preis der Bedenkzeit');
  expect(typed(there, 'H')).toMatchObject({ loaded: start.loaded, top: start.top });
  expect(collectionToRead(typed(there, 'O'))).toBeUndefined();
});

test('a fuzzy jump says how much of the collection is read, until all of it is', () => {
  const index = indexOfBundled('en', ['llama-4-rechenleistung', 'strawberry-o1']);
  const [known = expect.unreachable()] = index.summaries;
  const waiting = typed(openedWith(bundled('en'), 80, 24), 'O');
  const half = reduce(waiting, { kind: 'indexed', index: { ...index, summaries: new Map([known]) } }).state;
  expect(status(half)).toMatch(/reading 50%$/);
  // An article that is not read yet is not listed.
  expect(screen(half).find((row) => row.startsWith('─'))).toMatch(
    new RegExp(` 1/${known[1] ? known[1].headings.length + 1 : 0} ─$`),
  );
  expect(status(reduce(half, { kind: 'indexed', index }).state)).not.toContain('reading');
  expect(status(typed(openedWith(bundled('en'), 80, 24), 'o'))).not.toContain('reading');
});

test('a fuzzy jump finds headings by initials and by number', () => {
  const start = openedWith(bundled('de'), 80, 24);
  expect(first(typed(start, 'omvfl<enter>'))).toBe('Metas Vision für Llama 4');
  expect(first(typed(start, 'o7<enter>'))).toBe('Fazit und Ausblick');
  expect(first(typed(start, 'ofazit<up><up><home><enter>'))).toBe('Fazit und Ausblick');
});

test('a heading is found by some of its letters, and shown above the list', () => {
  const from = typed(opened(80, 16), 'jj');
  const list = typed(from, 'otd');
  expect(screen(list).join('\n')).toContain('›td▏');
  expect(first(list)).toBe('Two deeper');
  expect(first(typed(list, '<down>'))).toBe('Three deeper');
  expect(first(typed(list, '<enter>'))).toBe('Two deeper');
  expect(typed(list, '<enter><backspace>').top).toEqual(from.top);
  expect(typed(list, '<escape>')).toMatchObject({ top: from.top, panel: undefined });
  expect(typed(list, '<backspace><backspace>').top).toEqual(from.top);
  expect(typed(from, 'ozzz<enter>').top).toEqual(from.top);
});

describe('the headings of a folder', () => {
  const folder = openedFolder(['a.md', 'b.md', 'c.md'], 80, 14);
  const note = (path: string) =>
    loaded(`# ${path}\n\n${'Filler.\n\n'.repeat(30)}## Part ${'abc'.indexOf(path[0] ?? '')}\n\ntext`);
  /** Opens the article of the selected heading, as the reader does. */
  const shown = (state: State): State => {
    const { path = '' } = entryToShow(state) ?? {};
    return reduce(state, { kind: 'previewed', path, loaded: note(path) }).state;
  };

  test('are shown in place of the list, which comes back with Escape', () => {
    const list = shown(typed(folder, 'Opart 1'));
    expect(first(list)).toBe('Part 1');
    expect(first(typed(list, '<escape>'))).toBe('notes');
    const there = typed(list, '<enter>');
    expect([first(there), there.panel, there.list]).toEqual(['Part 1', undefined, undefined]);
    expect(first(typed(there, '<backspace>'))).toBe('notes');
  });

  test('stay those of the folder while another article is shown, which stays until the next one is opened', () => {
    const list = shown(typed(folder, 'Opart'));
    const next = typed(list, '<down><down>');
    expect(entryToShow(next)?.path).not.toBe(entryToShow(typed(folder, 'Opart'))?.path);
    expect([next.loaded, next.top]).toEqual([list.loaded, list.top]);
    expect(screen(next).join('\n')).toMatch(/1 Part 0[\s\S]*1 Part 1[\s\S]*1 Part 2/);
    expect(first(shown(next))).toBe('Part 2');
    expect(first(typed(shown(next), '<up><up>'))).toBe('Part 2');
    expect(first(typed(shown(next), 'zzz'))).toBe('notes');
    expect(first(typed(shown(next), 'zzz<enter>'))).toBe('notes');
  });

  test('lead to the start of an article by its title', () => {
    const list = shown(typed(folder, 'Onote 1'));
    expect([list.loaded.article.meta.title, list.top]).toEqual(['b.md', { block: 0, offset: 0 }]);
    expect(typed(list, '<enter>').top).toEqual({ block: 0, offset: 0 });
  });

  test('are opened at their anchors, and titles without one', () => {
    const asked = (keys: string) => press(folder, keys).effects;
    const entry = expect.objectContaining({ path: 'b.md' });
    expect(asked('Opart 1<enter>')).toEqual([{ kind: 'openEntry', entry, anchor: 'part-1' }]);
    expect(asked('Onote 1<enter>')).toEqual([{ kind: 'openEntry', entry }]);
  });

  test('are asked for only once something is typed or selected, and only if another article is to be shown', () => {
    const opened = typed(folder, 'O');
    expect(entryToShow(opened)).toBeUndefined();
    expect(entryToShow(typed(opened, '<down>'))?.path).toBe('a.md');
    expect(entryToShow(shown(typed(opened, '<down>')))).toBeUndefined();
    expect(entryToShow(typed(opened, 'zzz'))).toBeUndefined();
    expect(entryToShow(folder)).toBeUndefined();
  });
});

test('whatever was selected before, typing selects the best heading', () => {
  const list = typed(opened(80, 16), 'o<down><down><down>d');
  expect(list.panel).toMatchObject({ selected: 0, query: 'd' });
  expect(typed(list, '<down><backspace>').panel).toMatchObject({ selected: 0, query: '' });
});

test('no link is selected while headings are listed, and the one from before with Escape', () => {
  const links = (keys: string) => typed(opened(80, 16), `<tab>o${keys}`).link;
  expect([links(''), links('<escape>')]).toEqual([undefined, 0]);
});

test('a heading that its article no longer has leads to the start of that, and an article that comes after the list is left is not shown', () => {
  const asked = typed(openedFolder(['a.md', 'b.md'], 80, 14), 'Opart 1');
  const { path = '' } = entryToShow(asked) ?? {};
  const other = loaded(`${'Filler.\n\n'.repeat(30)}## Other`);
  const shown = reduce(asked, { kind: 'previewed', path, loaded: other }).state;
  expect(shown).toMatchObject({ loaded: other, top: { block: 0, offset: 0 } });
  expect(typed(shown, '<enter>')).toMatchObject({ loaded: other, top: { block: 0, offset: 0 } });
  const left = typed(asked, '<escape>');
  expect(reduce(left, { kind: 'previewed', path, loaded: other }).state).toBe(left);
});
