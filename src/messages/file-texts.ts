import { hint } from './key-hint.js';

/** Texts of the files of a run and of lines that are typed after a colon. */
export const fileTexts = {
  lastFile: {
    de: (key: string | undefined) => `Das ist die letzte Datei${hint(key, 'zeigt die vorige')}`,
    en: (key: string | undefined) => `This is the last file${hint(key, 'shows the previous one')}`,
  },
  firstFile: {
    de: (key: string | undefined) => `Das ist die erste Datei${hint(key, 'zeigt die nächste')}`,
    en: (key: string | undefined) => `This is the first file${hint(key, 'shows the next one')}`,
  },
  onlyFile: {
    de: (key: string | undefined) => `Nur eine Datei geöffnet${hint(key, 'öffnet eine weitere')}`,
    en: (key: string | undefined) => `Only one file is open${hint(key, 'opens another one')}`,
  },
  unknownCommand: {
    de: (line: string, key: string | undefined) => `Unbekannter Befehl: ${line}${hint(key, 'allein zeigt alle')}`,
    en: (line: string, key: string | undefined) => `Unknown command: ${line}${hint(key, 'alone shows all')}`,
  },
  /** Lines of other programs that mean nothing here. */
  nothingToSave: {
    de: (key: string | undefined) => `Nichts zu speichern: Hier wird nur gelesen${hint(key, 'öffnet den Editor')}`,
    en: (key: string | undefined) => `Nothing to save: this is a reader${hint(key, 'opens the editor')}`,
  },
  noShell: {
    de: (key: string | undefined) => `Shell-Befehle gibt es hier nicht${hint(key, 'hält an, fg setzt fort')}`,
    en: (key: string | undefined) => `No shell commands${hint(key, 'suspends, fg continues')}`,
  },
  /** Entry of the commands; the path may be empty. */
  opensFile: {
    de: (path: string) => `öffnet ${path || 'eine Datei'}`,
    en: (path: string) => `opens ${path || 'a file'}`,
  },
  toParagraph: { de: (number: number) => `zum ${number}. Absatz`, en: (number: number) => `to paragraph ${number}` },
  toPercent: {
    de: (percent: number) => `zu ${Math.min(100, percent)} % des Textes`,
    en: (percent: number) => `to ${Math.min(100, percent)}% of the text`,
  },
  nameFile: { de: 'Geben Sie eine Datei an · Tab ergänzt', en: 'Name a file · Tab completes' },
  noFileBegins: {
    de: (path: string) => `Keine Datei beginnt mit ${path}`,
    en: (path: string) => `No file begins with ${path}`,
  },
  isShown: {
    de: (name: string, key: string | undefined) => `${name} ist schon geöffnet${hint(key, 'lädt neu')}`,
    en: (name: string, key: string | undefined) => `${name} is already open${hint(key, 'reloads')}`,
  },
};
