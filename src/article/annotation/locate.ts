import type { Article } from '../model.js';
import { findPassage } from './find-passage.js';
import type { Annotation, Located } from './model.js';

/** Finds the passages of annotations. */
export const locate = (article: Article, annotations: readonly Annotation[]): readonly Located[] =>
  annotations.map((annotation) => ({ annotation, passage: findPassage(article, annotation.anchor) }));
