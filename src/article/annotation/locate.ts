import type { Article } from '../model.js';
import { finish, type Steps } from '../steps.js';
import { PassageFinder } from './find-passage.js';
import type { Annotation, Located } from './model.js';

/** Finds the passages of annotations in an article. */
export const locate = (article: Article, annotations: readonly Annotation[]): readonly Located[] =>
  finish(locating(article, annotations));

/** Finds the passages of annotations, as {@link locate} does, in steps. */
export function* locating(article: Article, annotations: readonly Annotation[]): Steps<readonly Located[]> {
  const finder = new PassageFinder(article);
  const located: Located[] = [];
  for (const annotation of annotations) located.push({ annotation, passage: yield* finder.finding(annotation.anchor) });
  return located;
}
