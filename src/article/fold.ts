/*
 * Comparing words as readers type them: without case, accents and umlauts.
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
 * The forms under which a text is found: lower case, punctuation as spaces; once with accents stripped (ähnlich → ahnlich),
 * once with German umlauts written out (aehnlich).
 */
export function fold(text: string): readonly [plain: string, german: string] {
  const lower = text.normalize('NFC').toLowerCase();
  return [words(stripAccents(lower.replaceAll('ß', 'ss'))), words(stripAccents(transliterate(lower)))];
}

/** Whether two texts agree under a relation in any of their folded forms. */
export function agree(a: string, b: string, relation: (a: string, b: string) => boolean): boolean {
  const forms = fold(b);
  return fold(a).some((left) => forms.some((right) => relation(left, right)));
}
