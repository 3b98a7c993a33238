import { lastIndexWhere } from '../binary-search.js';
import type { Article } from '../model.js';
import { lengthOf, textBetween } from '../offset.js';
import { finish } from '../steps.js';
import { describePassage, passageAt, SHORTEST_CONTEXT } from './describe-passage.js';
import type { Passage, PassageAnchor } from './model.js';
import { preparing } from './passage-pattern.js';
import { searching } from './passage-search.js';
import { endOf, type Tokens, tokenizing, type Vocabulary } from './tokenize.js';

/** Numbers of characters before and after a passage that are kept to recognize it: most if it is like others. */
const CONTEXTS = [SHORTEST_CONTEXT, 160, 320, 640];
/** Likeness of another passage from which more of the surroundings is kept. */
const ALIKE = 0.85;
/** Lengths of texts and quotes up to which others like a passage are looked for, in characters, so that it takes no longer. */
const LONGEST_TEXT = 1_000_000;
const LONGEST_QUOTE = 8000;

/** Describes a passage so that it can be found again, and is not confused with those that are like it. */
export function anchorOf(article: Article, passage: Passage): PassageAnchor {
  const anchor = (context: number): PassageAnchor => describePassage(article, passage, context);
  const shortest = anchor(SHORTEST_CONTEXT);
  if (lengthOf(article) > LONGEST_TEXT || shortest.quote.length > LONGEST_QUOTE) return shortest;
  const vocabulary: Vocabulary = new Map();
  const tokens = finish(tokenizing(textBetween(article, 0, lengthOf(article)), vocabulary));
  let found = shortest;
  for (const context of CONTEXTS) {
    const next = anchor(context);
    const rival = rivalOf(next, tokens, vocabulary);
    // Surroundings that reach as far as another passage hide it.
    if (rival === 0 && found.rival !== undefined) break;
    found = { ...next, rival };
    if (rival % 1 < ALIKE) break;
  }
  return found;
}

/** Anchor of which is known how much other passages are like its own, if that is where it says. */
export function completeAnchor(article: Article, anchor: PassageAnchor): PassageAnchor {
  const passage = anchor.rival === undefined ? passageAt(article, anchor) : undefined;
  return passage ? anchorOf(article, passage) : anchor;
}

/** Share of a quote that a passage has at least in order to be like it. */
const LEAST_QUOTE = 0.35;

/** Finds out how much that passage is like an anchor which would be taken for it if the text did not have it any more. */
function rivalOf(anchor: PassageAnchor, text: Tokens, vocabulary: Vocabulary): number {
  const pattern = finish(preparing(anchor, vocabulary, text));
  const end = anchor.at + anchor.quote.length;
  const nextBlock = text.text.indexOf('\n', end);
  let rival = 0;
  for (const [from, to] of [
    [anchor.at, end],
    [text.text.lastIndexOf('\n', anchor.at) + 1, nextBlock < 0 ? end : nextBlock],
  ] as const) {
    const { candidates, times } = finish(searching(pattern, without(text, from, to)));
    const likeness = Math.max(0, ...candidates.filter((one) => one.quote >= LEAST_QUOTE).map((one) => one.likeness));
    rival = Math.max(rival, Math.min(999, Math.ceil(likeness * 1000)) + (times > 0 ? 1000 : 0));
  }
  return rival / 1000;
}

/** Removes a part of a text. */
function without(text: Tokens, from: number, to: number): Tokens {
  const { ids, starts } = text;
  const last = lastIndexWhere(starts.length, (i) => (starts[i] ?? 0) <= from);
  const start = last >= 0 && endOf(text, last) > from ? last : last + 1;
  const end = 1 + lastIndexWhere(starts.length, (i) => (starts[i] ?? 0) < to);
  const rest = (_: number, i: number): boolean => i < start || i >= end;
  return { ...text, ids: ids.filter(rest), starts: starts.filter(rest) };
}
