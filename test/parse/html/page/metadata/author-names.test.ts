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
  ['names with signs between', ['A Doe; B Doe | C Doe · D Doe • E Doe'], ['A Doe', 'B Doe', 'C Doe', 'D Doe', 'E Doe']],
  ['names with signs between spaces', ['A Doe – B Doe / C Doe — D-E Doe'], ['A Doe', 'B Doe', 'C Doe', 'D-E Doe']],
  ['names with words between', ['A Doe sowie B Doe et C Doe y D Doe'], ['A Doe', 'B Doe', 'C Doe', 'D Doe']],
  ['a word after a comma', ['A Doe, B Doe, und C Doe, and D Doe'], ['A Doe', 'B Doe', 'C Doe', 'D Doe']],
  ['a place in brackets', ['Jane Doe (Reuters) and Max Roe'], ['Jane Doe', 'Max Roe']],
  ['names in quotation marks', ['"Jane Doe"', '„Max Roe“'], ['Jane Doe', 'Max Roe']],
  ['a word before each name', ['Von Jane Doe und von Max Roe'], ['Jane Doe', 'Max Roe']],
  ['a label', ['Autorin: Jane Doe', 'Text : Max Roe', 'Beitrag von Ann Poe'], ['Jane Doe', 'Max Roe', 'Ann Poe']],
  ['a link to all posts', ['View all posts by Jane Doe', 'Alle Beiträge von Max Roe'], ['Jane Doe', 'Max Roe']],
  ['words of other languages', ['Par Jane Doe', 'por Max Roe', 'Par'], ['Jane Doe', 'Max Roe', 'Par']],
  [
    'a day after a name',
    ['Jane Doe, 3. Mai 2024', 'Max Roe 2024-05-03', 'Ann Poe 10:30'],
    ['Jane Doe', 'Max Roe', 'Ann Poe'],
  ],
  ['a word about a day', ['Jane Doe | Updated today', 'Max Roe Dienstag'], ['Jane Doe', 'Max Roe']],
  ['signs of code', ['Jane <Doe>', '[author]', 'a=b', '{name}'], []],
  ['addresses', ['Jane Doe', 'j@zeitung.example', '@jane', '/jane', 'www.jane.example', 'zeitung.de'], ['Jane Doe']],
  ['a single letter', ['J', 'J.'], []],
  ['last names', ['Doe, Roe, Poe'], []],
  ['two topics', ['politics, media'], ['media politics']],
  ['a name of seven words', ['Ana Maria da Silva e Souza Lima'], ['Ana Maria da Silva e Souza Lima']],
  ['a name of eight words', ['Ana Maria da Silva e Souza Lima Rosa'], []],
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
