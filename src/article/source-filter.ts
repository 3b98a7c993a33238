import { articleWords } from '../messages/article-words.js';
import { phrasePattern } from './phrase-pattern.js';

/*
 * Quick look at the source of a Markdown text before it is parsed: whether a phrase may be in it.
 */

/** Words that are in no source: those of bylines, and of what takes the place of media. */
const ADDED = ['de', 'en']
  .flatMap((lang) => {
    const { media, minutes, related, lead } = articleWords(lang);
    return [...Object.values(media), minutes(1), minutes(2), minutes(200), related, lead, monthsOf(lang)];
  })
  .join(' ');

function monthsOf(lang: string): string {
  return Array.from({ length: 12 }, (_, month) => articleWords(lang).day(1, month + 1, 2000)).join(' ');
}

/** Marks in words that the text does not show, and the targets of links. */
const MARKUP = /<[^<>]*>|\]\([^()\n]*\)|[*_~`[\]\\=^\u00AD\u200B-\u200F\u2060-\u2064\uFEFF]/g;
/** Matches sources whose text has letters that the source does not have: references to characters, and formulas. */
const WRITTEN_OTHERWISE = /&(?:#|\w+;)|\$|\\\(|\\\[|\\begin/;

/**
 * Prepares a phrase. The returned function tells whether the text of a source may have it: if not, it certainly does not.
 * @param query phrase as it is typed
 */
export function sourceFilter(query: string): (source: string) => boolean {
  const [longest = ''] = (query.normalize('NFC').match(/[\p{L}\p{M}\p{N}]+/gu) ?? []).sort(
    (a, b) => b.length - a.length,
  );
  if (longest.length < 2 || /^\p{N}+$/u.test(longest)) return () => true;
  const pattern = phrasePattern([longest], { folded: true, decomposed: true });
  const expression = new RegExp(pattern, 'iu');
  if (expression.test(ADDED)) return () => true;
  return (source) =>
    expression.test(source) || WRITTEN_OTHERWISE.test(source) || expression.test(source.replace(MARKUP, ''));
}
