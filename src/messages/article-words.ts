import type { Alert } from '../article/model.js';

/** Words that the program adds to an article, in the article's language. */
export interface ArticleWords {
  readonly lead: string;
  readonly related: string;
  readonly image: string;
  readonly minutes: (count: number) => string;
  readonly alert: Readonly<Record<Alert, string>>;
  /** Formats a day of the Gregorian calendar; months count from 1. */
  readonly day: (day: number, month: number, year: number) => string;
}

const MONTHS = {
  de: 'Januar Februar März April Mai Juni Juli August September Oktober November Dezember'.split(' '),
  en: 'January February March April May June July August September October November December'.split(' '),
};

const words: Readonly<Record<'de' | 'en', ArticleWords>> = {
  de: {
    lead: 'Einleitung',
    related: 'Weiterlesen',
    image: 'Bild',
    minutes: (count) => `${count} ${count === 1 ? 'Minute' : 'Minuten'} Lesezeit`,
    alert: { note: 'Hinweis', tip: 'Tipp', important: 'Wichtig', warning: 'Warnung', caution: 'Vorsicht' },
    day: (day, month, year) => `${day}. ${MONTHS.de[month - 1]} ${year}`,
  },
  en: {
    lead: 'Lead',
    related: 'Read on',
    image: 'Image',
    minutes: (count) => `${count}-minute read`,
    alert: { note: 'Note', tip: 'Tip', important: 'Important', warning: 'Warning', caution: 'Caution' },
    day: (day, month, year) => `${MONTHS.en[month - 1]} ${day}, ${year}`,
  },
};

/** Words for a BCP 47 language: German for `de` and its regions, English otherwise. */
export const articleWords = (lang: string): ArticleWords => words[/^de\b/i.test(lang) ? 'de' : 'en'];
