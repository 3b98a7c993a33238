/** How well a query fits a text, and which of its characters the query met. */
export interface Match {
  readonly score: number;
  readonly at: readonly number[];
}

const WORD_START = 12;
/** More than the start of a word, so that a word is met as a whole and not by initials of others. */
const CONSECUTIVE = 13;
const EXACT_CASE = 1;
const GAP = -1;

/** A character without case and accents; longer foldings (ß) by their first letter. */
const foldCharacter = (character: string): string =>
  character < '\u0080' ? character.toLowerCase() : (character.normalize('NFD')[0]?.toLowerCase() ?? character);

/** Whether characters stand in a text in their order, others between them or not. */
function isWithin(wanted: readonly string[], folded: readonly string[]): boolean {
  let met = 0;
  for (let i = 0; i < folded.length && met < wanted.length; i += 1) if (folded[i] === wanted[met]) met += 1;
  return met === wanted.length;
}

const startsWord = (text: string, at: number): boolean => at === 0 || /[\s\p{P}]/u.test(text[at - 1] ?? '');

/** German umlauts as they are written out: "aehnlich" means "ähnlich". */
const UMLAUTS: Readonly<Record<string, string>> = { ae: 'ä', oe: 'ö', ue: 'ü', ss: 'ß' };

/**
 * Finds the characters of a query in a text, in order. Starts of words (initials), neighbours and a start near the text's
 * beginning rank higher. Undefined if a character is missing.
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
  // best[i]: the best match of the query so far that ends at character i.
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

/** The better way to meet a character: behind a gap, or right behind the character before it. */
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
