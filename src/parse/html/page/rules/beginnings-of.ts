/** Maximum length of a beginning, in characters: two words mostly tell what follows. */
export const LONGEST_BEGINNING = 8;

/** Mark at the end of a beginning after which anything may follow. */
const ANYTHING = '\0';

/** Parts of an expression: letters of which none is repeated, a class, a quantifier, and signs. */
const PART =
  /[^\\?*+{}()|$[\]^.](?:[^\\?*+{}()|$[\]^.](?![?*+{]))*|\[(?:[^\]\\]|\\.)*\]|\{[\d,]+\}|\(\?:|\\p\{\w+\}|\\.|./g;

/**
 * Lists with what the texts begin that a regular expression of words, groups, alternatives and optional parts matches at their start. Longer
 * texts are cut, and what is neither a word nor a digit ends a beginning; an empty one stands for every text.
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
    const quantifier = this.parts[this.#at]?.[0] ?? '';
    if (quantifier === '' || !'?*+{'.includes(quantifier)) return once;
    this.#at += 1;
    const some = quantifier === '?' ? once : joined(once, [ANYTHING]);
    return quantifier === '+' ? some : ['', ...some];
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
