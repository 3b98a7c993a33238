import { articleWords } from '../../messages/article-words.js';
import { phrasePattern } from './phrase-pattern.js';

/*
 * Quick look at the source of a Markdown text before it is parsed: whether a phrase may be in it.
 */

let added: string | undefined;

/** Words that are in no source: those of bylines, of what takes the place of media, and of boxes. */
function addedWords(): string {
  added ??= ['de', 'en']
    .flatMap((lang) => {
      const { media, alert, minutes, related, lead } = articleWords(lang);
      return [
        ...Object.values(media),
        ...Object.values(alert),
        minutes(1),
        minutes(2),
        minutes(200),
        related,
        lead,
        monthsOf(lang),
      ];
    })
    .join(' ');
  return added;
}

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
  const typed = query.normalize('NFC');
  const words = typed.match(/[\p{L}\p{M}\p{N}]{2,}/gu) ?? [];
  // The rarest words are probably the longest.
  const expressions = words
    .filter((word) => !/^\p{N}+$/u.test(word))
    .sort((a, b) => b.length - a.length)
    .map((word) => new RegExp(patternOf(word), 'iu'))
    .filter((expression) => !expression.test(addedWords()));
  const pairs = pairsIn(typed);
  return (source) => {
    const missing = expressions.filter((expression) => !expression.test(source));
    if (missing.length === 0 && pairs.every((pair) => pair.test(source))) return true;
    if (WRITTEN_OTHERWISE.test(source)) return true;
    if (missing.length === 0) return false;
    const shown = source.replace(MARKUP, '');
    return missing.every((expression) => expression.test(shown));
  };
}

const patternOf = (word: string): string => phrasePattern([word], { folded: true, decomposed: true });

/** Matches words that white space separates in texts, too. */
const SPACED = /^[\p{sc=Latin}\p{sc=Greek}\p{sc=Cyrillic}\p{N}]+$/u;

/** Signs that may end the title of a box, which is right above its text. */
const TITLE_END = `["'][\\]}>]*\\s*\\n`;

/** Expressions for neighbours in a phrase: the first word, and after it the second or something that the text may not show. */
function pairsIn(phrase: string): readonly RegExp[] {
  const words = phrase.trim().split(/\s+/);
  return words.slice(1).flatMap((next, i) => {
    const [first = ''] = /(?<![\p{L}\p{M}\p{N}])[\p{L}\p{M}\p{N}]+$/u.exec(words[i] ?? '') ?? [];
    const [second = ''] = /^[\p{L}\p{M}\p{N}]+/u.exec(next) ?? [];
    const isAdded = [first, second].some((word) => new RegExp(patternOf(word), 'iu').test(addedWords()));
    if (!SPACED.test(first) || !SPACED.test(second) || isAdded) return [];
    const [one, other] = [patternOf(first), patternOf(second)];
    return new RegExp(
      `${one}(?:${TITLE_END}|\\s+(?:${other}|[^\\p{L}\\p{N}\\s])|[^\\p{L}\\p{N}\\s.,;?"'“”„‘’)…])`,
      'iu',
    );
  });
}
