import { expect, test } from 'vitest';
import { isRespelled, withRespelled } from '../../../src/article/annotation/respelled.js';
import { type Tokens, tokenizing, type Vocabulary } from '../../../src/article/annotation/tokenize.js';
import { finish } from '../../../src/article/interruptible.js';

const vocabulary: Vocabulary = new Map();
const tokensOf = (text: string): Tokens => finish(tokenizing(text, vocabulary));

test.each([
  ['neighbour', 'neighbor', true],
  ['häufiger', 'häufger', true],
  ['recieve', 'receive', true],
  ['Haus', 'Hauses', true],
  ['Haus', 'haus', true],
  ['sea', 'seas', true],
  // Too short, another start, too many other letters, names, numbers.
  ['is', 'it', false],
  ['is', 'isle', false],
  ['keine', 'eine', false],
  ['fox', 'vox', false],
  ['house', 'horror', false],
  ['haste', 'hare', false],
  ['transformation', 'transmission', false],
  ['internationalisation', 'internationale', false],
  ['internationalisation', 'internationalization', true],
  ['fetchPage', 'fetchPages', false],
  ['x86', 'x87', false],
  ['2024', '2024', true],
  ['aaaa', 'aaaaaa', true],
])('%s may be %s respelled: %s', (one, other, expected) => {
  expect([
    isRespelled(tokensOf(one), 0, tokensOf(other), 0),
    isRespelled(tokensOf(other), 0, tokensOf(one), 0),
  ]).toEqual([expected, expected]);
});

/** Indexes of the words of a quote in a text, after other spellings beside those that match were added. */
function extended(quote: string, text: string): readonly number[] {
  const [tokens, other] = [tokensOf(quote), tokensOf(text)];
  const aligned = tokens.ids.map((id) => other.ids.indexOf(id));
  const pattern = { weights: aligned, from: 0, to: aligned.length, skipped: 0, taken: 0 };
  return [...withRespelled({ ...pattern, tokens, shared: undefined, space: ['', ''] }, other, aligned)];
}

test.each([
  ['after a matched word', 'the neighbours', 'of the neighbors', [1, 2]],
  ['before a matched word', 'neighbours came', 'neighbors came', [0, 1]],
  ['several in a row', 'the quick neighbour waved', 'the quik neighbor wafed', [0, 1, 2, 3]],
  ['not beside other words', 'the neighbours', 'the good neighbors', [0, -1]],
  ['not without a matched word', 'neighbours', 'neighbors', [-1]],
  ['not at the end of the text', 'the neighbours', 'for the', [1, -1]],
  ['not at the start of the text', 'neighbours the', 'the end', [-1, 0]],
  ['not for another word', 'the neighbours', 'the captain', [0, -1]],
])('other spellings are matched %s', (_, quote, text, expected) => {
  expect(extended(quote, text)).toEqual(expected);
});

test('a word is matched only once', () => {
  expect(extended('sails sailed the', 'sail the')).toEqual([-1, 0, 1]);
});
