import type { Tokens } from 'marked';
import { isPunctuation, isSpace } from './character-classes.js';

/*
 * Emphasis and strikethrough by CommonMark's algorithm ("process emphasis" in its appendix), with GitHub's rules for tildes.
 */

/** Run of `*`, `_` or `~`. */
export interface DelimiterRun extends Tokens.Generic {
  readonly type: 'delimiters';
  readonly raw: string;
  readonly opens: boolean;
  readonly closes: boolean;
  /** Number of its characters that are not used. */
  left: number;
  /** Number of characters in each of the delimiters that it closes, innermost first, and that it opens, innermost first. */
  readonly closed: number[];
  readonly opened: number[];
}

/** Most tildes that strike through. */
const MOST_TILDES = 2;

const NEWLINE = 0x0a;
const TILDE = 0x7e;

/** Character before an index; tildes do not count, as in GitHub's Markdown. */
function codeBefore(source: string, index: number): number {
  let at = index - 1;
  while (source.charCodeAt(at) === TILDE) at -= 1;
  if (at < 0) return NEWLINE;
  const code = source.charCodeAt(at);
  return code >= 0xdc00 && code <= 0xdfff && at > 0 ? (source.codePointAt(at - 1) ?? code) : code;
}

function codeAfter(source: string, index: number): number {
  let at = index;
  while (source.charCodeAt(at) === TILDE) at += 1;
  return source.codePointAt(at) ?? NEWLINE;
}

/** Reads the run of delimiters at an index (CommonMark 6.2). */
export function delimitersAt(source: string, index: number): DelimiterRun {
  const mark = source.charAt(index);
  let end = index + 1;
  while (source[end] === mark) end += 1;
  const before = codeBefore(source, index);
  const after = codeAfter(source, end);
  const spaceBefore = isSpace(before);
  const spaceAfter = isSpace(after);
  const markBefore = isPunctuation(before);
  const markAfter = isPunctuation(after);
  const left = !spaceAfter && (!markAfter || spaceBefore || markBefore);
  const right = !spaceBefore && (!markBefore || spaceAfter || markAfter);
  const raw = source.slice(index, end);
  const some = mark !== '~' || raw.length <= MOST_TILDES;
  const opens = some && left && (mark !== '_' || !right || markBefore);
  const closes = some && right && (mark !== '_' || !left || markAfter);
  return { type: 'delimiters', raw, opens, closes, left: raw.length, closed: [], opened: [] };
}

/** Pairs delimiters. The time is linear, as no search goes beyond where one of its kind has failed. */
export function pairDelimiters(runs: readonly DelimiterRun[]): void {
  /** Indices of runs that may still be closed. */
  const open: number[] = [];
  /** Indices before which a search of a kind finds nothing. */
  const bottoms = new Map<number, number>();
  for (const [index, run] of runs.entries()) {
    let isLive = true;
    while (isLive && run.closes && run.left > 0) {
      const kind = kindOf(run);
      const at = lastOpener(runs, open, run, bottoms.get(kind) ?? 0);
      const opener = runs[open[at] ?? -1];
      if (!opener) {
        bottoms.set(kind, index);
        break;
      }
      isLive = pair(opener, run);
      open.length = isLive && opener.left > 0 ? at + 1 : at;
    }
    if (isLive && run.opens && run.left > 0) open.push(index);
  }
}

/** Number for each kind of closing run that matches the same opening runs. */
const kindOf = ({ raw, opens }: DelimiterRun): number => raw.charCodeAt(0) * 6 + (opens ? 3 : 0) + (raw.length % 3);

/** Index in `open` of the last run that a run closes; -1 if there is none from the index `bottom` on. */
function lastOpener(
  runs: readonly DelimiterRun[],
  open: readonly number[],
  closer: DelimiterRun,
  bottom: number,
): number {
  for (let at = open.length - 1; at >= 0; at -= 1) {
    const index = open[at] ?? -1;
    const opener = runs[index];
    if (!opener || index < bottom) return -1;
    if (matches(opener, closer)) return at;
  }
  return -1;
}

/** Whether a run closes another one (CommonMark 6.2, rules 9 and 10). */
const matches = (opener: DelimiterRun, closer: DelimiterRun): boolean =>
  opener.raw[0] === closer.raw[0] &&
  (!(opener.closes || closer.opens) ||
    closer.raw.length % 3 === 0 ||
    (opener.raw.length + closer.raw.length) % 3 !== 0);

/** Takes delimiters from matching runs. Returns false for tildes of different numbers, which are text. */
function pair(opener: DelimiterRun, closer: DelimiterRun): boolean {
  const isTilde = closer.raw[0] === '~';
  if (isTilde && opener.left !== closer.left) return false;
  const size = isTilde ? closer.left : Math.min(2, opener.left, closer.left);
  opener.left -= size;
  opener.opened.push(size);
  closer.left -= size;
  closer.closed.push(size);
  return true;
}
