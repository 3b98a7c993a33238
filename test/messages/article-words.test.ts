import { expect, test } from 'vitest';
import { articleWords } from '../../src/messages/article-words.js';

test.each([
  ['de', 1, '1 Minute Lesezeit'],
  ['de', 2, '2 Minuten Lesezeit'],
  ['de', 99, '99 Minuten Lesezeit'],
  ['de', 100, '2 Stunden Lesezeit'],
  ['en', 1, '1-minute read'],
  ['en', 99, '99-minute read'],
  ['en', 100, '2-hour read'],
])('the reading time in %s: %d minutes are "%s"', (lang, count, text) => {
  expect(articleWords(lang).minutes(count)).toBe(text);
});
