import { inLanguage, type Language, languageOfText, type TextsOf } from './language.js';

const deeper = (level: number, word: string): string => (level > 1 ? `, ${word} ${level}` : '');
const named = (name: string): string => (name === '' ? '' : `, ${name}`);

const spoken = {
  title: { de: 'Titel', en: 'Title' },
  heading: { de: (level: number) => `Überschrift ${level}`, en: (level: number) => `Heading ${level}` },
  link: { de: (number: number) => `Link ${number}`, en: (number: number) => `Link ${number}` },
  section: { de: (title: string) => `Abschnitt ${title}`, en: (title: string) => `section ${title}` },
  image: { de: 'Bild', en: 'Image' },
  footnote: { de: (label: string) => `Fußnote ${label}`, en: (label: string) => `footnote ${label}` },
  endOfFootnote: {
    de: (label: string) => `Ende der Fußnote ${label}`,
    en: (label: string) => `End of footnote ${label}`,
  },
  figure: { de: 'Abbildung', en: 'Figure' },
  endOfFigure: { de: 'Ende der Abbildung', en: 'End of figure' },
  list: {
    de: (count: number, ordered: boolean, level: number) =>
      `${ordered ? 'Nummerierte Liste' : 'Liste'} mit ${count} ${count === 1 ? 'Eintrag' : 'Einträgen'}${deeper(level, 'Ebene')}`,
    en: (count: number, ordered: boolean, level: number) =>
      `${ordered ? 'Numbered list' : 'List'} with ${count} ${count === 1 ? 'item' : 'items'}${deeper(level, 'level')}`,
  },
  endOfList: {
    de: (level: number) => `Ende der Liste${deeper(level, 'Ebene')}`,
    en: (level: number) => `End of list${deeper(level, 'level')}`,
  },
  /** `done` is the state of a task's box. */
  item: {
    de: (number: string, level: number, done: boolean | undefined) =>
      `Eintrag ${number}${deeper(level, 'Ebene')}${done === undefined ? '' : done ? ', erledigt' : ', nicht erledigt'}`,
    en: (number: string, level: number, done: boolean | undefined) =>
      `Item ${number}${deeper(level, 'level')}${done === undefined ? '' : done ? ', done' : ', not done'}`,
  },
  quote: {
    de: (level: number) => `Zitat${deeper(level, 'Ebene')}`,
    en: (level: number) => `Quote${deeper(level, 'level')}`,
  },
  endOfQuote: {
    de: (level: number) => `Ende des Zitats${deeper(level, 'Ebene')}`,
    en: (level: number) => `End of quote${deeper(level, 'level')}`,
  },
  alert: { de: 'Kasten', en: 'Alert' },
  endOfAlert: { de: 'Ende des Kastens', en: 'End of alert' },
  definition: { de: 'Definition', en: 'Definition' },
  endOfDefinition: { de: 'Ende der Definition', en: 'End of definition' },
  /** `language` and `title` may be empty. An end follows only where there are several lines. */
  code: {
    de: (language: string, title: string, lines: number) =>
      `Code${named(language)}${named(title)}${lines === 1 ? '' : `, ${lines} Zeilen`}`,
    en: (language: string, title: string, lines: number) =>
      `Code${named(language)}${named(title)}${lines === 1 ? '' : `, ${lines} lines`}`,
  },
  endOfCode: { de: 'Ende des Codes', en: 'End of code' },
  formula: {
    de: (lines: number) => `Formel${lines === 1 ? '' : `, ${lines} Zeilen`}`,
    en: (lines: number) => `Formula${lines === 1 ? '' : `, ${lines} lines`}`,
  },
  endOfFormula: { de: 'Ende der Formel', en: 'End of formula' },
  /** List of articles with a name. */
  collection: {
    de: (name: string, count: number) => `${name}, ${count} Artikel`,
    en: (name: string, count: number) => `${name}, ${count} ${count === 1 ? 'article' : 'articles'}`,
  },
  changed: { de: (day: string) => `geändert am ${day}`, en: (day: string) => `changed on ${day}` },
  readingTime: {
    de: (count: number) => `${count} ${count === 1 ? 'Minute' : 'Minuten'}`,
    en: (count: number) => `${count} ${count === 1 ? 'minute' : 'minutes'}`,
  },
  table: {
    de: (columns: number) => `Tabelle, ${columns} ${columns === 1 ? 'Spalte' : 'Spalten'}`,
    en: (columns: number) => `Table, ${columns} ${columns === 1 ? 'column' : 'columns'}`,
  },
  row: {
    de: (number: number, count: number) => `Zeile ${number} von ${count}`,
    en: (number: number, count: number) => `row ${number} of ${count}`,
  },
  endOfTable: { de: 'Ende der Tabelle', en: 'End of table' },
  rule: { de: 'Trennlinie', en: 'Separator' },
  empty: { de: 'leer', en: 'empty' },
  colors: {
    de: { yellow: 'gelb', red: 'rot', blue: 'blau', violet: 'violett' },
    en: { yellow: 'yellow', red: 'red', blue: 'blue', violet: 'violet' },
  },
  /** The reader's own highlights and notes. */
  highlight: {
    de: (color: string, quote: string) => `Ihre Markierung, ${color}: „${quote}“`,
    en: (color: string, quote: string) => `Your highlight, ${color}: “${quote}”`,
  },
  /** `heading` is empty right after the heading itself. */
  noteToSection: {
    de: (heading: string) =>
      heading === '' ? 'Ihre Notiz zu diesem Abschnitt' : `Ihre Notiz zum Abschnitt „${heading}“`,
    en: (heading: string) => (heading === '' ? 'Your note on this section' : `Your note on the section “${heading}”`),
  },
  withNote: {
    de: (label: string, isNote: boolean) => (isNote ? label : `${label}, mit der Notiz`),
    en: (label: string, isNote: boolean) => (isNote ? label : `${label}, with the note`),
  },
  endOfNote: { de: 'Ende der Notiz', en: 'End of note' },
  notFound: {
    de: (label: string) => `Nicht mehr im Text gefunden: ${label}`,
    en: (label: string) => `No longer found in the text: ${label}`,
  },
  deleted: { de: 'gestrichen', en: 'deleted' },
  superscript: { de: 'hochgestellt', en: 'superscript' },
};

/** Words that replace an article's appearance in accessible text, in the article's language. Levels of nesting count from 1. */
export type SpokenWords = TextsOf<typeof spoken>;

export const spokenWords = (lang: string): SpokenWords => inLanguage(spoken, languageOfText(lang));

const prompts = {
  help: {
    de: [
      'Enter liest weiter. Oder geben Sie eines davon ein und drücken Sie Enter:',
      's: Abschnitte auflisten; Nummer oder Wörter einer Überschrift: dorthin; q: beenden.',
    ],
    en: [
      'Enter reads on. Or type one of these, then Enter:',
      's: list sections; a number or words of a heading: go there; q: quit.',
    ],
  },
  /** Share of the article before the prompt, in percent. */
  prompt: {
    de: (percent: number) => `${percent} Prozent gelesen. Enter, s, Nummer, q oder h für Hilfe:`,
    en: (percent: number) => `${percent} percent read. Enter, s, number, q, or h for help:`,
  },
  end: { de: 'Ende des Artikels.', en: 'End of the article.' },
  promptAtEnd: { de: 'Enter zum Beenden, s, Nummer oder h für Hilfe:', en: 'Enter to quit, s, number, or h for help:' },
  promptBeforeNext: {
    de: 'Enter zum nächsten Artikel, s, Nummer, q oder h für Hilfe:',
    en: 'Enter for the next article, s, number, q, or h for help:',
  },
  /** Line before each of several articles. */
  article: {
    de: (number: number, count: number, name: string) => `Artikel ${number} von ${count}: ${name}`,
    en: (number: number, count: number, name: string) => `Article ${number} of ${count}: ${name}`,
  },
  section: {
    de: (number: string, title: string, notes: number) =>
      `Abschnitt ${number}: ${title}${notes === 0 ? '' : `; ${notes} ${notes === 1 ? 'Notiz' : 'Notizen'}`}`,
    en: (number: string, title: string, notes: number) =>
      `Section ${number}: ${title}${notes === 0 ? '' : `; ${notes} ${notes === 1 ? 'note' : 'notes'}`}`,
  },
  noSections: { de: 'Der Artikel hat keine Überschriften.', en: 'The article has no headings.' },
  noSection: {
    de: (which: string) => `Abschnitt ${which} nicht gefunden.`,
    en: (which: string) => `No section ${which}.`,
  },
  several: {
    de: (names: string) => `Mehrere Abschnitte passen: ${names}.`,
    en: (names: string) => `Several sections match: ${names}.`,
  },
};

/** Prompts of accessible output that is printed page by page, in the user's language. */
export type PromptWords = TextsOf<typeof prompts>;

export const promptWords = (language: Language): PromptWords => inLanguage(prompts, language);
