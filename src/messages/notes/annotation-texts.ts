import type { HighlightColor } from '../../article/annotation/annotation.js';
import { hint } from '../key-hint.js';
import type { Language } from '../language.js';

/** Texts of highlights and of notes. */
export const annotationTexts = {
  /** Letters that tell the colours of highlights apart without colours. */
  colorLetters: {
    de: { yellow: 'G', red: 'R', blue: 'B', violet: 'V' },
    en: { yellow: 'Y', red: 'R', blue: 'B', violet: 'V' },
  } satisfies Readonly<Record<Language, Readonly<Record<HighlightColor, string>>>>,
  inQuotes: { de: (text: string) => `„${text}“`, en: (text: string) => `“${text}”` },
  /** Before the note that is typed. */
  notePrompt: { de: 'Notiz: ', en: 'Note: ' },
  opensEditor: { de: (key: string) => `${key} Editor`, en: (key: string) => `${key} editor` },
  noteKept: {
    de: (undo: string | undefined) => `Notiz gespeichert${hint(undo, 'nimmt das zurück')}`,
    en: (undo: string | undefined) => `Note kept${hint(undo, 'takes it back')}`,
  },
  noteDiscarded: {
    de: (recall: string | undefined) => `Notiz verworfen${hint(recall, 'in der Notizzeile holt sie zurück')}`,
    en: (recall: string | undefined) => `Note discarded${hint(recall, 'in the line for notes brings it back')}`,
  },
  annotationRemoved: {
    de: (what: string, undo: string | undefined) => `Entfernt: ${what}${hint(undo, 'nimmt das zurück')}`,
    en: (what: string, undo: string | undefined) => `Removed: ${what}${hint(undo, 'takes it back')}`,
  },
  /** Of an annotation that was removed from its file while it was shown. */
  goneMeanwhile: {
    de: 'Die Markierung oder Notiz steht nicht mehr in der Datei',
    en: 'The highlight or note is no longer in the file',
  },
  /** Of a note that another program or a hand has changed while it was shown. */
  changedMeanwhile: {
    de: 'Die Notiz wurde inzwischen anderswo geändert; diese Fassung bleibt',
    en: 'The note was changed elsewhere meanwhile; that version stays',
  },
  /** After the reader was ended while a note was typed. */
  unfinishedKept: { de: 'Die angefangene Notiz ist gespeichert', en: 'The unfinished note is kept' },
  restored: {
    de: (what: string) => `Zurückgenommen: ${what} ist wieder da`,
    en: (what: string) => `Taken back: ${what} is there again`,
  },
  removedAgain: {
    de: (what: string) => `Zurückgenommen: ${what} ist entfernt`,
    en: (what: string) => `Taken back: ${what} is removed`,
  },
  changedBack: {
    de: (what: string) => `Zurückgenommen: ${what} ist wie zuvor`,
    en: (what: string) => `Taken back: ${what} is as before`,
  },
  highlightOf: { de: (quote: string) => `Markierung ${quote}`, en: (quote: string) => `highlight ${quote}` },
  noteOf: { de: (title: string) => `Notiz zu ${title}`, en: (title: string) => `note on ${title}` },
  noteUnchanged: { de: 'Notiz unverändert', en: 'Note unchanged' },
  editorFailed: {
    de: (program: string) => `${program} ist fehlgeschlagen; die Notiz ist unverändert`,
    en: (program: string) => `${program} failed; the note is unchanged`,
  },
  /** The editor failed after it had saved another text, which is still in a file. */
  textLeft: {
    de: (program: string, file: string) => `${program} ist fehlgeschlagen; Ihr Text liegt in ${file}`,
    en: (program: string, file: string) => `${program} failed; your text is in ${file}`,
  },
  noTemporaryFile: {
    de: (reason: string) => `Der Editor lässt sich nicht öffnen: ${reason}`,
    en: (reason: string) => `Cannot open the editor: ${reason}`,
  },
  nothingToNote: { de: 'Kein Text, zu dem sich etwas notieren ließe', en: 'No text to write a note on' },
  noAnnotations: {
    de: (note: string | undefined) => `Keine Markierungen oder Notizen${hint(note, 'notiert etwas zum Abschnitt')}`,
    en: (note: string | undefined) => `No highlights or notes${hint(note, 'writes a note on the section')}`,
  },
  notesAreRead: { de: 'Die Notizen werden noch gelesen', en: 'The notes are still being read' },
  /** Of a highlight whose passage the text does not have any more. */
  notInText: { de: 'nicht im Text gefunden', en: 'not found in the text' },
  /** Of a highlight whose passage may be in the part of the text that is not read yet. */
  notFoundYet: { de: 'im Text noch nicht gefunden', en: 'not found in the text yet' },
  withoutNote: {
    de: (key: string | undefined) => `(ohne Notiz${hint(key, 'schreibt eine')})`,
    en: (key: string | undefined) => `(no note${hint(key, 'writes one')})`,
  },
  lastAnnotation: { de: 'Keine weitere Markierung oder Notiz', en: 'No more highlights or notes below' },
  firstAnnotation: { de: 'Keine frühere Markierung oder Notiz', en: 'No more highlights or notes above' },
  /** Above the reader's notes in the section for feedback. */
  yourNotes: { de: 'Ihre Notizen', en: 'Your notes' },
};
