import { existsSync } from 'node:fs';
import { formatDate } from '../../article/date.js';
import { sanitizeLine } from '../../article/sanitize.js';
import { faults } from '../../messages/faults.js';
import type { Text } from '../../messages/language.js';
import { libraryListFaults, libraryWords } from '../../messages/library/library-list-texts.js';
import { printJson } from '../../output/json.js';
import { type KeptEntry, wholeLibrary } from '../../source/library-origin.js';
import type { Io } from '../../system/io.js';
import { ownThemesFor } from '../chosen-themes.js';
import type { ListLibraryOptions } from '../command-options.js';
import { openInReader } from '../read.js';
import { accessOf } from '../requested-origin.js';
import { jsonOfKept, progressOf } from './kept-json.js';
import { selectKept } from './kept-selection.js';
import { libraryOf } from './library-of.js';
import { searchKept } from './search-kept.js';

/** Opens the library in the reader, or lists what fits the options, the newest first. Returns the exit code. */
export async function showLibrary(io: Io, options: ListLibraryOptions): Promise<number> {
  const folder = libraryOf(io, options);
  const keyboard = isPrinted(io, options) ? undefined : io.keyboard();
  if (keyboard) {
    const origin = wholeLibrary(folder, accessOf(io, options));
    return openInReader(io, keyboard, [origin], options, await ownThemesFor(options));
  }
  if (options.search !== undefined) return searchKept(io, options.search, folder, options);
  const { entries, total, notRead } = await selectKept(io, folder, options);
  if (notRead > 0) io.warn(faults.notRead(notRead)[io.language]);
  const progress = progressOf(io.env);
  if (options.json) {
    const articles = entries.map((entry) => jsonOfKept(entry, progress(entry)));
    printJson({ version: 1, folder: sanitizeLine(folder), articles }, io.write);
  } else if (entries.length === 0) io.warn(nothing(folder, options.library, total)[io.language]);
  else if (options.accessible) io.write(spoken(io, entries, progress));
  else await printRows(io, entries, progress, options);
  return 0;
}

/** Reason why there is nothing to list. */
function nothing(folder: string, given: string | undefined, total: number): Text {
  if (total > 0) return libraryListFaults.noMatch;
  // A disk may be missing, or a name be mistyped.
  return given !== undefined && !existsSync(folder) ? libraryListFaults.noFolder(folder) : libraryListFaults.empty;
}

/** Whether the library is printed instead of opened. */
const isPrinted = (io: Io, options: ListLibraryOptions): boolean => {
  const { unread, archived, tag, search, json, accessible, pager } = options;
  const isFiltered = unread || archived || tag !== undefined || search !== undefined;
  return isFiltered || json || accessible || !io.outputIsTerminal || io.env.TERM === 'dumb' || pager !== 'own';
};

type Progress = (entry: KeptEntry) => number | undefined;

/** Further facts about an article: that it is archived or a copy in conflict, and how much of it was read. */
function statesOf({ kept: { read, conflict } }: KeptEntry, share: string | undefined, language: Io['language']) {
  const words = libraryWords(language);
  return [
    ...(conflict ? [words.conflict] : []),
    ...(read === undefined ? [] : [words.archived]),
    ...(share === undefined ? [] : [share]),
  ];
}

async function printRows(io: Io, entries: readonly KeptEntry[], progress: Progress, options: ListLibraryOptions) {
  const words = libraryWords(io.language);
  const { printListing } = await import('../../output/print-listing.js');
  const items = entries.map((entry) => {
    const { slug, title, saved, tags } = entry.kept;
    const share = progress(entry);
    const states = statesOf(entry, share === undefined ? undefined : words.progress(share), io.language);
    return {
      key: slug,
      text: title,
      figures: [tags.map((tag) => `#${tag}`).join(' '), states.join(', '), saved.slice(0, 10)],
    };
  });
  await printListing(io, '', items, { ...options, wrap: false, cutKeys: 'slugs' });
}

function spoken(io: Io, entries: readonly KeptEntry[], progress: Progress): string {
  const words = libraryWords(io.language);
  const lines = entries.map((entry, i) => {
    const { slug, title, saved, tags } = entry.kept;
    const share = progress(entry);
    const states = statesOf(entry, share === undefined ? undefined : words.spokenProgress(share), io.language);
    const day = words.saved(formatDate(saved.slice(0, 10), io.language));
    return [`${i + 1}: ${title}`, slug, day, ...states, ...(tags.length === 0 ? [] : [words.tags(tags)])].join(', ');
  });
  return `${[words.count(entries.length), ...lines].join('\n')}\n`;
}
