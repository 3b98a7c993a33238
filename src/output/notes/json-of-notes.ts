import type { ExportedNote, NotedArticle } from './noted-article.js';

/** Highlights and notes as JSON, after schemas/notes.json. */
export const jsonOfNotes = (articles: readonly NotedArticle[]): object => ({
  version: 1,
  articles: articles.map(({ notes, ...article }) => ({ ...article, notes: notes.map(noteOf) })),
});

const noteOf = ({ id, target, color, anchor, note, created, section, found }: ExportedNote): object => ({
  id,
  target,
  ...(target === 'passage' ? { color } : {}),
  quote: anchor.quote,
  note,
  created,
  section,
  found,
  before: anchor.before,
  after: anchor.after,
});
