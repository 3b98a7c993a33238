import { expect, test } from 'vitest';
import { endOf, type Tokens, tokenizing, type Vocabulary } from '../../../src/article/annotation/tokenize.js';
import { finish } from '../../../src/article/interruptible.js';

const tokensOf = (text: string, vocabulary: Vocabulary = new Map()): Tokens => finish(tokenizing(text, vocabulary));

const parts = (text: string): readonly string[] => {
  const tokens = tokensOf(text);
  return [...tokens.starts].map((start, i) => text.slice(start, endOf(tokens, i)));
};

test.each([
  ['words and signs', 'One, two!', ['One', ',', 'two', '!']],
  ['words with digits', 'x86 2024', ['x86', '2024']],
  ['words with accents, of one character or two', 'Größe Gro\u0308ße', ['Größe', 'Gro\u0308ße']],
  ['words with soft hyphens and joiners', 'Reich\u00ADweite a\u200Bb', ['Reich\u00ADweite', 'a\u200Bb']],
  ['Greek and Cyrillic words', 'λόγος слово', ['λόγος', 'слово']],
  ['Chinese and Thai characters', '机器 ภาษ', ['机', '器', 'ภ', 'า', 'ษ']],
  ['Greek words beside Chinese characters', 'λό机', ['λό', '机']],
  ['dots and an ellipsis', 'a... b… c.', ['a', '...', 'b', '…', 'c', '.']],
  ['dashes in a row', 'a--b – c', ['a', '--', 'b', '–', 'c']],
  ['equal signs in a row', '==', ['=', '=']],
  ['emoji with skin and selectors', '✌🏽 ☺\uFE0F', ['✌🏽', '☺\uFE0F']],
  ['multiplication between letters', 'a×b÷c', ['a', '×', 'b', '÷', 'c']],
  ['endless words', 'a'.repeat(201), ['a'.repeat(200), 'a']],
  ['nothing', ' \n\t', []],
])('%s are tokens', (_, text, expected) => {
  expect(parts(text)).toEqual(expected);
});

test.each([
  ['Größe', 'GRÖSSE', false],
  ['Größe', 'gro\u0308ße', true],
  ['ﬁnal', 'Final', true],
  ['ABC', 'ＡＢＣ', true],
  ['Reichweite', 'reich\u00ADweite', true],
  ['“', '"', true],
  ['„', '’', true],
  ['«', '‹', true],
  ['"', ',', false],
  ['–', '-', true],
  ['---', '—', true],
  ['…', '...', true],
  ['..', '.', false],
  ['☺', '☺\uFE0F', true],
  ['a', 'b', false],
])('%s and %s are compared as equal: %s', (one, other, equal) => {
  const vocabulary: Vocabulary = new Map();
  const [a, b] = [tokensOf(one, vocabulary).ids, tokensOf(other, vocabulary).ids];
  expect(String(a) === String(b)).toBe(equal);
});

test('characters that nobody sees are no tokens', () => {
  expect(parts('a \u00AD b \u200B\u2060')).toEqual(['a', 'b']);
});

test('tokens are counted in all their spellings', () => {
  const vocabulary: Vocabulary = new Map();
  const { ids, counts } = tokensOf('Fox fox, dog FOX', vocabulary);
  expect([...ids].map((id) => counts[id])).toEqual([3, 3, 1, 1, 3]);
  // Another text continues the numbers.
  const other = tokensOf('cat fox', vocabulary);
  expect(other.ids[1]).toBe(ids[0]);
  expect([...ids]).not.toContain(other.ids[0]);
  expect(other.counts[other.ids[1] as number]).toBe(1);
});

test('the token after the last ends where the text ends', () => {
  const tokens = tokensOf('one two');
  expect([0, 1, 2].map((index) => endOf(tokens, index))).toEqual([3, 7, 7]);
});

test('long texts are split in steps', () => {
  const text = 'some words of it '.repeat(10_000);
  const steps = tokenizing(text, new Map());
  let count = 0;
  let step = steps.next();
  for (; !step.done; step = steps.next()) count += 1;
  expect(count).toBe(3);
  expect(step.value.starts.length).toBe(40_000);
  expect(step.value.starts.at(-1)).toBe(text.lastIndexOf('it'));
});
