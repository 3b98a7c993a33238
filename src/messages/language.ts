import type { Environment } from '../system/environment.js';

/** Languages of the program's messages. */
export const LANGUAGES = ['de', 'en'] as const;
export type Language = (typeof LANGUAGES)[number];

/** Text in each language of the program; a missing language is a type error. */
export type Text = Readonly<Record<Language, string>>;

type Texts = Readonly<Record<string, Readonly<Record<Language, unknown>>>>;

/** Texts of one language, by their names. */
export type TextsOf<Named extends Texts> = { readonly [Name in keyof Named]: Named[Name][Language] };

/** Picks the texts of one language. */
export const inLanguage = <Named extends Texts>(named: Named, language: Language): TextsOf<Named> =>
  Object.fromEntries(Object.entries(named).map(([name, text]) => [name, text[language]])) as TextsOf<Named>;

/** German if LLAMA_NEWS_UI or LC_ALL, LC_MESSAGES, LANG (the first that is not empty) say so, English otherwise. */
export function languageOf({ LLAMA_NEWS_UI, LC_ALL, LC_MESSAGES, LANG }: Environment): Language {
  return /^de(?![a-z])/i.test(LLAMA_NEWS_UI || LC_ALL || LC_MESSAGES || LANG || '') ? 'de' : 'en';
}

/** Language of the words that are added to a text in a BCP 47 language: German for `de` and its regions, English otherwise. */
export const languageOfText = (lang: string): Language => (/^de\b/i.test(lang) ? 'de' : 'en');

/** Joins alternatives: "de or en", "auto, always or never". */
export const oneOf = (words: readonly string[]): Text => ({ de: join(words, 'oder'), en: join(words, 'or') });

const join = (words: readonly string[], or: string): string =>
  words.length < 2 ? words.join() : `${words.slice(0, -1).join(', ')} ${or} ${words.at(-1)}`;

const SEPARATORS: Text = { de: '.', en: ',' };

/** Formats a whole number as Intl.NumberFormat does; loading that would take half as long as the start of Node itself. */
export const numberIn = (language: Language, number: number): string =>
  String(number).replace(/\B(?=(?:\d{3})+$)/g, SEPARATORS[language]);
