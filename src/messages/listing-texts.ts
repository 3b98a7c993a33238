import { numberIn } from './language.js';

/** Reading time in minutes; above 99 in hours and minutes. */
export const timeOf = (minutes: number): string =>
  minutes > 99 ? `${Math.floor(minutes / 60)} h ${minutes % 60} min` : `${minutes} min`;

/** Texts of listings, which every start loads; those of the reader are many. */
export const listingTexts = {
  /** Title of the text before the first heading. */
  lead: { de: 'Einleitung', en: 'Lead' },
  words: {
    de: (count: number) => `${numberIn('de', count)} ${count === 1 ? 'Wort' : 'Wörter'}`,
    en: (count: number) => `${numberIn('en', count)} ${count === 1 ? 'word' : 'words'}`,
  },
  minutes: { de: timeOf, en: timeOf },
};
