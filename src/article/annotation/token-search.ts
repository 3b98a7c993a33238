import type { Steps } from '../steps.js';

/** Tokens that one step compares. */
const PIECE = 200_000;

/** Finds the indexes at which tokens come in a text one after another, at most `most`, in steps (after Knuth, Morris and Pratt). */
export function* occurring(tokens: Int32Array, text: Int32Array, most: number): Steps<readonly number[]> {
  if (tokens.length === 0) return [];
  const borders = bordersOf(tokens);
  const found: number[] = [];
  let length = 0;
  for (let i = 0; i < text.length && found.length < most; i += 1) {
    while (length > 0 && text[i] !== tokens[length]) length = borders[length - 1] as number;
    if (text[i] === tokens[length]) length += 1;
    if (length === tokens.length) {
      found.push(i + 1 - length);
      length = borders[length - 1] as number;
    }
    if (i % PIECE === 0) yield;
  }
  return found;
}

/** For each number of tokens at the start: how many of them are both at their start and at their end. */
function bordersOf(tokens: Int32Array): Int32Array {
  const borders = new Int32Array(tokens.length);
  for (let i = 1, length = 0; i < tokens.length; i += 1) {
    while (length > 0 && tokens[i] !== tokens[length]) length = borders[length - 1] as number;
    if (tokens[i] === tokens[length]) length += 1;
    borders[i] = length;
  }
  return borders;
}

/** Tokens that are wanted, and the weight of those that a part of a text has. */
class Bag {
  readonly #wanted = new Map<number, { readonly weight: number; left: number }>();
  readonly all: number;
  weight = 0;

  constructor(tokens: Int32Array, weights: Int32Array) {
    for (const [i, token] of tokens.entries()) {
      const entry = this.#wanted.get(token);
      if (entry) entry.left += 1;
      else this.#wanted.set(token, { weight: weights[i] ?? 0, left: 1 });
    }
    this.all = weights.reduce((sum, weight) => sum + weight, 0);
  }

  add(token: number): void {
    const entry = this.#wanted.get(token);
    if (!entry) return;
    if (entry.left > 0) this.weight += entry.weight;
    entry.left -= 1;
  }

  remove(token: number): void {
    const entry = this.#wanted.get(token);
    if (!entry) return;
    entry.left += 1;
    if (entry.left > 0) this.weight -= entry.weight;
  }
}

/** Share of the weight of all tokens that a candidate has at least. */
const LEAST = 0.25;

/**
 * Finds the parts of a text that have most of the tokens, in any order, in steps; returns the indexes at which they end, the best first.
 * @param weights weight of each token
 */
export function* gathering(
  tokens: Int32Array,
  weights: Int32Array,
  text: Int32Array,
  most: number,
): Steps<readonly number[]> {
  const bag = new Bag(tokens, weights);
  const length = Math.ceil(tokens.length * 1.25) + 8;
  const distance = length >> 1;
  const best: { readonly end: number; readonly weight: number }[] = [];
  let top = { end: 0, weight: LEAST * bag.all };
  for (let i = 0; i < text.length; i += 1) {
    bag.add(text[i] as number);
    if (i >= length) bag.remove(text[i - length] as number);
    if (bag.weight > top.weight) top = { end: i + 1, weight: bag.weight };
    if (i % distance === distance - 1 || i === text.length - 1) {
      if (top.end > 0) best.push(top);
      top = { end: 0, weight: LEAST * bag.all };
    }
    if (i % PIECE === 0) yield;
  }
  return best
    .sort((a, b) => b.weight - a.weight)
    .slice(0, most)
    .map(({ end }) => end);
}
