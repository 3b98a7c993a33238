import type { Interruptible } from '../interruptible.js';
import { sum } from './passage-pattern.js';

/** Number of tokens that one step compares. */
const PIECE = 200_000;

/** Finds the indexes at which a sequence of tokens occurs in a text, at most `most`, in steps (after Knuth, Morris and Pratt). */
export function* occurring(tokens: Int32Array, text: Int32Array, most: number): Interruptible<readonly number[]> {
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

/** Length of the longest proper prefix that is also a suffix, for each prefix. */
function bordersOf(tokens: Int32Array): Int32Array {
  const borders = new Int32Array(tokens.length);
  for (let i = 1, length = 0; i < tokens.length; i += 1) {
    while (length > 0 && tokens[i] !== tokens[length]) length = borders[length - 1] as number;
    if (tokens[i] === tokens[length]) length += 1;
    borders[i] = length;
  }
  return borders;
}

/** Wanted tokens, and the weight of those in a part of a text. */
export class Bag {
  /** Weight of each wanted token, and how many more of it are wanted, by the number of the token. */
  readonly weights: Int32Array;
  readonly left: Int32Array;
  weight = 0;

  constructor(tokens: Int32Array, weights: Int32Array) {
    const size = 1 + tokens.reduce((most, token) => Math.max(most, token), 0);
    this.weights = new Int32Array(size);
    this.left = new Int32Array(size);
    for (const [i, token] of tokens.entries()) {
      this.weights[token] = weights[i] as number;
      this.left[token] = (this.left[token] as number) + 1;
    }
  }

  add(token: number): void {
    const weight = this.weights[token];
    if (!weight) return;
    const left = this.left[token] as number;
    if (left > 0) this.weight += weight;
    this.left[token] = left - 1;
  }

  remove(token: number): void {
    const weight = this.weights[token];
    if (!weight) return;
    const left = (this.left[token] as number) + 1;
    if (left > 0) this.weight -= weight;
    this.left[token] = left;
  }

  /** Weight of the wanted tokens that a part of a text has, for an empty bag. */
  weightOf(part: Int32Array): number {
    for (const token of part) this.add(token);
    const { weight } = this;
    for (const token of part) this.remove(token);
    return weight;
  }
}

/** Minimum share of the weight of all tokens in a candidate. */
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
): Interruptible<readonly number[]> {
  const bag = new Bag(tokens, weights);
  const length = Math.ceil(tokens.length * 1.25) + 8;
  const least = LEAST * sum(weights);
  const distance = length >> 1;
  const best: { readonly end: number; readonly weight: number }[] = [];
  let top = { end: 0, weight: least };
  for (let i = 0; i < text.length; i += 1) {
    bag.add(text[i] as number);
    if (i >= length) bag.remove(text[i - length] as number);
    if (bag.weight > top.weight) top = { end: i + 1, weight: bag.weight };
    if (i % distance === distance - 1 || i === text.length - 1) {
      if (top.end > 0) best.push(top);
      top = { end: 0, weight: least };
    }
    if (i % PIECE === 0) yield;
  }
  return best
    .sort((a, b) => b.weight - a.weight)
    .slice(0, most)
    .map(({ end }) => end);
}
