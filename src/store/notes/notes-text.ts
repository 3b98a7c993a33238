import type { Annotation, PassageAnchor } from '../../article/annotation/annotation.js';
import { headerLength } from './notes-header.js';
import { type PlaceLine, readPlaceLine } from './place-line.js';
import { isQuoted, readQuote } from './quote-block.js';
import { textDirective } from './text-directive.js';

/*
 * Text of a file of notes: entries, and whatever else a hand has written there. An entry is a block quote, the note, and the line with
 * the link to the place; a quote without that line is an entry that a hand has added. Joined, the parts are the text.
 */

/** Entry of a file of notes, with the parts of its source. */
export interface Entry {
  readonly annotation: Annotation;
  readonly quote: string;
  /** The note with the empty lines around it. */
  readonly note: string;
  /** Empty if a hand has written the entry. */
  readonly line: string;
  /** Text that a hand has added to the last line. */
  readonly added: string;
}

export type Part = string | Entry;

export const sourceOf = (part: Part): string => (typeof part === 'string' ? part : part.quote + part.note + part.line);

/** Line that ends the note of an entry without a last line: a heading, a rule, or a mark of a conflict of Git. */
const ENDS = /^ {0,3}(?:#{1,6}(?:[ \t]|$)|(?:-{3,}|\*{3,}|_{3,})[ \t]*$|(?:<{7}|={7}|>{7}|\|{7})(?: |$))/;
const BLANK = /^[ \t]*$/;

/** Lines of an entry: the block quote, the note, and, if there is a place, the last line, which may be wrapped. */
interface Stretch {
  readonly start: number;
  readonly quoteEnd: number;
  readonly noteEnd: number;
  readonly end: number;
  readonly place: PlaceLine | undefined;
}

/**
 * Divides the text of a file of notes into its parts.
 * @param time time at which entries without one were made, in ISO 8601
 */
export function partsOf(text: string, time: string): readonly Part[] {
  const header = headerLength(text);
  const lines = text.slice(header).match(/[^\n]*\n|[^\n]+$/g) ?? [];
  const bare = lines.map((line) => line.replace(/\r?\n$/, ''));
  const source = (from: number, to: number): string => lines.slice(from, to).join('');
  const parts: Part[] = [text.slice(0, header)];
  const freeId = createFreeId();
  let done = 0;
  for (const { start, quoteEnd, noteEnd, end, place } of stretchesOf(bare)) {
    const { quote, isHeading } = readQuote(bare.slice(start, quoteEnd));
    const entry = { quote: source(start, quoteEnd), note: source(quoteEnd, noteEnd), line: source(noteEnd, end) };
    const annotation: Annotation = {
      id: freeId(place?.id || `h${hashOf(quote)}`),
      target: isHeading ? 'section' : 'passage',
      color: place?.color ?? 'yellow',
      anchor: anchorOf(quote, place),
      note: noteOf(entry.note),
      created: place?.created ?? time,
    };
    parts.push(source(done, start), { ...entry, annotation, added: place?.added ?? '' });
    done = end;
  }
  return [...parts, source(done, lines.length)].filter((part) => part !== '');
}

function quoteEndOf(lines: readonly string[], start: number): number {
  let end = start + 1;
  while (end < lines.length && isQuoted(lines[end] ?? '')) end += 1;
  return end;
}

/** Matches the start of an alert or a callout, which is not a quote. */
const ALERT = /^ {0,3}>\s*\[!/;

/** Finds the lines of entries, in their order. */
function stretchesOf(lines: readonly string[]): readonly Stretch[] {
  const found: Stretch[] = [];
  /** Quotes since the last entry; a last line belongs to one of these. */
  let open: Pick<Stretch, 'start' | 'quoteEnd'>[] = [];
  const addWithoutPlace = (quotes: typeof open, limit: number): void => {
    quotes.forEach((quote, i) => {
      const end = endOfNote(lines, quote.quoteEnd, quotes[i + 1]?.start ?? limit);
      if (!ALERT.test(lines[quote.start] ?? '')) found.push({ ...quote, noteEnd: end, end, place: undefined });
    });
  };
  for (let i = 0; i < lines.length; i += 1) {
    const line = lines[i] ?? '';
    const hidden = open.length === 0 ? hiddenEnd(lines, i) : undefined;
    if (hidden !== undefined) {
      i = hidden;
      continue;
    }
    if (isQuoted(line)) {
      const quoteEnd = quoteEndOf(lines, i);
      open.push({ start: i, quoteEnd });
      i = quoteEnd - 1;
      continue;
    }
    const last = open.length > 0 ? placeFrom(lines, i) : undefined;
    if (!last) continue;
    const { place, end } = last;
    // A note may hold a quote, too: the line names the passage to which it belongs.
    const named = open.findLastIndex((quote) =>
      names(place, readQuote(lines.slice(quote.start, quote.quoteEnd)).quote),
    );
    const at = named < 0 ? open.length - 1 : named;
    const own = open[at] ?? { start: i, quoteEnd: i };
    addWithoutPlace(open.slice(0, at), own.start);
    found.push({ ...own, noteEnd: i, end, place });
    open = [];
    i = end - 1;
  }
  addWithoutPlace(open, lines.length);
  return found;
}

/** Maximum number of lines of code or of a comment. */
const LONGEST = 200;
/** Maximum number of lines over which the title of a link is wrapped. */
const WRAPPED = 4;

/** Reads a last line, also one that another program has wrapped: in the title of its link, or before the time. */
function placeFrom(
  lines: readonly string[],
  start: number,
): { readonly place: PlaceLine; readonly end: number } | undefined {
  if (!/^ {0,3}\[/.test(lines[start] ?? '')) return undefined;
  for (let end = start + 1; end <= start + WRAPPED && !BLANK.test(lines[end - 1] ?? ''); end += 1) {
    const last = lines[end - 1] ?? '';
    const place = readPlaceLine(lines.slice(start, end).join(' '));
    // A note may have a link of its own over several lines, and no empty line below.
    if (!place || (end > start + 1 && (place.id === '' || readPlaceLine(last)))) continue;
    const more = /^ {0,3}·/.test(lines[end] ?? '') ? end + 1 : end;
    return { place: readPlaceLine(lines.slice(start, more).join(' ')) ?? place, end: more };
  }
  return undefined;
}

/**
 * Finds the last line of a comment in HTML or of code in a fence that begins at a line, and has no quotes. An empty line ends the search:
 * what is open by mistake hides no entry.
 */
function hiddenEnd(lines: readonly string[], start: number): number | undefined {
  const [, fence, comment] = /^ {0,3}(?:(`{3,}|~{3,})|(<!--))/.exec(lines[start] ?? '') ?? [];
  if (fence === undefined && comment === undefined) return undefined;
  for (let at = start; at < start + LONGEST && !BLANK.test(lines[at] ?? ''); at += 1) {
    const line = lines[at] ?? '';
    if (fence === undefined ? line.includes('-->') : at > start && line.trim().startsWith(fence)) return at;
  }
  return undefined;
}

/** Whether the link of a last line leads to a quote. */
const names = (place: PlaceLine, quote: string): boolean =>
  place.text === textDirective({ ...place, quote }, (text) => text);

/** End of the note of an entry without a last line, without the empty lines after it. */
function endOfNote(lines: readonly string[], start: number, limit: number): number {
  let end = start;
  for (let i = start; i < limit && !ENDS.test(lines[i] ?? ''); i += 1) if (!BLANK.test(lines[i] ?? '')) end = i + 1;
  return end;
}

/** Anchor of a quote; without a place, the quote alone finds it. */
function anchorOf(quote: string, place: PlaceLine | undefined): PassageAnchor {
  const { section = '', at = 0, of = 0, before = '', after = '', rival, shared } = place ?? {};
  return {
    quote,
    before,
    after,
    section,
    at,
    of,
    ...(rival === undefined ? {} : { rival }),
    ...(shared && { shared }),
  };
}

/** Backslashes before what would otherwise begin another entry or end this one. */
const ESCAPED = /^( {0,3})\\(?=\\*(?:>|\[[^\n]*\]\([^\s()]*:~:))/gm;
const ENTRY_LIKE = /^( {0,3})(?=\\*(?:>|\[[^\n]*\]\([^\s()]*:~:))/gm;

/** Writes a note so that no line of it looks like another part of an entry. */
export const noteSource = (note: string): string => note.toWellFormed().replace(ENTRY_LIKE, '$1\\');

/** Reads a note from its source. */
const noteOf = (source: string): string => trimmed(source.replaceAll('\r\n', '\n')).replace(ESCAPED, '$1');

/** A text without empty lines at its ends. */
export const trimmed = (text: string): string => {
  const lines = text.split(/\r\n?|\n/);
  const first = lines.findIndex((line) => !BLANK.test(line));
  return first < 0 ? '' : lines.slice(first, lines.findLastIndex((line) => !BLANK.test(line)) + 1).join('\n');
};

/** Creates a function that makes ids that no other entry has: the second with the same gets "-2". */
function createFreeId(): (wanted: string) => string {
  const counts = new Map<string, number>();
  return (wanted) => {
    let count = (counts.get(wanted) ?? 0) + 1;
    while (count > 1 && counts.has(`${wanted}-${count}`)) count += 1;
    counts.set(wanted, count);
    const id = count === 1 ? wanted : `${wanted}-${count}`;
    counts.set(id, counts.get(id) ?? 1);
    return id;
  };
}

/** Short hash of a text (FNV-1a), the same in every run. */
function hashOf(text: string): string {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i += 1) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193) >>> 0;
  return hash.toString(36);
}
