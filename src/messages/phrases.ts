import type { Text } from './language.js';

/** Number of characters of a text as it was given that are shown; of a longer one, its beginning and its end. */
const MOST = 200;

/** Text as it was given; an empty one is made visible. */
export const given = (text: string): string =>
  text.length > MOST ? `${text.slice(0, MOST / 2)}…${text.slice(1 - MOST / 2)}` : text || '""';

/** Puts the file, option or word in question before a fault. */
export const about = (name: string, { de, en }: Text): Text => ({
  de: `${given(name)}: ${de}`,
  en: `${given(name)}: ${en}`,
});

/** Hint after a wrong name: the name that was probably meant, or another remedy. */
export const help = (near: string | undefined, { de, en }: Text): Text =>
  near === undefined
    ? { de: `(${de})`, en: `(${en})` }
    : { de: `(meinten Sie ${near}?)`, en: `(did you mean ${near}?)` };

/** Hint after a wrong name: the name that was probably meant, or all names. */
export const helpAmong = (near: string | undefined, names: Text): Text =>
  help(near, { de: `möglich: ${names.de}`, en: `use ${names.en}` });

export const wholeNumber = (least: number, most: number): Text => ({
  de: `eine ganze Zahl von ${least} bis ${most}`,
  en: `a whole number from ${least} to ${most}`,
});

/** Form of a value that USER_AGENT matches. */
export const asciiLine: Text = { de: 'eine Zeile aus höchstens 200 ASCII-Zeichen', en: 'up to 200 ASCII characters' };

export const absolutePath: Text = {
  de: 'ein Pfad mit / oder ~/ am Anfang',
  en: 'a path that begins with / or ~/',
};

export const byDefault: Text = { de: 'Vorgabe', en: 'default' };

export const noLibraryFolder: Text = {
  de: 'Kein Ordner für die Bibliothek: HOME ist nicht gesetzt (--library nennt einen)',
  en: 'No folder for the library: HOME is not set (--library names one)',
};

/** Sources that can be kept. */
export const keepable: Text = {
  de: 'Dateien, Webadressen, Kürzel mitgelieferter Artikel oder - für die Standardeingabe',
  en: 'files, web addresses, slugs of bundled articles, or - for standard input',
};
