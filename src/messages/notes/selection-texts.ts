import type { HighlightColor } from '../../article/annotation/annotation.js';
import { hint } from '../key-hint.js';
import { type Language, numberIn } from '../language.js';

type ColorNames = Readonly<Record<HighlightColor, string>>;

/** Texts of the selection that becomes a highlight. */
export const selectionTexts = {
  colorNames: {
    de: { yellow: 'Gelb', red: 'Rot', blue: 'Blau', violet: 'Violett' },
    en: { yellow: 'yellow', red: 'red', blue: 'blue', violet: 'violet' },
  } satisfies Readonly<Record<Language, ColorNames>>,
  words: {
    de: (count: number) => (count === 1 ? '1 Wort' : `${numberIn('de', count)} Wörter`),
    en: (count: number) => (count === 1 ? '1 word' : `${numberIn('en', count)} words`),
  },
  nothingToSelect: {
    de: 'Kein Text auf dem Bildschirm, der sich auswählen ließe',
    en: 'No text on the screen to select',
  },
  textEnds: { de: 'Der Text endet hier', en: 'The text ends here' },
  textBegins: { de: 'Der Text beginnt hier', en: 'The text begins here' },
  highlighted: {
    de: (color: string, undo: string | undefined) => `Markiert: ${color}${hint(undo, 'nimmt das zurück')}`,
    en: (color: string, undo: string | undefined) => `Highlighted: ${color}${hint(undo, 'takes it back')}`,
  },
  highlightedAlready: { de: 'Schon so markiert', en: 'Already highlighted like this' },
  noSuchColor: {
    de: (letters: string) => `Keine solche Farbe (${letters})`,
    en: (letters: string) => `No such colour (${letters})`,
  },
};
