/*
 * Classes of characters. Unicode's own (\p{L}) take milliseconds to compile, so ordinary words do without them.
 */

export const isLetter = (character = ''): boolean =>
  character.toLowerCase() !== character.toUpperCase() || character > '\u2E80';
export const isUpper = (character = ''): boolean => character !== character.toLowerCase();
export const isDigit = (character = ''): boolean => character >= '0' && character <= '9';
