import { expect, test } from 'vitest';
import { messagesFor } from '../../../src/messages/ui.js';
import { statusLines } from '../../../src/reader/screen/status-line.js';
import { fileOrigin } from '../../../src/source/file-origin.js';
import {
  bundled,
  loaded,
  opened,
  openedFolder,
  openedWith,
  reading,
  restOf,
  screen,
  status,
  typed,
} from '../../kit/article/reader.js';

test('the status line has section, percent, minutes left in section and article, and a bar if there is room', () => {
  const state = typed(openedWith(bundled('en'), 130, 24), ']]]]');
  const line = status(state);
  expect(line).toContain(' 2 ');
  expect(line).toMatch(/━+─+ · \d+% · § \d+ min · \d+ min left · \? help/);
  expect(status({ ...state, size: { columns: 80, rows: 24 } })).not.toContain('━');
  expect(status({ ...state, size: { columns: 80, rows: 24 } })).toMatch(/ 2 \S.* \d+%/);
});

test('the status line names the section of the hit during typing', () => {
  expect(status(typed(opened(80, 12), '/three5'))).toMatch(/1\/\d+ · 3 Three/);
});

test.each([
  [0, ' 0%'],
  [0.019, ' 1%'],
  [0.996, ' 99%'],
  [1, ' end'],
])('the status line tells no more than was read: at %d,%s', (progress, expected) => {
  const [[{ text = '' } = {}] = []] = statusLines(opened(), progress);
  expect(text).toContain(expected);
});

test('the status line tells where the selected link leads', () => {
  const text = '# Title\n\n[web](https://example.org/a?b=c), [file](../other.md#part), [down](#two).\n\n## Two\n\ntext';
  const first = typed(openedWith(loaded(text), 60, 12), '<tab>');
  expect(status(first)).toContain(' → https://example.org/a?b=c ');
  expect(status(typed(first, '<tab>'))).toContain(' → ../other.md#part ');
  expect(status(typed(first, '<tab><tab>'))).toContain(' → Two ');
  expect(status(typed(first, '<tab><escape>'))).not.toContain('→');
});

test('a message too long for the status line takes a second row, and one too long for both is cut there', () => {
  const said = (message: string): readonly string[] => screen({ ...opened(40, 10), message }).slice(-2);
  expect(said('short')[1]).toMatch(/^ short /);
  for (const row of said(`${'word '.repeat(7)} and more of it`)) expect(row).toMatch(/^ \S/);
  const words = 'these are words of a message that is longer than the row';
  expect(
    said(words)
      .map((row) => row.trim())
      .join(' '),
  ).toBe(words);
  expect(said(`${words} ${words}`)[1]).toMatch(/…\s*$/);
  expect(screen({ ...opened(40, 3), message: words }).at(-1)).toContain('…');
  expect(screen({ ...opened(40, 4), message: words }).join('\n')).not.toContain('…');
});

test('the keys of an open panel stay whole where there is room for them, before progress', () => {
  const keys = 'Enter jumps · Tab to the text · / filters · Esc closes';
  expect(status(typed(opened(57, 12), 't'))).toContain(keys);
  expect(status(typed(opened(120, 12), 't'))).toMatch(new RegExp(`${keys}.* · \\? help`));
});

test('more than 99 minutes are shown in hours', () => {
  const long = `# T\n\n${'word '.repeat(25_000)}`;
  expect(status(openedWith(loaded(long), 80, 12))).toMatch(/ 2 h \d+ min left/);
});

test('a number or the first keys of a sequence are shown until it is complete', () => {
  for (const keys of ['3', '30', 'z'])
    expect(status(typed(opened(80, 12), keys))).toMatch(new RegExp(` · ?${keys} |^.* ${keys} · `));
  expect(status(typed(opened(80, 12), '3j'))).not.toMatch(/ 3 · /);
});

test('a message without a space in its second half is broken within a word, so that its first row is full', () => {
  const word = 'x'.repeat(50);
  const [top = '', below = ''] = screen({ ...opened(40, 10), message: `see ${word}` }).slice(-2);
  expect([top.trim().length, top.trim() + below.trim()]).toEqual([39, `see ${word}`]);
});

test.each([20, 30, 40, 59, 60, 80, 120, 200])(
  'the section has three tenths of the row at least, %i columns wide',
  (columns) => {
    const source = `# Title\n\n## ${'Heading '.repeat(30)}\n\n${'word '.repeat(9000)}`;
    const line = status(typed(openedWith(loaded(source), columns, 12), ']]/word<enter>3'));
    const [left = ''] = line.split(/ 1\/9000 · 3| \d+%/);
    expect(line.length).toBeLessThanOrEqual(columns);
    expect(left).toContain(' 1 Heading'.slice(0, Math.floor(columns * 0.2)));
    expect(left.length, line).toBeGreaterThanOrEqual(Math.floor(columns * 0.3) - 2);
  },
);

test('the position among several files is shown with a title that has no sections', () => {
  const state = openedWith(loaded('Only text.'), 60, 12);
  const files = { origins: [state.loaded.origin, fileOrigin('b.md')], at: 0, left: {} };
  expect(status({ ...state, files })).toMatch(/^ 1\/2 /);
});

test('where the keys of a panel do not fit, the first and the closing key stay, and the position in a list', () => {
  expect(status(typed(opened(40, 12), 't'))).toMatch(/^ Enter jumps · Esc closes .*%/);
  expect(status(typed(opened(50, 12), 't'))).toMatch(/^ Enter jumps · Tab to the text · Esc closes /);
  expect(status(typed(opened(40, 12), ':'))).toMatch(/^ Enter runs · Esc closes /);
  expect(status(openedFolder(['a.md', 'b.md'], 40, 12))).toMatch(/^ Enter opens · .*\? help +1\/2$/);
  expect(status(typed(opened(15, 12), 't'))).toMatch(/^ Esc closes/);
});

test('what is on the right of the status line stands apart from what is on the left', () => {
  const state = typed(opened(60, 12), '/three5<enter>');
  const title = 'a title that is longer than the room that is left for it in a row';
  const { loaded: one } = state;
  const long = { ...state, loaded: { ...one, article: { ...one.article, meta: { ...one.article.meta, title } } } };
  expect(status(long)).toMatch(/\S {2}1\/\d+ · /);
});

test('an article without text is said to be empty', () => {
  expect(status(openedWith(loaded(''), 40, 12))).toMatch(/ empty$/);
  expect(status(opened(80, 200))).not.toContain('empty');
});

test('the most important facts come first, and are the last to go in a narrow window', () => {
  const growing = reading(restOf({ share: () => 0.25 }), `# Title\n\n## One\n\nneedle needle ${'word '.repeat(4000)}`);
  const factsOf = (columns: number) =>
    status(typed(openedWith(growing, columns, 12), ']]/needle<enter>3'))
      .replace(/^.* {2,}(?=reading|$)/, '')
      .trim()
      .split(' · ');
  const all = [
    'reading 25%',
    '1/2+',
    '3',
    expect.stringMatching(/^[━─]{12}$/),
    expect.stringMatching(/^\d+%$/),
    expect.stringMatching(/^§ \d+ min$/),
    expect.stringMatching(/^\d+ min left$/),
    '? help',
  ];
  expect(factsOf(140)).toEqual(all);
  const lengths = [89, 70, 60, 40, 20].map((columns) => {
    const facts = factsOf(columns);
    expect(facts, `${columns}`).toEqual(all.toSpliced(3, 1).slice(0, facts.length));
    return facts.length;
  });
  expect(lengths).toEqual([6, 5, 5, 3, 1]);
});

test.each([
  [59, / \d+% · \d+ min left $/],
  [60, / \d+% · § \d+ min · \d+ min left · \? help $/],
  [89, / \d+% · § \d+ min · \d+ min left · \? help $/],
  [90, / [━─]{12} · \d+% · § \d+ min · \d+ min left · \? help $/],
])('%i columns wide, the line ends like %s', (columns, facts) => {
  const state = openedWith(loaded(`# T\n\n## A\n\n${'word '.repeat(4000)}`), columns, 12);
  expect(statusLines(typed(state, ']]'), 0.1)[0]?.[0]?.text).toMatch(facts);
});

test('while a text is read, the line says how much has come, or that something is awaited', () => {
  const of = (more: object, source?: string) => {
    const one = reading(restOf(), source);
    return status(openedWith({ ...one, ...(one.reading ? { reading: { ...one.reading, ...more } } : {}) }, 80, 12));
  };
  expect(of({ share: 0.5 })).toContain('reading 50%');
  expect(of({}, '')).toContain(messagesFor('en').waiting);
  expect(of({ held: true, length: 2048 })).toContain(messagesFor('en').readSoFar(2048));
  expect(status(opened(80))).not.toContain('reading');
});

test('the heading stays whole beside a long title and the position among files', () => {
  const title = 'a title that is rather long for the room that is left in the row';
  const one = loaded(`# ${title}\n\n## The heading of it\n\ntext`);
  const state = typed(openedWith(one, 80, 12), ']]');
  const files = { origins: [one.origin, fileOrigin('b.md')], at: 0, left: {} };
  expect(status({ ...state, files })).toMatch(/^ 1\/2 a title that .*… · 1 The heading of it {2}/);
  expect(status(state)).toMatch(/^ a title that .*… · 1 The heading of it {2}/);
});

test.each([
  [39, 1],
  [40, 2],
])('of the rows of a window of 40 columns, a message of %i cells has %i', (length, rows) => {
  expect(statusLines({ ...opened(40, 10), message: 'x'.repeat(length) }, 0)).toHaveLength(rows);
});

test('the title of the article is shown before that of the section from 12 cells on', () => {
  const one = loaded(`# ${'a title that goes on '.repeat(5)}\n\n## Part\n\ntext`);
  const titles = Array.from({ length: 60 }, (_, i) => typed(openedWith(one, 20 + i, 12), ']]'))
    .map((state) => / (.*…) · 1 Part/.exec(status(state))?.[1]?.length)
    .filter((length) => length !== undefined);
  expect(Math.min(...titles)).toBe(12);
});

test.each([
  [0, 0],
  [0.04, 0],
  [0.05, 1],
  [0.5, 6],
  [0.95, 11],
  [0.96, 12],
  [1, 12],
])('at a share of %d, %i of the 12 cells of the bar are full', (progress, full) => {
  const [[{ text = '' } = {}] = []] = statusLines(opened(120, 12), progress);
  expect(text).toContain(` · ${'━'.repeat(full)}${'─'.repeat(12 - full)} · `.slice(2));
});
