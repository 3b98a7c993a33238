import { sanitizeLine } from '../../article/sanitize.js';
import { matcherOf } from '../../article/search/search.js';
import { sourceFilter } from '../../article/search/source-filter.js';
import { type EntryHit, searchEntry } from '../../document/search-entry.js';
import { faults } from '../../messages/faults.js';
import { libraryListFaults, libraryWords } from '../../messages/library/library-list-texts.js';
import { printJson } from '../../output/json.js';
import type { KeptEntry } from '../../source/library-origin.js';
import { UserError } from '../../system/errors.js';
import type { Io } from '../../system/io.js';
import type { ListLibraryOptions } from '../command-options.js';
import { jsonOfKept } from './kept-json.js';
import { newestFirst, selecting } from './kept-selection.js';

/** Maximum number of hits of an article. */
const MOST = 1000;

interface FoundIn {
  readonly entry: KeptEntry;
  readonly hits: readonly EntryHit[];
}

/**
 * Prints the hits of words in kept articles, each article as soon as it is searched: those with the latest names come first. Returns
 * the exit code.
 * @throws UserError if there are no words, or the articles cannot be selected
 */
export async function searchKept(io: Io, query: string, folder: string, options: ListLibraryOptions): Promise<number> {
  const matcher = matcherOf(query);
  if (!matcher) throw new UserError(libraryListFaults.noWords, { exitCode: 2 });
  const phrase = { matcher, mayBeIn: sourceFilter(query) };
  const all: FoundIn[] = [];
  const show = options.json
    ? async (one: FoundIn) => all.push(one)
    : await (options.accessible ? speaker(io) : printer(io, options));
  let [found, notRead] = [0, 0];
  for await (const selected of selecting(io, folder, options)) {
    notRead += selected.notRead;
    for (const entry of selected.entries) {
      const hits = await searchEntry(entry, phrase, MOST, async () => true);
      if (!hits) notRead += 1;
      else if (hits.length > 0) {
        found += 1;
        await show({ entry, hits });
      }
    }
  }
  if (options.json) {
    const articles = all
      .sort((a, b) => newestFirst(a.entry, b.entry))
      .map(({ entry, hits }) => ({ ...jsonOfKept(entry), hits }));
    printJson({ version: 1, folder: sanitizeLine(folder), articles }, io.write);
  }
  if (notRead > 0) io.warn(faults.notRead(notRead)[io.language]);
  if (!options.json && found === 0) io.warn(libraryListFaults.noMatch[io.language]);
  return 0;
}

/** Text around a hit, from a word on. */
function around({ place, before, text, after }: EntryHit): string {
  const isCut = place.offset > before.length;
  return sanitizeLine(`${isCut ? before.replace(/^\S*\s/, '…') : before}${text}${after}`);
}

/** The hits that the text after an earlier one does not show already. */
function notShown(hits: readonly EntryHit[]): readonly EntryHit[] {
  let last: EntryHit | undefined;
  return hits.filter((hit) => {
    const end = last && last.place.offset + last.text.length + last.after.length;
    const isShown =
      end !== undefined && hit.place.block === last?.place.block && hit.place.offset + hit.text.length <= end;
    if (!isShown) last = hit;
    return !isShown;
  });
}

/** Prints an article's slug and title, and its hits below: line, text and heading. */
async function printer(io: Io, options: ListLibraryOptions): Promise<(found: FoundIn) => Promise<void>> {
  const { printListing } = await import('../../output/print-listing.js');
  let space = '';
  return async ({ entry: { kept }, hits }) => {
    io.write(space);
    space = '\n';
    const items = notShown(hits).map((hit) => ({
      key: String(hit.line),
      text: [hit.heading, around(hit)].filter((text) => text !== '').join(' · '),
      figures: [],
    }));
    await printListing(io, `${kept.slug}  ${kept.title}`, items, { ...options, wrap: io.outputIsTerminal });
  };
}

function speaker(io: Io): (found: FoundIn) => Promise<void> {
  const words = libraryWords(io.language);
  return async ({ entry: { kept }, hits }) => {
    const lines = notShown(hits).map((hit) => `${words.hit(hit.line, hit.heading)}: ${around(hit)}`);
    io.write(`${[`${kept.title}, ${kept.slug}`, ...lines].join('\n')}\n`);
  };
}
