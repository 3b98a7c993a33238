import { expect, test } from 'vitest';
import type { Choices } from '../../../src/reader/panels/choice-list.js';
import { type Candidate, ranked } from '../../../src/reader/panels/ranking.js';

const candidates = ['Fazit', 'Der Preis der Bedenkzeit', 'Preise', 'Nichts'].map(
  (text, i): Candidate<string> => ({
    before: `${i} `,
    text,
    after: '',
    exact: [String(i)],
    value: text,
  }),
);

const valuesOf = ({ length, at }: Choices<string>) => Array.from({ length }, (_, i) => at(i)?.value);
const found = (query: string) => valuesOf(ranked(candidates, query));

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
  const best = ranked(candidates, 'fz').at(0);
  expect(best?.spans.filter(({ roles }) => roles.includes('hit')).map(({ text }) => text)).toEqual(['F', 'z']);
  expect(best?.spans.map(({ text }) => text).join('')).toBe('0 Fazit');
});

test('the last ranking is kept for its own candidates and query', () => {
  expect(ranked(candidates, 'preis')).toBe(ranked(candidates, 'preis'));
  const others = candidates.map((candidate) => ({ ...candidate, value: 'other' }));
  expect(valuesOf(ranked(others, 'preis'))).toEqual(['other', 'other']);
});
