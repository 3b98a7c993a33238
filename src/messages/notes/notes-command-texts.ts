import type { HighlightColor } from '../../article/annotation/annotation.js';
import type { Language, Text } from '../language.js';

/** Texts of the command `notes`. */
export const notesCommandTexts = {
  none: (name: string): Text => ({
    de: `${name}: keine Markierungen oder Notizen`,
    en: `${name}: no highlights or notes`,
  }),
  noneAtAll: { de: 'Keine Markierungen oder Notizen', en: 'No highlights or notes' },
  noneSince: (day: string): Text => ({
    de: `Keine Markierungen oder Notizen seit ${day}`,
    en: `No highlights or notes since ${day}`,
  }),
  wrongSince: (value: string): Text => ({
    de: `--since ${value}: kein Tag (möglich sind 2026-01-31, 7d für sieben Tage oder 2w für zwei Wochen)`,
    en: `--since ${value}: not a day (use 2026-01-31, 7d for seven days, or 2w for two weeks)`,
  }),
  allOrSource: {
    de: '--all gilt für alle Artikel; nennen Sie daneben keinen einzelnen',
    en: '--all is for all articles; do not name one',
  },
  jsonOrFormat: {
    de: '--json und --format schließen einander aus',
    en: '--json and --format cannot be combined',
  },
} satisfies Readonly<Record<string, Text | ((...given: never) => Text)>>;

/** Words in lists and exports of notes. */
export const exportedNoteWords: Readonly<
  Record<
    Language,
    {
      readonly colors: Readonly<Record<HighlightColor, string>>;
      readonly onSection: string;
      readonly notFound: string;
      readonly note: string;
      readonly inQuotes: (text: string) => string;
    }
  >
> = {
  de: {
    colors: { yellow: 'gelb', red: 'rot', blue: 'blau', violet: 'violett' },
    onSection: 'zum Abschnitt',
    notFound: 'nicht im Text gefunden',
    note: 'Notiz',
    inQuotes: (text) => `„${text}“`,
  },
  en: {
    colors: { yellow: 'yellow', red: 'red', blue: 'blue', violet: 'violet' },
    onSection: 'on the section',
    notFound: 'not found in the text',
    note: 'Note',
    inQuotes: (text) => `“${text}”`,
  },
};
