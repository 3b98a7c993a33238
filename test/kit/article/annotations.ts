import { anchorOf } from '../../../src/article/annotation/anchor-of.js';
import type { Annotation } from '../../../src/article/annotation/annotation.js';
import { locate } from '../../../src/article/annotation/locate.js';
import type { Article } from '../../../src/article/model.js';
import { lengthOf, placeAt, textBetween } from '../../../src/article/offset.js';
import { reduce } from '../../../src/reader/state/reduce.js';
import type { State } from '../../../src/reader/state/state.js';

let made = 0;

/** Annotation of the first passage of an article with a text. */
export function annotation(article: Article, quote: string, note = '', more: Partial<Annotation> = {}): Annotation {
  const at = textBetween(article, 0, lengthOf(article)).indexOf(quote);
  const anchor = anchorOf(article, { from: placeAt(article, at), to: placeAt(article, at + quote.length) });
  made += 1;
  return {
    id: `id${made}`,
    target: 'passage',
    color: 'yellow',
    anchor,
    note,
    created: '2026-11-27T20:00:00Z',
    ...more,
  };
}

/** State after the annotations of the shown article were read. */
export const annotated = (state: State, annotations: readonly Annotation[]): State => {
  const { loaded } = state;
  return reduce(state, { kind: 'annotated', loaded, annotations: locate(loaded.article, annotations) }).state;
};
