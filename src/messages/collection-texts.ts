import type { Language } from './language.js';

const DAY = 86_400_000;
const UNITS = {
  de: { week: ['Woche', 'Wochen'], month: ['Monat', 'Monate'], year: ['Jahr', 'Jahre'] },
  en: { week: ['week', 'weeks'], month: ['month', 'months'], year: ['year', 'years'] },
} as const;

/** Age in words, from ms: in days, or in the largest unit of which about two have passed. */
function ageIn(language: Language, passed: number): string {
  const days = Math.floor(passed / DAY);
  const count = (unit: keyof (typeof UNITS)['de'], length: number): string => {
    const number = Math.floor(days / length);
    return `${number} ${UNITS[language][unit][number === 1 ? 0 : 1]}`;
  };
  if (days === 0) return language === 'de' ? 'heute' : 'today';
  if (days === 1) return language === 'de' ? 'gestern' : 'yesterday';
  if (days < 14) return `${days} ${language === 'de' ? 'Tage' : 'days'}`;
  if (days < 61) return count('week', 7);
  return days < 730 ? count('month', 30) : count('year', 365);
}

/** Texts of lists of articles and of searches of them. */
export const collectionTexts = {
  noArticles: { de: 'Keine Markdown-Dateien in diesem Ordner', en: 'No Markdown files in this folder' },
  /** Number of files that cannot be read or are too large. */
  notRead: {
    de: (count: number) => `${count} nicht gelesen`,
    en: (count: number) => `${count} not read`,
  },
  age: { de: (passed: number) => ageIn('de', passed), en: (passed: number) => ageIn('en', passed) },
  searchesIn: {
    de: (name: string) => `Durchsucht alle Artikel in ${name}`,
    en: (name: string) => `Searches all articles in ${name}`,
  },
  searchesLibrary: { de: 'Durchsucht die Bibliothek', en: 'Searches the library' },
  /** Share of the articles that are searched, from 0 to 1. */
  searched: {
    de: (share: number) => `${Math.floor(share * 100)} % durchsucht`,
    en: (share: number) => `${Math.floor(share * 100)}% searched`,
  },
  finding: { de: 'Sucht …', en: 'Searching…' },
  /** Hint in the first article that is opened from a list. */
  backToList: {
    de: (key: string) => `${key} führt zurück zur Liste`,
    en: (key: string) => `${key} goes back to the list`,
  },
};
