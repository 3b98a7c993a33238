import type { Text } from './language.js';
import { about, help, helpAmong } from './phrases.js';

/** Faults in the configuration. */
export const configFaults = {
  /** @param where path of a file or name of a variable */
  wrongValue: (name: string, where: string, expected: Text, got: string): Text =>
    about(where, {
      de: `${name} muss ${expected.de} sein, nicht ${got}`,
      en: `${name} must be ${expected.en}, not ${got}`,
    }),
  unknownKey: (key: string, file: string, names: Text, near: string | undefined): Text =>
    about(file, {
      de: `unbekannte Einstellung ${key} ${helpAmong(near, names).de}`,
      en: `unknown setting ${key} ${helpAmong(near, names).en}`,
    }),
  /** @param table table in which `name` is not an entry */
  unknownEntry: (table: string, name: string, file: string, near: string | undefined): Text => {
    const all = { de: 'llama-news config nennt alle', en: 'llama-news config lists them' };
    return about(file, {
      de: `[${table}] hat keinen Eintrag ${name} ${help(near, all).de}`,
      en: `[${table}] has no entry ${name} ${help(near, all).en}`,
    });
  },
  noTable: (name: string, file: string, got: string): Text =>
    about(file, {
      de: `${name} muss eine Tabelle sein, [${name}], nicht ${got}`,
      en: `${name} must be a table, [${name}], not ${got}`,
    }),
  notForProjects: (name: string, file: string, names: Text): Text =>
    about(file, {
      de: `${name} darf nur in Ihrer eigenen Datei stehen (im Projekt möglich: ${names.de})`,
      en: `${name} may be set only in your own file (in a project, use ${names.en})`,
    }),
  unknownVariable: (variable: string, names: Text, near: string | undefined): Text => ({
    de: `Unbekannte Variable ${variable} ${helpAmong(near, names).de}`,
    en: `Unknown variable: ${variable} ${helpAmong(near, names).en}`,
  }),
  /** @param reason message of the TOML library, in English */
  noToml: (file: string, line: number, reason: string): Text =>
    about(file, {
      de: `ungültiges TOML in Zeile ${line} (${reason})`,
      en: `invalid TOML in line ${line} (${reason})`,
    }),
  tooLarge: (file: string, kilobytes: number): Text =>
    about(file, {
      de: `keine Datei oder größer als ${kilobytes} KB`,
      en: `not a file, or larger than ${kilobytes} KB`,
    }),
  /** @param code code of the system error */
  unreadable: (file: string, code: string): Text =>
    about(file, { de: `nicht lesbar (${code})`, en: `cannot be read (${code})` }),
} as const;

/** Words in the list of settings. */
export const configWords = {
  files: { de: 'Dateien', en: 'Files' },
  user: { de: 'Benutzer', en: 'user' },
  project: { de: 'Projekt', en: 'project' },
  missing: { de: 'nicht vorhanden', en: 'not found' },
  ignored: { de: 'nicht gelesen: --no-config', en: 'not read: --no-config' },
} satisfies Readonly<Record<string, Text>>;
