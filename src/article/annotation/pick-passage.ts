import type { PassageAnchor } from './annotation.js';
import { type Candidate, INSERTED_BESIDE } from './passage-candidate.js';
import type { Pattern } from './passage-pattern.js';
import type { Found } from './passage-search.js';

/** Minimum share of a quote that its passage must contain, and how much more at most if the text has similar passages. */
const LEAST_QUOTE = 0.5;
const RISE = 0.3;
/** Minimum share of a quote whose neighbouring words are still beside it, and of those words. */
const LEAST_BETWEEN = 0.25;
const LEAST_BESIDE = 0.75;
/** Minimum likeness of spelling between a short quote and its replacement. */
const LEAST_SPELLING = 0.6;
/** Maximum length of quotes whose spelling is compared, in characters. */
const SHORT = 200;
/** Minimum likeness of a changed passage with its surroundings; more if it is unknown what else the text had. */
const LEAST = 0.3;
const LEAST_OF_UNKNOWN = 0.75;
/** Likeness to other passages that is assumed if it is not known. */
const UNKNOWN_RIVAL = 0.5;
/** Minimum likeness at which a passage with its surroundings counts as repeated. */
const REPEATED = 0.995;
/** Minimum lead over other passages: of an exact quote, and of a changed one. */
const AHEAD_EXACT = 0.05;
const AHEAD_CHANGED = 0.08;
/** Minimum lead as a share of what other passages lack in likeness. */
const PART_EXACT = 0.2;
const PART_CHANGED = 0.1;
/** Minimum shares of the nearest words beside a repeated quote: if it has changed or moved, and if much was inserted in it. */
const LEAST_BESIDE_REPEATED = 0.6;
const LEAST_BESIDE_LONGER = 0.75;
/** Minimum weight of words beside a quote that identify it because they are beside no other occurrence of it. */
const UNIQUE = 20;
/** Maximum likeness to other passages up to which most of a quote's words identify it. */
const TELLS_APART = 0.25;
/** Number of inserted tokens that counts as many, and their maximum share in a changed quote that had no similar passages. */
const MUCH = 6;
const PART_INSERTED = 1 / 3;
/** Minimum lengths of quotes that need no surroundings, in characters: if the text had them once, and if that is unknown. */
const TELLING = 12;
const TELLING_ALONE = 40;
/** Minimum length of quotes, in characters, that are recognised by this share of their words if the text had nothing similar. */
const TELLING_CHANGED = 30;
const LEAST_ALONE = 0.8;
/** Minimum share of a quote that has lost nearly all of its surroundings, and the share of surroundings meant by that. */
const LEAST_MOVED = 0.65;
const LEAST_AROUND = 0.1;
/** Minimum likeness of a passage whose numbers differ from the quote's, if the text had nothing similar. */
const LEAST_LIKENESS = 0.6;
/** Minimum share of the surroundings of shorter quotes. */
const LEAST_CONTEXT = 0.25;

/**
 * Picks the passage that an anchor means; undefined if the text does not have it, or if it may be one of several.
 * @param isInSection whether an offset is in the section of the anchor
 */
export function pickPassage(
  anchor: PassageAnchor,
  { weights, from, to }: Pattern,
  { candidates, times }: Found,
  text: string,
  isInSection: (at: number) => boolean,
): Candidate | undefined {
  const quote = anchor.quote.trim().length;
  const isKnown = anchor.rival !== undefined && anchor.rival >= 0 && anchor.rival < 2;
  const rival = isKnown ? (anchor.rival ?? 0) : 1 + UNKNOWN_RIVAL;
  const others = rival % 1;
  const alike = candidates.filter((one) => one.exact || isAlike(anchor.quote, one, text, others, to - from));
  const exact = alike.filter((candidate) => candidate.exact);

  const unchanged = exact.filter(isUnchanged);
  if (unchanged.length > 0) {
    const hasNoSurroundings = to - from === weights.length;
    return ofUnchanged(unchanged, anchor.at, others, (at) => hasNoSurroundings && isInSection(at));
  }
  const only = onlyOf(exact.filter(({ unique }) => unique >= UNIQUE));
  if (only) return only;
  const telling = exact.filter(({ context }) => quote >= TELLING || context >= LEAST_CONTEXT);
  if (rival < 1 && telling.length > 0) return foremost(telling, AHEAD_EXACT);
  if (!isKnown && quote >= TELLING_ALONE && times === 1 && exact[0]) return exact[0];
  const isBeside = ({ exact, adjoining }: Candidate): boolean =>
    exact || rival < 1 || adjoining >= Math.min(LEAST_BESIDE_REPEATED, 2 * others);
  const beside = alike.filter(isBeside);
  const [best, second] = beside;
  if (!best || isDoubtful(best, second)) return undefined;
  // Another occurrence of the quote is a rival, whether the text had it before or has it only now.
  const likest = best.exact ? Math.max(others, second?.likeness ?? 0) : others;
  if (rival < TELLS_APART && quote >= TELLING_CHANGED && tellsItself(best, others)) return best;
  if (!best.exact && best.context < LEAST_AROUND && best.quote < LEAST_MOVED) return undefined;
  return best.likeness >= leastLikeness(isKnown, likest, best.exact) ? best : undefined;
}

/**
 * Whether a passage may be the quote after a change.
 * @param others likeness of the passages that the text had besides it
 * @param length number of tokens of the quote
 */
function isAlike(quote: string, candidate: Candidate, text: string, others: number, length: number): boolean {
  const { adjoining, inserted, likeness } = candidate;
  const isHeld = others < TELLS_APART && adjoining >= LEAST_BESIDE;
  if (!resembles(quote, candidate, text, isHeld ? LEAST_BETWEEN : LEAST_QUOTE + Math.min(RISE, others))) return false;
  const isTold =
    (others < TELLS_APART * 2 && candidate.quote >= LEAST_ALONE) ||
    (others < TELLS_APART && likeness >= LEAST_LIKENESS) ||
    !hasOtherNumbers(quote, text.slice(candidate.from, candidate.to));
  return (
    isTold &&
    (inserted < MUCH ||
      (others < TELLS_APART && inserted <= PART_INSERTED * length) ||
      adjoining >= LEAST_BESIDE_LONGER)
  );
}

const isUnchanged = ({ likeness, told: [before, after] }: Candidate): boolean => likeness === 1 && before + after === 0;

/** Passage among unchanged ones: the only one, the one in its old place, or the one in its section. */
function ofUnchanged(
  unchanged: readonly Candidate[],
  at: number,
  others: number,
  isInSection: (at: number) => boolean,
): Candidate | undefined {
  if (unchanged.length === 1 && others < REPEATED) return unchanged[0];
  return unchanged.find(({ from }) => from === at) ?? onlyOf(unchanged.filter(({ from }) => isInSection(from)));
}

/**
 * Whether an exact quote is doubtful: the words that told it apart are missing or also beside a second one, or a changed quote is as
 * likely.
 */
function isDoubtful({ exact, likeness, told }: Candidate, second: Candidate | undefined): boolean {
  if (Math.min(...told) > INSERTED_BESIDE) return true;
  if (!second) return false;
  const isTorn = second.exact && second.told.some((distance, side) => distance === 0 && told[side] !== 0);
  return isTorn || (!exact && likeness - second.likeness < AHEAD_CHANGED);
}

/** Whether a passage has nearly all of a quote, and more than any other passage may have. */
const tellsItself = ({ quote, likeness, inserted }: Candidate, others: number): boolean =>
  quote >= LEAST_ALONE && likeness >= (others === 0 ? 0 : others + AHEAD_EXACT) && inserted <= quote * MUCH;

function leastLikeness(isKnown: boolean, others: number, exact: boolean): number {
  const ahead =
    others + Math.max(exact ? AHEAD_EXACT : AHEAD_CHANGED, (exact ? PART_EXACT : PART_CHANGED) * (1 - others));
  return exact ? ahead : Math.max(ahead, isKnown ? LEAST : LEAST_OF_UNKNOWN);
}

const onlyOf = (list: readonly Candidate[]): Candidate | undefined => (list.length === 1 ? list[0] : undefined);

/** Best candidate, if it leads the second by a distance. */
function foremost([first, second]: readonly Candidate[], distance: number): Candidate | undefined {
  return first && (!second || first.likeness - second.likeness >= distance) ? first : undefined;
}

/** Whether enough of a quote is left, or its replacement is spelled like it. */
function resembles(quote: string, candidate: Candidate, text: string, least: number): boolean {
  if (candidate.quote >= least) return true;
  if (quote.length > SHORT || candidate.to - candidate.from > SHORT) return false;
  // Different numbers mean something else.
  if (digits(quote) !== digits(text.slice(candidate.from, candidate.to))) return false;
  const [a, b] = [quote.trim().toLowerCase(), text.slice(candidate.from, candidate.to).trim().toLowerCase()];
  return a[0] === b[0] && 1 - editDistance(a, b) / Math.max(a.length, b.length) >= LEAST_SPELLING;
}

/** Whether a text has numbers that are not in another. */
function hasOtherNumbers(quote: string, text: string): boolean {
  const numbers = new Set(quote.match(/\p{Nd}+/gu));
  return (text.match(/\p{Nd}+/gu) ?? []).some((number) => !numbers.has(number));
}

const digits = (text: string): string => text.replace(/\P{Nd}/gu, '');

/** Number of characters to insert, delete or replace in order to turn a text into another (Levenshtein distance). */
function editDistance(a: string, b: string): number {
  let above = Array.from({ length: b.length + 1 }, (_, i) => i);
  for (let row = 1; row <= a.length; row += 1) {
    const distances = [row];
    for (let column = 1; column <= b.length; column += 1)
      distances[column] = Math.min(
        (above[column] as number) + 1,
        (distances[column - 1] as number) + 1,
        (above[column - 1] as number) + (a[row - 1] === b[column - 1] ? 0 : 1),
      );
    above = distances;
  }
  return above[b.length] as number;
}
