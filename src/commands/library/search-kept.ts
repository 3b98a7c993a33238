import { sanitizeLine } from '../../article/sanitize.js';
import { type EntryHit, type Phrase, phraseOf, searchSource } from '../../document/search-entry.js';
import { LARGEST_LISTED } from '../../document/summary.js';
import { faults } from '../../messages/faults.js';
import { libraryListFaults, libraryWords } from '../../messages/library/library-list-texts.js';
import { createBatchWriter } from '../../output/batch-writer.js';
import { printJson } from '../../output/json.js';
import { type KeptEntry, readKeptText } from '../../source/library-origin.js';
import { UserError } from '../../system/errors.js';
import type { Io } from '../../system/io.js';
import type { ListLibraryOptions } from '../command-options.js';
import { jsonOfKept } from './kept-json.js';
import { newestFirst, selecting } from './kept-selection.js';

/** Maximum number of hits of an article, and total after which only the first hit of each article is sought. */
const MOST = 1000;
const MANY = 1000;

/** Time after which hits are printed, in ms. */
const SOON = 20;

interface FoundIn {
  readonly entry: KeptEntry;
  readonly hits: readonly EntryHit[];
  /** Whether it may have more hits. */
  readonly more: boolean;
}

/**
 * Prints the hits of words in kept articles, each article as soon as it is searched: those with the latest names come first. Returns
 * the exit code.
 * @throws UserError if there are no words, or the articles cannot be selected
 */
export async function searchKept(io: Io, query: string, folder: string, options: ListLibraryOptions): Promise<number> {
  const phrase = phraseOf(query);
  if (!phrase) throw new UserError(libraryListFaults.noWords, { exitCode: 2 });
  const writer = createBatchWriter(io.write);
  const out = { ...io, write: writer.add };
  const show = options.json ? undefined : await (options.accessible ? speaker(out) : printer(out, options));
  const all: FoundIn[] = [];
  let [found, count, notRead] = [0, 0, 0];
  for await (const part of finding(io, phrase, folder, options)) {
    notRead += part.notRead;
    for (const one of part.found) {
      found += 1;
      count += one.hits.length;
      if (show) await show(one);
      else all.push(one);
    }
    writer.end();
  }
  if (!show) printFound(io, folder, all);
  if (count > MANY) io.warn(libraryListFaults.manyHits(MANY)[io.language]);
  if (notRead > 0) io.warn(faults.notRead(notRead)[io.language]);
  if (show && found === 0) io.warn(libraryListFaults.noMatch[io.language]);
  return 0;
}

/** Articles that were found, the latest names first, and the number of those that cannot be read. */
interface Part {
  readonly found: readonly FoundIn[];
  readonly notRead: number;
}

async function* finding(io: Io, phrase: Phrase, folder: string, options: ListLibraryOptions): AsyncGenerator<Part> {
  /** Texts that may have the phrase, by path: a file whose text does not is not looked at any further. */
  const texts = new Map<string, string>();
  const isWanted = (path: string): boolean => {
    const text = readKeptText(path, LARGEST_LISTED);
    if (text !== undefined && phrase.mayBeIn(text)) texts.set(path, text);
    return text === undefined || texts.has(path);
  };
  let count = 0;
  for await (const { entries, notRead } of selecting(io, folder, options, isWanted)) {
    let found: FoundIn[] = [];
    let [failed, since] = [notRead, performance.now()];
    for (const entry of entries) {
      const most = count < MANY ? MOST : 1;
      const text = texts.get(entry.kept.path);
      const hits = text === undefined ? undefined : await searchSource({ text, origin: entry.origin() }, phrase, most);
      if (!hits) failed += 1;
      if (!hits || hits.length === 0) continue;
      count += hits.length;
      found.push({ entry, hits, more: hits.length === most });
      if (performance.now() - since < SOON) continue;
      yield { found, notRead: 0 };
      [found, since] = [[], performance.now()];
    }
    texts.clear();
    yield { found, notRead: failed };
  }
}

function printFound(io: Io, folder: string, all: readonly FoundIn[]): void {
  const articles = all
    .toSorted((a, b) => newestFirst(a.entry, b.entry))
    .map(({ entry, hits, more }) => ({ ...jsonOfKept(entry), hits, ...(more ? { more } : {}) }));
  printJson({ version: 1, folder: sanitizeLine(folder), articles }, io.write);
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
