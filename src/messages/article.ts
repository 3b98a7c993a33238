import type { Alert } from '../article/model.js';

/** Words that the program adds to an article, in the article's language. */
export interface ArticleWords {
  readonly lead: string;
  readonly related: string;
  readonly image: string;
  readonly minutes: (count: number) => string;
  readonly alert: Readonly<Record<Alert, string>>;
}

const words: Readonly<Record<'de' | 'en', ArticleWords>> = {
  de: {
    lead: 'Einleitung',
    related: 'Weiterlesen',
    image: 'Bild',
    minutes: (count) => `${count} ${count === 1 ? 'Minute' : 'Minuten'} Lesezeit`,
    alert: { note: 'Hinweis', tip: 'Tipp', important: 'Wichtig', warning: 'Warnung', caution: 'Vorsicht' },
  },
  en: {
    lead: 'Lead',
    related: 'Read on',
    image: 'Image',
    minutes: (count) => `${count} ${count === 1 ? 'minute' : 'minutes'} to read`,
    alert: { note: 'Note', tip: 'Tip', important: 'Important', warning: 'Warning', caution: 'Caution' },
  },
};

/** The words for a BCP 47 language: German for `de` and its regions, English otherwise. */
export const articleWords = (lang: string): ArticleWords => words[/^de\b/i.test(lang) ? 'de' : 'en'];
