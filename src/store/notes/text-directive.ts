import type { PassageAnchor } from '../../article/annotation/annotation.js';

/** Maximum length of a passage that a directive names whole, and of the words at either end of a longer one, in characters. */
const WHOLE = 80;
const END = 40;
/** Number of words before and after a passage. */
const WORDS = 4;

/**
 * Text directive of an address for a passage, after the specification of text fragments (WICG): `prefix-,start,end,-suffix`. Each part is
 * words of one block. Words that the context cuts are left out, because browsers only find whole ones.
 */
export function textDirective({ quote, before, after }: PassageAnchor, encode: (text: string) => string): string {
  const lines = linesOf(quote);
  const [first = ''] = lines;
  const last = lines.at(-1) ?? '';
  const whole = lines.length < 2 && first.length <= WHOLE;
  const parts = whole ? [first] : [wordsWithin(first.split(' ')).join(' '), wordsAtEnd(last)];
  const above = linesOf(before);
  const below = linesOf(after);
  const prefix = (above.at(-1) ?? '')
    .split(' ')
    .slice(above.length < 2 ? 1 : 0)
    .slice(-WORDS)
    .join(' ');
  const suffix = (below[0] ?? '')
    .split(' ')
    .slice(0, below.length < 2 ? -1 : undefined)
    .slice(0, WORDS)
    .join(' ');
  return [
    ...(prefix === '' ? [] : [`${encode(prefix)}-`]),
    ...parts.map(encode),
    ...(suffix === '' ? [] : [`-${encode(suffix)}`]),
  ].join(',');
}

/** Lines of a text that have words, with single spaces between these. */
const linesOf = (text: string): readonly string[] =>
  text
    .split(/[\n\t]/)
    .map((line) => line.replace(/\s+/g, ' ').trim())
    .filter((line) => line !== '');

/** As many words as END allows, at least one. */
function wordsWithin(words: readonly string[]): readonly string[] {
  let length = 0;
  const end = words.findIndex((word, i) => {
    length += word.length + 1;
    return i > 0 && length > END;
  });
  return end < 0 ? words : words.slice(0, end);
}

const wordsAtEnd = (line: string): string => wordsWithin(line.split(' ').toReversed()).toReversed().join(' ');
