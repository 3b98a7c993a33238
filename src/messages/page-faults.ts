import type { Text } from './language.js';
import { about } from './phrases.js';

/*
 * Messages about pages of the web, of one line.
 */

/** What helps where a page needs a browser. */
const BROWSER: Text = {
  de: 'was hilft: die Seite im Browser speichern und die Datei öffnen oder in eine Pipe geben',
  en: 'what helps: save the page in a browser, and open the file or pipe it',
};

/** Why a page shows no article, or only the beginning of one; by the kind of the problem. */
const problems = {
  scripts: (name: string): Text =>
    about(name, {
      de: `Skripte bauen diese Seite erst auf; gezeigt wird, was ohne sie zu sehen ist (${BROWSER.de})`,
      en: `this page is built by scripts; what can be seen without them is shown (${BROWSER.en})`,
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
      de: `diese Seite verlangt eine Anmeldung; gezeigt wird die ganze Seite (${BROWSER.de})`,
      en: `this page asks for a login; the whole page is shown (${BROWSER.en})`,
    }),
  noTextWithoutScripts: (name: string): Text =>
    about(name, {
      de: `kein Text: Skripte bauen die Seite erst auf (${BROWSER.de})`,
      en: `no text: the page is built by scripts (${BROWSER.en})`,
    }),
};

/** What a page is made of. */
const makeup = {
  tooComplex: (name: string): Text =>
    about(name, {
      de: 'zu verschachtelt oder zu groß, um den Artikel darin zu finden; gezeigt wird die ganze Seite',
      en: 'too deeply nested or too large to find the article in it; the whole page is shown',
    }),
  unreadable: (name: string): Text => about(name, { de: 'zu groß für eine Webseite', en: 'too large for a web page' }),
  noText: (name: string): Text => about(name, { de: 'eine Webseite ohne Text', en: 'a web page without text' }),
};

export const pageFaults = { ...problems, ...makeup };
