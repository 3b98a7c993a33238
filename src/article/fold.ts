/*
 * Compares words as readers type them, without regard to case, accents and umlauts.
 */

const stripAccents = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '');

const transliterate = (text: string): string =>
  text.replace(/[äöüß]/g, (letter) => ({ ä: 'ae', ö: 'oe', ü: 'ue', ß: 'ss' })[letter] ?? letter);

const words = (text: string): string => text.replace(/[^\p{L}\p{N}]+/gu, ' ').trim();

/**
 * Returns the two forms under which a text is found, both in lower case with punctuation as spaces: one with accents stripped
 * (ähnlich → ahnlich), one with German umlauts written out (aehnlich).
 */
export function fold(text: string): readonly [plain: string, german: string] {
  const lower = text.normalize('NFC').toLowerCase();
  // Unicode's classes take three times as long, and an article may have very many titles.
  if (!/[^\0-\x7F]/.test(lower)) {
    const plain = lower.replace(/[^a-z0-9]+/g, ' ').trim();
    return [plain, plain];
  }
  return [words(stripAccents(lower.replaceAll('ß', 'ss'))), words(stripAccents(transliterate(lower)))];
}
