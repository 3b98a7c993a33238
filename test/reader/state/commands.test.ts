import { describe, expect, test } from 'vitest';
import { openCollection } from '../../../src/reader/state/collection/open-collection.js';
import { inputOrigin } from '../../../src/source/input-origin.js';
import {
  bundled,
  loaded,
  opened,
  openedFolder,
  openedWith,
  press,
  reading,
  restOf,
  screen,
  status,
  typed,
} from '../../kit/article/reader.js';

describe('copying', () => {
  test('Y copies the address of the selected link', () => {
    expect(press(opened(), '<tab><tab>Y').effects).toEqual([{ kind: 'copy', text: 'https://example.org/' }]);
    expect(status(typed(opened(80), 'Y'))).toContain('No link selected');
  });

  test('y copies the current section as Markdown, with its subsections and nothing after them', () => {
    const { effects } = press(typed(opened(), '/two7<enter>'), 'y');
    const text = effects.flatMap((effect) => (effect.kind === 'copy' ? [effect.text] : [])).join('');
    expect(text).toMatch(/^## Two\n\ntwo0 /);
    expect(text).toContain('### Two deeper');
    expect(text).toMatch(/See \[other\]\(other\.md#part\)\.\n\n$/);
  });

  test('y copies the section of a bundled article in its own Markdown', () => {
    const state = typed(openedWith(bundled('de'), 80, 24), 'o7<enter>');
    const { effects } = press(state, 'y');
    expect(effects).toEqual([{ kind: 'copy', text: expect.stringMatching(/^## Fazit und Ausblick\n\n[^#]*$/) }]);
  });

  test('y waits only for a section whose end is not read yet', () => {
    const growing = openedWith(reading(restOf(), '# T\n\n## One\n\ntext\n\n## Two\n\ntext'), 80, 24);
    expect(press(typed(growing, ']]'), 'y').effects).toEqual([{ kind: 'copy', text: '## One\n\ntext\n\n' }]);
    const { state, effects } = press(typed(growing, ']]]]'), 'y');
    expect([state.awaits, effects]).toEqual(['copy', []]);
  });

  test('y copies the whole text if there is no section', () => {
    expect(press(openedWith(loaded(''), 80, 24), 'y').effects).toEqual([{ kind: 'copy', text: '' }]);
  });
});

test('Escape backs out one level at a time and never quits', () => {
  const deep = typed(opened(120), 't2/deeper<enter><tab>');
  expect([deep.sidebar, deep.search === undefined, deep.link === undefined]).toEqual([true, false, false]);
  const steps = [1, 2, 3, 4].map((count) => typed(deep, '<escape>'.repeat(count)));
  expect(steps.map(({ sidebar, search, link }) => [sidebar, search !== undefined, link !== undefined])).toEqual([
    [true, true, false],
    [true, false, false],
    [false, false, false],
    [false, false, false],
  ]);
  expect(press(deep, '<escape>'.repeat(9)).effects).toEqual([]);
});

test.each([
  ['down', '<ctrl-d>', 'j'],
  ['down', 'd', 'j'],
  ['down', '<space>', 'j'],
  ['up', 'u', 'k'],
  ['up', 'b', 'k'],
])('in a window of a row or two, a page and half a page %s are one row: %s', (_, page, row) => {
  for (const rows of [1, 2]) {
    const from = typed(opened(40, rows), 'jjj');
    expect(typed(from, page).top, `${rows}`).toEqual(typed(from, row).top);
  }
});

test.each([
  ['<ctrl-d>', 'j'],
  ['<pagedown>', 'j'],
  ['jjj<ctrl-u>', 'jjjk'],
  ['jjj<pageup>', 'jjjk'],
])('in a window of two rows, a selection is extended by %s as by %s', (page, row) => {
  const from = typed(opened(40, 2), '/one9<enter>V');
  expect(from.selection).toBeDefined();
  expect(typed(from, page).selection).toEqual(typed(from, row).selection);
});

test('Escape takes back a shown address first, then the selection', () => {
  const armed = typed(opened(80), '<tab><tab><enter>');
  const once = press(armed, '<escape>').state;
  expect([armed.addressToConfirm, once.addressToConfirm, once.link]).toEqual([
    'https://example.org/',
    undefined,
    armed.link,
  ]);
  expect(press(once, '<enter>').effects).toEqual([]);
  expect(typed(once, '<escape>').link).toBeUndefined();
});

test('wide code scrolls sideways, and nothing else does', () => {
  const code = typed(opened(), ']]]]');
  const shifted = typed(code, '<right>');
  expect(screen(code).join('\n')).toContain('long code line');
  expect(screen(shifted).join('\n')).not.toContain('long code line');
  expect(screen(shifted)[0]).toBe(screen(code)[0]);
  // A mark on the left tells that something is there.
  expect([code, shifted].map((state) => screen(state).join('\n').includes('‹'))).toEqual([false, true]);
  expect(typed(shifted, '<left>').scrollX).toBe(0);
  const row = (state: typeof code): string => screen(state).find((text) => text.includes('window, b')) ?? '';
  expect(row(typed(code, '3<right>'))).toMatch(/›$/);
  expect(row(typed(code, '6<right>'))).toMatch(/scrolls$/);
});

test('the editor opens at the source line of the first block on the page', () => {
  const { line } = loaded().article.blocks.find((block) => block.kind === 'heading') ?? { line: 0 };
  expect(press(typed(opened(), ']]'), 'v').effects).toEqual([{ kind: 'edit', line }]);
  expect(status(typed(openedWith(bundled('de'), 80, 24), 'v'))).toContain('Cannot edit');
  expect(press(openedWith(loaded(''), 80, 24), 'v').effects).toEqual([{ kind: 'edit', line: 1 }]);
});

test('A keeps a file at once, and what comes from a pipe when all of it is read', () => {
  const growing = reading(restOf());
  expect(press(openedWith(growing, 80, 24), 'A').effects).toEqual([{ kind: 'keep' }]);
  const piped = { ...growing, origin: inputOrigin(() => process.stdin) };
  const { state, effects } = press(openedWith(piped, 80, 24), 'A');
  expect([state.awaits, effects]).toEqual(['keep', []]);
  expect(press(openedWith({ ...piped, reading: undefined }, 80, 24), 'A').effects).toEqual([{ kind: 'keep' }]);
});

test('O asks for the headings of a folder of which nothing is known, and of no other', () => {
  const folder = openedFolder(['a.md'], 80, 12);
  const collection = openCollection(folder);
  for (const indexes of [folder.indexes, {}]) expect(press({ ...folder, indexes }, 'O').effects).toEqual([]);
  expect(collection.few).not.toBe(true);
  const few = { ...collection, key: 'few', few: true as const };
  const { effects } = press({ ...opened(), loaded: { ...loaded(), collection: few } }, 'O');
  expect(effects).toEqual([{ kind: 'index', collection: few }]);
});

const ROWS = openedWith(loaded('row\n\n'.repeat(200)), 80, 12);

test.each([
  ['2<space>', '<space><space>', ROWS],
  ['3d', 'ddd', ROWS],
  ['90j2b', '90jbb', ROWS],
  ['90j3u', '90juuu', ROWS],
  [']]2}', ']]}}', opened()],
  ['G2{', 'G{{', opened()],
  ['2+', '++', opened(120)],
  ['3<right>2<left>', '<right>', opened()],
])('a count repeats a command: %s does what %s does', (keys, single, state) => {
  const { top, scrollX, measure } = typed(state, single);
  expect(typed(state, keys)).toMatchObject({ top, scrollX, measure });
  expect([top, scrollX, measure]).not.toEqual([state.top, state.scrollX, state.measure]);
});

test('a share of more than all leads to the last row of the text', () => {
  const end = typed(ROWS, '100%').top;
  expect(end).toEqual({ block: 199, offset: 0 });
  expect(typed(ROWS, '500%').top).toEqual(end);
});

test('what has to wait for the rest of a text says so', () => {
  const growing = openedWith(reading(restOf({ share: () => 0.5 }), '# T\n\ntext\n\n## Two\n\ntext'), 80, 6);
  expect(typed(growing, ']]y').message).toBe('Will copy the section once it is read');
  expect(typed(growing, 'G').message).toBe('Will go to the end once it is read');
  const piped = { ...growing.loaded, origin: inputOrigin(() => process.stdin) };
  expect(typed({ ...growing, loaded: piped }, 'A').message).toBe('Will keep the article once it is read');
});

test('what only a file or a kept article allows is refused elsewhere', () => {
  const piped = { ...opened(80, 12), loaded: { ...loaded(), origin: inputOrigin(() => process.stdin) } };
  expect(press(piped, 'E').state).toMatchObject({ message: 'Cannot follow: not a file', top: piped.top });
  for (const name of ['archive', 'remove'])
    expect(press(piped, `:${name}<enter>`)).toMatchObject({ effects: [], state: { message: 'Not a kept article' } });
});

test('y copies the lead without the blank lines above it', () => {
  const state = openedWith(loaded('\n\n\nLead.\n\n## One\n\ntext'), 80, 6);
  expect(press(state, 'y').effects).toEqual([{ kind: 'copy', text: 'Lead.\n\n' }]);
});

test('a command that needs a number has its usual one in the palette', () => {
  expect(typed(ROWS, ':to the 20th<enter>').top).toEqual({ block: 19, offset: 0 });
});
