import type { Atom } from './atom.js';
import { factor, wide } from './compose.js';
import { readable } from './tex-tokens.js';

const KINDS: ReadonlyMap<string, Atom['kind']> = new Map([
  ...[...'+-=<>*'].map((sign) => [sign, 'sign'] as const),
  ...[...',;'].map((mark) => [mark, 'comma'] as const),
  ...[...'.:?|'].map((mark) => [mark, 'mark'] as const),
  ['/', 'slash'],
  ['!', 'postfix'],
  ['(', 'open'],
  ['[', 'open'],
  [')', 'close'],
  [']', 'close'],
]);

/** Atom of a character that is not a command, or one beyond ASCII. */
export function characterOf(token: string): Atom {
  if (/^[A-Za-z\d]$/.test(token)) return factor(token);
  if (token === '~') return wide(1);
  return { text: token, kind: readable(KINDS.get(token) ?? (token > '\u00A0' ? 'factor' : undefined)) };
}
