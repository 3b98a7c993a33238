import { describe, expect, test } from 'vitest';
import { findSection, sectionAt } from '../../src/article/find-section.js';
import { fold } from '../../src/article/search/fold.js';
import { articleOf } from '../kit/article/setting.js';

const { sections } = articleOf(
  [
    'Lead.',
    '## Fazit und Ausblick',
    '## Ähnliche Beiträge',
    '## Strategie',
    '### Ziele der Strategie',
    '### Straße 3',
    '## Strategie im Wandel',
    '## Fazit',
  ].join('\n\n'),
  'de',
);

const find = (which: string): string => {
  const found = findSection(sections, which);
  return found.kind === 'one'
    ? found.section.number
    : `${found.kind}: ${found.sections.map((s) => s.number).join(' ')}`;
};

test.each(['106', '10^6', '10⁶'])('%s is the same name as 10⁶', (name) => {
  expect(fold(name)).toEqual(['106', '106']);
});

test('ß is ss, however the umlaut before it is spelled', () => {
  expect(fold('Größe')).toEqual(['grosse', 'groesse']);
});

describe('findSection', () => {
  test.each([
    ['0', '0'],
    ['3.1', '3.1'],
    [' #3 ', '3'],
    ['#fazit', '5'],
    ['fazit', '5'],
    ['Fazit und', '1'],
    ['fazit-und-ausblick', '1'],
    ['FAZIT UND AUSBLICK', '1'],
    ['ähnliche-beiträge', '2'],
    ['aehnliche-beitraege', '2'],
    ['ahnliche beitrage', '2'],
    ['Aehnliche', '2'],
    ['beiträge', '2'],
    ['strategie', '3'],
    ['ziele', '3.1'],
    ['strasse 3', '3.2'],
    ['wandel strategie', '4'],
  ])('%s finds %s', (which, number) => {
    expect(find(which)).toBe(number);
  });

  test.each([
    ['uses-1', '2'],
    ['uses 1', '3'],
    ['uses-1-1', '3'],
    ['uses', '1'],
    ['3', '3'],
    ['uses 2', 'none: 3 1 2'],
  ])('tells slugs from titles by their hyphens: %s finds %s', (which, number) => {
    const same = findSection(articleOf('## Uses\n\n## Uses\n\n## Uses 1').sections, which);
    const found = same.kind === 'one' ? [same.section] : same.sections;
    expect(`${same.kind === 'one' ? '' : `${same.kind}: `}${found.map((one) => one.number).join(' ')}`).toBe(number);
  });

  test('lists all that match at the step that finds any', () => {
    expect(find('strat')).toBe('several: 3 4');
  });

  test('names similar headings, the nearest first, if there is none', () => {
    expect(find('Fazti und Ausblik')).toBe('none: 1');
    expect(find('Fazits')).toBe('none: 1 5');
    expect(find('Fzait')).toBe('none: 1 5');
    const many = articleOf('## Ab1\n\n## Abc2\n\n## Abcd3\n\n## Abcde4').sections;
    const found = findSection(many, 'Abcdef');
    expect(found).toMatchObject({ kind: 'none', sections: [{ number: '4' }, { number: '3' }, { number: '2' }] });
    for (const unlike of ['', '9', 'nope', 'Quantencomputer']) expect(find(unlike), unlike).toBe('none: ');
  });
});

describe('sectionAt', () => {
  test('finds the innermost section of a place', () => {
    const at = (block: number) => sections[sectionAt(sections, { block, offset: 0 })]?.number;
    expect([0, 1, 3, 4, 5, 6].map(at)).toEqual(['0', '1', '3', '3.1', '3.2', '4']);
  });
});
