/** Reasons of the system for which a file cannot be written or read, by the codes of its errors. */
const REASONS: Readonly<Record<string, { readonly de: string; readonly en: string }>> = {
  ENOSPC: { de: 'kein Platz auf dem Datenträger', en: 'no space left' },
  EDQUOT: { de: 'kein Platz auf dem Datenträger', en: 'no space left' },
  EFBIG: { de: 'Datei zu groß', en: 'file too large' },
  EACCES: { de: 'keine Berechtigung', en: 'permission denied' },
  EPERM: { de: 'keine Berechtigung', en: 'permission denied' },
  EROFS: { de: 'nur lesbar', en: 'read-only' },
  ENOENT: { de: 'der Ordner ist nicht da', en: 'the folder is gone' },
  ENOTDIR: { de: 'der Ordner ist nicht da', en: 'the folder is gone' },
  EISDIR: { de: 'dort liegt ein Ordner', en: 'a folder is there' },
  EEXIST: { de: 'ein anderes Programm schreibt gerade', en: 'another program is writing' },
};

const reason = (code: string, language: 'de' | 'en'): string => REASONS[code]?.[language] ?? code;

/** Texts of notes that could not be read or written, and of those that were written after all. */
export const unwrittenNoteTexts = {
  noteWaits: {
    de: (path: string, code: string) => `Nicht gespeichert, wird nachgeholt: ${reason(code, 'de')} (${path})`,
    en: (path: string, code: string) => `Not saved, will be tried again: ${reason(code, 'en')} (${path})`,
  },
  noteOnlyHere: {
    de: (path: string, code: string) => `Nicht gespeichert, nur bis zum Beenden da: ${reason(code, 'de')} (${path})`,
    en: (path: string, code: string) => `Not saved, only here until you quit: ${reason(code, 'en')} (${path})`,
  },
  notesWritten: {
    de: (count: number) =>
      count === 1 ? 'Eine Notiz nachträglich gespeichert' : `${count} Notizen nachträglich gespeichert`,
    en: (count: number) => (count === 1 ? 'One note that waited is saved' : `${count} notes that waited are saved`),
  },
  notesNotRead: {
    de: (path: string, code: string) => `Notizen nicht lesbar: ${reason(code, 'de')} (${path})`,
    en: (path: string, code: string) => `Cannot read the notes: ${reason(code, 'en')} (${path})`,
  },
};
