import { guessLanguage, isGuessable } from '../../../guess-language.js';
import { oneLine } from '../constructs/elements.js';

/** Length of a stretch of text whose language is guessed, in characters, and maximum number of stretches. */
const STRETCH = 1500;
const MOST = 3;

/**
 * Language of a page's text: the one that the page tells, unless its text is surely in another. Templates say "en" on pages in every
 * language.
 * @param told BCP 47 language that the page tells
 * @param text text of the article
 */
export function pageLanguage(told: string | undefined, text: string): string {
  const prose = oneLine(text);
  if (told === undefined) return guessLanguage(prose) ?? 'en';
  const [primary = ''] = told.toLowerCase().split('-');
  const guesses = isGuessable(primary) ? new Set(stretchesOf(prose).map(guessLanguage)) : new Set<string>();
  const [guess] = guesses;
  return guesses.size === 1 && guess !== undefined && guess !== 'und' && guess !== primary ? guess : told;
}

/** Stretches from the beginning, the middle and the end of a text. */
function stretchesOf(text: string): readonly string[] {
  const count = Math.min(MOST, Math.ceil(text.length / STRETCH));
  const step = count < 2 ? 0 : (text.length - STRETCH) / (count - 1);
  return Array.from({ length: count }, (_, i) => text.slice(Math.floor(i * step)).slice(0, STRETCH));
}
