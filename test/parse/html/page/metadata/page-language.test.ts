import { expect, test } from 'vitest';
import { pageLanguage } from '../../../../../src/parse/html/page/metadata/page-language.js';
import { readPlainly } from '../../../../../src/parse/html/page/read-plainly.js';

const GERMAN = 'Am Morgen lag noch Nebel über dem Hafen, und die Boote schaukelten leise im Wind, als sie kam. '.repeat(
  40,
);
const ENGLISH =
  'In the morning there was fog over the harbour, and the boats were moving in the wind as she came. '.repeat(40);

test.each([
  ['nothing', undefined, GERMAN, 'de'],
  ['nothing in a text without words', undefined, '1 2 3', 'en'],
  ['what it is', 'de-AT', GERMAN, 'de-AT'],
  ['the language of a template', 'en-US', GERMAN, 'de'],
  ['the language of only a part of it', 'en', GERMAN + ENGLISH, 'en'],
  [
    'a language of short stretches between',
    'en',
    `${GERMAN.slice(0, 1700)}${ENGLISH.slice(0, 1700)}${GERMAN}${GERMAN.slice(0, 1600)}`,
    'de',
  ],
  [
    'the language of the middle alone',
    'en',
    GERMAN.slice(0, 1500) + ENGLISH.slice(0, 3000) + GERMAN.slice(0, 1500),
    'en',
  ],
  ['the language of the end alone', 'en', GERMAN + ENGLISH.slice(0, 1500), 'en'],
  ['the language of the template for a short text', 'en', GERMAN.slice(0, 400), 'de'],
  ['the language of a template in capitals', 'EN', GERMAN, 'de'],
  ['a language in capitals', 'DE-at', GERMAN, 'DE-at'],
  ['a language that cannot be guessed', 'gsw', GERMAN, 'gsw'],
])('a page that tells %s: %s', (_, told, text, language) => {
  expect(pageLanguage(told, text)).toBe(language);
});

test.each([
  ['the language that the user gives', 'fr', '<html lang="en">', 'fr'],
  ['its own language', undefined, '<html lang="en">', 'en'],
  ['the language that its words suggest', undefined, '<html>', 'de'],
])('a page that is read plainly has %s', (_, lang, html, language) => {
  const { known } = readPlainly(`${html}<body><p>${GERMAN}</p>`, {
    address: undefined,
    whole: true,
    ...(lang ? { lang } : {}),
  });
  expect(known.lang).toBe(language);
});
