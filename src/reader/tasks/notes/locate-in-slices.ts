import { PassageFinder } from '../../../article/annotation/find-passage.js';
import type { Annotation, Located, Passage } from '../../../article/annotation/model.js';
import type { Article } from '../../../article/model.js';
import { placeAt, textBetween } from '../../../article/offset.js';
import type { Steps } from '../../../article/steps.js';
import { inSlices } from '../in-slices.js';

/**
 * Finds the passages of annotations in slices between keys; undefined if the reader was closed meanwhile.
 * @param isWhole whether all of the article is read; before that, passages are only looked for where they were
 */
export const locateInSlices = (
  article: Article,
  annotations: readonly Annotation[],
  isWhole: boolean,
  giveWay: () => Promise<boolean>,
): Promise<readonly Located[] | undefined> => inSlices(locating(article, annotations, isWhole), giveWay);

function* locating(article: Article, annotations: readonly Annotation[], isWhole: boolean): Steps<readonly Located[]> {
  const finder = new PassageFinder(article);
  const located: Located[] = [];
  for (const annotation of annotations) {
    const passage = isWhole ? yield* finder.locating(annotation) : passageAt(article, annotation);
    located.push({ annotation, passage });
    yield;
  }
  return located;
}

/** Passage of an annotation if it is where it was. */
function passageAt(article: Article, { anchor }: Annotation): Passage | undefined {
  const { quote, before, at } = anchor;
  const found = quote !== '' && textBetween(article, at - before.length, at + quote.length) === before + quote;
  return found ? { from: placeAt(article, at), to: placeAt(article, at + quote.length) } : undefined;
}
