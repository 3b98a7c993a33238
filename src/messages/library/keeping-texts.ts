import type { Text } from '../language.js';
import { about } from '../phrases.js';

/** Messages where there is nothing to keep. */
export const keepingTexts = {
  nothingNamed: {
    de: 'Nennen Sie, was zu merken ist: Dateien, Webadressen, Kürzel mitgelieferter Artikel oder - für die Standardeingabe',
    en: 'Name what to keep: files, web addresses, slugs of bundled articles, or - for standard input',
  },
  noText: (name: string): Text => about(name, { de: 'kein Text zum Merken', en: 'no text to keep' }),
} satisfies Readonly<Record<string, Text | ((...given: never) => Text)>>;
