import type { Language } from '../language.js';
import { reasonOf } from '../library/unwritable-reasons.js';

const reason = (code: string, language: Language): string => reasonOf(code)[language];

/** Texts of notes that could not be read or written, and of those that were written after all. */
export const unwrittenNoteTexts = {
  noteWaits: {
    de: (path: string, code: string) => `Nicht gespeichert, wird nachgeholt: ${reason(code, 'de')} (${path})`,
    en: (path: string, code: string) => `Not saved, will be tried again: ${reason(code, 'en')} (${path})`,
  },
  noteOnlyHere: {
    de: (path: string, code: string) =>
      `Nicht gespeichert, geht beim Beenden verloren: ${reason(code, 'de')} (${path})`,
    en: (path: string, code: string) => `Not saved, will be lost when you quit: ${reason(code, 'en')} (${path})`,
  },
  /** After the reader has ended, of a note or a highlight that could be kept nowhere. */
  noteLost: {
    de: (text: string, path: string, code: string) =>
      `Nicht gespeichert: ${reason(code, 'de')} (${path}); der Text: ${text}`,
    en: (text: string, path: string, code: string) => `Not saved: ${reason(code, 'en')} (${path}); its text: ${text}`,
  },
  notesWritten: {
    de: (count: number) =>
      count === 1 ? 'Eine Notiz nachträglich gespeichert' : `${count} Notizen nachträglich gespeichert`,
    en: (count: number) => (count === 1 ? 'One note that waited is saved' : `${count} notes that waited are saved`),
  },
  /** At the start, of notes that could not be written in an earlier run and cannot yet. */
  notesWait: {
    de: (count: number, path: string, code: string) =>
      `${count === 1 ? 'Eine Notiz ist' : `${count} Notizen sind`} noch nicht gespeichert: ${reason(code, 'de')} (${path})`,
    en: (count: number, path: string, code: string) =>
      `${count === 1 ? 'One note still waits' : `${count} notes still wait`} to be saved: ${reason(code, 'en')} (${path})`,
  },
  notesNotRead: {
    de: (path: string, code: string) => `Notizen nicht lesbar: ${reason(code, 'de')} (${path})`,
    en: (path: string, code: string) => `Cannot read the notes: ${reason(code, 'en')} (${path})`,
  },
};
