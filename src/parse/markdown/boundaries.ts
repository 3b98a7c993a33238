/*
 * Boundaries at which a text can be cut without changing how the text before the cut is read: after empty lines, which hold nothing
 * but spaces and tabs (CommonMark 2.1), and between lines that define links.
 */

/** Index of the last boundary whose line feed is at index `most` or before; 0 if there is none. */
export function lastBoundary(text: string, most: number): number {
  for (let at = text.lastIndexOf('\n', most); at > 0; at = text.lastIndexOf('\n', at - 1)) {
    const after = afterEmptyLine(text, at);
    if (after > 0) return after;
    if (text[at + 1] !== '[' || !isDefinition(text, at + 1)) continue;
    const first = firstDefinition(text, at + 1);
    // Definitions right below a line of text are text.
    if (first === 0 || afterEmptyLine(text, startOfLine(text, first - 1) - 1) === first) return at + 1;
    at = Math.min(at, first);
  }
  return 0;
}

/** Index after the next empty line from an index on; the text's end if there is none. */
export function nextEmptyLine(text: string, from: number): number {
  for (let at = text.indexOf('\n', from); at >= 0; at = text.indexOf('\n', at + 1)) {
    const after = afterEmptyLine(text, at);
    if (after > 0) return after;
  }
  return text.length;
}

/** Index of the first of the consecutive one-line definitions that end at an index. */
function firstDefinition(text: string, to: number): number {
  let first = to;
  for (let at = to; at > 0; first = at) {
    at = startOfLine(text, at - 1);
    if (!isDefinition(text, at)) break;
  }
  return first;
}

/** Start of the line that ends with a line feed. */
const startOfLine = (text: string, feed: number): number => (feed === 0 ? 0 : text.lastIndexOf('\n', feed - 1) + 1);

/** Index after the empty line that follows a line feed; 0 if none follows. */
function afterEmptyLine(text: string, feed: number): number {
  if (feed < 0) return 0;
  let end = feed + 1;
  while (text[end] === ' ' || text[end] === '\t') end += 1;
  return text[end] === '\n' ? end + 1 : 0;
}

/** Source of a pattern for a line that defines a link, provided it is not inside other text. */
export const DEFINITION_LINE = String.raw`\[[^^[\]\\\s][^[\]\\\n]*\]: [^\s<]\S*(?: "[^"\\\n]*")?`;
const DEFINITION = new RegExp(`^${DEFINITION_LINE}$`);

/** Maximum length, in characters, of a line that is checked. */
const LONGEST = 1000;

/** Whether a line defines a link, provided it is not inside other text. A title on the next line cannot look like such a line. */
function isDefinition(text: string, start: number): boolean {
  if (text[start] !== '[') return false;
  const end = text.indexOf('\n', start);
  return end >= 0 && end - start < LONGEST && DEFINITION.test(text.slice(start, end));
}
