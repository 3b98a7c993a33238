import { describe, expect, test } from 'vitest';
import { sectionAt } from '../../src/article/find-section.js';
import { narrowMetrics } from '../../src/layout/metrics.js';
import { reduce } from '../../src/reader/state/reduce.js';
import { bundled, first, loaded, opened, openedWith, press, screen, status, typed } from '../kit/reader.js';

const selected = (rows: readonly string[], words: string): number => rows.findIndex((row) => row.includes(words));

describe('the outline', () => {
  const tree = typed(opened(120, 14), 't');

  test('the outline is beside the text from 100 columns, and over it below', () => {
    expect(screen(tree).join('\n')).toContain('│');
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

  test('the outline remembers folded sections, and marks the one that contains the current section', () => {
    const state = typed(typed(opened(120, 14), ']]]]]]'), 't<left><left><escape>t');
    expect(screen(state).find((row) => row.includes('▌'))).toContain('▸1 One');
    expect(screen(state)[state.panel?.selected ?? -1]).toContain('▸1 One');
  });

  test('the outline filters by letters and by number, marks them, and Escape clears the filter first', () => {
    const filtered = typed(tree, 'twodp');
    const rows = screen(filtered);
    expect(rows[0]).toContain('›twodp▏');
    expect(rows[1]).toContain('2.1 Two deeper');
    expect(selected(rows, '1.1 One deeper')).toBe(-1);
    expect(typed(filtered, '<escape>').panel).toMatchObject({ kind: 'outline', query: '' });
    expect(typed(filtered, '<escape><escape>')).toMatchObject({ panel: undefined, sidebar: false, top: tree.top });
    expect(first(typed(filtered, '<enter>'))).toContain('Two deeper');
    expect(first(typed(tree, '/2.1<enter>'))).toContain('Two deeper');
    expect(typed(tree, '/jk').panel).toMatchObject({ query: 'jk' });
    expect(typed(tree, 'on<backspace><backspace>').panel).toMatchObject({ query: '', typing: false });
    expect(typed(tree, 'on<ctrl-u>').panel).toMatchObject({ query: '' });
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

  test('the outline pages the text beside it, and its selection follows', () => {
    const paged = typed(tree, '<pagedown><pagedown><pagedown>');
    expect(paged.top).not.toEqual(tree.top);
    const { sections } = paged.loaded.article;
    expect(paged.panel?.selected).toBe(sectionAt(sections, paged.top));
    expect(typed(paged, '<pageup><pageup><pageup>').top).toEqual(tree.top);
    const over = typed(opened(80), 't<pagedown>');
    expect(over.top).toEqual(opened(80).top);
  });
});

describe('fuzzy jumps', () => {
  test('a fuzzy jump over all bundled articles waits for them, shows the target, and goes there and back', () => {
    const start = openedWith(bundled('de'), 80, 24);
    const { state, effects } = press(start, 'O');
    expect(effects).toEqual([{ kind: 'library' }]);
    const library = [bundled('de'), bundled('de', 'strawberry-o1')];
    const list = typed(reduce(state, { kind: 'library', library }).state, 'preis bedenk');
    expect(first(list)).toBe('Der Preis der Bedenkzeit');
    expect(list.loaded.origin).toMatchObject({ name: 'strawberry-o1' });
    expect(typed(list, '<escape>')).toMatchObject({ loaded: start.loaded, top: start.top });
    const there = typed(list, '<enter>');
    expect(first(there)).toBe('Der Preis der Bedenkzeit');
    expect(typed(there, 'H')).toMatchObject({ loaded: start.loaded, top: start.top });
    expect(press(there, 'O').effects).toEqual([]);
  });

  test('a fuzzy jump finds headings by initials and by number', () => {
    const start = openedWith(bundled('de'), 80, 24);
    expect(first(typed(start, 'omvfl<enter>'))).toBe('Metas Vision für Llama 4');
    expect(first(typed(start, 'o7<enter>'))).toBe('Fazit und Ausblick');
    expect(first(typed(start, 'ofazit<up><up><home><enter>'))).toBe('Fazit und Ausblick');
  });
});

describe('marks', () => {
  test('marks are set and found again, even in another article', () => {
    const there = typed(opened(), ']]]]ma');
    expect(status(there)).toContain('Mark a set');
    expect(typed(there, "G'a").top).toEqual(there.top);
    const other = reduce(there, { kind: 'loaded', loaded: loaded('# Other\n\ntext') }).state;
    expect(typed(other, "'a")).toMatchObject({ top: there.top, loaded: there.loaded });
    expect(status(typed(opened(60), "'x"))).toContain('No mark x');
    expect(typed(opened(), 'm<escape>')).toMatchObject({ pending: '', marks: {} });
    expect(typed(opened(), "'toString").marks).toEqual({});
  });

  test("'' goes to the place before the last jump, and back", () => {
    const from = typed(opened(), 'jj');
    const end = typed(from, 'G');
    expect(typed(end, "''").top).toEqual(from.top);
    expect(typed(end, "''''").top).toEqual(end.top);
    expect(status(typed(opened(60), "''"))).toContain('No mark');
  });
});

test('back and forward visit all jumps', () => {
  const steps = [']]', ']]', 'G', '/two3<enter>', "''", '50%', 'otd<enter>'];
  const states = [opened()];
  for (const keys of steps) states.push(typed(states.at(-1) ?? opened(), keys));
  let back = states.at(-1) ?? opened();
  for (const state of states.slice(0, -1).toReversed()) {
    back = typed(back, 'H');
    expect(back.top).toEqual(state.top);
  }
  for (const state of states.slice(1)) {
    back = typed(back, 'L');
    expect(back.top).toEqual(state.top);
  }
});

describe('the status line', () => {
  test('the status line has section, percent, minutes left in section and article, and a bar if there is room', () => {
    const state = typed(openedWith(bundled('en'), 130, 24), ']]]]]]');
    const line = status(state);
    expect(line).toContain(' 2 ');
    expect(line).toMatch(/━+─+ · \d+ % · § \d+ min · \d+ min left · \? help/);
    expect(status({ ...state, size: { columns: 80, rows: 24 } })).not.toContain('━');
    expect(status({ ...state, size: { columns: 80, rows: 24 } })).toMatch(/ 2 \S.* \d+ %/);
  });
});

describe('help and palette', () => {
  test('/ searches the help, and Escape clears the search first', () => {
    const found = typed(opened(80, 30), '?/text footnote');
    const text = screen(found).join('\n');
    expect(text).toContain('to the footnote in the text');
    expect(text).not.toContain('one row down');
    expect(typed(found, '<enter>').panel).toMatchObject({ typing: false, query: 'text footnote' });
    expect(typed(found, '<enter><escape>').panel).toMatchObject({ kind: 'help', query: '' });
    expect(typed(found, '<escape><escape>').panel).toBeUndefined();
    expect(screen(typed(opened(80, 30), '?/{')).join('\n')).toContain('to the previous heading on the same level');
  });

  test('the help scrolls to its last row and no further', () => {
    const end = typed(opened(80, 10), '?G');
    expect(screen(end).at(-2)).toContain('interrupt');
    expect(typed(end, 'j').panel).toEqual(end.panel);
    expect(typed(end, 'gk').panel).toMatchObject({ selected: 0 });
  });

  test('the help scrolls the results of a search to their last row', () => {
    const found = typed(opened(80, 12), '?/e');
    const all = screen(typed(opened(80, 200), '?/e')).slice(0, -1);
    const last = all.findLast((row) => row !== '') ?? expect.unreachable();
    for (const keys of ['<end>', '<enter>G']) expect(screen(typed(found, keys)).at(-2)).toBe(last);
  });

  test.each([
    ['palette', ':s'],
    ['list of headings', 'oheading'],
    ['list of hits', '/words<enter>s'],
  ])('a row of the %s that is cut at 40 columns ends in an ellipsis', (_, keys) => {
    const long = loaded(
      `# Title\n\n## A heading that is wider than the window, by far\n\nwords ${'and more '.repeat(20)}`,
    );
    const rows = screen(typed(openedWith(long, 40, 24), keys)).slice(-12, -1);
    expect(rows.filter((row) => row.includes('…'))).not.toEqual([]);
    for (const row of rows) expect(narrowMetrics.cells(row)).toBeLessThanOrEqual(40);
  });

  test('paging a list keeps one entry of the previous page', () => {
    // 10 commands come below 12 rows of text and a line.
    const paged = typed(opened(80, 24), ':<pagedown>');
    expect(paged.panel).toMatchObject({ selected: 9 });
    expect(typed(paged, '<pageup>').panel).toMatchObject({ selected: 0 });
  });

  test.each([30, 40, 80])('the palette shows commands and their keys, %i columns wide', (columns) => {
    const text = screen(typed(opened(columns, 16), ':G')).join('\n');
    for (const part of ['to the end', 'G  end']) expect(text).toContain(part);
  });

  test('the palette runs commands by some of their letters or by their key', () => {
    expect(typed(opened(), ':endgo').panel).toMatchObject({ kind: 'palette', query: 'endgo' });
    expect(typed(opened(), ':to the end<enter>').top).toEqual(typed(opened(), 'G').top);
    expect(press(opened(), ':q<enter>').effects).toEqual([{ kind: 'quit', code: 0 }]);
    expect(typed(opened(), ':set mark<enter>a').marks).toHaveProperty('a');
    expect(typed(opened(), ':x<backspace>t<enter>').panel?.kind).toBe('outline');
    expect(screen(typed(opened(), ':G<escape>'))).toEqual(screen(opened()));
    expect(typed(opened(), ':zzzz<enter>').panel).toBeUndefined();
    expect(screen(typed(opened(80, 30), ':<end>')).join('\n')).toContain('suspend (fg continues)');
  });
});
