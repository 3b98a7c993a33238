import type { Text } from './language.js';

/** Messages about the library. */
export const libraryTexts = {
  saved: (title: string, slug: string, path: string): Text => ({
    de: `${slug}: „${title}“ gemerkt in ${path}`,
    en: `${slug}: kept "${title}" in ${path}`,
  }),
  noHome: {
    de: 'Kein Ordner für die Bibliothek: HOME ist nicht gesetzt (--library nennt einen)',
    en: 'No folder for the library: HOME is not set (--library names one)',
  },
};
