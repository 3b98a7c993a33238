/** Words that replace an article's appearance in accessible text, in the article's language. Levels of nesting count from 1. */
export interface SpokenWords {
  readonly title: string;
  readonly heading: (level: number) => string;
  readonly link: (number: number) => string;
  readonly section: (title: string) => string;
  readonly image: string;
  readonly footnote: (label: string) => string;
  readonly endOfFootnote: (label: string) => string;
  readonly list: (count: number, ordered: boolean, level: number) => string;
  readonly endOfList: (level: number) => string;
  /** `done` is the state of a task's box. */
  readonly item: (number: string, level: number, done: boolean | undefined) => string;
  readonly quote: (level: number) => string;
  readonly endOfQuote: (level: number) => string;
  readonly alert: string;
  readonly endOfAlert: string;
  /** `language` may be empty. An end follows only where there are several lines. */
  readonly code: (language: string, lines: number) => string;
  readonly endOfCode: string;
  readonly table: (columns: number) => string;
  readonly row: (number: number, count: number) => string;
  readonly endOfTable: string;
  readonly rule: string;
  readonly empty: string;
  readonly deleted: string;
  readonly superscript: string;
}

const deeper = (level: number, word: string): string => (level > 1 ? `, ${word} ${level}` : '');
const named = (language: string): string => (language === '' ? '' : `, ${language}`);

const en: SpokenWords = {
  title: 'Title',
  heading: (level) => `Heading ${level}`,
  link: (number) => `Link ${number}`,
  section: (title) => `section ${title}`,
  image: 'Image',
  footnote: (label) => `footnote ${label}`,
  endOfFootnote: (label) => `End of footnote ${label}`,
  list: (count, ordered, level) =>
    `${ordered ? 'Numbered list' : 'List'} with ${count} ${count === 1 ? 'item' : 'items'}${deeper(level, 'level')}`,
  endOfList: (level) => `End of list${deeper(level, 'level')}`,
  item: (number, level, done) =>
    `Item ${number}${deeper(level, 'level')}${done === undefined ? '' : done ? ', done' : ', not done'}`,
  quote: (level) => `Quote${deeper(level, 'level')}`,
  endOfQuote: (level) => `End of quote${deeper(level, 'level')}`,
  alert: 'Alert',
  endOfAlert: 'End of alert',
  code: (language, lines) => `Code${named(language)}${lines === 1 ? '' : `, ${lines} lines`}`,
  endOfCode: 'End of code',
  table: (columns) => `Table, ${columns} ${columns === 1 ? 'column' : 'columns'}`,
  row: (number, count) => `row ${number} of ${count}`,
  endOfTable: 'End of table',
  rule: 'Separator',
  empty: 'empty',
  deleted: 'deleted',
  superscript: 'superscript',
};

const de: SpokenWords = {
  title: 'Titel',
  heading: (level) => `Überschrift ${level}`,
  link: (number) => `Link ${number}`,
  section: (title) => `Abschnitt ${title}`,
  image: 'Bild',
  footnote: (label) => `Fußnote ${label}`,
  endOfFootnote: (label) => `Ende der Fußnote ${label}`,
  list: (count, ordered, level) =>
    `${ordered ? 'Nummerierte Liste' : 'Liste'} mit ${count} ${count === 1 ? 'Eintrag' : 'Einträgen'}${deeper(level, 'Ebene')}`,
  endOfList: (level) => `Ende der Liste${deeper(level, 'Ebene')}`,
  item: (number, level, done) =>
    `Eintrag ${number}${deeper(level, 'Ebene')}${done === undefined ? '' : done ? ', erledigt' : ', nicht erledigt'}`,
  quote: (level) => `Zitat${deeper(level, 'Ebene')}`,
  endOfQuote: (level) => `Ende des Zitats${deeper(level, 'Ebene')}`,
  alert: 'Kasten',
  endOfAlert: 'Ende des Kastens',
  code: (language, lines) => `Code${named(language)}${lines === 1 ? '' : `, ${lines} Zeilen`}`,
  endOfCode: 'Ende des Codes',
  table: (columns) => `Tabelle, ${columns} ${columns === 1 ? 'Spalte' : 'Spalten'}`,
  row: (number, count) => `Zeile ${number} von ${count}`,
  endOfTable: 'Ende der Tabelle',
  rule: 'Trennlinie',
  empty: 'leer',
  deleted: 'gestrichen',
  superscript: 'hochgestellt',
};

/** Words for a BCP 47 language: German for `de` and its regions, English otherwise. */
export const spokenWords = (lang: string): SpokenWords => (/^de\b/i.test(lang) ? de : en);

/** Prompts of accessible output that is printed page by page, in the user's language. */
export interface PromptWords {
  readonly help: readonly string[];
  /** Share of the article before the prompt, in percent. */
  readonly prompt: (percent: number) => string;
  readonly end: string;
  readonly promptAtEnd: string;
  readonly section: (number: string, title: string) => string;
  readonly noSections: string;
  readonly noSection: (which: string) => string;
  readonly several: (names: string) => string;
}

export const promptWords: Readonly<Record<'de' | 'en', PromptWords>> = {
  en: {
    help: [
      'Enter reads on. Or type one of these, then Enter:',
      's: list sections; a number or words of a heading: go there; q: quit.',
    ],
    prompt: (percent) => `${percent} percent read. Enter, s, number, q, or h for help:`,
    end: 'End of the article.',
    promptAtEnd: 'Enter to quit, s, number, or h for help:',
    section: (number, title) => `Section ${number}: ${title}`,
    noSections: 'The article has no headings.',
    noSection: (which) => `No section ${which}.`,
    several: (names) => `Several sections match: ${names}.`,
  },
  de: {
    help: [
      'Enter liest weiter. Oder geben Sie eines davon ein, dann Enter:',
      's: Abschnitte auflisten; Nummer oder Wörter einer Überschrift: dorthin; q: beenden.',
    ],
    prompt: (percent) => `${percent} Prozent gelesen. Enter, s, Nummer, q oder h für Hilfe:`,
    end: 'Ende des Artikels.',
    promptAtEnd: 'Enter zum Beenden, s, Nummer oder h für Hilfe:',
    section: (number, title) => `Abschnitt ${number}: ${title}`,
    noSections: 'Der Artikel hat keine Überschriften.',
    noSection: (which) => `Abschnitt ${which} nicht gefunden.`,
    several: (names) => `Mehrere Abschnitte passen: ${names}.`,
  },
};
