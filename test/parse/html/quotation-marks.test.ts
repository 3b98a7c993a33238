import { expect, test } from 'vitest';
import { quotationMarks } from '../../../src/parse/html/quotation-marks.js';

test.each([
  ['de bg cs sk sl is', '„“', '‚‘'],
  ['pl ro', '„”', '«»'],
  ['hu', '„”', '»«'],
  ['it es el', '«»', '“”'],
  ['pt zh en tr', '“”', '‘’'],
  ['ru uk', '«»', '„“'],
  ['no nb nn', '«»', '‘’'],
  ['da', '»«', '›‹'],
  ['sv fi', '””', '’’'],
  ['ja', '「」', '『』'],
])('quotations in %s are in %s, and in %s within them', (langs, outer, inner) => {
  for (const lang of langs.split(' '))
    for (const [depth, marks] of [outer, inner, outer, inner].entries())
      for (const tag of [lang, `${lang}-XX`, `${lang.toUpperCase()}_XX`])
        expect(quotationMarks(tag, depth).join(''), tag).toBe(marks);
});

test('French sets spaces that do not break inside its outer marks', () => {
  expect([0, 1, 2].map((depth) => quotationMarks('fr-CA', depth))).toEqual([
    ['«\u00A0', '\u00A0»'],
    ['“', '”'],
    ['«\u00A0', '\u00A0»'],
  ]);
});
