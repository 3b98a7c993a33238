/*
 * Ends of JavaScript among Markdown. Brackets are counted outside strings, templates and comments; nothing else of the language matters.
 */

/** Maximum length of code or of a tag, in characters. */
export const LONGEST_CODE = 65_536;
/** Maximum depth of brackets: where many are never closed, the search for the end of each would read all the others. */
const DEEPEST = 50;

/** Index at which code ends; `open` if the text ends first, `never` if the code would be too long or too deep. */
export type CodeEnd = number | 'open' | 'never';

const MARK = /["'`()[\]{}\n]|\/[*/]/g;
const DEPTHS: Readonly<Record<string, number>> = { '(': 1, '[': 1, '{': 1, ')': -1, ']': -1, '}': -1 };
const IN_TEMPLATE = /`|\\.|\$\{/gs;
/** End of a comment, or the start of another in JSX, which shows that the first is not closed. */
const IN_COMMENT = /\*\/|\{\/\*/g;
const STRINGS: Readonly<Record<string, RegExp>> = { '"': /(?:[^"\\\n]|\\.)*"/y, "'": /(?:[^'\\\n]|\\.)*'/y };

function find(pattern: RegExp, source: string, from: number): RegExpExecArray | null {
  pattern.lastIndex = from;
  return pattern.exec(source);
}

/**
 * Reads code from an index on until a bracket or the end of a line for which `ends` is true; returns the index after it.
 * @param ends receives the mark, its index, and the number of brackets that are open after it
 * @param outer depth of the code in templates of other code
 */
function scan(
  text: string,
  from: number,
  ends: (mark: string, at: number, depth: number) => boolean,
  outer = 0,
): CodeEnd {
  const source = text.slice(0, from + LONGEST_CODE);
  const unclosed = source.length < text.length ? 'never' : 'open';
  let depth = 0;
  for (let match = find(MARK, source, from); match; ) {
    const [mark] = match;
    const after = afterMark(source, mark, match.index + mark.length, outer + depth);
    if (typeof after !== 'number') return after === 'open' ? unclosed : after;
    depth += DEPTHS[mark] ?? 0;
    if (outer + depth > DEEPEST) return 'never';
    if (ends(mark, match.index, depth)) return after;
    match = find(MARK, source, after);
  }
  return unclosed;
}

/** Index after a mark, and after the string, the template or the comment that it begins. */
function afterMark(source: string, mark: string, at: number, depth: number): CodeEnd {
  const string = STRINGS[mark];
  // A quote that is not closed on its line is an apostrophe.
  if (string) return at + (find(string, source, at)?.[0].length ?? 0);
  if (mark === '`') return endOfTemplate(source, at, depth);
  if (mark === '/*') return endOfComment(source, at);
  // Two slashes after a colon are in an address.
  if (mark !== '//' || source[at - 3] === ':') return at;
  const feed = source.indexOf('\n', at);
  return feed < 0 ? 'open' : feed;
}

function endOfComment(source: string, from: number): CodeEnd {
  const end = find(IN_COMMENT, source, from);
  if (!end) return 'open';
  return end[0] === '*/' ? end.index + 2 : 'never';
}

function endOfTemplate(source: string, from: number, depth: number): CodeEnd {
  for (let match = find(IN_TEMPLATE, source, from); match; ) {
    let after: CodeEnd = match.index + match[0].length;
    if (match[0] === '`') return after;
    if (match[0] === '${') after = endOfBraces(source, after - 1, depth);
    if (typeof after !== 'number') return after;
    match = find(IN_TEMPLATE, source, after);
  }
  return 'open';
}

/** Finds the index after the brace that closes the one at an index. */
export const endOfBraces = (source: string, from: number, outer = 0): CodeEnd =>
  scan(source, from, (_, __, depth) => depth <= 0, outer);

/** End of a line after which a statement continues, and start of a line that continues it. */
const CONTINUED = /(?:[=,+?:&|>]|\bfrom)$/;
const CONTINUES = /\n[ \t]*(?:[.?:&|=,]|from\b)/y;

/** Finds the index after the line on which the statement at the start of a text ends. */
export function endOfStatement(source: string): CodeEnd {
  let line = 0;
  return scan(source, 0, (mark, at, depth) => {
    if (mark !== '\n') return false;
    const last = source.slice(Math.max(line, at - 100), at).trimEnd();
    line = at + 1;
    return depth <= 0 && !CONTINUED.test(last) && !find(CONTINUES, source, at);
  });
}

/** Source up to an index, and the end of its line if nothing else is on it. */
export const rowOf = (source: string, end: number): string =>
  source.slice(0, end) + (/^[ \t]*(?:\n|$)/.exec(source.slice(end, end + 200))?.[0] ?? '');
