import type { Language } from '../../messages/language.js';
import { exportedNoteWords } from '../../messages/notes/notes-command-texts.js';
import { asMarkdown, type ExportedNote, type NotedArticle, quoteOf } from './noted-article.js';

/** Writes highlights and notes as Markdown: a heading for each article, then each quote, its note, and where and when. */
export const markdownOfNotes = (articles: readonly NotedArticle[], language: Language): string =>
  articles
    .map(({ title, author, address, source, notes }) => {
      const origin = [author, address ?? source].filter((text) => text).map((text) => asMarkdown(text ?? ''));
      return [`# ${asMarkdown(title)}`, origin.join(' · '), ...notes.map((note) => entry(note, language))].join('\n\n');
    })
    .join('\n\n')
    .concat('\n');

function entry(note: ExportedNote, language: Language): string {
  const quote = quoteOf(note);
  return [quote, ...(note.note === '' ? [] : [note.note.trim()]), `— ${placeOf(note, language)}`].join('\n\n');
}

/** Section, colour and day of a note, and whether it was not found. */
export function placeOf({ section, target, color, created, found }: ExportedNote, language: Language): string {
  const words = exportedNoteWords[language];
  const parts = [
    asMarkdown(section),
    target === 'section' ? words.onSection : words.colors[color],
    created.slice(0, 10),
    found === false ? words.notFound : '',
  ];
  return parts.filter((part) => part !== '').join(' · ');
}
