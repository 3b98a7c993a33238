import { endOfBraces } from './jsx-code.js';
import { type JsxTag, readTag } from './jsx-tag.js';

/** Marks among which a paragraph of MDX may end before a tag or a comment. */
const MARK = /`+|[<{\n]/g;
/** Start of a line that ends a paragraph anyway. */
const ENDS =
  /\n[ \t]*(?:\n|#{1,6}[ \t]|```|~~~|>|[-+*][ \t]|1[.)][ \t]|<(?:!--|\?)|(?:=+|-+|\*{3,}|_{3,})[ \t]*(?:\n|$))/y;
export const EMPTY_LINE = /\n[ \t]*\n/;

/** Index at which reading goes on, or at which the paragraph ends. */
type Step = { readonly after: number } | { readonly end: number };

/**
 * Finds where a paragraph ends at a tag: before a block on a line of its own, or before the end of a component that began before the
 * paragraph. Undefined if it does not before an index.
 */
export function endOfParagraph(
  source: string,
  most: number,
  isBlock: (tag: JsxTag, source: string) => boolean,
): number | undefined {
  /** Number of open tags by name. */
  const open = new Map<string, number>();
  /** Index before the current line. */
  let feed = -1;

  const tag = (at: number, startsLine: boolean): Step => {
    const tag = readTag(source, at);
    if (typeof tag === 'string' || EMPTY_LINE.test(source.slice(at, tag.end))) return { after: at + 1 };
    const count = open.get(tag.name) ?? 0;
    const ends = tag.kind === 'closing' ? count === 0 : startsLine && isBlock(tag, source);
    if (ends) return { end: startsLine ? feed : at };
    if (tag.kind !== 'selfClosing') open.set(tag.name, count + (tag.kind === 'opening' ? 1 : -1));
    return { after: tag.end };
  };
  const braces = (at: number, startsLine: boolean): Step => {
    if (startsLine && source.startsWith('{/*', at)) return { end: feed };
    const after = endOfBraces(source, at);
    const closes = typeof after === 'number' && !EMPTY_LINE.test(source.slice(at, after));
    return { after: closes ? after : at + 1 };
  };

  for (let at = 0; ; ) {
    MARK.lastIndex = at;
    const match = MARK.exec(source);
    if (!match || match.index >= most) return undefined;
    const [mark] = match;
    at = match.index + mark.length;
    if (mark === '\n') {
      ENDS.lastIndex = match.index;
      if (ENDS.test(source)) return undefined;
      feed = match.index;
    } else if (mark.startsWith('`')) at = afterCodeSpan(source, at, mark.length);
    else {
      const startsLine = feed >= 0 && source.slice(feed, match.index).trim() === '';
      const step = mark === '<' ? tag(match.index, startsLine) : braces(match.index, startsLine);
      if ('end' in step) return step.end;
      at = step.after;
    }
  }
}

/** Index after the code span that a run of backticks opens; after the run if none does before an empty line. */
function afterCodeSpan(source: string, from: number, length: number): number {
  const run = /`+|\n[ \t]*\n/g;
  run.lastIndex = from;
  for (let match = run.exec(source); match && match[0][0] === '`'; match = run.exec(source))
    if (match[0].length === length) return match.index + length;
  return from;
}
