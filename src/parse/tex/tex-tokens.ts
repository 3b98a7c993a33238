/** Maximum depth of the groups and arguments of a formula. */
const DEEPEST = 10;

const TOKEN = /\\(?:[A-Za-z]+\*?|[\s\S])|\s+|[\s\S]/gu;

/** Formula that has no clear reading in characters alone. */
export class Unreadable extends Error {}

/** @throws Unreadable for undefined */
export function readable<Value>(value: Value | undefined): Value {
  if (value === undefined) throw new Unreadable();
  return value;
}

export const isSpace = (token: string): boolean => /^\s/.test(token);

/** Tokens of a formula, read from left to right: commands, white space, characters. */
export class TexTokens {
  readonly #tokens: readonly string[];
  #at = 0;
  #depth = 0;

  constructor(tex: string) {
    this.#tokens = tex.match(TOKEN) ?? [];
  }

  /** The token that is `after` tokens ahead; empty at the end. */
  peek(after = 0): string {
    return this.#tokens[this.#at + after] ?? '';
  }

  take(): string {
    const token = this.peek();
    this.#at += 1;
    return token;
  }

  skip(count: number): void {
    this.#at += count;
  }

  skipSpace(): void {
    if (isSpace(this.peek())) this.#at += 1;
  }

  /** Number of groups and arguments around the next token. */
  get depth(): number {
    return this.#depth;
  }

  /**
   * Reads what is inside a group or an argument.
   * @throws Unreadable if it is nested too deep
   */
  deeper<Result>(read: () => Result): Result {
    this.#depth += 1;
    if (this.#depth > DEEPEST) throw new Unreadable();
    const result = read();
    this.#depth -= 1;
    return result;
  }
}
