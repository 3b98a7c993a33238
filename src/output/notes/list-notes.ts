import { formatDate } from '../../article/date.js';
import { sanitizeLine } from '../../article/sanitize.js';
import { annotationTexts } from '../../messages/notes/annotation-texts.js';
import { exportedNoteWords } from '../../messages/notes/notes-command-texts.js';
import type { ColorChoice } from '../../style/color.js';
import type { Io } from '../../system/io.js';
import type { Item } from '../listing.js';
import { printListing } from '../print-listing.js';
import type { ExportedNote, NotedArticle } from './noted-article.js';

/** Lists highlights and notes in a terminal: letter of the colour, quote, note, section and day; on request as lines to be spoken. */
export async function listNotes(
  io: Io,
  articles: readonly NotedArticle[],
  options: { readonly color: ColorChoice; readonly accessible?: boolean },
): Promise<void> {
  for (const [i, { title, notes }] of articles.entries()) {
    const heading = sanitizeLine(title);
    if (i > 0) io.write('\n');
    if (options.accessible) io.write([heading, ...notes.flatMap((note) => spoken(note, io))].join('\n').concat('\n'));
    else
      await printListing(
        io,
        heading,
        notes.flatMap((note) => itemsOf(note, io)),
        options,
      );
  }
}

const linesOfNote = ({ note }: ExportedNote): readonly string[] =>
  note
    .split('\n')
    .map(sanitizeLine)
    .filter((line) => line.trim() !== '');

function itemsOf(note: ExportedNote, { language }: Io): readonly Item[] {
  const { target, color, created, section, anchor, found } = note;
  const words = exportedNoteWords[language];
  const quote = sanitizeLine(anchor.quote).trim();
  const isOnSection = target === 'section';
  const day = formatDate(created.slice(0, 10), language);
  const place = [isOnSection ? '' : sanitizeLine(section), day, found === false ? words.notFound : ''];
  const below = [...linesOfNote(note), place.filter((text) => text !== '').join(' · ')].filter((text) => text !== '');
  return [
    {
      key: isOnSection ? '§' : annotationTexts.colorLetters[language][color],
      text: isOnSection ? quote : words.inQuotes(quote),
      figures: [],
    },
    ...below.map((text) => ({ key: '', text, figures: [] })),
  ];
}

function spoken(note: ExportedNote, { language }: Io): readonly string[] {
  const { target, color, created, section, anchor, found } = note;
  const words = exportedNoteWords[language];
  const head = [
    target === 'section' ? words.onSection : words.colors[color],
    target === 'section' ? '' : sanitizeLine(section),
    formatDate(created.slice(0, 10), language),
    found === false ? words.notFound : '',
  ].filter((text) => text !== '');
  const [first, ...more] = linesOfNote(note);
  return [
    `${words.inQuotes(sanitizeLine(anchor.quote).trim())}, ${head.join(', ')}.`,
    ...(first === undefined ? [] : [`${words.note}: ${first}`, ...more]),
  ];
}
