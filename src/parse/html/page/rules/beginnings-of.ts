/** Maximum length of a beginning, in characters: two words usually tell what follows. */
export const LONGEST_BEGINNING = 8;

/** Mark at the end of a beginning after which anything may follow. */
const ANYTHING = '\0';

/** Parts of an expression: letters of which none is repeated, a class, a quantifier, and signs. */
const PART =
  /[^\\?*+{}()|$[\]^.](?:[^\\?*+{}()|$[\]^.](?![?*+{]))*|\[(?:[^\]\\]|\\.){0,80}\]|\{[\d,]+\}|\(\?:|\\p\{\w+\}|\\.|./g;

/**
 * Lists the beginnings of all texts that a regular expression matches at their start. Each ends at its maximum length or before a class other
 * than that of digits. An empty beginning is that of every text.
 * @param source an expression of words, classes, groups, alternatives and greedy quantifiers, without captures and lookaround
 */
export function beginningsOf(source: string): ReadonlySet<string> {
  const reader = new BeginningsReader(source.match(PART) ?? []);
  return new Set(reader.alternatives().map((text) => (text.endsWith(ANYTHING) ? text.slice(0, -1) : text)));
}

class BeginningsReader {
  #at = 0;

  constructor(private readonly parts: readonly string[]) {}

  alternatives(): readonly string[] {
    const all: string[] = [];
    do all.push(...this.#sequence());
    while (this.parts[this.#at++] === '|');
    return all;
  }

  #sequence(): readonly string[] {
    let all: readonly string[] = [''];
    for (
      let part = this.parts[this.#at];
      part !== undefined && part !== '|' && part !== ')';
      part = this.parts[this.#at]
    )
      all = joined(all, this.#repeated(part));
    return all;
  }

  #repeated(part: string): readonly string[] {
    this.#at += 1;
    const once = part === '(?:' ? this.alternatives() : beginningsOfPart(part);
    const quantifier = this.parts[this.#at] ?? '';
    const isOptional = quantifier === '?' || quantifier === '*' || quantifier.startsWith('{0');
    if (!isOptional && quantifier !== '+' && quantifier[0] !== '{') return once;
    this.#at += 1;
    const some = quantifier === '?' ? once : joined(once, [ANYTHING]);
    return isOptional ? ['', ...some] : some;
  }
}

const DIGITS = [...'0123456789'];

function beginningsOfPart(part: string): readonly string[] {
  if (part === '$' || part === '\\b') return [''];
  if (part === '\\d') return DIGITS;
  if (part === '.' || part[0] === '[') return [ANYTHING];
  if (part[0] !== '\\') return [part];
  return 'pswS'.includes(part[1] ?? '') ? [ANYTHING] : [part.slice(1)];
}

/** Beginnings of texts with two parts. */
function joined(first: readonly string[], second: readonly string[]): readonly string[] {
  const all: string[] = [];
  for (const text of first)
    if (text.length >= LONGEST_BEGINNING || text.endsWith(ANYTHING)) all.push(text);
    else for (const next of second) all.push((text + next).slice(0, LONGEST_BEGINNING));
  return all;
}
