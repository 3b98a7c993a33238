import type { Text } from './language.js';
import { about, help } from './phrases.js';

/** Faults in the themes of the configuration. */
export const themeFaults = {
  noThemeName: (name: string, file: string): Text =>
    about(file, {
      de: `${name} eignet sich nicht als Name eines Farbschemas (möglich: bis zu 30 Buchstaben, Ziffern, - und _; nicht auto und mono)`,
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
};
