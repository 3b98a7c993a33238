import { describe, expect, test } from 'vitest';
import { unicodeMetrics } from '../../../src/layout/unicode-metrics.js';
import type { Effect } from '../../../src/reader/state/action.js';
import { reduce } from '../../../src/reader/state/reduce.js';
import { textOfPassage } from '../../../src/reader/state/selection/selection.js';
import type { State } from '../../../src/reader/state/state.js';
import { geometryOf } from '../../../src/reader/state/viewport.js';
import { annotated, annotation } from '../../kit/article/annotations.js';
import {
  first,
  loaded,
  opened,
  openedFolder,
  openedWith,
  press,
  screen,
  status,
  typed,
} from '../../kit/article/reader.js';

const wheel = (state: State, direction: 1 | -1, column: number, row: number): State =>
  reduce(state, { kind: 'wheel', direction, column, row }).state;

/** Clicks on the first occurrence of a text on the screen, some cells after its beginning. */
function click(state: State, text: string, after = 0): { readonly state: State; readonly effect?: Effect } {
  const row = screen(state).findIndex((line) => line.includes(text));
  const column = screen(state)[row]?.indexOf(text) ?? -1;
  expect(row, `${text} in\n${screen(state).join('\n')}`).toBeGreaterThanOrEqual(0);
  return reduce(state, { kind: 'click', column: column + after, row });
}

describe('the wheel', () => {
  test('it scrolls the text by three rows, also where a page would end before a heading', () => {
    const state = opened(40, 12);
    let by = state;
    let rows = state;
    for (let turn = 0; turn < 15; turn += 1) {
      by = wheel(by, 1, 20, 3);
      rows = typed(rows, 'jjj');
      expect(screen(by)).toEqual(screen(rows));
    }
    expect(first(by)).not.toBe(first(state));
    for (let turn = 0; turn < 20; turn += 1) by = wheel(by, -1, 20, 3);
    expect(screen(by)).toEqual(screen(state));
  });

  test('it moves through an outline beside the text, and gives it the keys; over the text it scrolls the text', () => {
    const read = typed(opened(120, 10), 't<tab>');
    const state = wheel(read, 1, 5, 2);
    expect(state.panel).toMatchObject({ kind: 'outline', selected: 3 });
    expect(state.top).toEqual(read.top);
    const scrolled = wheel(state, 1, 80, 2);
    expect(scrolled.panel).toEqual(state.panel);
    expect(scrolled.top).not.toEqual(read.top);
  });

  test('it moves through a list under the pointer, within its bounds', () => {
    const state = typed(opened(60, 16), '/e<enter>s');
    const over = wheel(state, 1, 10, 12);
    expect(over.panel).toMatchObject({ kind: 'hits', selected: 3 });
    expect(wheel(wheel(over, -1, 10, 12), -1, 10, 12).panel).toMatchObject({ kind: 'hits', selected: 0 });
  });

  test('it scrolls the help', () => {
    const help = typed(opened(100, 12), '?');
    expect(screen(wheel(help, 1, 0, 0))[0]).toBe(screen(help)[3]);
  });

  test('it ends a sequence of keys and asks again before an address is opened, as a key does', () => {
    const asked = typed(opened(80, 12), '<tab><tab><enter>');
    expect(asked.addressToConfirm).toBe('https://example.org/');
    expect(wheel(asked, 1, 0, 0)).toMatchObject({ addressToConfirm: undefined, message: undefined });
    expect(wheel(typed(asked, '3'), 1, 0, 0)).toMatchObject({ pending: '', addressToConfirm: undefined });
  });

  test('it does nothing over the status line, and outside of the window', () => {
    const state = opened(80, 12);
    for (const [column, row] of [
      [0, 11],
      [0, 12],
      [80, 0],
      [99_998, 99_998],
    ] as const)
      expect(wheel(state, 1, column, row)).toBe(state);
  });
});

describe('a click', () => {
  test('on a link in the text follows it, on its first and last character, and beside it selects none', () => {
    const state = opened(80, 12);
    for (const after of [0, 'link to two'.length - 1])
      expect(first(click(state, 'link to two', after).state)).toBe('Two');
    for (const after of [-1, 'link to two'.length])
      expect(first(click(state, 'link to two', after).state)).toBe(first(state));
    expect(click(typed(state, '<tab>'), 'Title').state.link).toBeUndefined();
  });

  test('selects the word that is shown at the cell, also in code that was moved sideways', () => {
    const code = Array.from({ length: 30 }, (_, i) => `word${i + 10}`).join(' ');
    const state = typed(openedWith(loaded(`# Title\n\nText.\n\n~~~\n${code}\n~~~`), 40, 12), '<right><right>V');
    const { selection, loaded: shown } = click(state, 'word14').state;
    expect(selection && textOfPassage(shown, selection)).toBe('word14');
  });

  test('on a link to the web shows the address, and a second click opens it', () => {
    const shown = click(opened(80, 12), 'the web');
    expect(shown.effect).toBeUndefined();
    expect(status(shown.state)).toContain('https://example.org/');
    expect(click(shown.state, 'the web').effect).toEqual({ kind: 'open', href: 'https://example.org/' });
    const beside = click(shown.state, 'Title').state;
    expect(click(beside, 'the web').effect).toBeUndefined();
  });

  test.each(['[x](#two)', '[x](#)', '[x](#gone)', '[x](b.md)', '[x](c.png)', '[^x]'])(
    'on a link to the web asks again after one on another link: %s',
    (link) => {
      const source = `## Two\n\n[the web](https://example.org/), ${link}\n\n[^x]: Note.`;
      const shown = click(openedWith(loaded(source), 80, 12), 'the web').state;
      const again = click(click(shown, 'web, ', 'web, '.length).state, 'the web');
      expect(again.effect).toBeUndefined();
      expect(click(again.state, 'the web').effect).toEqual({ kind: 'open', href: 'https://example.org/' });
    },
  );

  test('on a link to a file opens it, also beside the outline, which gives up the keys', () => {
    const state = typed(opened(120, 40), 't');
    const { state: gone, effect } = click(state, 'other');
    expect(effect).toEqual({ kind: 'open', href: 'other.md#part' });
    expect(gone).toMatchObject({ panel: undefined, sidebar: true });
  });

  test('on an entry of the outline jumps there, with or without the keys, folded, filtered, over the text or beside it', () => {
    for (const columns of [50, 120])
      for (const keys of ['t', ...(columns > 100 ? ['t<tab>'] : []), 'tj<left>', 't/two']) {
        const gone = click(typed(opened(columns, 12), keys), '2 Two', 3).state;
        expect(gone.panel, `${columns} ${keys}`).toBeUndefined();
        expect(gone.sidebar).toBe(columns > 100);
        expect(gone.top, `${columns} ${keys}`).toEqual({ block: expect.any(Number), offset: 0 });
        expect(gone.loaded.article.blocks[gone.top.block]).toMatchObject({ runs: [{ text: 'Two' }] });
      }
  });

  test('on an entry of a list jumps there or runs it; on its line and on the text it does nothing', () => {
    const jumping = typed(opened(60, 16), 'o');
    expect(first(click(jumping, '2 Two').state)).toBe('Two');
    expect(click(jumping, '1/').state.panel).toEqual(jumping.panel);
    expect(click(jumping, 'the web').state.panel).toEqual(jumping.panel);
    const hits = typed(opened(60, 16), '/one1<enter>s');
    expect(click(hits, '1 one0').state).toMatchObject({ panel: undefined });
    expect(click(typed(opened(100, 16), ':help'), 'show all keys').state.panel).toMatchObject({ kind: 'help' });
  });

  test('on the mark of a footnote shows it, and in the footnote on a link follows that; in the text it closes it', () => {
    const filler = 'Filler.\n\n'.repeat(30);
    const source = `Text with a note[^1] here.\n\n${filler}# There\n\n${filler}[^1]: Note with [a target](#there).`;
    const noted = click(openedWith(loaded(source), 60, 14), '[1]', 1).state;
    expect(noted.panel).toMatchObject({ kind: 'peek', footnote: '1' });
    expect(first(click(noted, 'a target').state)).toBe('There');
    expect(click(noted, 'Note with').state.panel).toEqual(noted.panel);
    expect(click(noted, 'Text with').state.panel).toBeUndefined();
  });

  test('on a labelled link follows it', () => {
    const state = press(opened(80, 12), 'F').state;
    expect(state.panel?.kind).toBe('hints');
    expect(first(click(state, 'nk to two').state)).toBe('Two');
  });

  test('between wide characters finds the link under the pointer', () => {
    const wide = { ...loaded('日本語 [リンク](a.md) 語'), tools: { metrics: unicodeMetrics } };
    const state = openedWith(wide, 40, 8);
    const at = (column: number) => reduce(state, { kind: 'click', column, row: 0 }).effect !== undefined;
    const { left } = geometryOf(state);
    const linked = Array.from({ length: 40 }, (_, column) => column).filter(at);
    expect(linked).toEqual([7, 8, 9, 10, 11, 12].map((cell) => left + cell));
  });

  test.each([100, 120])(
    'is in the outline up to its line, and in the text from its first character on, %i columns wide',
    (columns) => {
      const state = typed(opened(columns, 12), 't');
      const [row = ''] = screen(state);
      const at = (column: number): State => reduce(state, { kind: 'click', column, row: 1 }).state;
      for (const column of [0, row.search('┃')]) expect(at(column).top, `${column}`).not.toEqual(state.top);
      for (const column of [row.indexOf('Title'), columns - 1])
        expect(at(column), `${column}`).toMatchObject({ top: state.top, panel: undefined });
    },
  );

  test.each([12, 3, 2])('on a row of a list of articles opens what it shows, %i rows high', (rows) => {
    const names = Array.from({ length: 30 }, (_, i) => `${i}.md`);
    for (const [paths, keys] of [
      [names.slice(0, 3), ''],
      [names, 'G'],
    ] as const) {
      const state = typed(openedFolder(paths, 80, rows), keys);
      for (const [row, line] of screen(state).slice(0, -1).entries()) {
        const { state: next, effect } = reduce(state, { kind: 'click', column: 3, row });
        const path = /\d+\.md/.exec(line)?.[0];
        if (path !== undefined) expect(effect).toMatchObject({ kind: 'openEntry', entry: { path } });
        else expect([effect, next.list], line).toEqual([undefined, state.list]);
      }
      expect(screen(state).join('\n')).toContain('.md');
    }
  });
});

test('on either row of a long message, a click and a turn of the wheel do nothing', () => {
  const state = { ...opened(40, 12), message: 'words '.repeat(12).trim() };
  for (const row of [10, 11])
    for (const kind of ['click', 'wheel'] as const) {
      const input = kind === 'wheel' ? ({ kind, direction: 1 } as const) : { kind };
      expect(reduce(state, { ...input, column: 3, row }).state.message, `${kind} ${row}`).toBe(state.message);
    }
  expect(reduce(state, { kind: 'click', column: 3, row: 9 }).state.message).toBeUndefined();
});

test('a drag that begins in the outline beside the text selects nothing', () => {
  const state = typed(opened(120, 12), 't<tab>');
  const row = screen(state).findIndex((line) => line.includes('Lead with'));
  const drag = (column: number): State => reduce(state, { kind: 'drag', from: { column, row }, column: 60, row }).state;
  expect(drag(2).selection).toBeUndefined();
  expect(drag(50).selection).toBeDefined();
});

test('after a drag, keys move the end at which it stopped', () => {
  const state = opened(80, 12);
  const row = screen(state).findIndex((line) => line.includes('Lead with'));
  const at = screen(state)[row]?.indexOf('with') ?? 0;
  const drag = (from: number, column: number): State =>
    typed(reduce(state, { kind: 'drag', from: { column: from, row }, column, row }).state, '<right>');
  const picked = ({ selection, loaded: shown }: State) => selection && textOfPassage(shown, selection);
  expect(picked(drag(at, at + 5))).toBe('with a ');
  expect(picked(drag(at + 5, at))).toBe('ith a');
  expect(picked(drag(at, at + 1))).toBe('with ');
});

test('a click in the outline beside the text does nothing while the palette is open', () => {
  const state = typed(opened(120, 12), 't<tab>:');
  expect(reduce(state, { kind: 'click', column: 3, row: 2 }).state.panel?.kind).not.toBe('outline');
});

test('a click while text is selected finds the word under it beside code that was moved sideways', () => {
  const state = openedWith(loaded(`Some words of it.\n\n~~~\n${'code '.repeat(30)}\n~~~`), 40, 12);
  const { selection, loaded: shown } = click(typed(state, '<right><right>V'), 'Some').state;
  expect(selection && textOfPassage(shown, selection)).toBe('Some');
});

test.each(['t', '?', ':', 'o', 'F', 'a', '/x', 'V?'])('a drag selects nothing while %s has the keys', (keys) => {
  const state = typed(opened(80, 16), keys);
  const drag = { kind: 'drag', from: { column: 8, row: 2 }, column: 20, row: 2 } as const;
  expect(reduce(state, drag).state).toBe(state);
});

test.each([
  ['of commands', ':zzz'],
  ['of headings', 'ozzz'],
])('a click on the line of a list %s in which nothing fits does nothing', (_, keys) => {
  const state = typed(opened(60, 16), keys);
  const { state: next, effect } = click(state, 'Nothing found');
  expect([next.panel, next.message, effect]).toEqual([state.panel, undefined, undefined]);
});

test.each([
  ['below its last entry', 't', 14],
  ['below those that a filter finds', 't/two', 5],
  ['on the line of its filter', 't/two', 0],
])('a click in the outline %s does nothing', (_, keys, row) => {
  const state = typed(opened(60, 16), keys);
  const { state: next } = reduce(state, { kind: 'click', column: 3, row });
  expect([next.panel, next.top]).toEqual([state.panel, state.top]);
});

test('a click on a highlight in code that was moved sideways shows it, and one beside it does not', () => {
  const code = Array.from({ length: 30 }, (_, i) => `word${i + 10}`).join(' ');
  const start = openedWith(loaded(`Text.\n\n~~~\n${code}\n~~~`), 60, 12);
  const state = typed(annotated(start, [annotation(start.loaded.article, 'word15', 'mine')]), '<right><right>');
  const kind = (text: string, after = 0) => click(state, text, after).state.panel?.kind;
  expect([kind('word15'), kind('word15', 5), kind('word15', 6)]).toEqual(['notePeek', 'notePeek', undefined]);
  expect([kind('word14'), kind('word17')]).toEqual([undefined, undefined]);
  // The margin is no part of the code.
  const row = screen(state).findIndex((line) => line.includes('word15'));
  for (let column = 0; column < geometryOf(state).left; column += 1)
    expect(reduce(typed(state, '<right><right><right>'), { kind: 'click', column, row }).state.panel).toBeUndefined();
});

test('a drag from a margin begins at the nearest word of its row', () => {
  const state = openedWith(loaded('One two three.'), 120, 8);
  const drag = { kind: 'drag', from: { column: 0, row: 0 }, column: geometryOf(state).left + 5, row: 0 } as const;
  const { selection, loaded: shown } = reduce(state, drag).state;
  expect(selection && textOfPassage(shown, selection)).toBe('One two');
  const code = Array.from({ length: 30 }, (_, i) => `word${i + 10}`).join(' ');
  const scrolled = typed(openedWith(loaded(`~~~\n${code}\n~~~`), 60, 8), '<right><right><right><right>');
  const across = reduce(scrolled, { kind: 'drag', from: { column: 0, row: 0 }, column: 10, row: 0 }).state;
  expect(across.selection && textOfPassage(across.loaded, across.selection)).toBe('word14 word15');
  expect(screen(scrolled)[0]).toMatch(/^ +‹ord14 word15 /);
});

const LONG = openedWith(
  loaded(Array.from({ length: 40 }, (_, i) => `## Part ${i + 1}\n\ntext\n\n${'row\n\n'.repeat(9)}`).join('')),
  120,
  12,
);

test.each([
  ['the outline', `t${'j'.repeat(18)}`, 'Part 17'],
  ['the outline', 'tG', 'Part 35'],
  ['a filtered outline', 't/part<end>', 'Part 38'],
  ['the outline without the keys', `${']]'.repeat(30)}t<tab>`, 'Part 28'],
  ['a list of headings', 'o<end>', 'Part 38'],
])('a click in %s that is scrolled, after %j, leads to what its row shows: %s', (_, keys, title) => {
  const state = typed(LONG, keys);
  const row = screen(state).findIndex((line) => new RegExp(`\\b${title}\\b`).test(line));
  expect(row).toBeGreaterThan(0);
  const gone = reduce(state, { kind: 'click', column: 8, row }).state;
  expect(gone.loaded.article.blocks[gone.top.block]).toMatchObject({ runs: [{ text: title }] });
});

test('the wheel moves through a list of articles', () => {
  const list = openedFolder(
    Array.from({ length: 9 }, (_, i) => `${i}.md`),
    80,
    8,
  );
  expect([wheel(list, 1, 3, 3), wheel(typed(list, 'jjjj'), -1, 3, 3)].map((state) => state.list?.selected)).toEqual([
    3, 1,
  ]);
});

test.each(['/x', 'ax', ':x', '?'])('a click on a link does nothing while %s has the keys', (keys) => {
  const state = typed(opened(100, 20), keys);
  const row = screen(opened(100, 20)).findIndex((line) => line.includes('the web'));
  const column = screen(opened(100, 20))[row]?.indexOf('the web') ?? -1;
  const { state: next, effect } = reduce(state, { kind: 'click', column, row });
  expect([next.panel, next.search, next.addressToConfirm, effect]).toEqual([
    state.panel,
    state.search,
    undefined,
    undefined,
  ]);
});
