import { expect, test } from 'vitest';
import { articleWords } from '../../src/messages/article-words.js';

test.each([
  ['de', 1, '1 Minute Lesezeit'],
  ['de', 2, '2 Minuten Lesezeit'],
  ['de', 99, '99 Minuten Lesezeit'],
  ['de', 100, '2 Stunden Lesezeit'],
  ['de', 149, '2 Stunden Lesezeit'],
  ['de', 150, '3 Stunden Lesezeit'],
  ['en', 1, '1-minute read'],
  ['en', 99, '99-minute read'],
  ['en', 100, '2-hour read'],
  ['en', 149, '2-hour read'],
  ['en', 150, '3-hour read'],
])('the reading time in %s: %d minutes are "%s"', (lang, count, text) => {
  expect(articleWords(lang).minutes(count)).toBe(text);
});

test('a day is written out in the language of the text', () => {
  const days = ([de, en]: readonly [string, string]) => [
    articleWords(de).day(1, 1, 2026),
    articleWords(en).day(31, 12, 2025),
  ];
  expect(days(['de-AT', 'fr'])).toEqual(['1. Januar 2026', 'December 31, 2025']);
});
