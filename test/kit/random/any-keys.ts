import fc from 'fast-check';
import { expect } from 'vitest';
import { compilePattern } from '../../../src/article/search/regex-search.js';
import { textOf } from '../../../src/article/text.js';
import { START } from '../../../src/layout/layout.js';
import { textOfSpans } from '../../../src/layout/row.js';
import { unicodeMetrics } from '../../../src/layout/unicode-metrics.js';
import { keysByMode } from '../../../src/reader/keys/keys-by-mode.js';
import { collectionToRead } from '../../../src/reader/panels/collection-to-read.js';
import { entryToShow } from '../../../src/reader/panels/jump-list.js';
import { frameOf } from '../../../src/reader/screen/frame.js';
import type { Action, Effect } from '../../../src/reader/state/action.js';
import type { KeptTask, LibraryChange } from '../../../src/reader/state/collection/library-changes.js';
import { isFinding } from '../../../src/reader/state/collection/open-collection.js';
import { reduce } from '../../../src/reader/state/reduce.js';
import type { Loaded, State } from '../../../src/reader/state/state.js';
import { restingPlace } from '../../../src/reader/state/visits.js';
import { fileOrigin } from '../../../src/source/file-origin.js';
import { annotated, annotation } from '../article/annotations.js';
import {
  bundled,
  indexOfArticles,
  keptArticle,
  loaded,
  opened,
  openedFolder,
  openedLibrary,
  openedWith,
} from '../article/reader.js';
import { markdown } from './markdown.js';

/*
 * The reader under any keys, resizes, themes, editions and reloads, in any order.
 */

interface Real {
  state: State;
}

/** Names of files that complete what is typed. */
const NAMES = ['a.md', 'a b.md', 'b/', 'b/c.md', '日本.md'];

/** Action that answers an effect. */
function answer(effect: Effect, { loaded: shown, files }: State): readonly Action[] {
  switch (effect.kind) {
    case 'edition': {
      const { edition, name } = shown.origin;
      return edition === undefined ? [] : [{ kind: 'edition', loaded: bundled(edition === 'de' ? 'en' : 'de', name) }];
    }
    case 'whole':
      return [{ kind: 'whole', loaded: pageForm(!shown.origin.as?.whole) }];
    case 'open':
      return [{ kind: 'loaded', loaded: bundled('de', 'strawberry-o1') }];
    case 'openFile': {
      const origin = files.origins[effect.at];
      // Every third file cannot be read.
      if (!origin || effect.at % 3 === 2) return [{ kind: 'message', text: 'no such file' }];
      return [
        { kind: 'loaded', loaded: { ...loaded(`# ${origin.name}\n\n${shown.markdown()}`), origin }, file: effect.at },
      ];
    }
    case 'openPath':
      return [{ kind: 'loaded', loaded: { ...loaded(), origin: fileOrigin(effect.path) } }];
    case 'completePath':
      return [{ kind: 'completed', path: effect.path, names: NAMES.filter((name) => name.startsWith(effect.path)) }];
    case 'openEntry': {
      const { anchor, hit } = effect;
      return [{ kind: 'loaded', loaded: { ...loaded(), collection: shown.collection }, anchor, hit }];
    }
    case 'openLibrary':
      return [{ kind: 'loaded', loaded: library().loaded }];
    case 'changeKept':
      return [{ kind: 'libraryChanged', change: changeOf(effect.task) }];
    case 'editNote':
      return [
        { kind: 'noteEdited', annotation: effect.annotation, before: effect.text, text: `${effect.text}\n\nmore 日本` },
      ];
    case 'compile':
      return [{ kind: 'compile', compile: compilePattern }];
    case 'reload':
      return [{ kind: 'reloaded', loaded: changed(shown) }];
    default:
      return [];
  }
}

/** A library with an archived article and one whose title is wide. */
const library = (): State =>
  openedLibrary(
    [keptArticle(1, { title: '長い題名 '.repeat(20), tags: ['x'] }), keptArticle(2, { read: '2026-01-01' })],
    90,
    20,
  );

/** Change of the library after a task: the article is removed, or comes back archived. */
function changeOf({ kind, path }: KeptTask): LibraryChange {
  const { collection = expect.unreachable() } = library().loaded;
  const [entry] = library().indexes[collection.key]?.entries ?? [];
  const before = entry?.path;
  const back = kind === 'restore' ? undefined : ({ kind: 'restore', path } as const);
  const removed = kind === 'remove' ? entry?.key : undefined;
  return { collection, before, entry: kind === 'remove' ? undefined : entry, removed, back, message: 'changed' };
}

/** A page of the web, whole or as the article in it. */
function pageForm(whole: boolean): Loaded {
  const article = '# Page\n\n[a](/a#b) [b](#c) [c](https://x.example/) ![d](e.png)\n\n## C\n\ntext '.repeat(3);
  const shown = loaded(whole ? `menu\n\n${article}\n\nimprint` : article);
  const address = 'https://example.org/a';
  const origin = { ...shown.origin, key: `web:${address}`, address, as: { whole } };
  return { ...shown, origin, whole: () => Promise.reject() };
}

/** Text without its first half, after a new beginning. */
function changed(shown: Loaded): Loaded {
  const text = shown.markdown();
  return { ...loaded(`new words\n\n${text.slice(text.length >> 1)}`), origin: shown.origin };
}

/** What the reading of a collection adds to a state that waits for it. */
function added(state: State): readonly Action[] {
  const { list } = state;
  const path = entryToShow(state)?.path;
  if (path !== undefined) return [{ kind: 'previewed', path, loaded: bundled('de') }];
  const collection = collectionToRead(state);
  if (collection) return [{ kind: 'indexed', index: indexOfArticles(collection, ARTICLES) }];
  if (list?.kind !== 'found' || !isFinding(list)) return [];
  const { entries = [] } = state.indexes[list.found.collection.key] ?? {};
  const hits = entries.map((entry) => ({
    entry,
    line: 1,
    heading: '1 長い',
    place: START,
    before: 'a',
    text: '長',
    after: '',
  }));
  return [{ kind: 'found', from: list.found, found: { ...list.found, hits, left: [], total: hits.length } }];
}

const ARTICLES = ['a.md', 'sub/b.md', '長い.md'].map((path) => [path, loaded()] as const);

function act(real: Real, action: Action): void {
  const step = reduce(real.state, action);
  real.state = step.state;
  if (step.effect) for (const next of answer(step.effect, real.state)) act(real, next);
  for (const next of added(real.state)) act(real, next);
}

function expectValid({ state }: Real): void {
  const frame = frameOf(state).map(textOfSpans);
  expect(frame).toHaveLength(state.size.rows);
  const { cells } = state.loaded.tools.metrics;
  const { origins, at } = state.files;
  expect(origins[at]).toBeDefined();
  for (const row of frame) expect(cells(row), row).toBe(state.size.columns);
  for (const { loaded: there, top } of [
    restingPlace(state),
    ...state.history,
    ...state.future,
    ...Object.values(state.marks),
    ...Object.values(state.files.left),
  ]) {
    const block = there.article.blocks[top.block];
    if (there.article.blocks.length > 0) expect(block, JSON.stringify(top)).toBeDefined();
    expect(top.offset).toBeLessThanOrEqual(block ? textOf(block).length : 0);
  }
}

type Command = fc.Command<object, Real>;

const command = (name: string, run: (real: Real) => void): Command => ({
  check: () => true,
  run: (_, real) => {
    run(real);
    expectValid(real);
  },
  toString: () => name,
});

const pressing = (key: string): Command => command(`key ${key}`, (real) => act(real, { kind: 'key', key }));

/** There and back again: every row is what it was. */
const resizing = ({ columns, rows }: { columns: number; rows: number }): Command =>
  command(`resize ${columns}x${rows}`, (real) => {
    const { size } = real.state;
    const before = frameOf(real.state).map(textOfSpans);
    act(real, { kind: 'resize', size: { columns, rows } });
    expectValid(real);
    const back = reduce(real.state, { kind: 'resize', size }).state;
    expect(frameOf(back).map(textOfSpans)).toEqual(before);
  });

/** Escape backs out of everything, one level each, to the text alone. */
const escaping: Command = command('escape to the base', (real) => {
  for (let i = 0; i < 8; i += 1) act(real, { kind: 'key', key: 'escape' });
  if (real.state.list) return;
  const { panel, search, selection, link, addressToConfirm, pending, sidebar } = real.state;
  expect({ panel, search, selection, link, addressToConfirm, pending, sidebar }).toEqual({
    pending: '',
    sidebar: false,
  });
});

const keys = [...new Set(Object.values(keysByMode).flatMap((bindings) => bindings.flatMap((binding) => binding.keys)))];
const words = [
  '/two5',
  '/e',
  '/zzz',
  'otd',
  'Ofazit',
  'Stwo',
  '/b',
  ':the',
  'te',
  '?/a',
  'ma',
  "'a",
  "''",
  '3]]',
  'V3w\r',
  'V}v)n',
  'Vcr',
  '50%',
  '/[a-z',
  'F',
  '/長い',
  ':n\r',
  ':p\r',
  ':2n\r',
  ':e a\t\t\r',
  ':e b\t\t',
  ':50%\r',
  ':tag a -b\r',
  ':w\r',
  'anote 長い\r',
  'a\r',
  'i/e',
  'id',
  '\rn',
];

const NAMED: Readonly<Record<string, string>> = { '\r': 'enter', '\t': 'tab', ' ': 'space' };

const commands = fc.commands(
  [
    fc.constantFrom(...keys, 'x', ']', '[', 'ü').map(pressing),
    fc.constantFrom(...keys).map(pressing),
    fc.constantFrom(...words).map((text) =>
      command(`type ${text}`, (real) => {
        for (const key of text) act(real, { kind: 'key', key: NAMED[key] ?? key });
      }),
    ),
    fc.record({ columns: fc.integer({ min: 1, max: 220 }), rows: fc.integer({ min: 1, max: 60 }) }).map(resizing),
    fc
      .record({
        column: fc.nat({ max: 220 }),
        row: fc.nat({ max: 60 }),
        direction: fc.constantFrom(1 as const, -1 as const),
      })
      .map((at) => command(`wheel ${JSON.stringify(at)}`, (real) => act(real, { kind: 'wheel', ...at }))),
    fc
      .record({ column: fc.nat({ max: 220 }), row: fc.nat({ max: 60 }) })
      .map((at) => command(`click ${JSON.stringify(at)}`, (real) => act(real, { kind: 'click', ...at }))),
    fc
      .record({
        from: fc.record({ column: fc.nat({ max: 220 }), row: fc.nat({ max: 60 }) }),
        column: fc.nat({ max: 220 }),
        row: fc.nat({ max: 60 }),
      })
      .map((at) => command(`drag ${JSON.stringify(at)}`, (real) => act(real, { kind: 'drag', ...at }))),
    fc
      .constantFrom('light' as const, 'dark' as const)
      .map((background) =>
        command(`background ${background}`, (real) => act(real, { kind: 'background', background })),
      ),
    fc.constant(escaping),
  ],
  { maxCommands: 40 },
);

const wideText = [
  '# 日本語の見出し',
  'これはとても長い文章です。'.repeat(30),
  '## 二つ目 👍🏽',
  '| 表 | e |\n|-|-|\n| 日本語の長いセル | 語 [へ](#x) |',
  `\`\`\`\n長いコード${'行'.repeat(80)}\n\`\`\``,
].join('\n\n');
const WIDE: Loaded = { ...loaded(wideText), tools: { metrics: unicodeMetrics } };

/** The reader with the second of several files, one of which is a bundled article. */
function severalFiles(): State {
  const start = opened();
  const origins = [
    bundled('de').origin,
    start.loaded.origin,
    ...['b.md', 'c.md', 'd.md'].map((path) => fileOrigin(path)),
  ];
  return { ...start, files: { origins, at: 1, left: {} } };
}

/** The reader with notes on an article, one of which is not in it. */
function noted(state: State): State {
  const { article } = state.loaded;
  const lost = annotation(article, 'a', 'lost\n\nnote');
  return annotated(state, [
    annotation(article, 'o', 'a note'),
    annotation(article, 'e', '長い\nnote '.repeat(20), { color: 'red' }),
    annotation(article, 'the'),
    { ...lost, anchor: { ...lost.anchor, quote: 'nowhere', before: '', after: '' } },
  ]);
}

/** States in which the reader begins, by what it shows. */
export const STARTS: readonly (readonly [name: string, start: () => State])[] = [
  ['a small file', () => opened()],
  ['the bundled article', () => openedWith(bundled('de'), 100, 24)],
  ['an empty text', () => openedWith(loaded(''), 80, 24)],
  [
    'footnotes and tables',
    () => openedWith(loaded('# T\n\nx[^1]\n\n|a|b|\n|-|-|\n|c|d|\n\n[^1]: note\n\n```js\ncode\n```'), 60, 20),
  ],
  ['a folder', () => openedFolder(['a.md', 'b.md'], 90, 20)],
  ['a library', library],
  ['characters two cells wide', () => openedWith(WIDE, 44, 16)],
  ['several files', severalFiles],
  ['notes', () => noted(opened())],
  ['notes on the bundled article', () => noted(openedWith(bundled('en'), 90, 24))],
  ['a page of the web', () => openedWith(pageForm(false), 60, 12)],
];

/** Does anything in any order, a number of times, and checks the reader after each step. */
export function doAnything(start: () => State, numRuns: number): void {
  fc.assert(
    fc.property(commands, (all) => {
      fc.modelRun(() => ({ model: {}, real: { state: start() } }), all);
    }),
    { numRuns },
  );
}

/** Does anything in any document, a number of times. */
export function doAnythingInAnyDocument(numRuns: number): void {
  fc.assert(
    fc.property(markdown, commands, (text, all) => {
      const start = openedWith({ ...loaded(text), tools: { metrics: unicodeMetrics } }, 60, 20);
      fc.modelRun(() => ({ model: {}, real: { state: start } }), all);
    }),
    { numRuns },
  );
}
