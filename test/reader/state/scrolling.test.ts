import { expect, test } from 'vitest';
import { linksOf } from '../../../src/article/links.js';
import { first, loaded, opened, openedWith, reading, restOf, screen, status, typed } from '../../kit/article/reader.js';

test('keys move by rows, half pages, and pages that overlap by two rows', () => {
  const start = typed(opened(40, 7), ']]');
  const rows = screen(start);
  expect(first(typed(start, 'j'))).toBe(rows[1]?.trim());
  expect(screen(typed(start, '<space>'))[0]).toBe(rows[4]);
  expect(typed(start, 'jjk').top).toEqual(typed(start, 'j').top);
  expect(screen(typed(start, 'd'))[0]).toBe(rows[3]);
  expect(typed(start, 'ddu').top).toEqual(typed(start, 'd').top);
  expect(typed(start, '<space><space><space>b').top).toEqual(typed(start, '<space><space>').top);
  expect(typed(opened(), 'k').top).toEqual(opened().top);
});

test('no page step ends a page with a heading', () => {
  for (const rows of [8, 9, 10, 11, 12, 13, 14, 15, 16]) {
    let state = opened(40, rows);
    for (let step = 0; step < 20; step += 1) {
      const next = typed(state, step < 12 ? '<space>' : 'b');
      if (next.top === state.top) continue;
      const last = screen(next)
        .slice(0, -1)
        .findLast((row) => row.trim() !== '');
      expect(last, screen(next).join('\n')).not.toMatch(/^ (?:One|Two|Three)(?: deeper)?$/);
      state = next;
    }
  }
});

test('scrolling stops where the last page is full', () => {
  const end = typed(opened(), 'G');
  expect(screen(end).at(-2)?.trim()).toBe('See other.');
  expect(typed(end, '<space>').top).toEqual(end.top);
  expect(typed(end, 'j').top).toEqual(end.top);
  expect(status(end)).toContain('end');
  expect(typed(end, 'g').top).toEqual(opened().top);
});

test('keys go from heading to heading, even with ]] and [[ in one string', () => {
  const headings = ['One', 'One deeper', 'Two'];
  let state = opened();
  for (const heading of headings) {
    state = typed(state, ']]');
    expect(first(state)).toBe(heading);
  }
  expect(first(typed(state, '[['))).toBe('One deeper');
  expect(first(typed(state, 'K'))).toBe('One deeper');
  expect(typed(opened(), 'J').top).toEqual(typed(opened(), ']]').top);
  expect(status(typed(opened(), ']'))).toContain(']');
  expect(typed(opened(), ']<escape>').pending).toBe('');
});

test('a selected link within the article is followed there and back', () => {
  const selected = typed(opened(), '<tab>');
  expect(linksOf(selected.loaded.article)[selected.link ?? -1]?.href).toBe('#two');
  const there = typed(selected, '<enter>');
  expect(first(there)).toBe('Two');
  expect(typed(there, '<backspace>').top).toEqual(selected.top);
  expect(typed(opened(), '<tab><tab><shift-tab>').link).toBe(selected.link);
});

test('the page scrolls to the next link when none is left on it', () => {
  const state = typed(opened(), '<tab><tab><tab>');
  expect(linksOf(state.loaded.article)[state.link ?? -1]?.href).toBe('other.md#part');
  expect(screen(state).join('\n')).toContain('See other.');
});

test('a message says that there is no further link', () => {
  expect(status(typed(opened(80), '99<tab>'))).toContain('No more links below');
  expect(status(typed(opened(80), '<tab><shift-tab>'))).toContain('No more links above');
});

test('a count before G goes to the paragraph with that number, or to the last', () => {
  const text = `# Title\n\n${Array.from({ length: 40 }, (_, i) => `Paragraph ${i + 1}.\n\n---`).join('\n\n')}`;
  const start = openedWith(loaded(text), 40, 6);
  expect(first(typed(start, '20G'))).toBe('Paragraph 20.');
  expect(first(typed(start, '999G'))).toBe('Paragraph 40.');
  expect(first(typed(start, '7GG'))).not.toBe('Paragraph 7.');
  expect(status(typed(start, '999G'))).not.toContain('so far');
  const partly = openedWith(reading(restOf(), text), 60, 6);
  expect(status(typed(partly, '999G'))).toContain('This is the last paragraph that is read so far');
  expect(first(typed(partly, '999G'))).toBe('Paragraph 40.');
  expect(status(typed(partly, '20G'))).not.toContain('so far');
});

test('zz on a page without a selected link, a hit or a heading stays there, and says why', () => {
  const text = `# Title\n\n${'word '.repeat(400)}\n\n## Two\n\n${'more '.repeat(400)}`;
  const middle = typed(openedWith(loaded(text), 40, 10), '<space><space>');
  for (const keys of ['zt', 'zz', 'zb']) {
    const after = typed(middle, keys);
    expect(after.top).toEqual(middle.top);
    expect(screen(after).slice(-2).join(' ')).toContain('No selected link, hit or heading here');
  }
  expect(typed(typed(middle, '/title<enter>'), '<space><space>zt').top.block).toBe(middle.top.block);
});

test('zt puts a heading that is further down on the page at its top', () => {
  const text = `# Title\n\nlead\n\n## Two\n\n${'more '.repeat(400)}`;
  const start = typed(openedWith(loaded(text), 40, 12), 'j');
  expect(first(typed(start, 'zt'))).toBe('Two');
});

test('zt near the end of the article keeps the page full', () => {
  const end = typed(openedWith(loaded(`# Title\n\n${'word '.repeat(400)}\n\n## Last\n\nEnd.`), 40, 12), 'G');
  expect(typed(end, 'zt').top).toEqual(end.top);
});

test('a message says that there is no further heading', () => {
  expect(status(typed(opened(80), '99]]]]'))).toContain('No more headings below');
  expect(status(typed(opened(80), '[['))).toContain('No more headings above');
});

test('zt puts the selected link at the top rather than the current hit, and that rather than a heading', () => {
  const text = `# Title\n\nlead\n\n## Two\n\na hit\n\n[link](#x)\n\n${'more '.repeat(400)}`;
  const start = openedWith(loaded(text), 40, 14);
  expect(first(typed(start, '/hit<enter><tab>zt'))).toBe('link');
  expect(first(typed(start, '/hit<enter>zt'))).toBe('a hit');
  expect(first(typed(start, 'jzt'))).toBe('Two');
});

test('a link is on the page on which it begins', () => {
  const long = `[${'link '.repeat(20)}](#x)`;
  const state = openedWith(loaded(`${'row\n\n'.repeat(3)}${long}\n\n${'row\n\n'.repeat(9)}[last](#y)`), 30, 8);
  expect(screen(state).at(-2)).toContain('link link');
  for (const keys of ['<tab>', '<shift-tab>']) expect(typed(state, keys)).toMatchObject({ link: 0, top: state.top });
  // Its other rows are the first of this page.
  expect(linksOf(state.loaded.article)[typed(state, '7j<tab>').link ?? -1]?.href).toBe('#y');
});

test('a run of headings does not hold the page back', () => {
  const text = `${'word '.repeat(30)}\n\n${'## Heading\n\n'.repeat(40)}${'word '.repeat(90)}`;
  let state = openedWith(loaded(text), 40, 10);
  const rows = Array.from({ length: 10 }, (_, i) => `row${i}`).join('  \n');
  const below = openedWith(loaded(`${rows}\n\n${'## Heading\n\n'.repeat(40)}`), 40, 10);
  expect(first(typed(below, '<space>'))).toBe('row7');
  for (let pages = 0; pages < 8; pages += 1) {
    const next = typed(state, '<space>');
    for (let row = 0; row < 4; row += 1) expect(next.top).not.toEqual(typed(state, 'j'.repeat(row)).top);
    state = next;
  }
});

test.each([
  [12, 5],
  [13, 6],
  [14, 6],
])('in a window of %i rows, zz puts the row below %i others', (rows, above) => {
  const text = `${'row\n\n'.repeat(40)}a hit\n\n${'row\n\n'.repeat(40)}`;
  const state = typed(openedWith(loaded(text), 40, rows), '/hit<enter>zz');
  expect(screen(state).findIndex((row) => row.includes('a hit'))).toBe(above);
});
