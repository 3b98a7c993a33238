import { beginningsOf, LONGEST_BEGINNING } from './beginnings-of.js';

/**
 * Phrases with which texts begin, as regular expressions that `beginningsOf` understands. Each is compiled when a text has its first letters:
 * V8 takes up to 50 ms for a whole list.
 */
export class PhraseList {
  readonly #patterns = new Map<string, RegExp>();
  #byBeginning: ReadonlyMap<string, readonly string[]> | undefined;

  /** @param after pattern of the text after a phrase */
  constructor(
    private readonly phrases: readonly string[],
    private readonly after = '',
  ) {}

  /** Whether a text begins with one of the phrases, after up to four signs. */
  test(text: string): boolean {
    const [signs = ''] = SIGNS.exec(text) ?? [];
    // One of the signs may itself begin a phrase.
    for (let at = 0; at <= signs.length; at += 1) if (this.#testAt(text, at)) return true;
    return false;
  }

  /** Tries the phrases that have the same first letters as a text from a position on. */
  #testAt(text: string, at: number): boolean {
    this.#byBeginning ??= phrasesByBeginning(this.phrases);
    const letters = text.slice(at, at + LONGEST_BEGINNING).toLowerCase();
    for (let length = 0; length <= letters.length; length += 1) {
      const phrases = this.#byBeginning.get(letters.slice(0, length));
      if (phrases?.some((phrase) => this.#matches(phrase, text, at))) return true;
    }
    return false;
  }

  #matches(phrase: string, text: string, at: number): boolean {
    const pattern = this.#patterns.get(phrase) ?? new RegExp(`(?:${phrase})${this.after}`, 'uy');
    this.#patterns.set(phrase, pattern);
    pattern.lastIndex = at;
    return pattern.test(text);
  }
}

function phrasesByBeginning(phrases: readonly string[]): ReadonlyMap<string, readonly string[]> {
  const all = new Map<string, string[]>();
  for (const phrase of phrases)
    for (const beginning of beginningsOf(phrase)) {
      const same = all.get(beginning);
      if (same) same.push(phrase);
      else all.set(beginning, [phrase]);
    }
  return all;
}

/** Signs before a phrase. */
const SIGNS = /^[^\p{L}\p{N}]{0,4}/u;
