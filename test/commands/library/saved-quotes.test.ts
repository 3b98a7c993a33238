import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { locate } from '../../../src/article/annotation/locate.js';
import { offsetOf } from '../../../src/article/offset.js';
import { keepQuotes, quotesAsMarkdown } from '../../../src/commands/library/saved-quotes.js';
import { open } from '../../../src/document/open.js';
import type { SavedLink } from '../../../src/document/open-links.js';
import type { Opened } from '../../../src/document/opened.js';
import { fileOrigin } from '../../../src/source/file-origin.js';
import { digestOf } from '../../../src/store/digest-of.js';
import { notesOf } from '../../../src/store/notes/notes-file.js';
import { subjectOf } from '../../../src/store/notes/notes-subject.js';

type Quotes = NonNullable<SavedLink['quotes']>;

const folder = mkdtempSync(join(tmpdir(), 'llama-news-quotes-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** "Tin can" is at 40, 80 and 120, and what is after it 9 characters on; six words come twice. */
const PART = 'Tin can. One two three four five six. . ';
const TEXT = `${'Begin. '.repeat(5)}Now: ${PART.repeat(2)}Tin can. One two three four five. That is all.`;
let opened: Opened;
beforeAll(async () => {
  const path = join(folder, 'a.md');
  writeFileSync(path, TEXT);
  opened = await open(fileOrigin(path));
});

const linkWith = (quotes: Quotes): SavedLink => ({ address: 'https://e.x/a', tags: [], read: false, quotes });
let runs = 0;

/** Where the quotes of a link are highlighted in the text, and what is kept of them. */
function kept(quotes: Quotes) {
  runs += 1;
  const env = { XDG_DATA_HOME: join(folder, String(runs)), XDG_STATE_HOME: join(folder, 'state') };
  keepQuotes(linkWith(quotes), opened, '2026-01-02T00:00:00Z', env);
  const { article, origin, markdown } = opened;
  const annotations = notesOf(
    env,
    undefined,
    subjectOf(article, origin, () => digestOf(markdown())),
  ).read();
  const found = new Map(locate(article, annotations).map(({ annotation, passage }) => [annotation.id, passage]));
  const places = quotes.map((_, i) => {
    const passage = found.get(`import${i}`);
    return passage && [offsetOf(article, passage.from), offsetOf(article, passage.to)];
  });
  return { places, annotations };
}

const at = (quote: string, ...all: readonly Partial<Quotes[number]>[]): Quotes =>
  all.map((each) => ({ quote, note: '', ...each }));
const LONG = 'One two three four five six';

test.each<[string, Quotes, readonly (number | undefined)[]]>([
  ['a phrase that comes several times nowhere', at('Tin can', {}), [undefined]],
  ['five words, too', at('One two three four five', {}), [undefined]],
  ['a sentence of six words at its first place', at(LONG, {}), [49]],
  ['another such at the next, and a third nowhere', at(LONG, {}, {}, {}), [49, 89, undefined]],
  ['a phrase where it was', at('Tin can', { at: 120 }, { at: 40 }, { at: 80 }), [120, 40, 80]],
  ['a phrase at the nearest place', at('Tin can', { at: 99 }), [80]],
  ['a phrase on the nearer side', at('Tin can', { at: 101 }), [120]],
  ['a phrase by its share of the text', at('Tin can', { share: 1 }, { share: 0.5 }), [120, 80]],
  ['a phrase where it was rather than by its share', at('Tin can', { at: 40, share: 1 }), [40]],
  ['a phrase between its words', at('Tin can', { before: 'six. . ', after: '. One two three four five. That' }), [120]],
  [
    'a phrase where no other is that was found between its words',
    at('Tin can', { before: 'six. . ', after: '. One two three four five. That' }, { at: 118 }),
    [120, 80],
  ],
  ['a phrase with other white space', at(' Tin\n can ', { at: 81 }), [80]],
  ['a phrase with which the text begins where it was', at('Begin.', { at: 14 }), [14]],
  ['a phrase with which the text begins nowhere if it comes again', at('Begin.', {}), [undefined]],
  ['a phrase that is not there nowhere', at('Tin cup', { at: 0 }), [undefined]],
  ['nothing nowhere', at(' ', { at: 0 }), [undefined]],
])('A highlight of another program is put: %s', (_, quotes, starts) => {
  const { places } = kept(quotes);
  expect(places.map((place) => place?.[0])).toEqual(starts);
  for (const [i, place] of places.entries())
    if (place) expect((place[1] ?? 0) - (place[0] ?? 0)).toBe(quotes[i]?.quote.trim().replace(/\s+/g, ' ').length);
});

test('A highlight keeps its note and its time, or has that of its link', () => {
  const { annotations } = kept([
    ...at('Tin can', { at: 40, note: 'Mine', created: '2025-01-01T00:00:00Z' }),
    ...at('nowhere', { before: 'x', at: 9 }),
  ]);
  expect(annotations).toMatchObject([
    { note: '', created: '2026-01-02T00:00:00Z', anchor: { quote: 'nowhere', before: '', at: -1 } },
    { target: 'passage', color: 'yellow', note: 'Mine', created: '2025-01-01T00:00:00Z' },
  ]);
  expect(kept([]).annotations).toEqual([]);
});

test('Highlights stand below a text as quotes with their notes', () => {
  expect(quotesAsMarkdown(linkWith([...at('a *b*', { note: 'Mine' }), ...at('c', {})]))).toBe(
    '\n> a \\*b\\*\n\nMine\n\n> c\n',
  );
  expect(quotesAsMarkdown({ address: 'https://e.x/a', tags: [], read: false })).toBe('');
});
