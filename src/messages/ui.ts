import type { Mode } from '../reader/keymap.js';

/** What the program says of itself in the reader and in listings. */
export interface Messages {
  readonly lang: 'de' | 'en';
  readonly words: (count: number) => string;
  readonly minutes: (count: number) => string;
  readonly minutesLeft: (count: number) => string;
  readonly end: string;
  readonly hint: string;
  readonly modes: Readonly<Record<Mode, string>>;
  readonly noSuchKey: (key: string) => string;
  readonly pressAgain: (address: string) => string;
  readonly opened: (address: string) => string;
  readonly cannotOpen: (address: string) => string;
  readonly noTarget: (target: string) => string;
  readonly noLinks: string;
  readonly noSelection: string;
  readonly noHistory: string;
  readonly noSearch: string;
  readonly noEdition: string;
  readonly noHit: (phrase: string) => string;
  readonly fromStart: string;
  readonly fromEnd: string;
  readonly lastHeading: string;
  readonly firstHeading: string;
}

const en: Messages = {
  lang: 'en',
  words: (count) => `${count} ${count === 1 ? 'word' : 'words'}`,
  minutes: (count) => `${count} min`,
  minutesLeft: (count) => `${count} min left`,
  end: 'end',
  modes: {
    read: 'Reading',
    search: 'Searching',
    outline: 'Outline',
    jump: 'Jumping to a heading',
    hits: 'List of hits',
    help: 'Help',
  },
  hint: '? help',
  noSuchKey: (key) => `No command on ${key} · ? shows the keys`,
  pressAgain: (address) => `Enter opens ${address}`,
  opened: (address) => `Handed to the system: ${address}`,
  cannotOpen: (address) => `Cannot open ${address}: no program for it was found`,
  noTarget: (target) => `Cannot follow ${target}: nothing of that name here`,
  noLinks: 'No link in this article',
  noSelection: 'No link selected · Tab selects one',
  noHistory: 'Nowhere to go back to',
  noEdition: 'This article has no other edition',
  noSearch: 'Nothing searched for yet · / searches',
  noHit: (phrase) => `Not found: ${phrase}`,
  fromStart: 'Went on from the start',
  fromEnd: 'Went on from the end',
  lastHeading: 'No heading below',
  firstHeading: 'No heading above',
};

const de: Messages = {
  lang: 'de',
  words: (count) => `${count} ${count === 1 ? 'Wort' : 'Wörter'}`,
  minutes: (count) => `${count} min`,
  minutesLeft: (count) => `noch ${count} min`,
  end: 'Ende',
  modes: {
    read: 'Lesen',
    search: 'Suchen',
    outline: 'Gliederung',
    jump: 'Zu einer Überschrift',
    hits: 'Trefferliste',
    help: 'Hilfe',
  },
  hint: '? Hilfe',
  noSuchKey: (key) => `Kein Befehl auf ${key} · ? zeigt die Tasten`,
  pressAgain: (address) => `Enter öffnet ${address}`,
  opened: (address) => `Dem System übergeben: ${address}`,
  cannotOpen: (address) => `${address} lässt sich nicht öffnen: kein Programm dafür gefunden`,
  noTarget: (target) => `${target} führt hier zu nichts`,
  noLinks: 'Kein Link in diesem Artikel',
  noSelection: 'Kein Link gewählt · Tab wählt einen',
  noHistory: 'Kein Weg zurück',
  noEdition: 'Von diesem Artikel gibt es keine andere Ausgabe',
  noSearch: 'Noch nichts gesucht · / sucht',
  noHit: (phrase) => `Nicht gefunden: ${phrase}`,
  fromStart: 'Weiter vom Anfang',
  fromEnd: 'Weiter vom Ende',
  lastHeading: 'Keine Überschrift mehr',
  firstHeading: 'Keine Überschrift davor',
};

/** The messages for an environment: German if LC_ALL, LC_MESSAGES or LANG (the first that is set) says so, else English. */
export function messagesFor(env: Readonly<Record<string, string | undefined>>): Messages {
  const locale = env.LC_ALL || env.LC_MESSAGES || env.LANG || '';
  return /^de\b|^de_/i.test(locale) ? de : en;
}
