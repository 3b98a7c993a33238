import { expect, test } from 'vitest';
import { sectionAt } from '../../../src/article/find-section.js';
import { messagesFor } from '../../../src/messages/ui.js';
import type { State } from '../../../src/reader/state/state.js';
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
} from '../../kit/article/reader.js';

const selected = (rows: readonly string[], words: string): number => rows.findIndex((row) => row.includes(words));

const tree = typed(opened(120, 14), 't');

test('the outline is beside the text from 100 columns, and over it below', () => {
  expect(screen(tree).join('\n')).toContain('┃');
  expect(screen(tree).join('\n')).toContain('Lead with a link');
  const narrow = typed(opened(99, 14), 't');
  expect(screen(narrow).join('\n')).not.toContain('Lead with a link');
  expect(screen(narrow).join('\n')).toContain('1 One');
});

test('the outline folds and unfolds sections', () => {
  const folded = typed(tree, '<down><left>');
  expect(selected(screen(folded), '1.1 One deeper')).toBe(-1);
  expect(screen(folded).join('\n')).toContain('▸1 One');
  const unfolded = typed(folded, '<right>');
  expect(selected(screen(unfolded), '1.1 One deeper')).toBeGreaterThan(0);
  expect(screen(unfolded).join('\n')).toContain('▾1 One');
  const onChild = typed(unfolded, '<right>');
  expect(first(typed(onChild, '<enter>'))).toContain('One deeper');
  expect(typed(onChild, '<left>').panel?.selected).toBe(unfolded.panel?.selected);
});

test('a folded section hides its subsections alone', () => {
  const rows = screen(typed(tree, '<down><left>')).join('\n');
  for (const title of ['2 Two', '2.1 Two deeper', '3 Three']) expect(rows).toContain(title);
});

test('a number finds the section that has it and the subsections of that', () => {
  const state = openedWith(loaded('## A\n\n### B\n\n### C\n\n## D\n\n### E'), 60, 12);
  const numbers = screen(typed(state, 't/2')).flatMap((row) => /[\d.]+ [A-E]$/.exec(row.trim()) ?? []);
  expect(numbers).toEqual(['2 D', '2.1 E']);
});

test('the outline remembers folded sections, and marks the one that contains the current section', () => {
  const state = typed(typed(opened(120, 14), ']]]]'), 't<left><left><escape>t');
  expect(screen(state).find((row) => row.includes('▌'))).toContain('▸1 One');
  expect(screen(state)[state.panel?.selected ?? -1]).toContain('▸1 One');
});

test('the outline filters by letters and by number, marks them, and Escape clears the filter first', () => {
  const filtered = typed(tree, '/twodp');
  const rows = screen(filtered);
  expect(rows[0]).toContain('›twodp▏');
  expect(rows[1]).toContain('2.1 Two deeper');
  expect(selected(rows, '1.1 One deeper')).toBe(-1);
  expect(typed(filtered, '<escape>').panel).toMatchObject({ kind: 'outline', query: '' });
  expect(typed(filtered, '<escape><escape>')).toMatchObject({ panel: undefined, sidebar: false, top: tree.top });
  expect(first(typed(filtered, '<enter>'))).toContain('Two deeper');
  expect(first(typed(tree, '/2.1<enter>'))).toContain('Two deeper');
  expect(typed(tree, '/jk').panel).toMatchObject({ query: 'jk' });
  expect(typed(tree, '/on<backspace><backspace>').panel).toMatchObject({ query: '', typing: false });
  expect(typed(tree, '/on<ctrl-u>').panel).toMatchObject({ query: '' });
  expect(screen(typed(filtered, '<left><right>'))).toEqual(rows);
});

test('the outline waits for a second digit if there are ten sections or more', () => {
  const many = Array.from({ length: 12 }, (_, i) => `## Part ${i + 1}\n\n${'text\n\n'.repeat(9)}`).join('\n\n');
  const state = openedWith(loaded(`# T\n\n${many}`), 80, 12);
  expect(first(typed(state, 't2'))).toBe('Part 2');
  expect(first(typed(state, 't1<enter>'))).toBe('Part 1');
  expect(first(typed(state, 't12<enter>'))).toBe('Part 12');
});

test('the outline stays beside the text after a jump, follows its scrolling, and closes with Escape', () => {
  const there = typed(tree, '2');
  expect(there.panel).toBeUndefined();
  expect(first(there)).toContain('Two');
  expect(screen(there).find((row) => row.includes('▌'))).toContain('2 Two');
  const further = typed(there, ']]]]');
  expect(screen(further).find((row) => row.includes('▌'))).toContain('3 Three');
  expect(typed(further, 't').panel?.kind).toBe('outline');
  expect(typed(further, '<escape>').sidebar).toBe(false);
  expect(typed(further, '<escape>').top).toEqual(further.top);
  expect(typed(typed(opened(80), 't'), '2').sidebar).toBe(false);
});

test.each(['t', 'o'])('%s says if the article has no headings', (key) => {
  const state = typed(openedWith(loaded('No headings here.'), 80, 12), key);
  expect([state.panel, state.sidebar]).toEqual([undefined, false]);
  expect(status(state)).toContain('No headings in this article');
});

test.each(['t', 'o'])('%s says how much is read while there are no headings yet', (key) => {
  const start = reading(restOf({ share: () => 0.25 }), 'No headings yet.');
  const state = typed(openedWith(start, 80, 12), key);
  expect(state.panel).toBeUndefined();
  expect(status(state)).toMatch(/^ reading 25%/);
});

test('the outline pages the text beside it, and its selection follows', () => {
  const paged = typed(tree, '<pagedown><pagedown><pagedown>');
  expect(paged.top).not.toEqual(tree.top);
  const { sections } = paged.loaded.article;
  expect(paged.panel?.selected).toBe(sectionAt(sections, paged.top));
  expect(typed(paged, '<pageup><pageup><pageup>').top).toEqual(tree.top);
  const over = typed(opened(80), 't<pagedown>');
  expect(over.top).toEqual(opened(80).top);
});

test('the outline marks the current section, jumps to the selected one, and closes without a trace', () => {
  const two = typed(opened(), 't4');
  expect(two.panel).toBeDefined();
  const outline = typed(typed(opened(), ']]'), 't');
  expect(screen(outline).find((row) => row.includes('▌'))).toContain('1 One');
  expect(first(typed(outline, 'jj<enter>'))).toBe('Two');
  expect(first(typed(outline, '3'))).toBe('Three');
  expect(typed(outline, 'jj<escape>').top).toEqual(typed(opened(), ']]').top);
  expect(typed(outline, '<escape>').panel).toBeUndefined();
  expect(typed(outline, '/<escape>').panel).toMatchObject({ kind: 'outline', typing: false });
});

test('Tab gives the keys to the text beside the outline, which follows; t goes back, q closes the outline alone', () => {
  const text = typed(tree, '<tab>');
  expect(text).toMatchObject({ panel: undefined, sidebar: true, top: tree.top });
  // The line beside the outline tells who has the keys, without colour, too.
  expect(screen(text).join('\n')).toContain('│');
  expect(screen(text).join('\n')).not.toContain('┃');
  expect(screen(typed(text, ']]]]')).find((row) => row.includes('▌'))).toContain('1.1 One deeper');
  expect(typed(text, 't').panel?.kind).toBe('outline');
  expect(press(typed(text, 't'), 'q')).toMatchObject({ state: { panel: undefined, sidebar: false }, effects: [] });
  expect(press(text, 'q').effects).toEqual([{ kind: 'quit', code: 0 }]);
});

test('letters are no filter before /, and a filter that nothing fits says so', () => {
  expect(typed(tree, 'zz').panel).toMatchObject({ query: '', typing: false });
  expect(screen(typed(tree, '/zzz')).join('\n')).toContain('Nothing found');
  expect(status(tree)).toContain('Enter jumps · Tab to the text · / filters · Esc closes');
});

test('the outline is wider in wide windows, and the text stands near it', () => {
  const column = (state: State): number =>
    screen(state)
      .find((row) => /[│┃]/.test(row))
      ?.search(/[│┃]/) ?? -1;
  expect([column(tree), column(typed(opened(140, 14), 't'))]).toEqual([34, 43]);
  const row = screen(typed(opened(200, 14), 't')).find((it) => it.includes('Lead with')) ?? '';
  expect(row.slice(43)).toMatch(/^┃ {3}Lead with/);
});

test('minutes are shown from 2 on, and the lead has its title in the language of the reader', () => {
  const long = `Text first.\n\n## Long\n\n${'word '.repeat(500)}\n\n## Short\n\nword`;
  const state = openedWith(loaded(long), 120, 12);
  const rows = screen(typed(state, 't')).map((row) => row.slice(0, 34).trim());
  expect(rows.slice(0, 3)).toEqual(['▌0 Lead', expect.stringMatching(/^1 Long +3 min$/), '2 Short']);
  expect(screen(typed({ ...state, messages: messagesFor('de') }, 't'))[0]).toContain('0 Einleitung');
  expect(loaded('No headings.').article.sections).toEqual([]);
});

test('the outline keeps its filter while it pages the text beside it, and no arrow folds what it found', () => {
  const found = typed(tree, '/deeper');
  const paged = typed(found, '<pagedown>');
  expect(paged.top).not.toEqual(found.top);
  expect(paged.panel).toEqual(found.panel);
  for (const keys of ['<left>', '<right>'])
    expect(typed(found, keys)).toMatchObject({ panel: found.panel, folded: found.folded });
});

test('no section is marked as the current one among those that a filter finds', () => {
  const marked = (keys: string): boolean =>
    screen(typed(opened(120, 14), `]]t${keys}`))
      .join('\n')
      .includes('▌');
  expect([marked(''), marked('/deeper'), marked('/deeper<escape>')]).toEqual([true, false, true]);
});

test('a section without subsections leads to its parent, not to the section before it', () => {
  const source = '# T\n\n## A\n\n### B\n\n### C\n\n#### D\n\n#### E\n\n## F\n\nText.';
  const start = typed(openedWith(loaded(source), 120, 14), 't');
  const parentOf = (keys: string): string => {
    const { panel, loaded: shown } = typed(start, `${keys}h`);
    return shown.article.sections[panel?.selected ?? -1]?.title ?? '';
  };
  const titles = start.loaded.article.sections.map(({ title }) => title);
  const to = (title: string): string => `g${'j'.repeat(titles.indexOf(title))}`;
  expect(['B', 'D', 'E'].map((title) => parentOf(to(title)))).toEqual(['A', 'C', 'C']);
});

test('minutes are left out where titles would have no room for them', () => {
  const source = `# T\n\n## Long\n\n${'word '.repeat(900)}`;
  const minutes = (columns: number): boolean =>
    / \d min/.test(screen(typed(openedWith(loaded(source), columns, 10), 't'))[0] ?? '');
  expect([20, 23, 24, 40].map(minutes)).toEqual([false, false, true, true]);
});

test('pages and half pages scroll the text beside the outline, and the selection follows', () => {
  const beside = typed(openedWith(bundled('en'), 120, 20), 't');
  const rows = (state: State) => screen(state).map((row) => row.slice(row.search(/[┃│]/) + 1));
  for (const [key, by] of [
    ['<space>', 17],
    ['d', 8],
    ['<ctrl-d>', 8],
  ] as const) {
    const after = typed(beside, key);
    expect(rows(after)[0], key).toBe(rows(beside)[by]);
    expect(after.panel?.kind).toBe('outline');
  }
  expect(typed(beside, 'ddu').top).toEqual(typed(beside, 'd').top);
});

test('a folded section leads to its parent', () => {
  const source = '# T\n\n## A\n\n### B\n\n#### C\n\n## D\n\nText.';
  const onB = typed(openedWith(loaded(source), 120, 14), 'tj');
  const folded = typed(onB, 'h');
  expect([folded.panel?.selected, folded.folded.size]).toEqual([onB.panel?.selected, 1]);
  expect(typed(folded, 'h').panel?.selected).toBe((onB.panel?.selected ?? 0) - 1);
  const both = typed(folded, 'hh');
  expect([both.folded.size, typed(both, 'l').folded]).toEqual([2, folded.folded]);
});

test('the outline finds numbers with a space after them, and without a filter the current section is selected again', () => {
  const start = typed(openedWith(loaded(), 120, 14), ']]]]t');
  expect(screen(typed(start, '/2.1 ')).join('\n')).toContain('Two deeper');
  const { panel } = typed(start, '/three<backspace><backspace><backspace><backspace><backspace>');
  expect(panel).toMatchObject({ query: '', selected: start.panel?.selected });
  expect(start.panel?.selected).toBeGreaterThan(0);
});

test('a digit leads to the section with that number, also without a lead before it', () => {
  const state = openedWith(loaded('## A\n\ntext\n\n## B\n\ntext'), 80, 12);
  expect(typed(state, 'jt1')).toMatchObject({ panel: undefined, top: { block: 0, offset: 0 } });
  expect(first(typed(state, 't2'))).toBe('B');
  expect(typed(state, 't3').panel).toMatchObject({ query: '3', typing: true });
});

test('the arrow to the right does nothing on a section without subsections', () => {
  for (const keys of ['t', 'tG'])
    expect(typed(typed(opened(), keys), '<right>').panel).toEqual(typed(opened(), keys).panel);
});

test('in a window of few rows, pages and half pages of the text beside the outline are one row', () => {
  for (const rows of [2, 3, 4]) {
    const beside = typed(opened(120, rows), 't');
    const on = typed(beside, rows === 4 ? '<ctrl-d>' : '<space>');
    expect(on.top, `${rows}`).toEqual(typed(opened(120, rows), 't<tab>j').top);
    expect(typed(on, rows === 4 ? '<ctrl-u>' : 'b').top, `${rows}`).toEqual(beside.top);
  }
});

test('a long outline beside the text shows the current section, with and without the keys', () => {
  const source = Array.from({ length: 40 }, (_, i) => `## Part ${i + 1}\n\n${'row\n\n'.repeat(9)}`).join('');
  const state = typed(openedWith(loaded(source), 120, 12), ']]'.repeat(30));
  for (const keys of ['t', 't<tab>'])
    expect(screen(typed(state, keys)).filter((row) => row.startsWith('▌'))).toEqual([
      expect.stringMatching(/^▌31 Part 31 /),
    ]);
});
