import type { Interruptible } from '../interruptible.js';

/** Words and other characters of a text, compared without regard to spaces, case and typography. */
export interface Tokens {
  readonly text: string;
  /** Number of each token in the vocabulary. */
  readonly ids: Int32Array;
  /** Offset of each token in the text. */
  readonly starts: Int32Array;
  /** Number of occurrences of each token of the vocabulary. */
  readonly counts: Int32Array;
}

/** Numbers of words, in the form in which they are compared. */
export type Vocabulary = Map<string, number>;

/** Characters that are not compared: soft hyphens, joiners, selectors of variants. */
const IGNORED = /\p{Default_Ignorable_Code_Point}/gu;

/**
 * Matches a token: a word, a character of a script without spaces between words, dots, dashes, or another character. Words of most
 * European languages come first since Unicode's classes take longer. Endless ones are cut: the engine's stack has limits.
 */
const TOKEN = [
  '[\\dA-Za-z\\u00AD\\u00C0-\\u00D6\\u00D8-\\u00F6\\u00F8-\\u036F\\u200B-\\u200D\\u2060\\uFEFF]{1,200}',
  '[\\p{sc=Han}\\p{sc=Hira}\\p{sc=Kana}\\p{sc=Thai}\\p{sc=Laoo}\\p{sc=Khmr}\\p{sc=Mymr}]\\p{M}{0,20}',
  '[[\\p{L}\\p{M}\\p{N}]--[\\p{sc=Han}\\p{sc=Hira}\\p{sc=Kana}\\p{sc=Thai}\\p{sc=Laoo}\\p{sc=Khmr}\\p{sc=Mymr}]]{1,200}',
  '…|\\.{2,200}',
  '[\\-\\u2010-\\u2015\\u2212]{1,200}',
  '\\S[\\u200D\\uFE00-\\uFE0F\\u20E3\\p{EMod}]{0,20}',
].join('|');

/** Expressions for all tokens of a text and for one at an offset: they are slow to make, and most readers need none. */
let all: RegExp | undefined;
let atOffset: RegExp | undefined;

const QUOTE = /^["'`´“”„‟‘’‚‛«»‹›]$/;
const DASH = /^[-\u2010-\u2015\u2212]+$/;
const DOTS = /^(?:…|\.{2,})$/;

/** Form of a token for comparison; empty if it does not count. */
function formOf(token: string): string {
  if (/^[\dA-Za-z]+$/.test(token)) return token.toLowerCase();
  if (QUOTE.test(token)) return '"';
  if (DASH.test(token)) return '-';
  if (DOTS.test(token)) return '…';
  return token.replace(IGNORED, '').normalize('NFKC').toLowerCase();
}

/** Number of characters that one step splits. */
const PIECE = 50_000;

/** Splits a text into tokens, in steps; words that the vocabulary does not have are added to it. */
export function* tokenizing(text: string, vocabulary: Vocabulary): Interruptible<Tokens> {
  // Unused pages of memory cost nothing.
  const ids = new Int32Array(text.length);
  const starts = new Int32Array(text.length);
  let count = 0;
  let next = PIECE;
  all ??= new RegExp(TOKEN, 'gv');
  for (const { 0: token, index } of text.matchAll(all)) {
    const id = vocabulary.get(token) ?? numberOf(token, vocabulary);
    if (id >= 0) {
      ids[count] = id;
      starts[count] = index;
      count += 1;
    }
    if (index < next) continue;
    next = index + PIECE;
    yield;
  }
  const counts = new Int32Array(vocabulary.size);
  for (let i = 0; i < count; i += 1) counts[ids[i] as number] = (counts[ids[i] as number] as number) + 1;
  return { text, ids: ids.subarray(0, count), starts: starts.subarray(0, count), counts };
}

function numberOf(token: string, vocabulary: Vocabulary): number {
  const form = formOf(token);
  const id = form === '' ? -1 : (vocabulary.get(form) ?? vocabulary.size);
  if (form !== '') vocabulary.set(form, id);
  vocabulary.set(token, id);
  return id;
}

/** Offset at which a token ends. */
export function endOf({ text, starts }: Tokens, index: number): number {
  const start = starts[index] ?? text.length;
  atOffset ??= new RegExp(TOKEN, 'vy');
  atOffset.lastIndex = start;
  return start + (atOffset.exec(text)?.[0].length ?? 0);
}
