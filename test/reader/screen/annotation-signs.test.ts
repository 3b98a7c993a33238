import { expect, test } from 'vitest';
import type { HighlightColor } from '../../../src/article/annotation/annotation.js';
import { textOfSpans } from '../../../src/layout/row.js';
import { messagesFor } from '../../../src/messages/ui.js';
import { frameOf } from '../../../src/reader/screen/frame.js';
import type { State } from '../../../src/reader/state/state.js';
import { annotated, annotation } from '../../kit/article/annotations.js';
import { loaded, openedWith, screen, typed } from '../../kit/article/reader.js';

/** Opens a text in which passages are highlighted, each in its colour. */
function highlighted(text: string, columns: number, ...quotes: readonly (readonly [HighlightColor, string])[]): State {
  const state = openedWith(loaded(text), columns, 14);
  const { article } = state.loaded;
  return annotated(
    state,
    quotes.map(([color, quote]) => annotation(article, quote, '', { color })),
  );
}

/** Text of the spans whose last role is the given one, beside the margin. */
const painted = (state: State, role: string): string =>
  frameOf(state)
    .slice(0, -1)
    .flat()
    .filter(({ at, roles }) => at !== undefined && roles.at(-1) === role)
    .map(({ text }) => text)
    .join('|');

const TEXT = 'One two three four.\n\n- five *six* seven\n\n```\neight nine\n```\n\n|a|b|\n|-|-|\n|ten|eleven|';

test('a highlight is painted across blocks, styles, code and cells', () => {
  const state = highlighted(TEXT, 60, ['red', 'three four.\nfive six seven\neight nine\na\tb\nten']);
  expect(painted(state, 'highlightRed')).toBe('three four.|five |six| seven|eight nine|a|b|ten');
  expect(screen(state)[0]).toBe('R One two three four.');
});

test('a highlight of a wrapped and hyphenated phrase is painted in each row, without the hyphen', () => {
  const text = 'Wir sprechen über die Telefonkonferenz zum Quartal.';
  const hyphenate = (word: string): readonly number[] => (word === 'Telefonkonferenz' ? [7] : []);
  const state = highlighted(text, 32, ['blue', 'Telefonkonferenz zum']);
  const hyphenated = { ...state, loaded: { ...state.loaded, tools: { ...state.loaded.tools, hyphenate } } };
  expect(screen(hyphenated).join('\n')).toMatch(/Telefon-\n konferenz .* B$/m);
  expect(painted(hyphenated, 'highlightBlue')).toBe('Telefon|konferenz zum');
});

test('hits are on top of the selection and of highlights, the later highlight on top of the earlier, and all end where they should', () => {
  const state = highlighted(TEXT, 60, ['yellow', 'One two three'], ['red', 'two three four']);
  expect([painted(state, 'highlightYellow'), painted(state, 'highlightRed')]).toEqual(['One ', 'two three| four']);
  const searched = typed(state, '/two three<enter>V');
  expect(painted(searched, 'currentHit')).toBe('two three');
  expect(painted(searched, 'highlightRed')).toBe(' four');
  const extended = typed(searched, 'w');
  expect([painted(extended, 'selection'), painted(extended, 'caret')]).toEqual([' fou', 'r']);
});

test('the letters of the colours that begin on a row are in the margin, in the language of the messages', () => {
  const quotes = [
    ['yellow', 'One'],
    ['red', 'two'],
    ['yellow', 'three'],
  ] as const;
  const wide = highlighted(TEXT, 100, ...quotes);
  expect(screen(wide)[0]).toMatch(/^ +YR One two three four\.$/);
  expect(screen({ ...wide, messages: messagesFor('de') })[0]).toMatch(/^ +GR One/);
  expect(screen(highlighted(TEXT, 60, ...quotes))[0]).toBe('Y One two three four.');
  const narrow = screen(highlighted(TEXT, 40, ...quotes))[0] ?? '';
  expect(narrow).toMatch(/^ One two three four\. +Y$/);
  expect(narrow).toHaveLength(40);
});

test('the letter of a highlight that begins above the page is beside its first row on the page', () => {
  const text = Array.from({ length: 30 }, (_, i) => `Row ${i}.`).join('\n\n');
  const rows = Array.from({ length: 21 }, (_, i) => `Row ${i}.`).join('\n');
  for (const [columns, letter] of [
    [60, /^Y Row [1-9]\d*\.$/],
    [40, /^ Row [1-9]\d*\. +Y$/],
  ] as const) {
    const scrolled = typed(highlighted(text, columns, ['yellow', rows], ['red', 'Row 0.']), 'jjj');
    const lettered = screen(scrolled).filter((row) => /\b[YR]\b/.test(row.replace('Row', '')));
    expect(lettered).toEqual([expect.stringMatching(letter)]);
    expect(screen(typed(scrolled, 'G')).join('\n')).not.toMatch(/^Y|Y$/m);
  }
});

test('a letter that can only touch the text is set off from it', () => {
  const text = 'One two three four';
  const state = highlighted(text, text.length + 1, ['yellow', 'One']);
  expect(frameOf(state)[0]?.at(-1)).toEqual({ text: 'Y', roles: ['highlightYellow', 'selection'] });
  expect(frameOf(highlighted(text, text.length + 2, ['yellow', 'One']))[0]?.at(-1)?.roles).toEqual(['highlightYellow']);
});

test('code in a narrow window has the letter in the last cell, after the mark that it goes on', () => {
  const code = `\`\`\`\nshort\n${'name '.repeat(20)}\n\`\`\``;
  const rows = screen(highlighted(code, 30, ['red', 'short'], ['blue', 'name name']));
  expect(rows.filter((row) => /short +R$/.test(row))).toHaveLength(1);
  expect(rows.filter((row) => /name.*›B$/.test(row))).toHaveLength(1);
});

test('in a row without room, no letter covers the text', () => {
  const text = 'One two three four';
  const state = highlighted(text, text.length, ['yellow', 'One']);
  expect(screen(state)[0]).toBe(text);
  expect(screen(highlighted(text, text.length + 1, ['yellow', 'One']))[0]).toBe(`${text}Y`);
});

test('without annotations and a selection, the rows are those of the text', () => {
  const state = openedWith(loaded(TEXT), 60, 14);
  expect(frameOf(annotated(state, []))).toEqual(frameOf(state));
  expect(
    frameOf(highlighted(TEXT, 60, ['yellow', 'not in the text']))
      .map(textOfSpans)
      .join('\n'),
  ).toContain('One two');
});

test.each([
  [60, 'Y One two three four.'],
  [75, 'Y One two three four.'],
  [76, 'YR One two three four.'],
  [78, 'YRB One two three four.'],
  [80, ' YRB One two three four.'],
  [90, '      YRB One two three four.'],
])('beside a row are as many letters as its margin has room for, three at most: %i columns', (columns, row) => {
  const quotes = [
    ['yellow', 'One'],
    ['red', 'two'],
    ['blue', 'three'],
    ['violet', 'four'],
  ] as const;
  const state = highlighted(TEXT, columns, ...quotes);
  expect(screen(state)[0]?.trimEnd()).toBe(row);
});

test('of several rows with a single cell left, the first has the letter', () => {
  const rows = ['a', 'b', 'c'].map((letter) => letter.repeat(25));
  const state = highlighted(rows.join('  \n'), 26, ['red', rows.join('\n')]);
  expect(screen(state).slice(0, 3)).toEqual([`${rows[0]}R`, rows[1], rows[2]]);
});

test('highlights are painted and signed in the order of the text, whichever was made first', () => {
  const quotes = [
    ['red', 'two three four'],
    ['yellow', 'One two three'],
  ] as const;
  const state = highlighted(TEXT, 100, ...quotes);
  expect([painted(state, 'highlightYellow'), painted(state, 'highlightRed')]).toEqual(['One ', 'two three| four']);
  expect(screen(state)[0]).toMatch(/^ +YR One/);
});

test('a letter for which its passage leaves no room is beside no other row', () => {
  const [full, short] = ['a'.repeat(26), 'short'];
  const rowsOf = (...rows: readonly string[]) => screen(highlighted(rows.join('  \n'), 26, ['red', full])).slice(0, 2);
  expect(rowsOf(full, short)).toEqual([full, short]);
  expect(rowsOf(short, full)).toEqual([short, full]);
});

test('the letter of a passage in a cell is beside the row of the table that shows it', () => {
  const table = `|a|b|\n|-|-|\n|${'first '.repeat(8)}second|other|`;
  const state = highlighted(table, 30, ['red', 'second'], ['blue', 'other']);
  const rowOf = (letter: string) => screen(state).find((row) => row.endsWith(letter)) ?? '';
  expect([rowOf('R').includes('second'), rowOf('B').includes('other')]).toEqual([true, true]);
  expect(rowOf('R')).not.toContain('other');
});

test('a hit that begins above the page is painted in its first row', () => {
  const state = highlighted('One two three  \nfour five', 60);
  const hit = typed(state, '/three four<enter>');
  expect(painted({ ...hit, top: { block: 0, offset: 14 } }, 'currentHit')).toBe('four');
});

test('an empty row of code that was scrolled has no mark that it began before', () => {
  const state = highlighted(`\`\`\`\n${'x'.repeat(99)}\n\n${'y'.repeat(99)}\n\`\`\``, 40);
  expect(
    screen(typed(state, '<right>'))
      .slice(0, 3)
      .map((row) => row.includes('‹')),
  ).toEqual([true, false, true]);
});
