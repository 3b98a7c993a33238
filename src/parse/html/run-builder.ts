import type { Mark, Run } from '../../article/model.js';
import { sanitize } from '../../article/sanitize.js';
import { trimEnd } from '../../article/text.js';

/** Builder of runs that collapses white space as HTML does: to one space within a line, to nothing at its start and end. */
export class RunBuilder {
  readonly #runs: { text: string; marks: readonly Mark[]; href?: string }[] = [];
  #atSpace = true;

  /** Adds text; its white space is collapsed unless it is `verbatim` (a code span). */
  add(text: string, marks: readonly Mark[], href?: string, verbatim = false): void {
    let safe = sanitize(text);
    if (!verbatim) {
      if (safe.includes('\n') || safe.includes('  ')) safe = safe.replace(/[ \n]+/g, ' ');
      if (this.#atSpace && safe.startsWith(' ')) safe = safe.slice(1);
    }
    if (safe === '') return;
    this.#atSpace = safe.endsWith(' ');
    const last = this.#runs.at(-1);
    // Each reference to a footnote is a run of its own.
    const continues = last?.href === href && sameMarks(last?.marks ?? [], marks) && !marks.includes('footnote');
    if (last && continues) last.text += safe;
    else this.#runs.push(href === undefined ? { text: safe, marks } : { text: safe, marks, href });
  }

  /** Adds a line break unless the line is empty. */
  part(): void {
    if (!this.#atLineStart()) this.break();
  }

  /** Adds a hard line break, except before the first text. */
  break(): void {
    this.#trim();
    if (this.#runs.length === 0) return;
    this.#runs.push({ text: '\n', marks: [] });
    this.#atSpace = true;
  }

  /** Returns the runs, without space or line breaks at the end. */
  finish(): readonly Run[] {
    this.#trim();
    while (this.#runs.at(-1)?.text === '\n') this.#runs.pop();
    return this.#runs;
  }

  #atLineStart(): boolean {
    return this.#runs.length === 0 || this.#runs.at(-1)?.text === '\n';
  }

  #trim(): void {
    const last = this.#runs.at(-1);
    if (!last?.text.endsWith(' ')) return;
    last.text = trimEnd(last.text, ' ');
    if (last.text === '') this.#runs.pop();
  }
}

const sameMarks = (a: readonly Mark[], b: readonly Mark[]): boolean =>
  a.length === b.length && a.every((mark, i) => mark === b[i]);
