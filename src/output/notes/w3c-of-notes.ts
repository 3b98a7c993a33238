import { pathToFileURL } from 'node:url';
import type { ExportedNote, NotedArticle } from './noted-article.js';

/** Highlights and notes after the W3C's Web Annotation Data Model (JSON-LD). */
export const w3cOfNotes = (articles: readonly NotedArticle[]): readonly object[] =>
  articles.flatMap((article) => article.notes.map((note) => annotationOf(article, note)));

function annotationOf({ source, address, slug }: NotedArticle, note: ExportedNote): object {
  const iri = iriOf(address ?? source, slug);
  const { target, anchor, color, position, present } = note;
  // A hand may have written the quote otherwise, and the text around it may have changed.
  const { quote: exact, before, after } = present ?? anchor;
  // Other blocks are elsewhere in the source, or are not in it, such as the time of reading.
  const prefix = before.slice(before.lastIndexOf('\n') + 1);
  const suffix = after.replace(/\n.*/s, '');
  const quote = {
    type: 'TextQuoteSelector',
    exact,
    ...(prefix === '' ? {} : { prefix }),
    ...(suffix === '' ? {} : { suffix }),
  };
  return {
    '@context': 'http://www.w3.org/ns/anno.jsonld',
    id: `${iri.replace(/#.*/s, '')}#note-${encodeURIComponent(note.id)}`,
    type: 'Annotation',
    motivation: note.note === '' ? 'highlighting' : 'commenting',
    ...(Number.isNaN(Date.parse(note.created)) ? {} : { created: note.created }),
    body: [
      ...(note.note === ''
        ? []
        : [{ type: 'TextualBody', value: note.note, format: 'text/plain', purpose: 'commenting' }]),
      ...(target === 'section'
        ? []
        : [{ type: 'TextualBody', value: color, format: 'text/plain', purpose: 'tagging' }]),
    ],
    target: {
      source: iri,
      // Positions are those in the text as this program shows it.
      renderedVia: { id: 'urn:x-llama-news', type: 'Software' },
      selector: position ? [quote, { type: 'TextPositionSelector', ...position }] : quote,
    },
  };
}

/** IRI of an article: its address, that of its file, or for a bundled one a name. */
function iriOf(source: string, slug: string): string {
  if (URL.canParse(source) && /^https?:/i.test(source)) return new URL(source).href;
  return /^[/\\]|^[a-z]:[/\\]/i.test(source)
    ? pathToFileURL(source).href
    : `urn:x-llama-news:${encodeURIComponent(slug)}`;
}
