import { finish, type Interruptible } from '../interruptible.js';
import type { Article } from '../model.js';
import type { Annotation, Located } from './annotation.js';
import { passageAt } from './describe-passage.js';
import { PassageFinder } from './find-passage.js';

/** Finds the passages of annotations in an article. */
export const locate = (article: Article, annotations: readonly Annotation[]): readonly Located[] =>
  finish(locating(article, annotations, true));

/**
 * Finds passages as {@link locate} does, in steps.
 * @param isWhole whether all of the article is read; before that, passages are only looked for where they were
 */
export function* locating(
  article: Article,
  annotations: readonly Annotation[],
  isWhole: boolean,
): Interruptible<readonly Located[]> {
  const finder = new PassageFinder(article);
  const located: Located[] = [];
  for (const annotation of annotations) {
    const passage = isWhole ? yield* finder.locating(annotation) : passageAt(article, annotation.anchor);
    located.push({ annotation, passage });
    yield;
  }
  return located;
}
