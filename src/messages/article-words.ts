import type { Alert } from '../article/model.js';
import { inLanguage, type Language, languageOfText, type TextsOf } from './language.js';

const MONTHS = {
  de: 'Januar Februar März April Mai Juni Juli August September Oktober November Dezember'.split(' '),
  en: 'January February March April May June July August September October November December'.split(' '),
};

const words = {
  lead: { de: 'Einleitung', en: 'Lead' },
  related: { de: 'Weiterlesen', en: 'Read on' },
  /** Kinds of embedded content, before its name or in place of it. */
  media: {
    de: { image: 'Bild', video: 'Video', audio: 'Audio', page: 'Eingebettete Seite', object: 'Objekt' },
    en: { image: 'image', video: 'video', audio: 'audio', page: 'embedded page', object: 'object' },
  },
  /** Reading time in minutes; above 99 in hours. */
  minutes: {
    de: (count: number) =>
      count > 99
        ? `${Math.round(count / 60)} Stunden Lesezeit`
        : `${count} ${count === 1 ? 'Minute' : 'Minuten'} Lesezeit`,
    en: (count: number) => (count > 99 ? `${Math.round(count / 60)}-hour read` : `${count}-minute read`),
  },
  alert: {
    de: { note: 'Hinweis', tip: 'Tipp', important: 'Wichtig', warning: 'Warnung', caution: 'Vorsicht' },
    en: { note: 'Note', tip: 'Tip', important: 'Important', warning: 'Warning', caution: 'Caution' },
  } satisfies Readonly<Record<Language, Readonly<Record<Alert, string>>>>,
  /** Formats a day of the Gregorian calendar; months count from 1. */
  day: {
    de: (day: number, month: number, year: number) => `${day}. ${MONTHS.de[month - 1]} ${year}`,
    en: (day: number, month: number, year: number) => `${MONTHS.en[month - 1]} ${day}, ${year}`,
  },
};

export type ArticleWords = TextsOf<typeof words>;

const WORDS: Readonly<Record<Language, ArticleWords>> = { de: inLanguage(words, 'de'), en: inLanguage(words, 'en') };

/** Words that the program adds to an article, in the article's language. */
export const articleWords = (lang: string): ArticleWords => WORDS[languageOfText(lang)];
