import type { Text } from '../language.js';

/** Texts of notes in listings and on standard error. */
export const printedNoteTexts = {
  count: {
    de: (count: number) => `${count} ${count === 1 ? 'Notiz' : 'Notizen'}`,
    en: (count: number) => `${count} ${count === 1 ? 'note' : 'notes'}`,
  },
  notRead: (file: string, reason: string): Text => ({
    de: `${file}: Die Notizen lassen sich nicht lesen (${reason})`,
    en: `${file}: cannot read the notes (${reason})`,
  }),
};
