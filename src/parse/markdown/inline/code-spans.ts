/** Code spans of a text (CommonMark 6.1). */
export class CodeSpans {
  /** Start of the last run of backticks of each length, so that no run that stays open is sought to the end again and again. */
  #last: Map<number, number> | undefined;

  constructor(private readonly source: string) {}

  /** Source of the code span that the run of backticks at an index opens; undefined if nothing closes it. */
  at(index: number, length: number): string | undefined {
    this.#last ??= new Map(Array.from(this.source.matchAll(/`+/g), ({ 0: run, index }) => [run.length, index]));
    if ((this.#last.get(length) ?? 0) <= index) return undefined;
    const runs = /`+/g;
    runs.lastIndex = index + length;
    let close = runs.exec(this.source);
    while (close && close[0].length !== length) close = runs.exec(this.source);
    return close ? this.source.slice(index, runs.lastIndex) : undefined;
  }
}
