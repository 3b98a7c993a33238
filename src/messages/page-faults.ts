import { articleWords } from './article-words.js';
import type { Language, Text } from './language.js';
import { about } from './phrases.js';

/*
 * Messages about pages of the web, of one line.
 */

/** About kept copies. */
const copies = {
  notKept: (address: string): Text =>
    about(address, {
      de: 'keine Kopie gespeichert (offline lassen sich nur schon gelesene Seiten öffnen)',
      en: 'no copy is kept (offline, only pages you have read before can be opened)',
    }),
  notReloaded: (address: string): Text =>
    about(address, {
      de: 'nicht neu geladen (--offline liest nur gespeicherte Kopien)',
      en: 'not reloaded (--offline reads kept copies only)',
    }),
  /**
   * @param keptAt time of the copy, in ms since 1970; it is shown in the time zone of the user
   * @param reason why the page was not fetched
   */
  copy: (name: string, keptAt: number, reason: Text | undefined): Text => {
    const moment = new Date(keptAt);
    const day = (language: Language): string =>
      articleWords(language).day(moment.getDate(), moment.getMonth() + 1, moment.getFullYear());
    const time = [moment.getHours(), moment.getMinutes()].map((part) => String(part).padStart(2, '0')).join(':');
    const because = (language: Language): string => (reason === undefined ? '' : ` (${reason[language]})`);
    return about(name, {
      de: `Kopie vom ${day('de')}, ${time} Uhr${because('de')}`,
      en: `copy of ${day('en')}, ${time}${because('en')}`,
    });
  },
};

/** About what a page is made of. */
const contents = {
  tooComplex: (name: string): Text =>
    about(name, {
      de: 'zu verschachtelt oder zu groß, um den Artikel darin zu finden; gezeigt wird die ganze Seite',
      en: 'too deeply nested or too large to find the article in it; the whole page is shown',
    }),
  feed: (name: string): Text =>
    about(name, {
      de: 'ein Feed (RSS oder Atom), keine Seite; --type text zeigt seinen Quelltext',
      en: 'a feed (RSS or Atom), not a page; --type text shows its source',
    }),
  unreadable: (name: string): Text => about(name, { de: 'zu groß für eine Webseite', en: 'too large for a web page' }),
};

/** Remedy if a page needs a browser. */
const BROWSER: Text = {
  de: 'es hilft, die Seite im Browser zu speichern und die Datei zu öffnen',
  en: 'try saving the page in a browser and opening the file',
};

/** Reasons why a page shows no article, or only the beginning of one, by the kind of the problem. */
const problems = {
  scripts: (name: string): Text =>
    about(name, {
      de: `Erst Skripte bauen die Seite auf; gezeigt wird, was ohne sie zu sehen ist (${BROWSER.de})`,
      en: `the page is built by scripts; what can be seen without them is shown (${BROWSER.en})`,
    }),
  paywall: (name: string): Text =>
    about(name, {
      de: 'hinter einer Bezahl- oder Anmeldeschranke; gezeigt wird nur der Anfang',
      en: 'behind a paywall or registration wall; only the beginning is shown',
    }),
  consent: (name: string): Text =>
    about(name, {
      de: `nur ein Cookie-Hinweis, kein Artikel; gezeigt wird die ganze Seite (${BROWSER.de})`,
      en: `only a cookie notice, no article; the whole page is shown (${BROWSER.en})`,
    }),
  login: (name: string): Text =>
    about(name, {
      de: `Die Seite verlangt eine Anmeldung; gezeigt wird die ganze Seite (${BROWSER.de})`,
      en: `the page asks for a login; the whole page is shown (${BROWSER.en})`,
    }),
  check: (name: string): Text =>
    about(name, {
      de: `nur eine Prüfung, ob ein Mensch die Seite liest, kein Artikel; gezeigt wird die ganze Seite (${BROWSER.de})`,
      en: `only a check for human readers, no article; the whole page is shown (${BROWSER.en})`,
    }),
  noText: (name: string): Text => about(name, { de: 'kein Text auf dieser Seite', en: 'no text on this page' }),
  noTextWithoutScripts: (name: string): Text =>
    about(name, {
      de: `kein Text: Erst Skripte bauen die Seite auf (${BROWSER.de})`,
      en: `no text: the page is built by scripts (${BROWSER.en})`,
    }),
  noTextWithoutLogin: (name: string): Text =>
    about(name, {
      de: `kein Text: Die Seite verlangt eine Anmeldung (${BROWSER.de})`,
      en: `no text: the page asks for a login (${BROWSER.en})`,
    }),
};

export const pageFaults = { ...copies, ...contents, ...problems };
