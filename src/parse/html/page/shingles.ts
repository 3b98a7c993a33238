/** Number of words that are compared together. */
const SIZE = 4;

/** A text by its sequences of four words, to tell which other texts are part of it. */
export class Shingles {
  private readonly known: ReadonlySet<string>;
  private readonly words: string;

  constructor(text: string) {
    const words = wordsOf(text);
    this.known = new Set(sequencesOf(words));
    this.words = ` ${words.join(' ')} `;
  }

  get size(): number {
    return this.known.size;
  }

  /** Share of a text that is part of this one, from 0 to 1; 1 for a text without words. */
  cover(text: string): number {
    const words = wordsOf(text);
    if (words.length < SIZE) return this.words.includes(` ${words.join(' ')} `) || words.length === 0 ? 1 : 0;
    const sequences = sequencesOf(words);
    return sequences.filter((sequence) => this.known.has(sequence)).length / sequences.length;
  }
}

/** The words of a text in lower case. */
export const wordsOf = (text: string): readonly string[] => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];

const sequencesOf = (words: readonly string[]): readonly string[] =>
  words.slice(SIZE - 1).map((_, i) => words.slice(i, i + SIZE).join(' '));
