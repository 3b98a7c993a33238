/*
 * Where a text can be cut, so that what stands before the cut is read as it would be without it: behind empty lines, which are those
 * of nothing but spaces and tabs (CommonMark 2.1), and among lines that define links.
 */

/** Index behind the last cut that begins no further than an index; 0 if there is none. */
export function lastBoundary(text: string, most: number): number {
  for (let at = text.lastIndexOf('\n', most); at > 0; at = text.lastIndexOf('\n', at - 1)) {
    const behind = behindEmptyLine(text, at);
    if (behind > 0) return behind;
    if (text[at + 1] !== '[' || !isDefinition(text, at + 1)) continue;
    const first = firstDefinition(text, at + 1);
    // Below a line of text they are text as well.
    if (first === 0 || behindEmptyLine(text, startOfLine(text, first - 1) - 1) === first) return at + 1;
    at = Math.min(at, first);
  }
  return 0;
}

/** Index behind the next empty line from an index on; the text's end if there is none. */
export function nextEmptyLine(text: string, from: number): number {
  for (let at = text.indexOf('\n', from); at >= 0; at = text.indexOf('\n', at + 1)) {
    const behind = behindEmptyLine(text, at);
    if (behind > 0) return behind;
  }
  return text.length;
}

/** Index behind the definitions that stand, a line each, from an index on. */
export function afterDefinitions(text: string, from: number): number {
  let at = from;
  while (isDefinition(text, at)) at = text.indexOf('\n', at) + 1;
  return at;
}

/** Index of the first of the definitions that stand, a line each, to an index. */
function firstDefinition(text: string, to: number): number {
  let first = to;
  for (let at = to; at > 0; first = at) {
    at = startOfLine(text, at - 1);
    if (!isDefinition(text, at)) break;
  }
  return first;
}

/** Where the line begins that ends with a line feed. */
const startOfLine = (text: string, feed: number): number => (feed === 0 ? 0 : text.lastIndexOf('\n', feed - 1) + 1);

/** Index behind the empty line that follows a line feed; 0 if none does. */
function behindEmptyLine(text: string, feed: number): number {
  if (feed < 0) return 0;
  let end = feed + 1;
  while (text[end] === ' ' || text[end] === '\t') end += 1;
  return text[end] === '\n' ? end + 1 : 0;
}

/** A definition without a title, in one line. */
const DEFINITION = /^\[[^^[\]\\\n][^[\]\\\n]*\]: [^\s<]\S*$/;

/** Characters of a line that is looked at. */
const LONGEST = 1000;

/** Whether a line defines a link, if it is not in the middle of other text. A title that follows does not begin as such a line does. */
function isDefinition(text: string, start: number): boolean {
  if (text[start] !== '[') return false;
  const end = text.indexOf('\n', start);
  return end >= 0 && end - start < LONGEST && DEFINITION.test(text.slice(start, end));
}
