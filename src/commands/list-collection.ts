import { dayOf, formatDate } from '../article/date.js';
import { sanitizeLine } from '../article/sanitize.js';
import { minutesOf } from '../article/text.js';
import { type SummarizedEntry, summarize } from '../document/summary.js';
import { spokenWords } from '../messages/accessible.js';
import { faults } from '../messages/faults.js';
import { inLanguage } from '../messages/language.js';
import { listingTexts } from '../messages/listing-texts.js';
import { printJson } from '../output/json.js';
import type { Collection } from '../source/collection.js';
import type { Io } from '../system/io.js';
import type { ReadOptions } from './command-options.js';
import type { PrintForm } from './print-form.js';

/**
 * Lists the articles of a collection after a heading, the newest first: path, title, date and minutes.
 * @throws UserError if it cannot be read
 */
export async function listCollection(
  io: Io,
  collection: Collection,
  options: ReadOptions,
  form: PrintForm,
  heading: () => string,
): Promise<void> {
  const name = sanitizeLine(collection.name);
  const { entries, notRead } = await summarize(collection);
  if (notRead > 0) io.warn(faults.notRead(notRead)[io.language]);
  const articles = entries.map(rowOf);
  io.write(heading());
  if (form === 'json') printJson({ version: 1, name, articles }, io.write);
  else if (articles.length === 0) io.warn(faults.noArticles(name)[io.language]);
  else if (form === 'accessible') io.write(spoken(io, name, articles));
  else await printRows(io, articles, options);
}

type Row = ReturnType<typeof rowOf>;

function rowOf({ entry, summary }: SummarizedEntry) {
  const path = sanitizeLine(entry.path);
  const date = new Date(entry.modified).toISOString();
  if (!summary) return { path, title: path, date };
  return { path, title: summary.title, date, words: summary.words, minutes: minutesOf(summary.words) };
}

function spoken({ language }: Io, name: string, articles: readonly Row[]): string {
  const words = spokenWords(language);
  const lines = articles.map(({ title, path, date, minutes }, i) => {
    const time = minutes === undefined ? [] : [words.readingTime(minutes)];
    return [`${i + 1}: ${title}`, path, words.changed(formatDate(dayOf(new Date(date)), language)), ...time].join(', ');
  });
  return `${[words.collection(name, articles.length), ...lines].join('\n')}\n`;
}

async function printRows(io: Io, articles: readonly Row[], options: ReadOptions): Promise<void> {
  const say = inLanguage(listingTexts, io.language);
  const { printListing } = await import('../output/print-listing.js');
  const items = articles.map(({ path, title, date, minutes }) => ({
    key: path,
    text: title,
    figures: [formatDate(dayOf(new Date(date)), io.language), minutes === undefined ? '' : say.minutes(minutes)],
  }));
  await printListing(io, '', items, { ...options, wrap: false, cutKeys: 'paths' });
}
