import { hint } from './key-hint.js';
import { numberIn } from './language.js';

/** Texts of links and of what they lead to. */
export const linkTexts = {
  noHint: {
    de: (letters: string) => `Kein Link hat die Buchstaben ${letters}`,
    en: (letters: string) => `No link is labelled ${letters}`,
  },
  noLinkHere: { de: 'Keine Links auf dem Bildschirm', en: 'No links on the screen' },
  pressAgain: {
    de: (address: string, key: string) => `${key} öffnet ${address}`,
    en: (address: string, key: string) => `${key} opens ${address}`,
  },
  pressToBrowse: {
    de: (address: string, key: string) => `${key} öffnet ${address} im Browser`,
    en: (address: string, key: string) => `${key} opens ${address} in the browser`,
  },
  opened: { de: (address: string) => `Wird geöffnet: ${address}`, en: (address: string) => `Opening ${address}` },
  cannotOpen: {
    de: (address: string) => `${address} lässt sich nicht öffnen: kein Programm dafür gefunden`,
    en: (address: string) => `Cannot open ${address}: no program found for it`,
  },
  addressTooLong: {
    de: (address: string) =>
      `Lässt sich nicht öffnen: Die Adresse ist mit ${numberIn('de', address.length)} Zeichen zu lang`,
    en: (address: string) => `Cannot open it: the address is too long, ${numberIn('en', address.length)} characters`,
  },
  /** The opener was started, but failed. */
  notOpenedBy: {
    de: (address: string) => `Das System konnte ${address} nicht öffnen`,
    en: (address: string) => `The system could not open ${address}`,
  },
  noTarget: {
    de: (target: string) => `Sprungziel ${target} gibt es hier nicht`,
    en: (target: string) => `There is no ${target} here`,
  },
  notOpened: {
    de: (address: string) => `Nur http, https und mailto lassen sich öffnen, nicht ${address}`,
    en: (address: string) => `Only http, https and mailto are opened, not ${address}`,
  },
  imageNotShown: {
    de: (address: string, key: string | undefined) =>
      `Bilder werden nicht gezeigt: ${address}${hint(key, 'kopiert die Adresse')}`,
    en: (address: string, key: string | undefined) =>
      `Images are not shown: ${address}${hint(key, 'copies the address')}`,
  },
  noLinks: { de: 'Keine Links in diesem Artikel', en: 'No links in this article' },
  noLinksInNote: { de: 'Keine Links in dieser Fußnote', en: 'No links in this footnote' },
  lastLink: { de: 'Kein weiterer Link', en: 'No more links below' },
  firstLink: { de: 'Kein früherer Link', en: 'No more links above' },
  noSelection: {
    de: (key: string | undefined) => `Kein Link gewählt${hint(key, 'wählt einen')}`,
    en: (key: string | undefined) => `No link selected${hint(key, 'selects one')}`,
  },
};
