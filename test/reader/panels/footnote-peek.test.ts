import { expect, test } from 'vitest';
import type { Effect } from '../../../src/reader/state/action.js';
import { reduce } from '../../../src/reader/state/reduce.js';
import type { State } from '../../../src/reader/state/state.js';
import { loaded, openedWith, press, screen, status, typed } from '../../kit/article/reader.js';

const source = `Text[^1] here.\n\n${'filler\n\n'.repeat(30)}[^1]: The **note**.\n\n    Its second paragraph.\n`;
const peek = typed(openedWith(loaded(source), 60, 20), '<tab><enter>');

/** Rows of the footnote, with the line above it. */
const heightOf = (state: State): number => screen(state).length - screen(state).findIndex((row) => row.includes('───'));

test('a footnote opens at the bottom over the text, which stays', () => {
  const rows = screen(peek);
  expect(rows[0]).toContain('Text[1] here.');
  expect(rows.join('\n')).toContain('[1] The note.');
  expect(rows.join('\n')).toContain('Its second paragraph.');
  expect(screen(typed(peek, '<escape>'))).toEqual(screen(typed(peek, 'q')));
  expect(typed(peek, '<escape>')).toMatchObject({ panel: undefined, top: peek.top });
});

test('Enter goes to the footnote itself, and back', () => {
  const there = typed(peek, '<enter>');
  expect(screen(there).join('\n')).toContain('[1] The note.');
  expect(there.top).not.toEqual(peek.top);
  expect(typed(there, 'H').top).toEqual(peek.top);
});

test('a long footnote scrolls', () => {
  const long = openedWith(loaded(`Text[^1]\n\n[^1]: ${'word '.repeat(300)}end`), 40, 12);
  const open = typed(long, '<tab><enter>');
  expect(screen(open).join('\n')).not.toContain(' end');
  expect(screen(typed(open, 'G')).join('\n')).toContain(' end');
  expect(typed(open, 'Gj').panel).toEqual(typed(open, 'G').panel);
  expect(typed(open, 'Gg').panel).toEqual(open.panel);
  expect(heightOf(typed(open, 'G'))).toBe(heightOf(open));
});

test('links of a footnote are selected, named in the status line, and followed', () => {
  const filler = 'word '.repeat(100);
  const note = `Text[^1] [out](o.md)\n\n[^1]: See [a](a.md), ${filler}[b](https://b.example/).`;
  const open = typed(openedWith(loaded(note), 60, 14), '<tab><enter>');
  const first = typed(open, '<tab>');
  expect(status(first)).toContain('→ a.md');
  expect(screen(first).slice(-heightOf(first)).join('\n')).toContain('See a');
  expect(status(typed(open, '<shift-tab>'))).toContain('→ https://b.example/');
  const second = typed(first, '<tab>');
  expect(status(second)).toContain('→ https://b.example/');
  expect(screen(second).at(-2)).toContain('b.');
  expect(heightOf(second)).toBe(heightOf(open));
  expect(status(typed(second, '<tab>'))).toContain('No more links below');
  const again = typed(second, '<shift-tab>');
  expect([
    status(again).includes('→ a.md'),
    screen(again).slice(-heightOf(again)).join('\n').includes('See a'),
  ]).toEqual([true, true]);
  expect(press(first, '<enter>').effects).toEqual([{ kind: 'open', href: 'a.md' }]);
  expect(status(typed(second, '<enter>'))).toContain('Enter opens https://b.example/');
});

test('a footnote without links says so, and a narrow status line says first how to get to it', () => {
  const open = typed(openedWith(loaded('Text[^1] [out](o.md)\n\n[^1]: Plain.'), 40, 14), '<tab><enter>');
  expect(status(open)).toMatch(/^ Enter to the note · .*Esc closes/);
  expect(status(typed(open, '<tab>'))).toContain('No links in this footnote');
});

test('a click in a footnote that is scrolled follows the link under the pointer', () => {
  const filler = 'word '.repeat(150);
  const open = typed(
    openedWith(loaded(`Text[^1]\n\n[^1]: See [first](a.md), ${filler}[last](b.md).`), 60, 14),
    '<tab><enter>',
  );
  const clickOn = (state: State, text: string): readonly Effect[] => {
    const row = screen(state).findIndex((line) => line.includes(text));
    const column = screen(state)[row]?.indexOf(text) ?? expect.unreachable();
    const { effect } = reduce(state, { kind: 'click', column, row });
    return effect ? [effect] : [];
  };
  expect(clickOn(open, 'first')).toEqual([{ kind: 'open', href: 'a.md' }]);
  expect(clickOn(typed(open, 'G'), 'last')).toEqual([{ kind: 'open', href: 'b.md' }]);
});

test('a click on the line above a footnote that is scrolled does nothing, whatever it hides', () => {
  const note = Array.from({ length: 12 }, (_, i) => `[row ${i} of it](${i}.md)`).join('\\\n    ');
  const open = typed(openedWith(loaded(`Text[^1]\n\n[^1]: ${note}`), 60, 14), '<tab><enter>');
  const scrolled = typed(open, 'jjj');
  const row = screen(scrolled).findIndex((line) => line.includes('───'));
  const column = screen(scrolled)[row + 1]?.indexOf('of it') ?? -1;
  const click = (at: number) => reduce(scrolled, { kind: 'click', column, row: at });
  expect([click(row).effect, click(row).state.panel]).toEqual([undefined, scrolled.panel]);
  expect(click(row + 1).effect).toMatchObject({ kind: 'open', href: '3.md' });
});

test.each([
  [14, 6],
  [15, 7],
  [16, 7],
  [4, 2],
  [3, 2],
])('in a window of %i rows, a long footnote and the line above it have %i', (rows, height) => {
  const long = openedWith(loaded(`Text[^1]\n\n[^1]: ${'word '.repeat(300)}end`), 40, rows);
  expect(heightOf(typed(long, '<tab><enter>')) - 1).toBe(height);
});

test('a footnote scrolls only when the next link is below or above its visible rows', () => {
  const note = Array.from({ length: 12 }, (_, i) => `[row ${i}](${i}.md)`).join('\\\n    ');
  const open = typed(openedWith(loaded(`Text[^1]\n\n[^1]: ${note}`), 60, 14), '<tab><enter>');
  const selected = (on: number, back: number) =>
    typed(open, '<tab>'.repeat(on) + '<shift-tab>'.repeat(back)).panel?.selected;
  // Five of its rows are visible.
  expect([5, 6, 7, 12].map((on) => selected(on, 0))).toEqual([0, 5, 5, 7]);
  expect([1, 4, 5].map((back) => selected(12, back))).toEqual([7, 7, 6]);
  expect(selected(0, 1)).toBe(7);
});
