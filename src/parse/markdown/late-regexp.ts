/**
 * A regular expression that is compiled when it is first used. marked has a dozen that name classes of Unicode, each of which takes up
 * to a ms to compile, and uses few of them or none; the build puts these in their places (build.js).
 */
export class LateRegExp {
  #compiled: RegExp | undefined;

  constructor(
    readonly source: string,
    readonly flags: string,
  ) {}

  get #rule(): RegExp {
    this.#compiled ??= new RegExp(this.source, this.flags);
    return this.#compiled;
  }

  get lastIndex(): number {
    return this.#rule.lastIndex;
  }

  set lastIndex(index: number) {
    this.#rule.lastIndex = index;
  }

  exec(text: string): RegExpExecArray | null {
    return this.#rule.exec(text);
  }

  test(text: string): boolean {
    return this.#rule.test(text);
  }

  [Symbol.match](text: string): RegExpMatchArray | null {
    return text.match(this.#rule);
  }

  [Symbol.matchAll](text: string): Iterable<RegExpMatchArray> {
    return text.matchAll(this.#rule);
  }

  [Symbol.replace](text: string, by: string | ((...found: readonly string[]) => string)): string {
    return typeof by === 'string' ? text.replace(this.#rule, by) : text.replace(this.#rule, by);
  }
}
