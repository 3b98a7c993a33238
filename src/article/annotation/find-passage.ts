import { sectionAt } from '../find-section.js';
import type { Article } from '../model.js';
import { lengthOf, placeAt, textBetween } from '../offset.js';
import { finish, type Steps } from '../steps.js';
import type { Passage, PassageAnchor } from './model.js';

/** Finds a passage again; undefined if the text does not have it, or has it several times and nothing decides. */
export const findPassage = (article: Article, anchor: PassageAnchor): Passage | undefined =>
  finish(findingPassage(article, anchor));

/** Finds a passage again, as {@link findPassage} does, in steps. */
export function* findingPassage(article: Article, anchor: PassageAnchor): Steps<Passage | undefined> {
  const { quote, before, after, at, section } = anchor;
  if (quote === '') return undefined;
  const length = lengthOf(article);
  if (
    length === anchor.of &&
    textBetween(article, at - before.length, at + quote.length + after.length) === before + quote + after
  )
    return { from: placeAt(article, at), to: placeAt(article, at + quote.length) };
  const text = textBetween(article, 0, length);
  yield;
  const found: { readonly at: number; readonly rank: number }[] = [];
  for (let start = text.indexOf(quote); start >= 0; start = text.indexOf(quote, start + 1)) {
    const same = article.sections[sectionAt(article.sections, placeAt(article, start))]?.slug === section;
    const context =
      (before !== '' && text.startsWith(before, start - before.length) ? 2 : 0) +
      (after !== '' && text.startsWith(after, start + quote.length) ? 2 : 0);
    found.push({ at: start, rank: context + (same ? 1 : 0) });
  }
  const best = Math.max(...found.map(({ rank }) => rank));
  const [first, second] = found.filter(({ rank }) => rank === best);
  return first && !second
    ? { from: placeAt(article, first.at), to: placeAt(article, first.at + quote.length) }
    : undefined;
}
