/*
 * Compares words as readers type them, without regard to case, accents and umlauts.
 */

const stripAccents = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '');

const transliterate = (text: string): string =>
  text.replace(/[äöüß]/g, (letter) => ({ ä: 'ae', ö: 'oe', ü: 'ue', ß: 'ss' })[letter] ?? letter);

const words = (text: string): string =>
  text
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
    .replace(/ +/g, ' ');

/**
 * Returns the two forms under which a text is found, both in lower case with punctuation as spaces: one with accents stripped
 * (ähnlich → ahnlich), one with German umlauts written out (aehnlich).
 */
export function fold(text: string): readonly [plain: string, german: string] {
  const lower = text.normalize('NFC').toLowerCase();
  return [words(stripAccents(lower.replaceAll('ß', 'ss'))), words(stripAccents(transliterate(lower)))];
}

/** Whether a relation holds between any folded forms of two texts. */
export function agree(a: string, b: string, relation: (a: string, b: string) => boolean): boolean {
  const forms = fold(b);
  return fold(a).some((left) => forms.some((right) => relation(left, right)));
}
