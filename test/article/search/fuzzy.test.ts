import { describe, expect, test } from 'vitest';
import { createFuzzy } from '../../../src/article/search/fuzzy.js';
import { bundledArticle } from '../../../src/source/bundled.js';

const titles = bundledArticle('llama-4-rechenleistung', 'de').sections.map(({ title }) => title);

const ranked = (query: string): readonly string[] =>
  titles
    .flatMap((title) => {
      const score = createFuzzy(query).score(title);
      return score === undefined ? [] : [{ title, score }];
    })
    .sort((a, b) => b.score - a.score)
    .map(({ title }) => title);

describe('createFuzzy', () => {
  test.each([
    ['fazit', 'Fazit und Ausblick'],
    ['fua', 'Fazit und Ausblick'],
    ['ethisch', 'Ethische und gesellschaftliche Überlegungen'],
    ['egü', 'Ethische und gesellschaftliche Überlegungen'],
    ['suk', 'Strategische Überlegungen und Konkurrenz'],
    ['konk', 'Strategische Überlegungen und Konkurrenz'],
    ['mvl', 'Metas Vision für Llama 4'],
    ['anwend', 'Potenzielle Anwendungsfälle von Llama 4'],
    ['rück', 'Rückmeldungen'],
    ['ahnl', 'Ähnliche Beiträge'],
    ['aehnl', 'Ähnliche Beiträge'],
    ['ueberlegungen konk', 'Strategische Überlegungen und Konkurrenz'],
    ['meta', 'Metas Vision für Llama 4'],
    ['tech her', 'Technologische Anforderungen und Herausforderungen'],
    ['ki land', 'Implikationen für Meta und die KI-Landschaft'],
  ])('%s ranks its heading first', (query, title) => {
    expect(ranked(query)[0]).toBe(title);
  });

  test.each([
    ['groesse', 'Größe'],
    ['grosse', 'Größe'],
    ['strasse', 'Straße'],
    ['fine', 'ﬁne'],
    ['naive', 'naïve'],
    ['smorrebrod', 'Smørrebrød'],
    ['encyclopaedia', 'Encyclopædia'],
    ['abc', 'ＡＢＣ'],
    ['masse', 'Masse'],
    ['aehnlich', 'Aehnlich'],
    ['office', 'Office'],
  ])('%s matches %s', (query, title) => {
    expect(createFuzzy(query).score(title)).toBeDefined();
    expect(createFuzzy(query).score(`x${title.slice(1)}`)).toBeUndefined();
  });

  test('tells which characters it met', () => {
    expect(createFuzzy('fu').offsets('Fazit und')).toEqual([0, 6]);
    expect(createFuzzy('').score('x')).toBe(0);
    expect(createFuzzy('').offsets('x')).toEqual([]);
    expect(createFuzzy('zx').score('Fazit')).toBeUndefined();
    expect(createFuzzy('zx').offsets('Fazit')).toEqual([]);
  });
});

test.each([
  ['a word before initials', 'fa', 'fazit', 'f a'],
  ['a word from its start', 'fa', 'a fa', 'a xfa'],
  ['a word after a sign', 'fa', '(fa', '(xfa'],
  ['a match near the start', 'fa', 'a fa', 'ab fa'],
  ['characters beside each other', 'xy', 'axy', 'axby'],
  ['characters near each other', 'xy', 'axby', 'axbby'],
  ['capitals as they are typed', 'Fa', 'Fa', 'fa'],
  ['small letters as they are typed', 'fa', 'fa', 'Fa'],
])('%s is first: %s', (_, query, better, worse) => {
  const [first = 0, second = 0] = [better, worse].map((text) => createFuzzy(query).score(text));
  expect(first).toBeGreaterThan(second);
});

test('only the first 400 characters of a text are compared', () => {
  const { score, hasWords } = createFuzzy('z');
  const texts = [399, 400].map((length) => `${'x'.repeat(length)}z`);
  expect(texts.map((text) => [score(text) !== undefined, hasWords(text)])).toEqual([
    [true, true],
    [false, false],
  ]);
});

test('a list of texts is met one by one, whatever was met before', () => {
  const { offsets } = createFuzzy('ab');
  expect(['a b ab', 'ab', 'a b', 'b a', 'xaxb'].map(offsets)).toEqual([[4, 5], [0, 1], [0, 2], [], [1, 3]]);
});

test('of a query of any length, only the first 100 characters are compared', () => {
  const { score, offsets } = createFuzzy('a'.repeat(300));
  expect(score('a'.repeat(99))).toBeUndefined();
  expect(score('a'.repeat(100))).toBeGreaterThan(0);
  expect(offsets('a'.repeat(400))).toEqual(Array.from({ length: 100 }, (_, at) => at));
});

test('a text has the words of a query only if it has all of them, in any order', () => {
  const { hasWords } = createFuzzy('fall anwend');
  const texts = ['Anwendungsfälle', 'Fall und Anwendung', 'Anwendung', 'Fall'];
  expect(texts.map(hasWords)).toEqual([true, true, false, false]);
});
