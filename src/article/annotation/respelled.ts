import type { Pattern } from './passage-pattern.js';
import { endOf, type Tokens } from './tokenize.js';

/**
 * Minimum share of a word's letters that another spelling has at its ends, maximum number of other letters, and minimum length of a word.
 */
const LEAST_ALIKE = 0.65;
const MOST_OTHERS = 3;
const SHORTEST = 3;

/** Adds tokens beside matched ones that are other spellings of the pattern's: inflected or misspelled. */
export function withRespelled({ tokens }: Pattern, text: Tokens, aligned: Int32Array): Int32Array {
  const matched = aligned.slice();
  const used = new Set(aligned);
  const extend = (index: number, step: -1 | 1): void => {
    const at = matched[index - step];
    if (at === undefined || at < 0 || matched[index] !== -1) return;
    const next = at + step;
    if (next < 0 || next >= text.ids.length || used.has(next) || !isRespelled(tokens, index, text, next)) return;
    matched[index] = next;
    used.add(next);
  };
  for (let i = 1; i < matched.length; i += 1) extend(i, 1);
  for (let i = matched.length - 2; i >= 0; i -= 1) extend(i, -1);
  return matched;
}

/** Whether a token is another one with some letters after the first changed; numbers never are. */
export function isRespelled(tokens: Tokens, index: number, text: Tokens, at: number): boolean {
  if (tokens.ids[index] === text.ids[at]) return true;
  const [x, y] = [wordAt(tokens, index), wordAt(text, at)];
  const [a, b] = [x.toLowerCase(), y.toLowerCase()];
  const [shorter, longer] = a.length < b.length ? [a.length, b.length] : [b.length, a.length];
  if (shorter < SHORTEST || shorter < LEAST_ALIKE * longer || NAME.test(`${x} ${y}`)) return false;
  let start = 0;
  while (start < shorter && a[start] === b[start]) start += 1;
  // A prefix makes another word.
  if (start === 0) return false;
  let end = 0;
  while (end < shorter - start && a.at(-1 - end) === b.at(-1 - end)) end += 1;
  return start + end >= Math.max(LEAST_ALIKE * longer, longer - MOST_OTHERS);
}

/** Names in code and numbers. */
const NAME = /\p{N}|\p{Ll}\p{Lu}/u;

const wordAt = (tokens: Tokens, index: number): string => tokens.text.slice(tokens.starts[index], endOf(tokens, index));
