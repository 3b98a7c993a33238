import type { Mark, Run } from '../../article/model.js';
import { hasLetterOrDigit, trimEnd } from '../../article/text.js';

/** Image among runs, with its text. */
export interface Picture extends Run {
  /** Whether it is decoration, and shown only as all of a link. */
  readonly decorative: boolean;
}

/** Run of text, or an image. */
export type Part = Run | Picture;

const isPicture = (part: Part): part is Picture => 'decorative' in part;
const isText = (part: Part): boolean => !isPicture(part) && hasLetterOrDigit(part.text);

/** Turns images into text that does not stick to the words beside it. A line of nothing but images is a list of their texts. */
export function settlePictures(parts: readonly Part[]): readonly Run[] {
  const runs: Run[] = [];
  let line: Part[] = [];
  for (const part of parts) {
    if (part.text === '\n') {
      runs.push(...lineOf(line), part);
      line = [];
    } else line.push(part);
  }
  return [...runs, ...lineOf(line)];
}

function lineOf(parts: readonly Part[]): readonly Run[] {
  if (!parts.some(isPicture)) return parts;
  const shown = linksIn(parts).flatMap(shownOfLink);
  const listed = shown.every((part) => isPicture(part) || part.text.trim() === '');
  const line = new Line();
  for (const part of shown) {
    if (!isPicture(part)) {
      if (!listed) line.text(part);
      continue;
    }
    const { decorative, ...run } = part;
    if (listed) line.separate();
    line.picture(run);
  }
  return line.finish();
}

/** Groups neighbouring parts with the same target. */
function linksIn(parts: readonly Part[]): readonly (readonly Part[])[] {
  const links: Part[][] = [];
  for (const part of parts) {
    const last = links.at(-1);
    if (part.href !== undefined && last?.[0]?.href === part.href) last.push(part);
    else links.push([part]);
  }
  return links;
}

/** Parts of a link that are shown: a decoration is if the link has nothing else. */
function shownOfLink(parts: readonly Part[]): readonly Part[] {
  const shown = parts.filter((part) => !isPicture(part) || !part.decorative);
  const [decoration] = parts.filter(isPicture);
  return decoration && !shown.some((part) => isPicture(part) || isText(part)) ? [decoration] : shown;
}

/** Line under construction, in which an image is set off from the words beside it. */
class Line {
  readonly #runs: Run[] = [];
  #afterPicture = false;

  text(run: Run): void {
    const last = this.#runs.at(-1)?.text ?? ' ';
    // The space after a decoration that is not shown.
    const text = last.endsWith(' ') && run.text.startsWith(' ') ? run.text.slice(1) : run.text;
    if (text === '') return;
    this.#endLink(run.href);
    if (this.#afterPicture) this.#space({ ...run, text });
    this.#push({ ...run, text });
    this.#afterPicture = false;
  }

  /** Adds a run, which goes on with the text before a decoration that is not shown. */
  #push(run: Run): void {
    const last = this.#runs.at(-1);
    if (last && canGoOn(last, run)) this.#runs.splice(-1, 1, { ...run, text: last.text + run.text });
    else this.#runs.push(run);
  }

  /** Moves the space at the end of a link whose decoration is not shown out of it. */
  #endLink(next: string | undefined): void {
    const last = this.#runs.at(-1);
    if (last?.href === undefined || last.href === next || !last.text.endsWith(' ')) return;
    this.#runs.splice(-1, 1, { ...last, text: trimEnd(last.text, ' ') }, { text: ' ', marks: around(last.marks) });
  }

  picture(run: Run): void {
    this.#endLink(run.href);
    this.#space(run);
    this.#runs.push(run);
    this.#afterPicture = true;
  }

  separate(): void {
    if (this.#runs.length > 0) this.#runs.push({ text: ', ', marks: [] });
  }

  finish(): readonly Run[] {
    const last = this.#runs.pop();
    if (!last) return [];
    const text = trimEnd(last.text, ' ');
    return text === '' ? this.#runs : [...this.#runs, { ...last, text }];
  }

  /** Adds a space if a word would stick to the text that comes next. */
  #space({ text: next, href }: Run): void {
    const before = this.#runs.at(-1);
    const last = before?.text ?? '';
    const space: Run =
      href !== undefined && before?.href === href && before.marks.includes('link')
        ? { text: ' ', marks: ['link'], href }
        : { text: ' ', marks: [] };
    if (/[\p{L}\p{N}]$/u.test(last.slice(-2)) && /^[\p{L}\p{N}]/u.test(next)) this.#runs.push(space);
  }
}

/** Whether a run may be the end of the text before it: line breaks, images, formulas and references are runs of their own. */
const canGoOn = (last: Run, { text, marks, href, source }: Run): boolean =>
  last.href === href &&
  text !== '\n' &&
  last.text !== '\n' &&
  (last.source ?? source) === undefined &&
  String(last.marks) === String(marks) &&
  !marks.some((mark) => ALONE.has(mark));

const ALONE: ReadonlySet<Mark> = new Set(['image', 'footnote', 'math']);

/** Marks of the space around a link. */
export const around = (marks: readonly Mark[]): readonly Mark[] =>
  marks.some((mark) => INSIDE.has(mark)) ? marks.filter((mark) => !INSIDE.has(mark)) : marks;

const INSIDE: ReadonlySet<Mark> = new Set([
  'link',
  'image',
  'strikethrough',
  'superscript',
  'subscript',
  'code',
  'keyboard',
]);
