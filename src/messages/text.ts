/** The languages of what the program says. */
export const LANGUAGES = ['de', 'en'] as const;
export type Language = (typeof LANGUAGES)[number];

/** What the program says, in each of its languages: one that is missing is a type error. */
export type Text = Readonly<Record<Language, string>>;

/** Words in a row: "de or en", "auto, always or never". */
export const oneOf = (words: readonly string[]): Text => ({ de: join(words, 'oder'), en: join(words, 'or') });

const join = (words: readonly string[], or: string): string =>
  words.length < 2 ? words.join() : `${words.slice(0, -1).join(', ')} ${or} ${words.at(-1)}`;
