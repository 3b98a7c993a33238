import { sectionAt } from '../find-section.js';
import { finish, type Interruptible } from '../interruptible.js';
import type { Article } from '../model.js';
import { lengthOf, placeAt, textBetween } from '../offset.js';
import type { Annotation, Passage, PassageAnchor } from './annotation.js';
import { passageAt } from './describe-passage.js';
import { findingHeading, headingTitled, isHeading, passageOfBlock } from './find-heading.js';
import type { Candidate } from './passage-candidate.js';
import { preparing } from './passage-pattern.js';
import { searching } from './passage-search.js';
import { pickPassage } from './pick-passage.js';
import { tokenizingArticle } from './tokens-of-article.js';

/**
 * Finds a passage by its words and those around it, although some of them, their order or their typography may have changed. Undefined if
 * the text no longer has it, or if it could be one of several.
 */
export const findPassage = (article: Article, anchor: PassageAnchor): Passage | undefined =>
  finish(new PassageFinder(article).finding(anchor));

/** Maximum length of a quote, in characters, that is looked for as a whole; of a longer one, only its start and its end are. */
const LONG = 8000;
/** Length of these starts and ends, in characters. */
const END = 4000;

/**
 * Total number of characters with which displaced passages may be compared, as for thousands of notes on a book; the passages left over
 * count as not found.
 */
const MOST_COMPARED = 1_000_000_000;

/** Finder of passages in an article; its text is prepared only if a passage is not where it was. */
export class PassageFinder {
  /** Number of characters that passages may still be compared with. */
  #left = MOST_COMPARED;

  constructor(readonly article: Article) {}

  /** Finds the passage of an annotation, in steps; that of a section's note is its heading, under whatever title. */
  *locating({ target, anchor }: Annotation): Interruptible<Passage | undefined> {
    const unmoved = passageAt(this.article, anchor);
    if (!unmoved) this.#left -= lengthOf(this.article);
    if (this.#left < 0) return unmoved;
    if (target === 'passage') return yield* this.finding(anchor);
    const { article } = this;
    const found = headingTitled(article, anchor) ?? (yield* this.finding(anchor))?.from.block;
    const isFound = found !== undefined && isHeading(article.blocks[found]);
    const heading = isFound ? found : yield* findingHeading(article, anchor);
    return heading === undefined ? undefined : passageOfBlock(article, heading);
  }

  /** Finds a passage, as {@link findPassage} does, in steps. */
  *finding(anchor: PassageAnchor): Interruptible<Passage | undefined> {
    const { article } = this;
    const { at, quote } = anchor;
    if (quote.trim() === '' || quote.length > 2 * lengthOf(article) + LONG) return undefined;
    if (isUnmoved(article, anchor)) return { from: placeAt(article, at), to: placeAt(article, at + quote.length) };
    const found = yield* quote.length > LONG ? this.#findEnds(anchor) : this.#find(anchor);
    return found && { from: placeAt(article, found.from), to: placeAt(article, found.to) };
  }

  *#find(anchor: PassageAnchor): Interruptible<Range | undefined> {
    const { tokens, vocabulary } = yield* tokenizingArticle(this.article);
    const pattern = yield* preparing(anchor, vocabulary, tokens);
    if (pattern.from === pattern.to) return undefined;
    const { sections } = this.article;
    const isInSection = (at: number): boolean =>
      sections[sectionAt(sections, placeAt(this.article, at))]?.slug === anchor.section;
    return pickPassage(anchor, pattern, yield* searching(pattern, tokens), tokens.text, isInSection);
  }

  /** Finds a long passage by its start and its end. */
  *#findEnds(anchor: PassageAnchor): Interruptible<Range | undefined> {
    const { quote, at } = anchor;
    const { length } = quote;
    const start = yield* this.#find({ ...anchor, quote: quote.slice(0, END), after: quote.slice(END, 2 * END) });
    const end = yield* this.#find({
      ...anchor,
      quote: quote.slice(-END),
      before: quote.slice(-2 * END, -END),
      at: at + length - END,
    });
    const found = start && end && end.to - start.from;
    return found && found > length / 2 && found < length * 2 ? { from: start.from, to: end.to } : undefined;
  }
}

type Range = Pick<Candidate, 'from' | 'to'>;

/** Whether a passage and its surroundings are where they were, in a text of the same length. */
function isUnmoved(article: Article, { quote, before, after, at, of }: PassageAnchor): boolean {
  if (of !== lengthOf(article) || !Number.isSafeInteger(at) || at < 0) return false;
  return textBetween(article, at - before.length, at + quote.length + after.length) === before + quote + after;
}
