import type { Article } from '../model.js';
import { finish } from '../steps.js';
import { PassageFinder } from './find-passage.js';
import type { Annotation, Located } from './model.js';

/** Finds the passages of annotations in an article. */
export function locate(article: Article, annotations: readonly Annotation[]): readonly Located[] {
  const finder = new PassageFinder(article);
  return annotations.map((annotation) => ({ annotation, passage: finish(finder.locating(annotation)) }));
}
