/** Whether two titles are the same but for case, punctuation, emoji and marks. */
export const sameTitle = (one: string, other: string): boolean =>
  one === other || (lettersOf(one) !== '' && lettersOf(one) === lettersOf(other));

/** Letters and digits of a title, with the signs that distinguish C, C++ and C#. */
const lettersOf = (title: string): string =>
  title
    .normalize('NFKC')
    .toLowerCase()
    .replace(/:[\w+-]+:/g, '')
    .replace(/[^\p{L}\p{M}\p{N}+#]+/gu, '');
