/*
 * Empty lines as CommonMark has them (2.1): those of nothing but spaces and tabs.
 */

/** Index behind the last empty line that begins no further than an index; 0 if there is none. */
export function behindEmptyLine(text: string, most: number): number {
  for (let at = text.lastIndexOf('\n', most); at > 0; at = text.lastIndexOf('\n', at - 1)) {
    const end = behindSpace(text, at + 1);
    if (text[end] === '\n') return end + 1;
  }
  return 0;
}

/** Index behind the next empty line from an index on; the text's end if there is none. */
export function nextBehindEmptyLine(text: string, from: number): number {
  for (let at = text.indexOf('\n', from); at >= 0; at = text.indexOf('\n', at + 1)) {
    const end = behindSpace(text, at + 1);
    if (text[end] === '\n') return end + 1;
  }
  return text.length;
}

function behindSpace(text: string, from: number): number {
  let end = from;
  while (text[end] === ' ' || text[end] === '\t') end += 1;
  return end;
}
