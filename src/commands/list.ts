import { formatDate } from '../article/date.js';
import { minutesOf } from '../article/text.js';
import { inLanguage } from '../messages/language.js';
import { listingTexts } from '../messages/listing-texts.js';
import { printJson } from '../output/json.js';
import { catalog, EDITIONS } from '../source/bundled.js';
import type { Io } from '../system/io.js';
import type { ListOptions } from './command-options.js';

/** Lists the bundled articles, each on a row: slug, title, date, minutes. */
export async function list(io: Io, options: ListOptions): Promise<number> {
  const say = inLanguage(listingTexts, io.language);
  const articles = catalog().map(({ slug, editions }) => {
    const { title, date = '', words } = editions[options.lang];
    return { slug, title, date, languages: [...EDITIONS], minutes: minutesOf(words) };
  });
  if (options.json) {
    printJson({ version: 1, articles }, io.write);
    return 0;
  }
  const items = articles.map(({ slug, title, date, minutes }) => ({
    key: slug,
    text: title,
    figures: [formatDate(date, options.lang), say.minutes(minutes)],
  }));
  const { printListing } = await import('../output/print-listing.js');
  await printListing(io, '', items, { ...options, wrap: false });
  return 0;
}
