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
