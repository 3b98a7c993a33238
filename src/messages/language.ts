import type { Environment } from '../system/environment.js';

/** The languages of what the program says. */
export const LANGUAGES = ['de', 'en'] as const;
export type Language = (typeof LANGUAGES)[number];

/** What the program says, in each of its languages: one that is missing is a type error. */
export type Text = Readonly<Record<Language, string>>;

/** German if LLAMA_NEWS_UI or LC_ALL, LC_MESSAGES, LANG (the first that is not empty) say so, English otherwise. */
export function languageOf({ LLAMA_NEWS_UI, LC_ALL, LC_MESSAGES, LANG }: Environment): Language {
  return /^de(?![a-z])/i.test(LLAMA_NEWS_UI || LC_ALL || LC_MESSAGES || LANG || '') ? 'de' : 'en';
}

/** Words in a row: "de or en", "auto, always or never". */
export const oneOf = (words: readonly string[]): Text => ({ de: join(words, 'oder'), en: join(words, 'or') });

const join = (words: readonly string[], or: string): string =>
  words.length < 2 ? words.join() : `${words.slice(0, -1).join(', ')} ${or} ${words.at(-1)}`;

const SEPARATORS: Text = { de: '.', en: ',' };

/** A whole number as Intl.NumberFormat writes it, which would take half as long as a bare start of Node. */
export const numberIn = (language: Language, number: number): string =>
  String(number).replace(/\B(?=(?:\d{3})+$)/g, SEPARATORS[language]);
