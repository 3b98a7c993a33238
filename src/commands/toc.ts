import { notesOfSections } from '../article/annotation/notes-of-sections.js';
import { minutesOfSections } from '../article/section-minutes.js';
import { minutesOf } from '../article/text.js';
import { inLanguage } from '../messages/language.js';
import { listingTexts } from '../messages/listing-texts.js';
import { printedNoteTexts } from '../messages/notes/printed-note-texts.js';
import { printJson } from '../output/json.js';
import { summaryOf } from '../output/section-summary.js';
import type { Io } from '../system/io.js';
import type { ListOptions } from './command-options.js';
import { openAnnotated } from './open-whole.js';
import { requestedOrigin } from './requested-origin.js';

/** Lists the sections of an article: number, title, words and minutes. */
export async function toc(io: Io, source: string | undefined, options: ListOptions): Promise<number> {
  const { article, annotations } = await openAnnotated(io, await requestedOrigin(io, source, options), options);
  const { meta, sections, words } = article;
  const notes = notesOfSections(sections, annotations);
  if (options.json) {
    const { title, slug, lang } = meta;
    const all = sections.map((section, i) => ({ ...summaryOf(section), notes: notes.get(i) }));
    printJson({ version: 1, title, slug, lang, words, minutes: minutesOf(words), sections: all }, io.write);
    return 0;
  }
  const say = inLanguage(listingTexts, io.language);
  const times = minutesOfSections(sections, words);
  const notedOf = (count = 0): string => (count === 0 ? '' : printedNoteTexts.count[io.language](count));
  const items = sections.map(({ number, depth, title, words: count }, i) => ({
    depth: depth - 1,
    key: number,
    text: number === '0' ? say.lead : title,
    figures: [say.words(count), times[i] ? say.minutes(times[i]) : '', notedOf(notes.get(i))],
  }));
  const total = { key: '', text: '', figures: [say.words(words), say.minutes(minutesOf(words))] };
  const { printListing } = await import('../output/print-listing.js');
  await printListing(io, meta.title, [...items, total], options);
  return 0;
}
