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
  /** @param table table in which `name` is no entry */
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
  noKey: (name: string, file: string, got: string): Text =>
    about(file, {
      de: `${name}: ${got} ist keine Taste (möglich sind zum Beispiel "j", "]]", "ctrl-e", "space", "pagedown")`,
      en: `${name}: ${got} is not a key (use for instance "j", "]]", "ctrl-e", "space", "pagedown")`,
    }),
  noThemeName: (name: string, file: string): Text =>
    about(file, {
      de: `${name} kann kein eigenes Farbschema heißen (möglich: bis zu 30 Buchstaben, Ziffern, - und _; nicht auto und mono)`,
      en: `no theme of your own can be called ${name} (use up to 30 letters, digits, - and _; not auto and mono)`,
    }),
  /** @param theme name of the theme with that of the table, "themes.mine" */
  noRole: (theme: string, role: string, file: string, near: string | undefined): Text => {
    const all = { de: 'llama-news schema config.toml nennt alle', en: 'llama-news schema config.toml lists them' };
    return about(file, {
      de: `[${theme}] hat keine Rolle ${role} ${help(near, all).de}`,
      en: `[${theme}] has no role ${role} ${help(near, all).en}`,
    });
  },
  /** @param word wrong word of the style */
  noStyle: (name: string, file: string, word: string, near: string | undefined): Text => {
    const all = {
      de: 'möglich sind zum Beispiel "bold #ffd787", "not underline cyan", "black on yellow"',
      en: 'use for instance "bold #ffd787", "not underline cyan", "black on yellow"',
    };
    return about(file, {
      de: `${name}: ${word} ist weder Farbe noch Auszeichnung ${help(near, all).de}`,
      en: `${name}: ${word} is not a colour or style ${help(near, all).en}`,
    });
  },
  noQuit: (file: string): Text =>
    about(file, {
      de: 'keys.quit braucht mindestens eine Taste',
      en: 'keys.quit needs at least one key',
    }),
  interrupts: (action: string, file: string): Text =>
    about(file, {
      de: `Strg-C beendet den Leser immer, daher kann keys.${action} es nicht haben`,
      en: `Ctrl-C always ends the reader, so keys.${action} cannot have it`,
    }),
  /** @param keys the same, or one that begins the other */
  keyClash: (file: string, [one, other]: readonly [string, string], keys: readonly [string, string]): Text => {
    const [a = '', b = ''] = keys.map((key) => JSON.stringify(key));
    const same = a === b;
    return about(file, {
      de: same
        ? `keys.${one} und keys.${other} haben beide die Taste ${a} (geben Sie einer eine andere)`
        : `keys.${one} mit ${a} und keys.${other} mit ${b} verdecken einander (geben Sie einer eine andere Taste)`,
      en: same
        ? `keys.${one} and keys.${other} both have the key ${a} (give one of them another)`
        : `keys.${one} with ${a} and keys.${other} with ${b} hide each other (give one of them another key)`,
    });
  },
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
  none: { de: 'keine', en: 'none' },
  missing: { de: 'nicht vorhanden', en: 'not found' },
  ignored: { de: 'nicht gelesen: --no-config', en: 'not read: --no-config' },
} satisfies Readonly<Record<string, Text>>;
