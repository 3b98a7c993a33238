import { isEuropean } from './text.js';

/** Whether two titles are the same but for case, punctuation, emoji and marks. */
export const sameTitle = (one: string, other: string): boolean =>
  one === other || (lettersOf(one) !== '' && lettersOf(one) === lettersOf(other));

/** Letters and digits of a title, with the signs that distinguish C, C++ and C#. */
function lettersOf(title: string): string {
  const lower = title
    .normalize('NFKC')
    .toLowerCase()
    .replace(/:[\w+-]+:/g, '');
  return isEuropean(lower)
    ? lower.replace(/[^a-z\d+#\u00DF-\u00F6\u00F8-\u024F]+/g, '')
    : lower.replace(/[^\p{L}\p{M}\p{N}+#]+/gu, '');
}
