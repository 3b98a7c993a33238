import type { Rest } from '../../../src/document/opened.js';
import { summaryOf } from '../../../src/document/summary.js';
import { narrowMetrics } from '../../../src/layout/metrics.js';
import { textOfSpans } from '../../../src/layout/row.js';
import { messagesFor } from '../../../src/messages/ui.js';
import { frameOf } from '../../../src/reader/screen/frame.js';
import type { Effect } from '../../../src/reader/state/action.js';
import type { CollectionIndex } from '../../../src/reader/state/collection/collection-index.js';
import { openState } from '../../../src/reader/state/open-state.js';
import { reduce } from '../../../src/reader/state/reduce.js';
import type { Loaded, State } from '../../../src/reader/state/state.js';
import type { Store } from '../../../src/reader/state/store.js';
import { bundledArticle, bundledMarkdown, type Edition } from '../../../src/source/bundled.js';
import { bundledCollection, bundledOrigin } from '../../../src/source/bundled-origin.js';
import type { Collection, Entry } from '../../../src/source/collection.js';
import { fileOrigin } from '../../../src/source/file-origin.js';
import { folderOrigin } from '../../../src/source/folder-origin.js';
import { keptEntry, wholeLibrary } from '../../../src/source/library-origin.js';
import type { Kept } from '../../../src/store/library/kept.js';
import { articleOf } from './setting.js';

const SOURCE = [
  '# Title',
  'Lead with a [link to two](#two), and [the web](https://example.org/).',
  ...['One', 'Two', 'Three'].flatMap((name) => [
    `## ${name}`,
    Array.from({ length: 60 }, (_, i) => `${name.toLowerCase()}${i}`).join(' '),
    `### ${name} deeper`,
    '```\nlong code line that is wider than the narrow window, by far, so that it scrolls\n```',
    `See [other](other.md#part).`,
  ]),
].join('\n\n');

/** Loads a text as the reader does. */
export const loaded = (source = SOURCE): Loaded => ({
  article: articleOf(source),
  origin: fileOrigin('a.md'),
  tools: { metrics: narrowMetrics },
  markdown: () => source,
});

/** The rest of an input of which nothing comes. */
export const restOf = (more: Partial<Rest> = {}): Rest => ({
  parts: (async function* () {})(),
  unfinished: () => false,
  length: () => 0,
  ahead: () => 0,
  share: () => undefined,
  article: () => loaded().article,
  warning: () => undefined,
  close: () => {},
  ...more,
});

/** Loads the beginning of a text of which more comes. */
export const reading = (rest: Rest, source?: string): Loaded => ({
  ...loaded(source),
  reading: { rest, share: rest.share(), length: rest.length(), held: false },
});

/** Opens the reader in a window. */
export const openedWith = (one: Loaded, columns: number, rows: number): State =>
  openState({
    loaded: one,
    size: { columns, rows },
    messages: messagesFor('en'),
    measure: 70,
    hyphens: undefined,
    theme: 'accents',
    themeChosen: false,
    colours: true,
  });

export const opened = (columns = 40, rows = 12): State => openedWith(loaded(), columns, rows);

/** Presses keys one after the other; names of more than one character are in < >. */
export function press(state: State, keys: string): { state: State; effects: readonly Effect[] } {
  const effects: Effect[] = [];
  let next = state;
  for (const [, named, plain] of keys.matchAll(/<([a-z]+-?\w+)>|([\s\S])/g)) {
    const step = reduce(next, { kind: 'key', key: named ?? plain ?? '' });
    next = step.state;
    if (step.effect) effects.push(step.effect);
  }
  return { state: next, effects };
}

/** Waits until the state of a store satisfies a condition. */
export const until = (store: Store, condition: (state: State) => boolean): Promise<void> =>
  new Promise((resolve) => {
    const check = (): void => {
      if (!condition(store.state())) return;
      unsubscribe();
      resolve();
    };
    const unsubscribe = store.subscribe(check);
    check();
  });

export const typed = (state: State, keys: string): State => press(state, keys).state;
/** Rows of the screen, without trailing spaces. */
export const screen = (state: State): readonly string[] => frameOf(state).map((row) => textOfSpans(row).trimEnd());
export const first = (state: State): string => screen(state)[0]?.trim() ?? '';
export const status = (state: State): string => screen(state).at(-1) ?? '';

/** What is known of some bundled articles. */
export const indexOfBundled = (edition: Edition, slugs: readonly string[]): CollectionIndex =>
  indexOfArticles(
    bundledCollection(edition),
    slugs.map((slug) => [slug, bundled(edition, slug)]),
  );

/** What is known of articles, each a day older than the one before. */
export function indexOfArticles(
  collection: Collection,
  articles: readonly (readonly [path: string, loaded: Loaded])[],
): CollectionIndex {
  const now = Date.UTC(2026, 0, 1);
  const entries = articles.map(
    ([path, { origin }], i): Entry => ({ path, modified: now - 86_400_000 * i, size: 1, origin: () => origin }),
  );
  const summaries = articles.map(
    ([path, { article, origin, markdown }]) => [path, summaryOf({ article, origin, markdown })] as const,
  );
  return { collection, entries, complete: true, summaries: new Map(summaries), notRead: 0, now };
}

/** A folder as the reader shows it. */
export function openedFolder(paths: readonly string[], columns: number, rows: number): State {
  const origin = folderOrigin('notes', fileOrigin);
  const meta = { title: 'notes', slug: 'notes', lang: 'en', tags: [], related: [] };
  const article = { meta, blocks: [], sections: [], words: 0 };
  const shown: Loaded = {
    article,
    origin,
    markdown: () => '',
    tools: { metrics: narrowMetrics },
    collection: origin.collection,
  };
  const articles = paths.map((path, i) => [path, loaded(`# Note ${i}\n\n## Part ${i}\n\ntext`)] as const);
  const state = openedWith(shown, columns, rows);
  const collection = origin.collection ?? bundledCollection('de');
  return reduce(state, { kind: 'indexed', index: indexOfArticles(collection, articles) }).state;
}

/** A kept article of a test, saved a day before the one with the next lower number. */
export const keptArticle = (number: number, more: Partial<Kept> = {}): Kept => ({
  path: `/library/2025-12-01-note-${number}.md`,
  slug: `note-${number}`,
  title: `Note ${number}`,
  saved: new Date(Date.UTC(2026, 0, 1 - number)).toISOString(),
  tags: [],
  conflict: false,
  modified: 0,
  size: 1,
  ...more,
});

/** A library as the reader shows it, with the progress of reading by numbers of articles. */
export function openedLibrary(
  articles: readonly Kept[],
  columns: number,
  rows: number,
  progress: ReadonlyMap<string, number> = new Map(),
): State {
  const web = { env: {}, userAgent: 'test', offline: true };
  const origin = wholeLibrary('/library', web);
  const { collection } = origin;
  const meta = { title: 'library', slug: 'library', lang: 'en', tags: [], related: [] };
  const article = { meta, blocks: [], sections: [], words: 0 };
  const shown: Loaded = { article, origin, markdown: () => '', tools: { metrics: narrowMetrics }, collection };
  const entries = articles.map((kept) => keptEntry(kept, '/library', web)).sort(collection.order);
  const summaries = entries.map(
    ({ path, kept }) => [path, summaryOf(loaded(`# ${kept.title}\n\n## Part\n\ntext`))] as const,
  );
  const index = { collection, entries, complete: true, summaries: new Map(summaries), progress, notRead: 0 };
  const now = Date.UTC(2026, 0, 1);
  return reduce(openedWith(shown, columns, rows), { kind: 'indexed', index: { ...index, now } }).state;
}

/** Loads a bundled article as the reader does. */
export const bundled = (edition: Edition, slug = 'llama-4-rechenleistung'): Loaded => ({
  article: bundledArticle(slug, edition),
  origin: bundledOrigin(slug, edition),
  tools: { metrics: narrowMetrics },
  markdown: () => bundledMarkdown(slug, edition),
});
