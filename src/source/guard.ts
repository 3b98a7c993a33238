/** Marks that nest or pair: a paragraph with very many of them can take a parser minutes. */
const MARKS = new Set(Array.from('[]*_~`<>|!&@()', (mark) => mark.charCodeAt(0)));
const MANY = 2000;
const MANY_IN_ALL = 300_000;
const LONG_WORD = 20_000;
const DEEP = 60;

/**
 * Whether a text may be a parser's undoing: a paragraph with thousands of marks, a word of tens of thousands of characters, or
 * quotes and lists nested dozens deep. One pass; ordinary articles do not come near.
 */
export function looksDangerous(text: string): boolean {
  let marks = 0;
  let all = 0;
  let wordStart = 0;
  let lineStart = 0;
  for (let i = 0; i < text.length; i += 1) {
    const code = text.charCodeAt(i);
    if (code === 0x0a) {
      if (i === lineStart) marks = 0;
      lineStart = i + 1;
      wordStart = i + 1;
    } else if (code === 0x20) wordStart = i + 1;
    else if (MARKS.has(code)) {
      marks += 1;
      all += 1;
      if (marks > MANY || all > MANY_IN_ALL) return true;
    } else if (i - wordStart > LONG_WORD) return true;
  }
  return deep(text);
}

/** Whether a line begins with dozens of markers of quotes and lists, or is indented as if it stood in as many lists. */
const deep = (text: string): boolean =>
  new RegExp(
    `^(?:[ \\t]*(?:>|[-+*](?=[ \\t])|\\d{1,9}[.)](?=[ \\t]))){${DEEP}}|^[ \\t]{${2 * DEEP},}[-+*>\\d]`,
    'm',
  ).test(text);
