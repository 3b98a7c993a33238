import { csvRow } from '../csv-row.js';
import type { NotedArticle } from './noted-article.js';

const COLUMNS = ['Highlight', 'Title', 'Author', 'URL', 'Note', 'Location', 'Date'];

/**
 * Writes highlights and notes as a table that Readwise imports (CSV, RFC 4180): the location is the offset in the text, which puts them
 * in order, and the time is UTC.
 */
export function readwiseOfNotes(articles: readonly NotedArticle[]): string {
  const rows = articles.flatMap(({ title, author, address, notes }) =>
    notes.map(({ anchor, note, created, position }) => [
      anchor.quote.trim(),
      title,
      author ?? '',
      address ?? '',
      note.trim(),
      `${position?.start ?? (Number.isSafeInteger(anchor.at) ? Math.max(0, anchor.at) : 0)}`,
      utc(created),
    ]),
  );
  return [COLUMNS, ...rows].map((row) => csvRow(row.map(safe))).join('');
}

function utc(created: string): string {
  const time = new Date(created);
  return Number.isNaN(time.getTime()) ? '' : time.toISOString().slice(0, 19).replace('T', ' ');
}

/** Puts an apostrophe before a text that spreadsheets would run as a formula: pages may have such texts. */
const safe = (text: string): string => text.replace(/^(?=[=+\-@\t\r])/, "'");
