import { type Language, numberIn, type Text } from '../language.js';
import { about } from '../phrases.js';

/** Messages about lists of the library. */
export const libraryListFaults = {
  empty: {
    de: 'Noch nichts gemerkt (llama-news save <Quelle> merkt einen Artikel, import eine Liste)',
    en: 'Nothing kept yet (llama-news save <source> keeps an article, import a list)',
  },
  noFolder: (folder: string): Text =>
    about(folder, {
      de: 'Ordner noch nicht vorhanden (llama-news save legt ihn an)',
      en: 'this folder does not exist yet (llama-news save creates it)',
    }),
  noMatch: { de: 'Kein gemerkter Artikel passt', en: 'No kept article matches' },
  manyHits: (most: number): Text => ({
    de: `Viele Treffer: Nach den ersten ${numberIn('de', most)} steht von jedem Artikel nur der erste hier`,
    en: `Many hits: after the first ${numberIn('en', most)}, only the first of each article is listed`,
  }),
  noWords: { de: '--search braucht Wörter', en: '--search needs words' },
  noTags: { de: '--tag braucht Schlagwörter', en: '--tag needs tags' },
  bothStates: {
    de: '--unread und --archived schließen einander aus',
    en: '--unread and --archived cannot be combined',
  },
} satisfies Readonly<Record<string, Text | ((...given: never) => Text)>>;

/** Words of lists of the library. */
export const libraryWords = (language: Language) => WORDS[language];

const WORDS = {
  de: {
    archived: 'archiviert',
    conflict: 'Konfliktkopie',
    progress: (share: number) => `${Math.round(share * 100)} %`,
    spokenProgress: (share: number) => `${Math.round(share * 100)} Prozent gelesen`,
    saved: (day: string) => `gemerkt am ${day}`,
    tags: (tags: readonly string[]) => `Schlagwörter: ${tags.join(', ')}`,
    count: (count: number) => `Bibliothek: ${numberIn('de', count)} Artikel`,
    hit: (line: number, heading: string) => (heading === '' ? `Zeile ${line}` : `Zeile ${line}, ${heading}`),
  },
  en: {
    archived: 'archived',
    conflict: 'conflict copy',
    progress: (share: number) => `${Math.round(share * 100)}%`,
    spokenProgress: (share: number) => `${Math.round(share * 100)} percent read`,
    saved: (day: string) => `kept on ${day}`,
    tags: (tags: readonly string[]) => `tags: ${tags.join(', ')}`,
    count: (count: number) => `Library: ${numberIn('en', count)} ${count === 1 ? 'article' : 'articles'}`,
    hit: (line: number, heading: string) => (heading === '' ? `line ${line}` : `line ${line}, ${heading}`),
  },
} satisfies Readonly<Record<Language, unknown>>;
