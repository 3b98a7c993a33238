import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { textOf } from '../../../../src/article/text.js';
import { comparePlaces } from '../../../../src/layout/layout.js';
import { unicodeMetrics } from '../../../../src/layout/unicode-metrics.js';
import { reduce } from '../../../../src/reader/state/reduce.js';
import { mustScan } from '../../../../src/reader/state/search/searching.js';
import { caretOf, textOfPassage } from '../../../../src/reader/state/selection/selection.js';
import type { State } from '../../../../src/reader/state/state.js';
import { onScreen } from '../../../../src/reader/state/viewport.js';
import { annotated, annotation } from '../../../kit/article/annotations.js';
import { loaded, opened, openedFolder, openedWith, press, screen, status, typed } from '../../../kit/article/reader.js';
import { markdown } from '../../../kit/random/markdown.js';

const picked = ({ selection, loaded: shown }: State): string => (selection ? textOfPassage(shown, selection) : '');
const open = (text: string, columns = 80, rows = 12): State =>
  openedWith({ ...loaded(text), tools: { metrics: unicodeMetrics } }, columns, rows);

const TEXT = 'One two three. Four five six. Seven eight.\n\nNine ten eleven. Twelve.';
const FOUR = typed(open(TEXT), 'V');

describe('a selection starts', () => {
  test('at the sentence in the middle of the screen', () => expect(picked(FOUR)).toBe('Four five six.'));

  test('at the current hit', () => {
    expect(picked(typed(open(TEXT), '/six. sev<enter>V'))).toBe('six. Seven');
    expect(picked(typed(opened(80, 12), '/three59<enter>gV'))).not.toBe('three59');
  });

  test('not without text', () => {
    const state = typed(open('---'), 'V');
    expect([state.selection, status(state)]).toEqual([undefined, expect.stringContaining('No text on the screen')]);
    expect(typed(openedFolder(['a.md'], 80, 12), 'V').selection).toBeUndefined();
  });
});

test('no link stays selected when text is', () => {
  expect(typed(opened(80, 12), '<tab>V')).toMatchObject({ link: undefined, selection: { moves: 'to' } });
  expect(typed(opened(80, 12), '<tab><tab><enter>V').addressToConfirm).toBeUndefined();
});

describe('sentences and paragraphs', () => {
  test.each([
    [')', 'Seven eight.'],
    ['))', 'Nine ten eleven.'],
    ['9)', 'Twelve.'],
    ['2(', 'One two three.'],
    ['}', 'One two three. Four five six. Seven eight.'],
    ['})', 'One two three.'],
    ['}(', 'Seven eight.'],
    ['}}', 'Nine ten eleven. Twelve.'],
    ['}}{', 'One two three. Four five six. Seven eight.'],
    ['v)', 'Four five six. Seven eight.'],
    ['v))(', 'Four five six. Seven eight.'],
    ['v(', 'One two three. Four five six.'],
    ['v()', 'Four five six.'],
    ['v())', 'Four five six. Seven eight.'],
    ['v}', 'Four five six. Seven eight.'],
    ['v2}', 'Four five six. Seven eight.\nNine ten eleven. Twelve.'],
    ['v)v)', 'Four five six.'],
    ['w)', 'Four five six. Seven eight.'],
    ['o(', 'One two three. Four five six.'],
  ])('%s', (keys, text) => expect(picked(typed(FOUR, keys))).toBe(text));

  test('end with the text, and a message says so', () => {
    for (const [keys, text] of [
      ['9))', 'The text ends here'],
      ['9((', 'The text begins here'],
    ] as const)
      expect(status(typed(FOUR, keys))).toContain(text);
  });
});

test('a search extends the selection once it is kept, and not while it is typed, however far the hit is', () => {
  const far = open(`${Array.from({ length: 8 }, () => `words ${'x'.repeat(99_990)}`).join('\n\n')} last`);
  const scan = (from: State): State => {
    let state = from;
    while (mustScan(state)) state = reduce(state, { kind: 'scan' }).state;
    return state;
  };
  const typing = scan(typed(far, 'V/last'));
  expect(typing.search?.chosen).toBe(true);
  expect(typing.selection).toEqual(typed(far, 'V').selection);
  expect(scan(typed(typing, '<enter>')).selection).not.toEqual(typing.selection);
});

test('the search goes on through a long text without extending the selection again', () => {
  const long = Array.from({ length: 8 }, () => `words ${'x'.repeat(99_990)}`);
  let extended = typed(open([long[0], 'One two three last.', ...long].join('\n\n')), 'V/last<enter>');
  while (!extended.search?.chosen) extended = reduce(extended, { kind: 'scan' }).state;
  expect(mustScan(extended)).toBe(true);
  const moved = typed(extended, '3b');
  expect(moved.selection).not.toEqual(extended.selection);
  const scanned = reduce(moved, { kind: 'scan' }).state;
  expect(scanned.search?.scan).not.toEqual(moved.search?.scan);
  expect(scanned.selection).toEqual(moved.selection);
});

describe('words, characters and rows', () => {
  test.each([
    ['w', 'Four five six. Seven'],
    ['3w', 'Four five six. Seven eight.'],
    ['4w', 'Four five six. Seven eight.\nNine'],
    ['b', 'Four five six'],
    ['3b', 'Four'],
    ['4b', '. Four'],
    ['13h', 'F'],
    ['14h', ' F'],
    ['o14l', '. '],
    ['5b', 'three. Four'],
    ['5b2w', 'Four'],
    ['ow', 'five six.'],
    ['obb', 'three. Four five six.'],
    ['h', 'Four five six'],
    ['ll', 'Four five six. S'],
    ['j', 'Four five six. Seven eight.\nNine ten eleven. Twelve.'],
  ])('%s', (keys, text) => expect(picked(typed(FOUR, keys))).toBe(text));

  test('rows keep to their column, across shorter ones and through hyphenated words', () => {
    const words = Array.from({ length: 60 }, (_, i) => `word${i}`).join(' ');
    const state = typed(open(`${words}. End.`, 40, 12), '/word30<enter>V');
    const down = typed(state, 'jj');
    expect(picked(down).split(' ').length).toBeGreaterThan(10);
    expect(picked(typed(down, 'kk'))).toBe('word30');
    expect(picked(typed(state, 'kkjj'))).toBe('word30');
  });
});

describe('up and down among rows of different lengths', () => {
  const row = 'aaaa bbbb cccc dddd';
  const state = typed(open([row, 'x', row].join('  \n')), '/cccc<enter>V');

  test('a selection comes back to its column after a short row', () =>
    expect(picked(typed(state, 'jj'))).toBe('cccc dddd\nx\naaaa bbbb cccc'));

  test('the other end keeps to its own column once it moves instead', () => {
    const below = typed(open([row, row, row].join('  \n')), '/cccc<enter>nV');
    expect(picked(below)).toBe('cccc');
    expect(picked(typed(below, 'jkk'))).toBe('cccc dddd\naaaa bbbb cccc');
  });
});

test('half a page is half of the rows of the screen, on and back', () => {
  const rows = Array.from({ length: 40 }, (_, i) => `row${i}`).join('  \n');
  const state = typed(open(rows, 80, 13), '/row1<enter>V');
  expect(picked(typed(state, '<ctrl-d>')).split('\n')).toHaveLength(1 + 6);
  expect(picked(typed(state, '2<ctrl-d>')).split('\n')).toHaveLength(1 + 12);
  expect(picked(typed(state, '<ctrl-d><ctrl-u>'))).toBe('row1');
});

test('the page follows the end that moves, and wide code is scrolled', () => {
  const state = typed(opened(40, 8), 'V');
  for (const keys of ['v9)', 'o9(', '20w', '20j', '<pagedown><pagedown>', '3}', '5}9)']) {
    const moved = typed(state, keys);
    const { selection } = moved;
    if (!selection) return expect.unreachable();
    const end = selection.extending ? selection.moves : 'from';
    expect(onScreen(moved, caretOf(moved.loaded, selection, end)), keys).toBe(true);
  }
  const code = typed(open(`\`\`\`\n${'name '.repeat(40)}end\n\`\`\``, 40, 8), 'V');
  expect(picked(code)).toMatch(/ end$/);
  expect(screen(code).join('\n')).not.toContain(' end');
  expect(screen(typed(code, 'oo')).join('\n')).toContain(' end');
  expect(screen(typed(code, 'o')).join('\n')).not.toContain(' end');
});

test('the status line says what is selected and which keys go on, as far as there is room', () => {
  expect(status(FOUR)).toContain('Enter keeps · n note · Tab colour · ) next · v extends');
  expect(status(FOUR)).toContain('Y yellow');
  expect(status(typed(FOUR, 'v'))).toContain(') extends · o other end');
  expect(status(typed(open(TEXT, 40), 'V'))).toMatch(/Enter keeps · n note · Esc cancels +Y$/);
  expect([59, 60].map((columns) => status(typed(open(TEXT, columns), 'V')).includes('Y yellow'))).toEqual([
    false,
    true,
  ]);
  expect(status(typed(open(TEXT, 140), 'V'))).toContain('Y yellow · 3 words');
  expect(status(typed(open(TEXT, 140), 'V12'))).toContain('Y yellow · 12 · 3 words');
});

describe('Enter', () => {
  test('keeps a highlight, which shows at once with the letter of its colour', () => {
    const { state, effects } = press(FOUR, '<tab><enter>');
    expect(effects).toEqual([{ kind: 'annotate', changes: [expect.objectContaining({ kind: 'put' })] }]);
    expect(state.selection).toBeUndefined();
    expect(state.loaded.annotations).toEqual([
      {
        annotation: expect.objectContaining({ color: 'red', note: '', target: 'passage' }),
        passage: FOUR.selection && { from: FOUR.selection.from, to: FOUR.selection.to },
      },
    ]);
    expect(screen(state)[0]).toMatch(/^ +R One two three\. Four/);
    expect(status(state)).toContain('Highlighted: red');
  });

  test('keeps a passage once, and gives it another colour', () => {
    const once = typed(FOUR, '<enter>V');
    const again = press(once, '<enter>');
    expect(again.effects).toEqual([]);
    expect(again.state.loaded.annotations).toHaveLength(1);
    expect(status(again.state)).toContain('Already highlighted');
    const { state } = press(once, 'cb<enter>');
    expect(state.loaded.annotations?.map(({ annotation: { color } }) => color)).toEqual(['blue']);
    expect(typed(state, 'U').loaded.annotations?.map(({ annotation: { color } }) => color)).toEqual(['yellow']);
  });

  test('keeps a passage that begins or ends where another does', () => {
    for (const keys of ['Vw<enter>', 'Vob<enter>'])
      expect(typed(FOUR, `<enter>${keys}`).loaded.annotations, keys).toHaveLength(2);
  });

  test('keeps overlapping highlights', () => {
    const state = typed(FOUR, '<enter>Vw<tab><enter>');
    expect(state.loaded.annotations).toHaveLength(2);
    expect(screen(state)[0]).toMatch(/R One two/);
  });

  test('remembers the colour for the next highlight', () => {
    expect(typed(FOUR, 'cv<escape>V').selection?.color).toBe('violet');
    expect(typed(FOUR, '<shift-tab><enter>V').selection?.color).toBe('violet');
  });
});

test('n keeps a highlight, and opens the line for its note', () => {
  const { state, effects } = press(FOUR, 'n');
  expect(effects).toHaveLength(1);
  expect(state).toMatchObject({ selection: undefined, panel: { kind: 'noteLine' } });
  const noted = typed(state, 'so<enter>');
  expect(noted.loaded.annotations?.map(({ annotation: { note } }) => note)).toEqual(['so']);
});

test('y copies the text, Escape, q and V leave it', () => {
  expect(press(FOUR, 'wy').effects).toEqual([{ kind: 'copy', text: 'Four five six. Seven' }]);
  for (const key of ['<escape>', 'q', 'V', 'y']) expect(typed(FOUR, key).selection).toBeUndefined();
});

test('help and palette over a selection leave it as it is, and another article ends it', () => {
  expect(picked(typed(FOUR, '?<escape>'))).toBe('Four five six.');
  expect(reduce(FOUR, { kind: 'loaded', loaded: loaded('# Other') }).state.selection).toBeUndefined();
});

test('a selection stays at its words when the text is read again', () => {
  const shown = { ...loaded(`New words.\n\n${TEXT}`), origin: FOUR.loaded.origin };
  expect(picked(reduce(FOUR, { kind: 'reloaded', loaded: shown }).state)).toBe('Four five six.');
  const other = { ...loaded('Nothing of it.'), origin: FOUR.loaded.origin };
  const { selection } = reduce(FOUR, { kind: 'reloaded', loaded: other }).state;
  expect(selection === undefined || comparePlaces(selection.from, selection.to) < 0).toBe(true);
});

describe('rows and the whole article', () => {
  const state = typed(
    open(`${Array.from({ length: 30 }, (_, i) => `word${i}`).join(' ')}.\n\nEnd.`, 40),
    '/word10<enter>V',
  );
  const rows = screen(state).map((row) => row.trim());
  const row = rows.find((text) => text.includes('word10')) ?? '';

  test('Home and End extend to the edges of the row, also across the other end', () => {
    const at = row.indexOf('word10');
    for (const key of ['<end>', '$']) expect(picked(typed(state, key))).toBe(row.slice(at));
    for (const key of ['<home>', '0', '^']) expect(picked(typed(state, key))).toBe(row.slice(0, at + 6));
    expect(picked(typed(state, '<end><home>'))).toBe(row);
    expect(picked(typed(state, '<home><end>'))).toBe(row);
  });

  test('g and G extend to the edges of the article', () => {
    expect(picked(typed(state, 'g'))).toMatch(/^word0 word1 .* word10$/);
    expect(picked(typed(state, 'G'))).toMatch(/^word10 .*\.\nEnd\.$/);
    expect(picked(typed(state, 'Gg'))).toMatch(/^word0 .* word29\.\nEnd\.$/);
  });
});

describe('a search while text is selected', () => {
  test('extends the selection to the hit in either direction, and an empty one to the next', () => {
    expect(picked(typed(FOUR, '/leven<enter>'))).toBe('Four five six. Seven eight.\nNine ten eleven');
    expect(picked(typed(FOUR, 'o/two<enter>'))).toBe('two three. Four five six.');
    expect(picked(typed(FOUR, '/ven<enter>/<enter>'))).toBe('Four five six. Seven eight.\nNine ten eleven');
    expect(picked(typed(typed(open(TEXT), 'V'), '/e<enter>'))).toBe('Four five six. Se');
  });

  test('leaves it as it is without a hit or when it is cancelled', () => {
    expect(picked(typed(FOUR, '/nowhere<enter>'))).toBe('Four five six.');
    const cancelled = typed(FOUR, '/eleven<escape>');
    expect(picked(cancelled)).toBe('Four five six.');
    expect(cancelled.selection?.extending).toBe(false);
  });

  test('shows the hit, and goes on from the end that moves, not from the top of the page', () => {
    const text = Array.from({ length: 40 }, (_, i) => `Sentence ${i} of them.`).join('\n\n');
    const state = typed(open(text, 60, 10), '/sentence 20<enter>V/of<enter>');
    expect(picked(state)).toBe('Sentence 20 of');
    expect(picked(typed(state, '/<enter>/<enter>'))).toMatch(/\nSentence 22 of$/);
  });
});

describe('with the mouse', () => {
  const at = (text: string) => {
    const row = screen(FOUR).findIndex((line) => line.includes(text));
    return { column: screen(FOUR)[row]?.indexOf(text) ?? -1, row };
  };

  test('a drag selects words in either direction, also from the text', () => {
    for (const state of [FOUR, open(TEXT)]) {
      const forward = reduce(state, { kind: 'drag', from: at('two'), ...at('leven') }).state;
      expect(picked(forward)).toBe('two three. Four five six. Seven eight.\nNine ten eleven');
      const back = reduce(state, { kind: 'drag', from: at('leven'), ...at('two') }).state;
      expect(picked(back)).toBe(picked(forward));
      expect(back.selection?.moves).toBe('from');
    }
  });

  test('a click begins at a word, and further ones extend to theirs', () => {
    const click = (state: State, text: string): State => reduce(state, { kind: 'click', ...at(text) }).state;
    const first = click(FOUR, 'five');
    expect(picked(first)).toBe('five');
    expect(picked(click(first, 'Seven'))).toBe('five six. Seven');
    expect(picked(click(click(first, 'Seven'), 'two'))).toBe('two three. Four five six. Seven');
    expect(picked(click(click(first, 'Seven'), 'six'))).toBe('five six');
  });

  test('the wheel scrolls and keeps the selection', () => {
    const state = typed(opened(40, 8), 'V');
    const scrolled = reduce(state, { kind: 'wheel', direction: 1, column: 3, row: 3 }).state;
    expect(scrolled.selection).toBe(state.selection);
    expect(scrolled.top).not.toEqual(state.top);
  });
});

const MOTIONS = [
  'w',
  'b',
  ')',
  '(',
  '}',
  '{',
  '<right>',
  '<left>',
  '<down>',
  '<up>',
  'o',
  'v',
  '<home>',
  '<end>',
  'g',
  'G',
  '/e<enter>',
  '/<enter>',
  '<pagedown>',
  '<pageup>',
  '<ctrl-d>',
  '<ctrl-u>',
  '3w',
];
const BACK: Readonly<Record<string, string>> = {
  w: 'b',
  b: 'w',
  ')': '(',
  '(': ')',
  '}': '{',
  '{': '}',
  '<right>': '<left>',
  '<left>': '<right>',
  o: 'o',
};

test('whatever the motions, the selection is never empty or outside, its quote is the text, and the page shows its end', () => {
  fc.assert(
    fc.property(
      markdown,
      fc.array(fc.constantFrom(...MOTIONS), { maxLength: 12 }),
      fc.integer({ min: 12, max: 90 }),
      (text, keys, columns) => {
        let state = typed(open(text, columns, 10), 'V');
        if (!state.selection) return;
        for (const key of keys) {
          state = typed(state, key);
          const { selection, loaded: shown } = state;
          if (!selection) return expect.unreachable();
          const { from, to, moves } = selection;
          expect(comparePlaces(from, to)).toBeLessThan(0);
          const { blocks } = shown.article;
          const [first, last] = [from, to].map(({ block }) => textOf(blocks[block] ?? expect.unreachable())) as [
            string,
            string,
          ];
          expect(from.offset >= 0 && from.offset < first.length && to.offset > 0 && to.offset <= last.length).toBe(
            true,
          );
          const kept = reduce(state, { kind: 'key', key: 'enter' }).state.loaded.annotations?.[0];
          const between = blocks
            .slice(from.block, to.block + 1)
            .map((block) => `${textOf(block)}\n`)
            .join('');
          const end = between.length - last.length - 1 + to.offset;
          expect(kept?.annotation.anchor.quote).toBe(between.slice(from.offset, end));
          expect(onScreen(state, caretOf(shown, selection, selection.extending ? moves : 'from'))).toBe(true);
        }
      },
    ),
    { numRuns: 100 },
  );
});

test('extending and going back selects the same', () => {
  fc.assert(
    fc.property(
      markdown,
      fc.constantFrom('w', ')', '}'),
      fc.array(fc.constantFrom('w', 'b', ')', '(', '}', '{')),
      (text, unit, keys) => {
        // From a selection of whole units, motions by this unit lead from one selection of whole units to another.
        const start = typed(open(text, 60, 10), unit === ')' ? 'Vv' : unit === '}' ? 'V}v' : 'Vv');
        const own = keys.filter((key) => key === unit || key === BACK[unit]);
        const state = typed(start, own.join(''));
        const there = typed(state, unit);
        if (picked(there) === picked(state)) return;
        expect(picked(typed(there, BACK[unit] ?? ''))).toBe(picked(state));
      },
    ),
    { numRuns: 100 },
  );
});

test('highlights are gone to in the order of the text, from whichever was kept first', () => {
  const text = Array.from({ length: 30 }, (_, i) => `Paragraph ${i}.`).join('\n\n');
  const none = open(text, 40, 8);
  expect(typed(none, ')').message).toContain('No highlights or notes');
  const { article } = none.loaded;
  const state = annotated(none, [annotation(article, 'graph 20'), annotation(article, 'graph 10')]);
  expect(screen(typed(state, ')'))[0]).toContain('Paragraph 10.');
  expect(screen(typed(state, '2)'))[0]).toContain('Paragraph 20.');
  expect(screen(typed(state, '))('))[0]).toContain('Paragraph 10.');
  expect(typed(state, ')))').message).toBe('No more highlights or notes below');
  expect(typed(state, ')(').message).toBe('No more highlights or notes above');
});

describe('a hit that reaches beyond a selection', () => {
  test.each([
    ['on both sides, at its beginning', '/six<enter>V/five six. seven<enter>', 'five six'],
    ['at its end', '/six<enter>V/six. seven<enter>', 'six. Seven'],
    ['on neither side, at the end that moves', 'Vo/five<enter>', 'five six.'],
  ])('%s extends it', (_, keys, text) => expect(picked(typed(open(TEXT), keys))).toBe(text));
});

test('the page shows a row beyond the end of a selection that moves', () => {
  const rows = Array.from({ length: 60 }, (_, i) => `row${i}x`).join('  \n');
  const at = (keys: string, row: string): number =>
    screen(typed(open(rows, 40, 13), keys)).findIndex((line) => line.includes(row));
  expect(at('/row4x<enter>V12j', 'row16x')).toBe(10);
  expect(at('20j/row26x<enter>Vo9k', 'row17x')).toBe(1);
});

test.each([
  ['5<tab>', 'red'],
  ['3<tab>', 'violet'],
  ['9<shift-tab>', 'violet'],
  ['2<shift-tab>', 'blue'],
])('of the four colours, %s chooses %s', (keys, color) => {
  expect(typed(FOUR, keys).selection?.color).toBe(color);
});

test.each([
  ['jj2k', 'jjkk'],
  ['3<ctrl-d>2<ctrl-u>', '<ctrl-d>'],
  ['}}}2{', '}'],
  ['9l4h', '5l'],
])('a count repeats a motion: %s as %s', (keys, single) => {
  const rows = Array.from({ length: 60 }, (_, i) => `row${i}x`).join('  \n');
  const state = typed(open(`${rows}\n\nOne.\n\nTwo.\n\nThree.`, 80, 13), '/row1x<enter>V');
  expect(picked(typed(state, keys))).toBe(picked(typed(state, single)));
});
