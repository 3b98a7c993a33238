import type { Mark, Run } from '../../article/model.js';
import { sanitize } from '../../article/sanitize.js';
import { trimEnd } from '../../article/text.js';

/** Chinese and Japanese characters, which are written without spaces. */
const CJK = String.raw`[\u2E80-\u303E\u3041-\u30FF\u3400-\u4DBF\u4E00-\u9FFF\uF900-\uFAFF\uFF01-\uFF60\u{20000}-\u{3FFFD}]`;
const BETWEEN_CJK = new RegExp(`(?<=${CJK}) *\\n[ \\n]*(?=${CJK})`, 'gu');
const LINE_AFTER_CJK = new RegExp(`${CJK} *\\n[ \\n]*$`, 'u');
const STARTS_WITH_CJK = new RegExp(`^${CJK}`, 'u');
/** Matches any text with such characters, and some others. */
const MAY_BE_CJK = /[\u2E80-\uFF60]/;

/**
 * Builder of runs that collapses white space as HTML does: to one space within a line, to nothing at its start and end. The end of a
 * line of the source between two Chinese or Japanese characters is no space (CSS Text 3, 4.1.3).
 */
export class RunBuilder {
  readonly #runs: { text: string; marks: readonly Mark[]; href?: string; source?: string }[] = [];
  #atSpace = true;
  /** Whether the text so far ends with a line that ends in a Chinese or Japanese character. */
  #afterCjkLine = false;

  /** Adds text; its white space is collapsed unless it is `verbatim` (a code span). */
  add(text: string, marks: readonly Mark[], href?: string, verbatim = false): void {
    const safe = verbatim ? sanitize(text) : this.#collapse(sanitize(text));
    if (safe === '') return;
    this.#atSpace = safe.endsWith(' ');
    const last = this.#runs.at(-1);
    // Each reference to a footnote is a run of its own.
    const continues = last?.href === href && sameMarks(last?.marks ?? [], marks) && !marks.includes('footnote');
    if (last && continues) last.text += safe;
    else this.#runs.push(href === undefined ? { text: safe, marks } : { text: safe, marks, href });
  }

  /** Adds a formula as a run of its own, with its source if that is not its text. */
  formula(text: string, source: string | undefined, marks: readonly Mark[], href?: string): void {
    this.#runs.push({
      text,
      marks: [...marks, 'math'],
      ...(href === undefined ? {} : { href }),
      ...(source === undefined ? {} : { source }),
    });
    this.#atSpace = false;
    this.#afterCjkLine = false;
  }

  #collapse(text: string): string {
    if (this.#afterCjkLine && STARTS_WITH_CJK.test(text)) this.#trim();
    this.#afterCjkLine = false;
    let collapsed = text;
    if (text.includes('\n')) {
      // The last character before the text, which may be two units long.
      const before = this.#runs.at(-1)?.text.slice(-2) ?? '';
      if (MAY_BE_CJK.test(before + text)) {
        this.#afterCjkLine = LINE_AFTER_CJK.test(text);
        collapsed = (before + text).replace(BETWEEN_CJK, '').slice(before.length);
      }
    }
    if (collapsed.includes('\n') || collapsed.includes('  ')) collapsed = collapsed.replace(/[ \n]+/g, ' ');
    return this.#atSpace && collapsed.startsWith(' ') ? collapsed.slice(1) : collapsed;
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
