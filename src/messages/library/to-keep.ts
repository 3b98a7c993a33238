import type { Text } from '../language.js';

/** Sources that can be kept. A file of its own, so that no message loads the help. */
export const toKeep: Text = {
  de: 'Dateien, Webadressen, Kürzel mitgelieferter Artikel oder - für die Standardeingabe',
  en: 'files, web addresses, slugs of bundled articles, or - for standard input',
};
