import { expect, test } from 'vitest';
import { APPEALS, LINES } from '../../../../../src/parse/html/page/rules/appeal-words.js';
import { beginningsOf, LONGEST_BEGINNING } from '../../../../../src/parse/html/page/rules/beginnings-of.js';
import { PhraseList } from '../../../../../src/parse/html/page/rules/phrase-list.js';
import { examplesOf } from '../../../../hostile/pattern-examples.js';

const PHRASES = [...LINES, ...APPEALS];
const examplesOfPhrase = (phrase: string): readonly string[] =>
  [0, 1, 2].map((variant) => examplesOf(phrase, 'u', variant).text);

test('beginnings follow alternatives and optional parts', () => {
  expect([...beginningsOf('(?:die )?mit|du$')]).toEqual(['mit', 'die mit', 'du']);
  expect([...beginningsOf('tags?:|\\.a|a|(?:b|cd){0,2}e')]).toEqual(['tag:', 'tags:', '.a', 'a', 'e', 'b', 'cd']);
});

test('beginnings end before what may be anything, and are cut', () => {
  expect([...beginningsOf('by .{1,60}x|le[aé]r|a\\p{L}b|über\\s+uns')]).toEqual(['by ', 'le', 'a', 'über']);
  expect([...beginningsOf('[\\p{L}-]*newsletter')]).toEqual(['newslett', '']);
  expect(LONGEST_BEGINNING).toBe('newslett'.length);
});

test('what a phrase matches begins as the phrase does', () => {
  for (const phrase of PHRASES)
    for (const text of examplesOfPhrase(phrase))
      expect([...beginningsOf(phrase)].filter((beginning) => text.startsWith(beginning))).not.toEqual([]);
});

test('a list finds what one expression of all its phrases finds', () => {
  const after = '[^\\p{L}\\p{N}]*$';
  const whole = new RegExp(`^[^\\p{L}\\p{N}]{0,4}(?:${PHRASES.join('|')})${after}`, 'u');
  const list = new PhraseList(PHRASES, after);
  const around = (text: string) =>
    ['', '„', '– (', '😀😀😀😀', '((((('].flatMap((before) => [
      `${before}${text}!`,
      `${before}${text} x`,
      `x${before}${text}`,
    ]);
  const texts = PHRASES.flatMap(examplesOfPhrase).flatMap(around);
  expect(texts.filter((text) => whole.test(text)).length).toBeGreaterThan(PHRASES.length);
  expect(texts.filter((text) => list.test(text) !== whole.test(text))).toEqual([]);
});
