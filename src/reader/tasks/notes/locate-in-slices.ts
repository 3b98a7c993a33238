import { passageAt } from '../../../article/annotation/describe-passage.js';
import { PassageFinder } from '../../../article/annotation/find-passage.js';
import type { Annotation, Located } from '../../../article/annotation/model.js';
import type { Article } from '../../../article/model.js';
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
    const passage = isWhole ? yield* finder.locating(annotation) : passageAt(article, annotation.anchor);
    located.push({ annotation, passage });
    yield;
  }
  return located;
}
