/** Score of a query in a text, and the offsets of the characters that it matched. */
export interface Match {
  readonly score: number;
  readonly at: readonly number[];
}

const WORD_START = 12;
/** Score of a character right after the one before it; higher than WORD_START, so that a word beats the initials of others. */
const CONSECUTIVE = 13;
const EXACT_CASE = 1;
const GAP = -1;

/** Removes case and accents from a character; of a longer folding (ß), the first letter stays. */
const foldCharacter = (character: string): string =>
  character < '\u0080' ? character.toLowerCase() : (character.normalize('NFD')[0]?.toLowerCase() ?? character);

/** Whether a text contains characters in their order, possibly with others between them. */
function isWithin(wanted: readonly string[], folded: readonly string[]): boolean {
  let met = 0;
  for (let i = 0; i < folded.length && met < wanted.length; i += 1) if (folded[i] === wanted[met]) met += 1;
  return met === wanted.length;
}

const startsWord = (text: string, at: number): boolean => at === 0 || /[\s\p{P}]/u.test(text[at - 1] ?? '');

/** German umlauts by their spelled-out forms: "aehnlich" means "ähnlich". */
const UMLAUTS: Readonly<Record<string, string>> = { ae: 'ä', oe: 'ö', ue: 'ü', ss: 'ß' };

/**
 * Matches the characters of a query in a text, in order. Starts of words (initials), adjacent characters and a match near the
 * text's beginning score higher. Undefined if a character is missing.
 */
export function fuzzyMatch(query: string, text: string): Match | undefined {
  const own = match(query, text);
  if (own) return own;
  const umlauts = query.replace(/[aou]e|ss/gi, (pair) => UMLAUTS[pair.toLowerCase()] ?? pair);
  return umlauts === query ? undefined : match(umlauts, text);
}

function match(query: string, text: string): Match | undefined {
  const wanted = Array.from(query.replace(/\s+/g, ''), foldCharacter);
  if (wanted.length === 0) return { score: 0, at: [] };
  const folded = Array.from({ length: text.length }, (_, i) => foldCharacter(text[i] ?? ''));
  if (!isWithin(wanted, folded)) return undefined;
  // best[i] is the best match of the query so far that ends at character i.
  let best: (Match | undefined)[] = [];
  wanted.forEach((character, order) => {
    let carried: Match | undefined;
    best = folded.map((own, i) => {
      const before = order === 0 ? { score: -i / 4, at: [] } : carried;
      const joined = order === 0 ? undefined : best[i - 1];
      const previous = best[i];
      const found = own === character ? extend(text, i, query, before, joined) : undefined;
      if (carried) carried = { score: carried.score + GAP / 4, at: carried.at };
      if (previous && (!carried || previous.score > carried.score)) carried = previous;
      return found;
    });
  });
  return best.reduce<Match | undefined>(
    (top, match) => (match && (!top || match.score > top.score) ? match : top),
    undefined,
  );
}

/** Returns the better match that ends at a character: after a gap, or right after the character before it. */
function extend(
  text: string,
  i: number,
  query: string,
  before: Match | undefined,
  joined: Match | undefined,
): Match | undefined {
  const own = (startsWord(text, i) ? WORD_START : 0) + (query.includes(text[i] ?? '') ? EXACT_CASE : 0) + 1;
  const far = before && { score: before.score + own, at: [...before.at, i] };
  const near = joined && { score: joined.score + own + CONSECUTIVE, at: [...joined.at, i] };
  if (!far || !near) return near ?? far;
  return near.score >= far.score ? near : far;
}
