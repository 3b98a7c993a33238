import { finish, type Interruptible } from '../interruptible.js';
import type { Article } from '../model.js';
import { lengthOf } from '../offset.js';
import type { Passage, PassageAnchor } from './annotation.js';
import { describePassage, passageAt, SHORTEST_CONTEXT } from './describe-passage.js';
import { RivalSearch } from './rival.js';
import { tokenizingArticle } from './tokens-of-article.js';

/** Numbers of characters before and after a passage that are kept to recognise it; the larger one if the text has similar passages. */
const CONTEXTS = [SHORTEST_CONTEXT, 160, 320, 640];
/** Minimum likeness of another passage because of which more of the surroundings is kept. */
const ALIKE = 0.85;
/** Maximum lengths of texts and quotes for which similar passages are looked for, in characters, to bound the time. */
const LONGEST_TEXT = 1_000_000;
const LONGEST_QUOTE = 8000;

/** Describes a passage so that it can be found again and is not confused with similar ones. */
export const anchorOf = (article: Article, passage: Passage): PassageAnchor => finish(describing(article, passage));

function* describing(article: Article, passage: Passage): Interruptible<PassageAnchor> {
  const anchor = (context: number): PassageAnchor => describePassage(article, passage, context);
  const shortest = anchor(SHORTEST_CONTEXT);
  if (lengthOf(article) > LONGEST_TEXT || shortest.quote.length > LONGEST_QUOTE) return shortest;
  const { tokens, vocabulary } = yield* tokenizingArticle(article);
  const search = new RivalSearch(tokens, vocabulary);
  let found = shortest;
  for (const context of CONTEXTS) {
    const next = anchor(context);
    const rival = yield* search.likeness(next);
    // Surroundings that extend to another passage would hide it.
    if (rival % 1 === 0 && found.rival !== undefined) break;
    found = { ...next, rival };
    if (rival % 1 < ALIKE) break;
  }
  const shared = yield* search.shared(found);
  return shared ? { ...found, shared } : found;
}

/** Anchor that also tells how similar other passages are, provided that the passage is where it says. */
export function completeAnchor(article: Article, anchor: PassageAnchor): PassageAnchor {
  const passage = anchor.rival === undefined ? passageAt(article, anchor) : undefined;
  return passage ? anchorOf(article, passage) : anchor;
}
