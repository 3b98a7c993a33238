import type { Mark, Run } from '../../article/model.js';
import { sanitize, sanitizeCode } from '../../article/sanitize.js';
import { writeScripts } from '../../article/scripts/script-runs.js';
import { trimEnd } from '../../article/text.js';
import { around, type Part, type Picture, settlePictures } from './pictures.js';

/** Chinese and Japanese characters, which are written without spaces. */
const CJK = String.raw`[\u2E80-\u303E\u3041-\u30FF\u3400-\u4DBF\u4E00-\u9FFF\uF900-\uFAFF\uFF01-\uFF60\u{20000}-\u{3FFFD}]`;
const BETWEEN_CJK = new RegExp(`(?<=${CJK}) *\\n[ \\n]*(?=${CJK})`, 'gu');
const LINE_AFTER_CJK = new RegExp(`${CJK} *\\n[ \\n]*$`, 'u');
const STARTS_WITH_CJK = new RegExp(`^${CJK}`, 'u');
/** Quotation mark that opens a quotation, after a space, a bracket or nothing. */
const OPENING_MARK = /^["'„“‚‘«»‹›「『]$|[\s([]["'„“‚‘«»‹›「『]$/;
/** Matches any text with such characters, and some others. */
const MAY_BE_CJK = /[\u2E80-\uFF60]/;

/**
 * Builder of runs that collapses white space as HTML does: to one space within a line, to nothing at its start and end. The end of a
 * line of the source between two Chinese or Japanese characters is not a space (CSS Text 3, 4.1.3). A link does not begin or end with a space.
 */
export class RunBuilder {
  #parts: (Part & { text: string })[] = [];
  /** Text that was added to the last part and is not joined to it yet: looking at all of a part whenever it grows would cost its square. */
  #tail = '';
  /** The last two characters of the text so far. */
  #lastTwo = '';
  #atSpace = true;
  /** Whether the text so far ends with a line that ends in a Chinese or Japanese character. */
  #afterCjkLine = false;
  #afterMarker = false;
  #hasPictures = false;
  #hasScripts = false;

  /** Adds text; its white space is collapsed unless it is `verbatim` (a code span). */
  add(text: string, marks: readonly Mark[], href?: string, verbatim = false): void {
    const safe = verbatim ? sanitize(text) : this.#collapse(sanitize(text));
    if (safe === '') return;
    this.#afterMarker = false;
    this.#atSpace = safe.endsWith(' ');
    this.#hasScripts ||= isScript(marks);
    this.#endBefore(href, marks);
    const last = this.#parts.at(-1);
    const begins = href !== undefined && last?.href !== href && !verbatim && safe.startsWith(' ');
    if (begins) this.#push(' ', around(marks));
    this.#push(begins ? safe.slice(1) : safe, marks, href);
  }

  #push(text: string, marks: readonly Mark[], href?: string): void {
    if (text === '') return;
    const last = this.#parts.at(-1);
    // Each line break, reference to a footnote and image is a run of its own.
    const continues =
      last?.text !== '\n' &&
      last?.href === href &&
      sameMarks(last?.marks ?? [], marks) &&
      !marks.includes('footnote') &&
      !marks.includes('image');
    this.#join();
    if (!last || !continues) this.#parts.push(href === undefined ? { text: '', marks } : { text: '', marks, href });
    this.#tail = text;
    this.#lastTwo = (this.#lastTwo + text.slice(-2)).slice(-2);
  }

  #join(): void {
    const last = this.#parts.at(-1);
    if (last) last.text += this.#tail;
    this.#tail = '';
  }

  /** The end of the text, at least its last character. */
  get #end(): string {
    return this.#tail || (this.#parts.at(-1)?.text ?? '');
  }

  /** Moves the space at the end of a link, or of raised or lowered text, to other text that comes after it. */
  #endBefore(href: string | undefined, next: readonly Mark[]): void {
    const last = this.#parts.at(-1);
    if (!last || last.marks.includes('code')) return;
    const { marks } = last;
    const ends = (last.href !== undefined && last.href !== href) || (isScript(marks) && !isScript(next));
    if (!ends || !this.#end.endsWith(' ')) return;
    this.#trim();
    this.#push(' ', around(marks));
  }

  /** Whether the text so far ends with a quotation mark that opens a quotation. */
  get opensQuotation(): boolean {
    return OPENING_MARK.test(this.#lastTwo);
  }

  /** Adds a formula as a run of its own, with its source if that is not its text. */
  formula(text: string, source: string | undefined, marks: readonly Mark[], href?: string): void {
    this.#endBefore(href, marks);
    this.#join();
    this.#parts.push({
      text,
      marks: [...marks, 'math'],
      ...(href === undefined ? {} : { href }),
      ...(source === undefined ? {} : { source }),
    });
    this.#atSpace = this.#afterCjkLine = this.#afterMarker = false;
  }

  #collapse(text: string): string {
    if (this.#afterCjkLine && STARTS_WITH_CJK.test(text)) this.#trim();
    this.#afterCjkLine = false;
    let collapsed = text;
    if (text.includes('\n')) {
      // The last character before the text, which may be two units long.
      const before = this.#end.slice(-2);
      if (MAY_BE_CJK.test(before + text)) {
        this.#afterCjkLine = LINE_AFTER_CJK.test(text);
        collapsed = (before + text).replace(BETWEEN_CJK, '').slice(before.length);
      }
    }
    if (collapsed.includes('\n') || collapsed.includes('  ')) collapsed = collapsed.replace(/[ \n]+/g, ' ');
    return this.#atSpace && collapsed.startsWith(' ') ? collapsed.slice(1) : collapsed;
  }

  /** Adds an image. */
  picture(picture: Picture): void {
    this.#endBefore(picture.href, picture.marks);
    this.#join();
    this.#parts.push({ ...picture });
    this.#afterMarker = false;
    this.#atSpace = false;
    this.#hasPictures = true;
  }

  /** Adds the marker of an item, whose text goes on in the same line. */
  marker(text: string, marks: readonly Mark[]): void {
    this.add(text, marks);
    this.#afterMarker = true;
  }

  /** Adds a line break unless the line is empty. */
  part(): void {
    if (!this.#atLineStart() && !this.#afterMarker) this.break();
  }

  /** Adds a hard line break, except before the first text. */
  break(): void {
    this.#trim();
    if (this.#parts.length === 0) return;
    this.#join();
    this.#parts.push({ text: '\n', marks: [] });
    this.#atSpace = true;
  }

  /** Adds lines that keep their white space; spaces at the start of a line do not break. */
  preformatted(text: string, marks: readonly Mark[], href?: string): void {
    const source = this.#atLineStart() ? text.replace(/^\n/, '') : text;
    for (const [i, line] of sanitizeCode(source).split('\n').entries()) {
      if (i > 0) this.break();
      const shown = this.#atLineStart() ? line.replace(/^ +/, (spaces) => '\u00A0'.repeat(spaces.length)) : line;
      this.add(shown, marks, href, true);
    }
  }

  /** Returns the runs, without space or line breaks at the end, and begins anew. */
  finish(): readonly Run[] {
    this.#trim();
    this.#join();
    while (this.#parts.at(-1)?.text === '\n') this.#parts.pop();
    const described = this.#hasPictures ? settlePictures(this.#parts) : this.#parts;
    const runs = this.#hasScripts ? writeScripts(described) : described;
    this.#parts = [];
    this.#lastTwo = '';
    this.#atSpace = true;
    this.#afterCjkLine = this.#afterMarker = this.#hasPictures = this.#hasScripts = false;
    // Arrays that grow have room for 16 more elements, which most runs never need.
    return runs.slice();
  }

  #atLineStart(): boolean {
    return this.#parts.length === 0 || this.#parts.at(-1)?.text === '\n';
  }

  #trim(): void {
    const last = this.#parts.at(-1);
    if (!last || !this.#end.endsWith(' ')) return;
    this.#tail = trimEnd(this.#tail, ' ');
    if (this.#tail !== '') return;
    last.text = trimEnd(last.text, ' ');
    if (last.text === '') this.#parts.pop();
  }
}

const isScript = (marks: readonly Mark[]): boolean => marks.includes('superscript') || marks.includes('subscript');

const sameMarks = (a: readonly Mark[], b: readonly Mark[]): boolean =>
  a.length === b.length && a.every((mark, i) => mark === b[i]);
