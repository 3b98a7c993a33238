/*
 * Classes of characters, by code, as CommonMark 2.1 defines them.
 */

/** Classes of the first 256 characters. */
const NARROW = new Uint8Array(256);
const PUNCTUATION = 1;
const SPACE = 2;
for (const character of '!"#$%&\'()*+,-./:;<=>?@[\\]^_`{|}~¡¢£¤¥¦§¨©«¬®¯°±´¶·¸»¿×÷')
  NARROW[character.charCodeAt(0)] = PUNCTUATION;
for (const character of '\t\n\v\f\r \u00A0') NARROW[character.charCodeAt(0)] = SPACE;

/** Whether a character of ASCII is punctuation, which a backslash escapes. */
export const isAsciiPunctuation = (code: number): boolean => code < 0x80 && NARROW[code] === PUNCTUATION;

/** Characters that a backslash escapes (CommonMark 2.4); marked's expression takes symbols of all of Unicode, and a ms to compile. */
export const ESCAPED = /\\([!-/:-@[-`{-~])/g;

export const isSpace = (code: number): boolean =>
  code < 0x100 ? NARROW[code] === SPACE : code >= 0x1680 && /\s/.test(String.fromCharCode(code));

/** Whether a character is punctuation or a symbol. Only rare ones take an expression, whose classes of Unicode take a ms to compile. */
export function isPunctuation(code: number): boolean {
  if (code < 0x100) return NARROW[code] === PUNCTUATION;
  if (code < 0x2c2) return false;
  // Quotes, dashes and dots.
  if (code >= 0x2010 && code <= 0x2027) return true;
  return /[\p{P}\p{S}]/u.test(String.fromCodePoint(code));
}
