import type { Text } from './language.js';

const unset = (name: string, where: string, { de, en }: Text): Text => ({
  de: `${name} lässt sich in ${where} nicht setzen: ${de}`,
  en: `Cannot set ${name} in ${where}: ${en}`,
});

const unreadable = (file: string, { de, en }: Text): Text => ({
  de: `${file} lässt sich nicht lesen: ${de}`,
  en: `Cannot read ${file}: ${en}`,
});

const meant = (near: string | undefined): Text =>
  near === undefined ? { de: '', en: '' } : { de: `; gemeint ist vielleicht ${near}`, en: `; did you mean ${near}?` };

/** What is wrong in the configuration. */
export const configFaults = {
  /** @param where a file's path or a variable's name */
  wrongValue: (name: string, where: string, expected: Text, got: string): Text =>
    unset(name, where, {
      de: `erwartet wird ${expected.de}, angegeben ist ${got}`,
      en: `expected ${expected.en}, got ${got}`,
    }),
  unknownKey: (key: string, file: string, names: Text, near: string | undefined): Text =>
    unset(key, file, {
      de: `erwartet wird ${names.de}, so heißt keine Einstellung${meant(near).de}`,
      en: `expected ${names.en}, got an unknown key${meant(near).en}`,
    }),
  notForProjects: (name: string, file: string, names: Text): Text =>
    unset(name, file, {
      de: `erwartet wird in einem Projekt ${names.de}, dies ist allein für die eigene Datei`,
      en: `expected ${names.en} in a project, got what only your own file may set`,
    }),
  unknownVariable: (variable: string, names: Text, near: string | undefined): Text => ({
    de: `${variable} lässt sich nicht verwenden: erwartet wird ${names.de}, so heißt keine Variable${meant(near).de}`,
    en: `Cannot use ${variable}: expected ${names.en}, got an unknown variable${meant(near).en}`,
  }),
  /** @param reason what the TOML library says, in English */
  noToml: (file: string, line: number, reason: string): Text =>
    unreadable(file, {
      de: `erwartet wird TOML, in Zeile ${line} ist es keines (${reason})`,
      en: `expected TOML, got a fault in line ${line} (${reason})`,
    }),
  tooLarge: (file: string, kilobytes: number): Text =>
    unreadable(file, {
      de: `erwartet wird eine Datei von höchstens ${kilobytes} KB, das ist etwas anderes`,
      en: `expected a file of at most ${kilobytes} KB, got something else`,
    }),
  /** @param code the system's */
  unreadable: (file: string, code: string): Text =>
    unreadable(file, { de: `erwartet wird eine lesbare Datei (${code})`, en: `expected a readable file, got ${code}` }),
} as const;

/** Words of the list of settings. */
export const configWords = {
  byDefault: { de: 'Vorgabe', en: 'default' },
  files: { de: 'Dateien', en: 'Files' },
  user: { de: 'eigene', en: 'yours' },
  project: { de: 'die des Projekts', en: "the project's" },
  missing: { de: 'nicht vorhanden', en: 'not there' },
  ignored: { de: 'nicht gelesen: --no-config', en: 'not read: --no-config' },
} satisfies Readonly<Record<string, Text>>;

export const wholeNumber = (least: number, most: number): Text => ({
  de: `eine ganze Zahl von ${least} bis ${most}`,
  en: `a whole number from ${least} to ${most}`,
});
