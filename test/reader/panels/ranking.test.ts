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

test('a name wins over keys and matches, in whichever case, unless it is a single letter', () => {
  const named = ['n', 'N', 'Nichts', 'next', 'not'].map(
    (text): Candidate<string> => ({ before: '', text: `to ${text}`, after: '', exact: [], names: [text], value: text }),
  );
  const best = (query: string) => ranked(named, query).valueAt(0);
  expect(['n', 'N', 'NICHTS', 'Next', ' n '].map(best)).toEqual(['n', 'N', 'Nichts', 'next', 'n']);
});

test('candidates that match equally well keep their order, however many there are', () => {
  const many = Array.from(
    { length: 500 },
    (_, value): Candidate<number> => ({ before: '', text: 'Preis', after: '', exact: [], value }),
  );
  const { length, valueAt } = ranked(many, 'preis');
  expect(Array.from({ length }, (_, i) => valueAt(i))).toEqual(many.map(({ value }) => value));
});

test('a candidate is as good as the best of its text and its names', () => {
  const both: readonly Candidate<string>[] = [
    { before: '', text: 'gxlxixexd', after: '', exact: [], value: 'scattered' },
    { before: '', text: 'gxlxixexd', after: '', exact: [], names: ['gliederung', 'g l i e d'], value: 'named' },
  ];
  expect(valuesOf(ranked(both, 'glied'))).toEqual(['named', 'scattered']);
});
