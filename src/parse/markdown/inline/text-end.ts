import type { Lexer } from 'marked';

/** Matches the first character of what may end a text. */
const END_OF_TEXT = /[\\<`*_~[\]!\n]|:(?=\/\/)|w(?=ww\.)/gi;

/** Finder of the ends of texts within an inline source. It looks for each mark once. */
export class TextEnd {
  /** Index of the character found last that may end text. */
  #mark = -1;
  /** Next index at which each dialect may have a mark. */
  readonly #starts: { readonly find: (source: string) => number | undefined; next: number }[];

  /** @param end index after which only white space follows */
  constructor(
    lexer: Lexer,
    private readonly source: string,
    private readonly end: number,
  ) {
    // Several dialects share the search for a mark.
    this.#starts = [...new Set(lexer.options.extensions?.startInline)].map((start) => {
      return { find: (rest) => start.call({ lexer }, rest) ?? undefined, next: -1 };
    });
  }

  /** Index at which the text that begins at an index ends, before the next character that may be a mark; its own first character never is. */
  after(from: number): number {
    let most = this.source.length;
    for (const start of this.#starts) {
      if (start.next <= from) {
        const distance = start.find(this.source.slice(from + 1));
        start.next = distance === undefined || distance < 0 ? Number.POSITIVE_INFINITY : from + 1 + distance;
      }
      most = Math.min(most, start.next);
    }
    // A dialect may have a mark at the colon of an address.
    for (let at = this.#markFrom(from + 1); at <= most; at = this.#markFrom(at + 1)) {
      const end = this.#endAt(at, from);
      if (end !== undefined) return end;
    }
    return most;
  }

  /** Index of the next character from an index on that may end text; infinite if there is none. */
  #markFrom(index: number): number {
    if (this.#mark < index) {
      END_OF_TEXT.lastIndex = index;
      this.#mark = END_OF_TEXT.test(this.source) ? END_OF_TEXT.lastIndex - 1 : Number.POSITIVE_INFINITY;
    }
    return this.#mark;
  }

  /** Index at which text ends because of the character at an index, from which it may be some characters away. */
  #endAt(at: number, from: number): number | undefined {
    const { source } = this;
    switch (source[at]) {
      case '\n': {
        let start = at;
        while (start > from + 1 && source[start - 1] === ' ') start -= 1;
        return at - start >= 2 && at < this.end ? start : undefined;
      }
      case ':': {
        const scheme = /(?:http|https|ftp)$/i.exec(source.slice(Math.max(0, at - 5), at));
        const start = scheme ? at - scheme[0].length : 0;
        return start > from ? start : undefined;
      }
      default:
        return at;
    }
  }
}
