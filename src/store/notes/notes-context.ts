import { pathToFileURL } from 'node:url';
import type { NotesContext } from './change-notes.js';
import { aboutOf, type NotesPlace, shortDigest } from './notes-place.js';
import type { NotesSubject } from './notes-subject.js';

/** Beginning of new notes on an article, and the targets of their links. */
export function contextOf(subject: NotesSubject, place: NotesPlace): NotesContext {
  const { meta, edition } = subject;
  const { title, author, lang, date } = meta;
  const about = { title, author, source: aboutOf(subject, place), edition, lang, date };
  const digest = place.isBeside ? undefined : shortDigest(subject);
  return {
    header: { ...about, digest },
    href: hrefOf(subject, place),
    heading: (slug) => subject.heading?.(slug) ?? title,
  };
}

/** Address of an article in the links of its notes: relative beside a kept article, that of its source for a bundled one. */
function hrefOf(subject: NotesSubject, place: NotesPlace): string {
  const { path, meta, address = meta.source?.url ?? '' } = subject;
  if (place.isBeside) return encodeURIComponent(aboutOf(subject, place)).replace(/[()]/g, encoded);
  const page = /^https?:/i.test(address) ? address.replace(/#.*/s, '') : '';
  const href = path === undefined ? page : pathToFileURL(path).href;
  return href.replace(/[()<>\\\s]/g, encoded);
}

const encoded = (character: string): string =>
  `%${character.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`;
