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
  ['who did something else', ['Jane Doe', 'Photos by Max Roe'], ['Jane Doe']],
  ['more than twelve names', Array.from('abcdefghijklmno', (letter) => `Jane ${letter.toUpperCase()}oe`), 12],
])('%s', (_, texts, names) => {
  const found = authorNames(texts, ['the site', 'thesite']);
  if (typeof names === 'number') expect(found).toEqual(texts.slice(0, names));
  else expect(found).toEqual(names);
});
