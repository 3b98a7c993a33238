/*
 * Compares words as readers type them, without regard to case, accents, umlauts, ligatures and raised characters.
 */

/** Letters that are also spelled with two others, as on keyboards without them. */
export const SPELLED: Readonly<Record<string, string>> = { ä: 'ae', ö: 'oe', ü: 'ue', ø: 'oe', å: 'aa' };

/** Letters and ligatures that stand for several letters. */
export const LIGATURES: Readonly<Record<string, string>> = {
  ...{ ß: 'ss', æ: 'ae', œ: 'oe', ĳ: 'ij' },
  ...{ ﬀ: 'ff', ﬁ: 'fi', ﬂ: 'fl', ﬃ: 'ffi', ﬄ: 'ffl', ﬅ: 'st', ﬆ: 'st' },
};

/** Letters with a stroke or without their dot, which Unicode does not take apart. */
export const STROKED: Readonly<Record<string, string>> = { ø: 'o', đ: 'd', ħ: 'h', ł: 'l', ŧ: 't', ı: 'i' };

const FULL_WIDTH = /[\uFF01-\uFF5E]/g;

/** Distance of a full-width form from its ASCII character. */
export const FULL_WIDTH_OFFSET = 0xfee0;

/** Turns full-width forms into ASCII characters. */
export const narrow = (text: string): string =>
  text.replace(FULL_WIDTH, (form) => String.fromCharCode(form.charCodeAt(0) - FULL_WIDTH_OFFSET));

const stripAccents = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '');

const replaced = (text: string, letters: Readonly<Record<string, string>>): string =>
  text.replace(/[^\0-\x7F]/g, (letter) => letters[letter] ?? letter);

const words = (text: string): string => text.replace(/[^\p{L}\p{N}]+/gu, ' ').trim();

/**
 * Returns the two forms under which a text is found, both in lower case with punctuation as spaces: one with accents stripped
 * (ähnlich → ahnlich), one with German umlauts written out (aehnlich). Raised and lowered characters are ordinary ones (10⁶ → 106).
 */
export function fold(text: string): readonly [plain: string, german: string] {
  const lower = text.normalize('NFKC').toLowerCase().replaceAll('^', '');
  // Unicode's classes take three times as long, and an article may have very many titles.
  if (!/[^\0-\x7F]/.test(lower)) {
    const plain = lower.replace(/[^a-z0-9]+/g, ' ').trim();
    return [plain, plain];
  }
  const spread = replaced(lower, LIGATURES);
  return [words(stripAccents(replaced(spread, STROKED))), words(stripAccents(replaced(spread, SPELLED)))];
}
