import { expect, test } from 'vitest';
import { type Candidate, ranked } from '../../../src/reader/panels/ranking.js';

const candidates = ['Fazit', 'Der Preis der Bedenkzeit', 'Preise', 'Nichts'].map(
  (text, i): Candidate<string> => ({
    before: [{ text: `${i} `, roles: ['key'] }],
    text,
    after: [],
    exact: [String(i)],
    value: text,
  }),
);

const found = (query: string): readonly string[] => ranked(candidates, query).map(({ value }) => value);

test('without a query all candidates stay in their order', () => {
  expect(found('')).toEqual(candidates.map(({ value }) => value));
});

test('the best match comes first, and what does not match is left out', () => {
  expect(found('preise')).toEqual(['Preise', 'Der Preis der Bedenkzeit']);
  expect(found('xyz')).toEqual([]);
});

test('an exact name wins over every match', () => {
  expect(found('3')[0]).toBe('Nichts');
  expect(found(' 0 ')[0]).toBe('Fazit');
});

test('the matched letters are marked, and the rest of a row is not', () => {
  const [best] = ranked(candidates, 'fz');
  expect(best?.spans.filter(({ roles }) => roles.includes('hit')).map(({ text }) => text)).toEqual(['F', 'z']);
  expect(best?.spans.map(({ text }) => text).join('')).toBe('0 Fazit');
});

test('the last ranking is kept for its own candidates and query', () => {
  expect(ranked(candidates, 'preis')).toBe(ranked(candidates, 'preis'));
  const others = candidates.map((candidate) => ({ ...candidate, value: 'other' }));
  expect(ranked(others, 'preis').map(({ value }) => value)).toEqual(['other', 'other']);
});
