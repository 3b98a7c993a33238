import { expect, test } from 'vitest';
import { authorNames } from '../../../../../src/parse/html/page/metadata/author-names.js';

test.each([
  [
    'a name with words after it, and the name alone',
    ['Jane Doe', 'Jane Doe Politics', 'Jane Doering'],
    ['Jane Doe', 'Jane Doering'],
  ],
  ['the same name in another case', ['Jane Doe', 'JANE DOE'], ['Jane Doe']],
  ['words of a list', ['politics, media, science'], []],
  ['a last name before the first one', ['Doe, Jane'], ['Jane Doe']],
  ['the name of the site', ['Jane Doe', 'The Site'], ['Jane Doe']],
  ['who did something else', ['Jane Doe', 'Photos by Max Roe', ' Fotos: Max Roe'], ['Jane Doe']],
  ['a degree after a name', ['Jane Doe, PhD', 'Max Roe, M.A.', 'Roe, MBA'], ['Jane Doe', 'Max Roe', 'Roe']],
  ['an agency after a name', ['Jane Doe, dpa'], ['Jane Doe']],
  ['a role of one word', ['Doe, Redakteurin'], ['Doe']],
  ['last names', ['Doe, Roe, Poe'], []],
  ['two topics', ['politics, media'], ['media politics']],
  ['a name of seven words', ['Ana Maria da Silva e Souza Lima'], ['Ana Maria da Silva e Souza Lima']],
  ['a name of 70 letters', [`${'J'.repeat(35)} ${'D'.repeat(34)}`], [`${'J'.repeat(35)} ${'D'.repeat(34)}`]],
  ['a longer one', [`${'J'.repeat(35)} ${'D'.repeat(35)}`], []],
  ['a name with a number', ['Jane Doe 2', 'Jane 123 Doe', '1 Jane Doe'], ['Jane Doe 2']],
  ['names of one part', ['Jane Doe & Sons', 'Max Roe & Ann Poe'], ['Jane Doe & Sons', 'Max Roe', 'Ann Poe']],
  ['a name that ends with another', ['Doe', 'Jane Doe'], ['Doe', 'Jane Doe']],
  ['Chinese names', ['山田, 太郎, 花子'], ['山田', '太郎', '花子']],
  ['more than twelve names', Array.from('abcdefghijklmno', (letter) => `Jane ${letter.toUpperCase()}oe`), 12],
])('%s', (_, texts, names) => {
  const found = authorNames(texts, ['the site', 'thesite']);
  if (typeof names === 'number') expect(found).toEqual(texts.slice(0, names));
  else expect(found).toEqual(names);
});
