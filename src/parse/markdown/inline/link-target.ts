import { ESCAPED } from './character-classes.js';

/*
 * Targets of inline links: `(destination "title")` (CommonMark 6.3).
 */

export interface LinkTarget {
  readonly href: string;
  readonly title: string | null;
  /** Index after the target. */
  readonly end: number;
}

const SPACE = /[ \t]*(?:\n[ \t]*)?/y;
const ENCLOSED = /<((?:[^<>\\\n]|\\.)*)>/y;
const TITLE = /"((?:[^"\\]|\\[\s\S])*)"|'((?:[^'\\]|\\[\s\S])*)'|\(((?:[^()\\]|\\[\s\S])*)\)/y;

/** Maximum depth of parentheses in a destination, as in GitHub's parser. */
const DEEPEST = 32;

/** Reads the target at an index; undefined if there is none. */
export function linkTargetAt(source: string, index: number): LinkTarget | undefined {
  if (source[index] !== '(') return undefined;
  const start = after(SPACE, source, index + 1);
  ENCLOSED.lastIndex = start;
  const enclosed = ENCLOSED.exec(source)?.[1];
  const end = enclosed === undefined ? endOfDestination(source, start) : start + enclosed.length + 2;
  if (end === undefined) return undefined;
  const destination = enclosed ?? source.slice(start, end);
  const beforeTitle = after(SPACE, source, end);
  TITLE.lastIndex = beforeTitle;
  const title = beforeTitle > end ? TITLE.exec(source) : null;
  const last = after(SPACE, source, title ? TITLE.lastIndex : beforeTitle);
  if (source[last] !== ')') return undefined;
  return {
    href: unescaped(destination),
    title: title ? unescaped(title[1] ?? title[2] ?? title[3] ?? '') : null,
    end: last + 1,
  };
}

const unescaped = (text: string): string => text.replace(ESCAPED, '$1');

function after(pattern: RegExp, source: string, index: number): number {
  pattern.lastIndex = index;
  return pattern.test(source) ? pattern.lastIndex : index;
}

/** Index after a destination without angle brackets; undefined if there is none or its parentheses are not balanced. */
function endOfDestination(source: string, start: number): number | undefined {
  if (source[start] === '<') return undefined;
  let depth = 0;
  let at = start;
  for (; at < source.length; at += 1) {
    const character = source.charAt(at);
    if (character <= ' ' || character === '\u007f') break;
    if (character === '\\' && /[!-/:-@[-`{-~]/.test(source.charAt(at + 1))) at += 1;
    else if (character === '(') depth += 1;
    else if (character === ')') depth -= 1;
    if (depth < 0 || depth > DEEPEST) break;
  }
  return depth === 0 || depth === -1 ? at : undefined;
}
