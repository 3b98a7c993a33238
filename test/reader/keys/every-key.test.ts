import { describe, expect, test } from 'vitest';
import { linksOf } from '../../../src/article/links.js';
import { progressAt } from '../../../src/article/progress.js';
import { START } from '../../../src/layout/layout.js';
import { EVERYWHERE, type Mode } from '../../../src/reader/keys/binding.js';
import { keysIn } from '../../../src/reader/keys/key-spelling.js';
import { keysByMode } from '../../../src/reader/keys/keys-by-mode.js';
import type { Effect } from '../../../src/reader/state/action.js';
import { reduce } from '../../../src/reader/state/reduce.js';
import { textOfPassage } from '../../../src/reader/state/selection/selection.js';
import type { State } from '../../../src/reader/state/state.js';
import { annotated, annotation } from '../../kit/article/annotations.js';
import {
  first,
  keptArticle,
  loaded,
  opened,
  openedFolder,
  openedLibrary,
  openedWith,
  press,
  screen,
  status,
  typed,
} from '../../kit/article/reader.js';

/*
 * Effect of each key, mode by mode. A key of the key map without a test fails.
 */

interface Pressed {
  readonly before: State;
  readonly after: State;
  readonly effects: readonly Effect[];
}

type Check = (pressed: Pressed) => void;

/** Checks by the keys of the key map, each possibly with keys to type first. */
type Checks = Readonly<Record<string, Check | readonly [string, Check]>>;

/** Condition on the state after the key, given the state before. */
const then =
  (holds: (after: State, before: State) => unknown): Check =>
  ({ after, before }) =>
    expect(holds(after, before), screen(after).join('\n')).toBe(true);

const asks =
  (...expected: readonly Effect[]): Check =>
  ({ effects }) =>
    expect(effects).toEqual(expected);

const shows = (text: string): Check => then((after) => screen(after).join('\n').includes(text));
const opens = (kind: NonNullable<State['panel']>['kind']): Check => then(({ panel }) => panel?.kind === kind);
const selects = (by: number): Check =>
  then(({ panel }, before) => (panel?.selected ?? -1) - (before.panel?.selected ?? 0) === by);
const selectsFirst = then(({ panel }) => panel?.selected === 0);
/** Checks that the last entry is selected: one more step changes nothing. */
const selectsLast = then(
  (after, before) =>
    (after.panel?.selected ?? 0) > (before.panel?.selected ?? 0) &&
    typed(after, '<down>').panel?.selected === after.panel?.selected,
);
const query = (text: string): Check => then(({ panel }) => panel && 'query' in panel && panel.query === text);
const typesNote = (text: string): Check => then(({ panel }) => panel?.kind === 'noteLine' && panel.text === text);
const looksFor = (text: string): Check => then(({ search }) => search?.query.text === text);
const closes = then((after, before) => after.panel === undefined && after.top.block === before.top.block);
/** Checks a move by a page: a row of the page before is the first one after. */
const pages = (row: number): Check => then((after, before) => screen(after)[0] === screen(before)[row]);
/** Checks a move back by a page: the first row before is further down after. */
const pagesBack = (row: number): Check => then((after, before) => screen(after)[row] === screen(before)[0]);

/** Ctrl keys, and F1 in all modes but that of the help. */
const IN_EVERY_MODE: Checks = {
  f1: opens('help'),
  'ctrl-l': asks({ kind: 'redraw' }),
  'ctrl-z': asks({ kind: 'suspend' }),
  'ctrl-c': asks({ kind: 'quit', code: 130 }),
};

const SCROLLING: Checks = {
  'j down ctrl-e': selects(1),
  'k up ctrl-y': selects(-1),
  'd ctrl-d': then(({ panel }, before) => (panel?.selected ?? 0) > (before.panel?.selected ?? 0)),
  'u ctrl-u': ['d', then(({ panel }, before) => (panel?.selected ?? 9) < (before.panel?.selected ?? 0))],
  'space f pagedown ctrl-f': then(({ panel }, before) => (panel?.selected ?? 0) > (before.panel?.selected ?? 0) + 1),
  'b pageup ctrl-b': [
    '<space>',
    then(({ panel }, before) => (panel?.selected ?? 0) < (before.panel?.selected ?? 0) - 1),
  ],
  'g home': selectsFirst,
  'G end': selectsLast,
};

/** The same without the letters for half a page. */
const NOTE_SCROLLING: Checks = Object.fromEntries(
  [...Object.entries(SCROLLING), ['?', opens('help')] as const].map(([keys, check]) => [
    keys.replace(/^[du] ctrl/, 'ctrl'),
    Array.isArray(check) ? [check[0].replace('d', '<ctrl-d>'), check[1]] : check,
  ]),
);

const IN_PANEL: Checks = { ...SCROLLING, '?': opens('help') };

const WHILE_TYPING: Checks = {
  'down ctrl-n': selects(1),
  'up ctrl-p': selects(-1),
  pagedown: then(({ panel }, before) => (panel?.selected ?? 0) > (before.panel?.selected ?? 0) + 1),
  pageup: ['<pagedown>', then(({ panel }, before) => (panel?.selected ?? 9) < (before.panel?.selected ?? 0) - 1)],
  home: selectsFirst,
  end: selectsLast,
  backspace: ['ee', query('e')],
  'ctrl-w': ['e e', query('e ')],
  'ctrl-u': ['ee', query('')],
};

const PATHS = Array.from({ length: 30 }, (_, i) => `b/${i}.md`);
const place = ({ panel, list }: State): number => (panel ?? list)?.selected ?? -1;
/** The same of a list in place of the text. */
const moves = (by: number): Check => then((after, before) => place(after) - place(before) === by);
const asked = (text: string): Check => then(({ list }) => list?.query === text);
const further = then((after, before) => place(after) > place(before) + 1);
const nearer = then((after, before) => place(after) < place(before) - 1);
const IN_EVERY_LIST: Checks = {
  'j down ctrl-e': moves(1),
  'k up ctrl-y': moves(-1),
  'space f pagedown ctrl-f': then((after, before) => place(after) > place(before) + 1),
  'b pageup ctrl-b': ['<space>', then((after, before) => place(after) < place(before) - 1)],
  'g home': then((after) => place(after) === 0),
  'G end': then((after) => place(after) === 29),
  'backspace H ctrl-o': shows('Nowhere to go back to'),
  L: shows('Nowhere to go forward to'),
  O: then(({ panel }) => panel?.kind === 'jump' && panel.scope === 'collection'),
  S: then(({ list }) => list?.kind === 'found'),
  '/': then(({ list }) => list?.kind === 'collection' && list.typing),
  r: then(({ indexes }) => Object.values(indexes).every(({ complete }) => !complete)),
  T: then(({ theme }) => theme === 'dark'),
  escape: ['/note 3<escape>', then(({ list }) => list?.kind === 'collection' && list.query === '')],
  '?': opens('help'),
  ':': opens('palette'),
  'q Q ZZ': asks({ kind: 'quit', code: 0 }),
};
const WHILE_FILTERING: Checks = {
  'down ctrl-n': moves(1),
  'up ctrl-p': moves(-1),
  pagedown: then((after, before) => place(after) > place(before) + 1),
  pageup: ['<pagedown>', then((after, before) => place(after) < place(before) - 1)],
  home: then((after) => place(after) === 0),
  end: then((after) => place(after) === 29),
  backspace: asked(''),
  'ctrl-w': [' e', asked('e ')],
  'ctrl-u': asked(''),
};

/** A search of a folder that has found a hit in each file. */
function found(): State {
  const state = typed(openedFolder(PATHS, 80, 12), 'Se');
  const { list } = state;
  if (list?.kind !== 'found') return expect.unreachable();
  const { entries = [] } = state.indexes[list.found.collection.key] ?? {};
  const hits = entries.map((entry) => ({
    entry,
    line: 3,
    heading: '1 Part',
    place: START,
    before: 't',
    text: 'e',
    after: 'xt',
  }));
  const next = { ...list.found, hits, left: [], total: entries.length };
  return reduce(state, { kind: 'found', from: list.found, found: next }).state;
}

const note = `text[^1]\n\n[^1]: ${'a long note '.repeat(60)}[x](https://x.example/) [y](https://y.example/)`;
/** The reader with highlights and notes, one to each of many words, and one to a heading. */
const noted = (() => {
  const state = opened(80, 12);
  const { article } = state.loaded;
  const words = Array.from({ length: 40 }, (_, i) => annotation(article, `one${i} `, i % 2 === 0 ? `note ${i}` : ''));
  return annotated(state, [...words, annotation(article, 'Two', 'heading note', { target: 'section' })]);
})();
const annotationsOf = ({ loaded }: State) => (loaded.annotations ?? []).map((one) => one.annotation);
const longNote = annotation(noted.loaded.article, 'Lead with', 'a long note '.repeat(80));
const notes = ({ loaded: { annotations = [] } }: State): number => annotations.length;
const writes = then(({ panel }) => panel?.kind === 'noteLine');
const removes = then((after, before) => notes(after) === notes(before) - 1);
const takesBack: readonly [string, Check] = ['d', then((after, before) => notes(after) === notes(before) + 1)];

const reading = typed(opened(80, 12), ']]jj');

const picks = (text: string): Check =>
  then(({ selection, loaded: shown }) => selection && textOfPassage(shown, selection) === text);
const SENTENCES = 'One two three. Four five six. Seven eight.\n\nNine ten eleven.';
const selecting = typed(openedWith(loaded(SENTENCES), 80, 12), 'V');

const modes: Readonly<Record<Exclude<Mode, 'everywhere'>, { readonly from: State; readonly keys: Checks }>> = {
  read: {
    from: reading,
    keys: {
      'j down ctrl-e': pages(1),
      'k up ctrl-y': pagesBack(1),
      'space f pagedown ctrl-f': pages(9),
      'b pageup ctrl-b': ['<space>', pagesBack(9)],
      'd ctrl-d': pages(5),
      'u ctrl-u': ['<space><space>', pagesBack(5)],
      zt: ['/two5<enter>', then((after) => first(after).includes('two5'))],
      zz: ['/two5<enter>', then((after) => screen(after)[5]?.includes('two5'))],
      zb: ['/two5<enter>', then((after) => screen(after)[10]?.includes('two5'))],
      'g home': then(({ top }) => top === START),
      'G end': then((after) => screen(after).at(-2)?.trim() === 'See other.'),
      G: ['20', then((after) => first(after) === 'See other.')],
      E: then(({ follows, watched }) => follows && watched),
      '%': ['50', then(({ loaded: { article }, top }) => Math.abs(progressAt(article, top) - 0.5) < 0.05)],
      ']] J': then((after) => first(after) === 'One deeper'),
      '[[ K': then((after) => first(after) === 'One'),
      '}': then((after) => first(after) === 'Two'),
      '{': ['}}', then((after) => first(after) === 'Two')],
      t: opens('outline'),
      o: then(({ panel }) => panel?.kind === 'jump' && panel.scope === 'article'),
      O: then(({ panel }) => panel?.kind === 'jump' && panel.scope === 'collection'),
      A: asks({ kind: 'keep' }),
      B: asks({ kind: 'openLibrary' }),
      ':archive': query('archive'),
      ':remove': query('remove'),
      ':tag': query('tag'),
      S: then(({ list }) => list?.kind === 'found'),
      '/': then(({ search }) => search?.editing),
      n: ['/deeper<enter>', then(({ search }) => search?.current === 1)],
      N: ['/deeper<enter>n', then(({ search }) => search?.current === 0)],
      s: ['/deeper<enter>', opens('hits')],
      V: then(({ selection }) => selection?.moves === 'to'),
      ')': [
        'jVv2}<enter>g',
        then(
          (after, before) =>
            notes(before) === 1 && after.top.block === before.loaded.annotations?.[0]?.passage?.from.block,
        ),
      ],
      '(': [
        'jVv2}<enter>G',
        then(
          (after, before) =>
            notes(before) === 1 && after.top.block === before.loaded.annotations?.[0]?.passage?.from.block,
        ),
      ],
      a: writes,
      i: shows('still being read'),
      U: shows('Nothing to take back'),
      m: then(({ marks, top }) => marks.x?.top === top),
      "'": ['mxG', then(({ top, marks }) => top === marks.x?.top)],
      'backspace H ctrl-o': ['G', then(({ top }) => top === reading.top)],
      L: ['GH', then((after) => status(after).includes('end'))],
      tab: then(({ loaded: { article }, link }) => linksOf(article)[link ?? -1]?.href === 'other.md#part'),
      'shift-tab': ['gG', then(({ link, loaded: { article } }) => link === linksOf(article).length - 1)],
      F: ['g', opens('hints')],
      enter: ['g<tab>', then((after) => first(after) === 'Two')],
      M: ['g<tab><tab>', asks({ kind: 'browse', address: 'https://example.org/' })],
      Y: ['g<tab>', asks({ kind: 'copy', text: '#two' })],
      y: ({ effects }) =>
        expect(effects).toEqual([{ kind: 'copy', text: expect.stringMatching(/^## One\n[\s\S]*\n### One deeper\n/) }]),
      e: shows('No other edition'),
      W: shows('Not an HTML page'),
      r: asks({ kind: 'reload' }),
      v: asks({ kind: 'edit', line: 7 }),
      T: then(({ theme }) => theme === 'dark'),
      '+': then(({ measure }) => measure === 75),
      '-': then(({ measure }) => measure === 65),
      '=': ['--', then(({ measure }) => measure === 70)],
      c: then(({ centred }) => !centred),
      'right l': then(({ scrollX }) => scrollX === 8),
      'left h': ['<right><right>', then(({ scrollX }) => scrollX === 8)],
      escape: ['<tab>', then(({ link }) => link === undefined)],
      '?': opens('help'),
      ':': opens('palette'),
      ':n': query('n'),
      ':p': query('p'),
      ':e': query('e'),
      'q Q ZZ': asks({ kind: 'quit', code: 0 }),
      ...IN_EVERY_MODE,
    },
  },
  search: {
    from: typed(reading, '/one1<enter>/two2<enter>/deeper on'),
    keys: {
      enter: ['<ctrl-u>three5', then(({ search }) => search?.editing === false && search.query.text === 'three5')],
      escape: then(({ search, top }, before) => search === undefined && top === before.search?.origin),
      'ctrl-r': then(({ search }) => search?.query.pattern),
      'up ctrl-p': looksFor('two2'),
      'down ctrl-n': ['<up><up>', looksFor('two2')],
      backspace: looksFor('deeper o'),
      'ctrl-w': looksFor('deeper '),
      'ctrl-u': looksFor(''),
      ...IN_EVERY_MODE,
    },
  },
  select: {
    from: selecting,
    keys: {
      enter: then(({ selection, loaded: { annotations } }) => !selection && annotations?.length === 1),
      n: writes,
      tab: then(({ selection }) => selection?.color === 'red'),
      'shift-tab': then(({ selection }) => selection?.color === 'violet'),
      c: shows('No such colour (Y, R, B, V)'),
      ')': picks('Seven eight.'),
      '(': picks('One two three.'),
      '}': picks('One two three. Four five six. Seven eight.'),
      '{': ['}}', picks('One two three. Four five six. Seven eight.')],
      'v space': then(({ selection }) => selection?.extending),
      o: then(({ selection }) => selection?.moves === 'from'),
      'w e': picks('Four five six. Seven'),
      b: picks('Four five six'),
      'right l': picks('Four five six. '),
      'left h': picks('Four five six'),
      'j down': picks('Four five six. Seven eight.\nNine ten eleven.'),
      'k up': ['}}', picks('One two three. Four five six. Seven eight.\nNine ten eleven.')],
      'pagedown ctrl-f': picks('Four five six. Seven eight.\nNine ten eleven.'),
      'pageup ctrl-b': ['}}', picks('One two three. Four five six. Seven eight.\nNine ten eleven.')],
      'ctrl-d': picks('Four five six. Seven eight.\nNine ten eleven.'),
      'ctrl-u': ['}}', picks('One two three. Four five six. Seven eight.\nNine ten eleven.')],
      '0 ^ home': picks('One two three. Four five six.'),
      '$ end': picks('Four five six. Seven eight.'),
      g: picks('One two three. Four five six.'),
      G: picks('Four five six. Seven eight.\nNine ten eleven.'),
      '/': then(({ search, selection }) => search?.editing === true && selection !== undefined),
      y: asks({ kind: 'copy', text: 'Four five six.' }),
      '?': opens('help'),
      'escape V q': then(({ selection, top }) => selection === undefined && top === START),
      ...IN_EVERY_MODE,
    },
  },
  hits: {
    from: typed(opened(80, 12), '/two<enter>sj'),
    keys: {
      ...IN_PANEL,
      enter: then(({ panel, search }) => panel === undefined && search?.current === 1),
      'escape s q': ['G', then(({ panel, top }) => panel === undefined && top === START)],
      ...IN_EVERY_MODE,
    },
  },
  jump: {
    from: typed(opened(80, 12), 'o<down>'),
    keys: {
      ...WHILE_TYPING,
      enter: then((after) => after.panel === undefined && first(after) === 'One'),
      escape: then(({ panel, top }) => panel === undefined && top === START),
      ...IN_EVERY_MODE,
    },
  },
  collection: {
    from: typed(openedFolder(PATHS, 80, 12), 'j'),
    keys: {
      ...IN_EVERY_LIST,
      'd ctrl-d': further,
      'u ctrl-u': ['d', nearer],
      enter: asks({ kind: 'openEntry', entry: expect.objectContaining({ path: 'b/1.md' }) }),
      B: asks({ kind: 'openLibrary' }),
      ...IN_EVERY_MODE,
    },
  },
  library: {
    from: typed(
      openedLibrary(
        PATHS.map((_, i) => keptArticle(i)),
        80,
        12,
      ),
      'j',
    ),
    keys: {
      ...IN_EVERY_LIST,
      'ctrl-d': further,
      'ctrl-u': ['<ctrl-d>', nearer],
      enter: asks({ kind: 'openEntry', entry: expect.objectContaining({ path: '2025-12-01-note-1.md' }) }),
      e: asks({ kind: 'changeKept', task: { kind: 'archive', path: '/library/2025-12-01-note-1.md' } }),
      d: asks({ kind: 'changeKept', task: { kind: 'remove', path: '/library/2025-12-01-note-1.md' } }),
      'u U': shows('Nothing to take back'),
      t: then(({ panel }) => panel?.kind === 'palette' && panel.query === 'tag '),
      ...IN_EVERY_MODE,
    },
  },
  collectionFilter: {
    from: typed(openedFolder(PATHS, 80, 12), '/e<down>'),
    keys: {
      ...WHILE_FILTERING,
      enter: asks({ kind: 'openEntry', entry: expect.objectContaining({ path: 'b/1.md' }) }),
      escape: then(({ list }) => list?.kind === 'collection' && !list.typing && list.query === ''),
      ...IN_EVERY_MODE,
    },
  },
  found: {
    from: typed(found(), '<down>'),
    keys: {
      ...WHILE_FILTERING,
      enter: asks({
        kind: 'openEntry',
        entry: expect.objectContaining({ path: 'b/1.md' }),
        hit: { place: START, phrase: 'e' },
      }),
      escape: then(({ list }) => list?.kind === 'collection'),
      ...IN_EVERY_MODE,
    },
  },
  outline: {
    from: typed(opened(80, 6), 't<down>'),
    keys: {
      ...IN_PANEL,
      '1 2 3 4 5 6 7 8 9': then(({ panel }) => panel === undefined || (panel.kind === 'outline' && panel.typing)),
      '/': then(({ panel }) => panel?.kind === 'outline' && panel.typing),
      'left h': then(({ folded }) => folded.size === 1),
      'right l': ['<left>', then(({ folded }) => folded.size === 0)],
      enter: then((after) => after.panel === undefined && first(after) === 'One'),
      tab: then(({ panel, sidebar }) => panel === undefined && sidebar),
      'escape q t': then(({ panel, sidebar }) => panel === undefined && !sidebar),
      ...IN_EVERY_MODE,
    },
  },
  outlineFilter: {
    from: typed(opened(80, 6), 't/e<down>'),
    keys: {
      ...WHILE_TYPING,
      backspace: ['e', query('e')],
      'ctrl-w': [' e', query('e ')],
      enter: then((after) => after.panel === undefined && first(after) !== 'Title'),
      escape: then(({ panel }) => panel?.kind === 'outline' && !panel.typing && panel.query === ''),
      ...IN_EVERY_MODE,
    },
  },
  hints: {
    from: typed(openedWith(loaded('[x](#y) '.repeat(40)), 80, 12), 'F'),
    keys: { backspace: ['a', query('')], escape: closes, ...IN_EVERY_MODE },
  },
  peek: {
    from: typed(openedWith(loaded(note), 80, 12), '<tab><enter>j'),
    keys: {
      ...IN_PANEL,
      tab: then((after) => status(after).includes('→ https://x.example/')),
      'shift-tab': ['<tab><tab>', then((after) => status(after).includes('→ https://x.example/'))],
      enter: then((after) => after.panel === undefined && first(after).startsWith('[1] a long note')),
      'escape q': closes,
      ...IN_EVERY_MODE,
    },
  },
  noteLine: {
    from: typed(noted, 'aab cd'),
    keys: {
      enter: then(
        ({ panel, loaded: { annotations = [] } }) => !panel && annotations.at(-1)?.annotation.note === 'ab cd',
      ),
      escape: then((after, before) => !after.panel && notes(after) === notes(before)),
      'ctrl-x ctrl-e': asks({ kind: 'editNote', annotation: expect.anything(), text: 'ab cd' }),
      'up ctrl-p': ['<escape>a', typesNote('ab cd')],
      backspace: typesNote('ab c'),
      'ctrl-w': typesNote('ab '),
      'ctrl-u': typesNote(''),
      ...IN_EVERY_MODE,
    },
  },
  notePeek: {
    from: typed(annotated(opened(80, 12), [longNote, ...annotationsOf(noted)]), '<enter>j'),
    keys: {
      ...NOTE_SCROLLING,
      'n tab': shows('“one0”'),
      'p N shift-tab': ['n', shows('Lead with')],
      'e a': ['n', writes],
      'd x backspace': removes,
      'u U': ['nex<enter>', shows('is as before')],
      enter: then((after) => after.panel === undefined && first(after).startsWith('Y Lead with')),
      'escape q': closes,
      ...IN_EVERY_MODE,
    },
  },
  noteList: {
    from: typed(noted, 'ij'),
    keys: {
      ...NOTE_SCROLLING,
      '/': then(({ panel }) => panel?.kind === 'noteList' && panel.typing),
      'e a': writes,
      'd x backspace': removes,
      'u U': takesBack,
      enter: then(({ panel, history }) => panel === undefined && history.length === 1),
      'escape q i': ['G', then(({ panel, top }) => panel === undefined && top === START)],
      ...IN_EVERY_MODE,
    },
  },
  noteFilter: {
    from: typed(noted, 'i/e<down>'),
    keys: {
      ...WHILE_TYPING,
      backspace: ['e', query('e')],
      'ctrl-w': [' e', query('e ')],
      enter: then(({ panel }) => panel?.kind === 'noteList' && !panel.typing && panel.query === 'e'),
      escape: then(({ panel }) => panel?.kind === 'noteList' && !panel.typing && panel.query === ''),
      ...IN_EVERY_MODE,
    },
  },
  palette: {
    from: typed(opened(80, 12), ':<down>'),
    keys: {
      ...WHILE_TYPING,
      tab: ['e no', asks({ kind: 'completePath', path: 'no' })],
      'shift-tab': ['<down>', selects(-1)],
      enter: ['<home>j', pages(1)],
      escape: closes,
      ...IN_EVERY_MODE,
    },
  },
  help: {
    from: typed(opened(80, 12), '?j'),
    keys: {
      ...SCROLLING,
      '/': then(({ panel }) => panel?.kind === 'help' && panel.typing),
      'escape ? f1 q': closes,
      ...IN_EVERY_MODE,
      f1: closes,
    },
  },
  helpFilter: {
    from: typed(opened(80, 12), '?/e<down>'),
    keys: {
      ...WHILE_TYPING,
      backspace: query(''),
      'ctrl-w': [' e', query('e ')],
      enter: then(({ panel }) => panel?.kind === 'help' && !panel.typing && panel.query === 'e'),
      escape: then(({ panel }) => panel?.kind === 'help' && !panel.typing && panel.query === ''),
      ...IN_EVERY_MODE,
    },
  },
};

describe.each(Object.keys(modes) as (keyof typeof modes)[])('%s', (mode) => {
  const { from, keys } = modes[mode];
  const bindings = [...keysByMode[mode], ...EVERYWHERE];

  test('has a test for each of its keys', () => {
    const bound = bindings.map((binding) => binding.keys.join(' '));
    expect(Object.keys(keys).sort()).toEqual(bound.sort());
  });

  test.each(bindings.flatMap((binding) => binding.keys.map((key) => [key, binding] as const)))(
    '%s',
    (key, { keys: names, takesCharacter }) => {
      const entry = keys[names.join(' ')] ?? expect.unreachable();
      const [first, check] = typeof entry === 'function' ? ['', entry] : entry;
      const before = typed(from, first);
      const sequence = keysIn(key).map((it) => (it.length > 1 ? `<${it}>` : it));
      const { state: after, effects } = press(before, sequence.join('') + (takesCharacter ? 'x' : ''));
      check({ before, after, effects });
    },
  );
});
