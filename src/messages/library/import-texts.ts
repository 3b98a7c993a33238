import { type Language, numberIn, type Text } from '../language.js';
import { about } from '../phrases.js';

/** Faults of files of links. */
export const linkFaults = {
  noFile: (name: string): Text =>
    about(name, {
      de: 'keine Datei mit Links (llama-news save merkt eine einzelne Seite)',
      en: 'not a file of links (llama-news save keeps a single page)',
    }),
  noSuchFile: (name: string): Text => about(name, { de: 'Datei nicht gefunden', en: 'no such file' }),
  archive: (name: string): Text =>
    about(name, { de: 'ein Archiv; entpacken Sie es zuerst', en: 'an archive; unpack it first' }),
  feed: (name: string): Text =>
    about(name, {
      de: 'Feeds, keine gespeicherten Links (--format list liest alle Adressen darin)',
      en: 'feeds, not saved links (--format list reads all addresses in the file)',
    }),
  tooLarge: (name: string): Text => about(name, { de: 'größer als 64 MB', en: 'larger than 64 MB' }),
  tooMany: (name: string): Text =>
    about(name, {
      de: 'mehr als 100.000 Links (teilen Sie die Datei auf)',
      en: 'more than 100,000 links (split the file)',
    }),
  noLinks: (name: string): Text =>
    about(name, {
      de: 'keine Links gefunden (--format html, csv, json oder list legt das Format fest)',
      en: 'no links found (--format html, csv, json or list sets the format)',
    }),
  offline: {
    de: 'Keine Verbindung zum Internet; derselbe Befehl setzt den Import fort',
    en: 'No connection to the internet; the same command continues where it stopped',
  },
  interrupted: {
    de: 'Unterbrochen; derselbe Befehl setzt den Import fort',
    en: 'Interrupted; the same command continues where it stopped',
  },
  /** @param count number of parts that are not links */
  unknown: (name: string, line: number, text: string, count: number): Text => {
    const [de, en] =
      count === 1
        ? ['', '']
        : [` (und ${numberIn('de', count - 1)} weitere)`, ` (and ${numberIn('en', count - 1)} more)`];
    return about(name, {
      de: `kein Link in Zeile ${line}: ${text}${de}`,
      en: `no link in line ${line}: ${text}${en}`,
    });
  },
};

/** Reasons why pages are not requested. */
export const linkReasons = {
  hostLeft: {
    de: 'nicht versucht, weil der Server nicht antwortet',
    en: 'not tried, as the server does not answer',
  },
  hostBusy: {
    de: 'nicht versucht, weil der Server um eine Pause bittet',
    en: 'not tried, as the server asks for a break',
  },
} satisfies Readonly<Record<string, Text>>;

const links = (count: number): Text => ({
  de: `${numberIn('de', count)} ${count === 1 ? 'Link' : 'Links'}`,
  en: `${numberIn('en', count)} ${count === 1 ? 'link' : 'links'}`,
});

/** Words of the progress and of the report of an import. */
export const importWords = (language: Language) => WORDS[language];

const WORDS = {
  de: {
    progress: (done: number, total: number, failed: number, host: string) =>
      `${done} von ${total}${failed === 0 ? '' : `, ${failed} nicht abgerufen`}: ${host}`,
    step: (done: number, total: number, address: string, outcome: string) => `${done}/${total} ${address}: ${outcome}`,
    keptAs: (path: string) => `gemerkt als ${path}`,
    total: (count: number) => `${links(count).de} gelesen`,
    kept: 'gemerkt',
    stubs: 'als Platzhalter gemerkt, weil die Seite fehlt',
    there: 'schon in der Bibliothek',
    failed: 'nicht abgerufen',
    failedBefore: 'schon früher nicht abgerufen (--again versucht sie erneut)',
    left: 'noch nicht abgerufen',
    elsewhere: 'keine Webseiten (Skripte, Suchen, Einstellungen)',
    wouldFetch: 'abzurufen',
    more: (count: number) => `… und ${numberIn('de', count)} weitere (--failed DATEI schreibt alle)`,
    stub: (reason: string) => `Die Seite ließ sich beim Import nicht abrufen: ${reason}`,
  },
  en: {
    progress: (done: number, total: number, failed: number, host: string) =>
      `${done} of ${total}${failed === 0 ? '' : `, ${failed} not fetched`}: ${host}`,
    step: (done: number, total: number, address: string, outcome: string) => `${done}/${total} ${address}: ${outcome}`,
    keptAs: (path: string) => `kept as ${path}`,
    total: (count: number) => `${links(count).en} read`,
    kept: 'kept',
    stubs: 'kept as a stub, as the page is missing',
    there: 'already in the library',
    failed: 'not fetched',
    failedBefore: 'failed before (--again tries them again)',
    left: 'not fetched yet',
    elsewhere: 'not web pages (scripts, searches, settings)',
    wouldFetch: 'to fetch',
    more: (count: number) => `… and ${numberIn('en', count)} more (--failed FILE writes all)`,
    stub: (reason: string) => `The page could not be fetched during the import: ${reason}`,
  },
} satisfies Readonly<Record<Language, unknown>>;
