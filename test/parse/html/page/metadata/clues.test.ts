import { expect, test } from 'vitest';
import { lineOfValue, linesOfValues, shorten } from '../../../../../src/parse/html/page/metadata/clues.js';
import { foldedLetters } from '../../../../../src/parse/html/page/metadata/folded-letters.js';

test.each<readonly [value: unknown, line: string]>([
  ['Der Titel', 'Der Titel'],
  ['  Der\n\tTitel ', 'Der Titel'],
  [1984, '1984'],
  ['Q&amp;A', 'Q&A'],
  ['Q&#38;A &#x26; B', 'Q&A & B'],
  ['Q&A', 'Q&A'],
  ['Der <b>alte</b> Titel', 'Der alte Titel'],
  ['Der <em class="x">alte</em>Titel', 'Der alte Titel'],
  ['Der<br/>Titel', 'Der Titel'],
  ['Der<br />Titel', 'Der Titel'],
  ['a < b > c', 'a < b > c'],
  ['List<String>', 'List<String>'],
  ['<b>offen', '<b>offen'],
  ['$HOME und $PATH', '$HOME und $PATH'],
  ['50 % mehr', '50 % mehr'],
  ['Falsche Freunde', 'Falsche Freunde'],
  ['– … –', ''],
  ['', ''],
  [undefined, ''],
  [null, ''],
  [true, ''],
  [{ a: 1 }, ''],
  ...['null', 'UNDEFINED', 'None', 'NaN', 'n/a', 'NA', 'false', 'true', '[object Object]'].map(
    (text) => [text, ''] as const,
  ),
  ...['{{ title }}', '{% title %}', '{$title}', '<%= title %>', '%%title%%', '#title#', '$title}', '@a.b%'].map(
    (text) => [text, ''] as const,
  ),
])('the value %j of metadata is read as %j', (value, line) => {
  expect(lineOfValue(value)).toBe(line);
});

test('values that say nothing are left out', () => {
  expect(linesOfValues(['a', 'null', '', 7, {}])).toEqual(['a', '7']);
});

test('a long line ends with a whole word', () => {
  expect(shorten('a'.repeat(1000))).toBe('a'.repeat(1000));
  expect(shorten(`${'a'.repeat(994)} bcd efg`)).toBe(`${'a'.repeat(994)} bcd…`);
});

test.each([
  ['Süddeutsche Zeitung', 'sueddeutschezeitung'],
  ['DÄMME & Öl, Maß', 'daemmeoelmass'],
  ['Ærø', 'aeroe'],
  ['Su\u0308d', 'sued'],
  ['Café Zoë', 'cafezoe'],
  ['C++ / C#', 'c++c#'],
  ['Zeitung 24', 'zeitung24'],
  ['東京', '東京'],
  ['–', ''],
])('the letters of %j are %j', (text, letters) => {
  expect(foldedLetters(text)).toBe(letters);
});
