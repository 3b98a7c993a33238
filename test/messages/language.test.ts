import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { LANGUAGES, languageOf, languageOfText, numberIn, oneOf, type Text } from '../../src/messages/language.js';

describe('the language', () => {
  test.each([
    [{}, 'en'],
    [{ LANG: 'de_DE.UTF-8' }, 'de'],
    [{ LANG: 'de' }, 'de'],
    [{ LANG: 'de-AT' }, 'de'],
    [{ LANG: 'DE_DE' }, 'de'],
    [{ LANG: 'nl_de' }, 'en'],
    [{ LLAMA_NEWS_UI: '', LC_ALL: 'de' }, 'de'],
    [{ LANG: 'den_CA.UTF-8' }, 'en'],
    [{ LANG: 'fr_FR.UTF-8' }, 'en'],
    [{ LANG: 'C' }, 'en'],
    [{ LC_MESSAGES: 'de_DE.UTF-8', LANG: 'en_US.UTF-8' }, 'de'],
    [{ LC_MESSAGES: 'en_US.UTF-8', LANG: 'de_DE.UTF-8' }, 'en'],
    [{ LC_MESSAGES: '', LANG: 'de_DE.UTF-8' }, 'de'],
    [{ LC_ALL: 'de_DE.UTF-8', LC_MESSAGES: 'en_US.UTF-8', LANG: 'en_US.UTF-8' }, 'de'],
    [{ LC_ALL: 'C', LC_MESSAGES: 'de_DE.UTF-8' }, 'en'],
    [{ LC_ALL: '', LC_MESSAGES: 'de_DE.UTF-8' }, 'de'],
    [{ LC_CTYPE: 'de_DE.UTF-8', LC_TIME: 'de_DE.UTF-8' }, 'en'],
    [{ LLAMA_NEWS_UI: 'de', LC_ALL: 'en_US.UTF-8' }, 'de'],
    [{ LLAMA_NEWS_UI: 'en', LC_ALL: 'de_DE.UTF-8' }, 'en'],
  ])('of %j is %s', (env, language) => {
    expect(languageOf(env)).toBe(language);
  });
});

test('a text that one of the languages lacks is a type error', () => {
  // @ts-expect-error There is no English.
  const text: Text = { de: 'Nur Deutsch' };
  expect(text.en).toBeUndefined();
});

test.each(LANGUAGES)('whole numbers are written as Intl writes them: %s', (language) => {
  const format = new Intl.NumberFormat(language);
  fc.assert(
    fc.property(fc.nat(), (number) => {
      expect(numberIn(language, number)).toBe(format.format(number));
    }),
  );
});

test.each(LANGUAGES)('words in a row are joined as Intl joins them, without its last comma: %s', (language) => {
  const format = new Intl.ListFormat(language, { type: 'disjunction' });
  for (const words of [['a'], ['a', 'b'], ['a', 'b', 'c'], ['a', 'b', 'c', 'd']])
    expect(oneOf(words)[language]).toBe(format.format(words).replace(', or', ' or'));
});

test.each([
  ['de', 'de'],
  ['DE', 'de'],
  ['de-AT', 'de'],
  ['den', 'en'],
  ['nl-de', 'en'],
  ['en', 'en'],
  ['', 'en'],
])('words added to a text in "%s" are in %s', (lang, language) => {
  expect(languageOfText(lang)).toBe(language);
});
