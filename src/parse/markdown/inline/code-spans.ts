import type { Tokens } from 'marked';

/** Code spans of a text (CommonMark 6.1). */
export class CodeSpans {
  /** Start of the last run of backticks of each length, so that no run that stays open is sought to the end again and again. */
  #last: Map<number, number> | undefined;

  constructor(private readonly source: string) {}

  /** Reads the code span at an index; undefined if nothing closes it. */
  at(index: number, length: number): Tokens.Codespan | undefined {
    this.#last ??= new Map(Array.from(this.source.matchAll(/`+/g), ({ 0: run, index }) => [run.length, index]));
    if ((this.#last.get(length) ?? 0) <= index) return undefined;
    const runs = /`+/g;
    runs.lastIndex = index + length;
    let close = runs.exec(this.source);
    while (close && close[0].length !== length) close = runs.exec(this.source);
    if (!close) return undefined;
    // A line of a paragraph begins with its first character that is no space (CommonMark 4.8).
    const text = this.source.slice(index + length, close.index).replace(/\n[ \t]*/g, ' ');
    const isPadded = text.startsWith(' ') && text.endsWith(' ') && /[^ ]/.test(text);
    const raw = this.source.slice(index, runs.lastIndex);
    return { type: 'codespan', raw, text: isPadded ? text.slice(1, -1) : text };
  }
}
