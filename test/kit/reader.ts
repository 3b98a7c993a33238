import type { Rest } from '../../src/document/opened.js';
import { narrowMetrics } from '../../src/layout/metrics.js';
import { textOfSpans } from '../../src/layout/row.js';
import { messagesFor } from '../../src/messages/ui.js';
import { frameOf } from '../../src/reader/screen/frame.js';
import type { Effect, Loaded, State } from '../../src/reader/state/model.js';
import { openState, reduce } from '../../src/reader/state/reduce.js';
import { bundledArticle, bundledMarkdown, type Edition } from '../../src/source/bundled.js';
import { bundledOrigin } from '../../src/source/bundled-origin.js';
import { fileOrigin } from '../../src/source/file-origin.js';
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

export const typed = (state: State, keys: string): State => press(state, keys).state;
/** Rows of the screen, without trailing spaces. */
export const screen = (state: State): readonly string[] => frameOf(state).map((row) => textOfSpans(row).trimEnd());
export const first = (state: State): string => screen(state)[0]?.trim() ?? '';
export const status = (state: State): string => screen(state).at(-1) ?? '';

/** Loads a bundled article as the reader does. */
export const bundled = (edition: Edition, slug = 'llama-4-rechenleistung'): Loaded => ({
  article: bundledArticle(slug, edition),
  origin: bundledOrigin(slug, edition),
  tools: { metrics: narrowMetrics },
  markdown: () => bundledMarkdown(slug, edition),
});
