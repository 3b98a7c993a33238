import type { Mark, Run } from '../../article/model.js';
import { sanitize } from '../../article/sanitize.js';

/** Gathers runs as HTML shows white space: stretches of it become one space, none at a start or an end of a line. */
export class RunBuilder {
  readonly #runs: { text: string; marks: readonly Mark[]; href?: string }[] = [];
  #atSpace = true;

  /** Adds text; white space in it is collapsed unless `verbatim` (code spans keep theirs). */
  add(text: string, marks: readonly Mark[], href?: string, verbatim = false): void {
    let safe = sanitize(text);
    if (!verbatim) {
      if (safe.includes('\n') || safe.includes('  ')) safe = safe.replace(/[ \n]+/g, ' ');
      if (this.#atSpace && safe.startsWith(' ')) safe = safe.slice(1);
    }
    if (safe === '') return;
    this.#atSpace = safe.endsWith(' ');
    const last = this.#runs.at(-1);
    if (last && sameMarks(last.marks, marks) && last.href === href) last.text += safe;
    else this.#runs.push(href === undefined ? { text: safe, marks } : { text: safe, marks, href });
  }

  /** A line break where the line has text. */
  part(): void {
    if (!this.#atLineStart()) this.break();
  }

  /** A hard line break; none before the first text. */
  break(): void {
    this.#trim();
    if (this.#runs.length === 0) return;
    this.#runs.push({ text: '\n', marks: [] });
    this.#atSpace = true;
  }

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
    last.text = last.text.replace(/ +$/, '');
    if (last.text === '') this.#runs.pop();
  }
}

const sameMarks = (a: readonly Mark[], b: readonly Mark[]): boolean =>
  a.length === b.length && a.every((mark, i) => mark === b[i]);
