import { expect, test } from 'vitest';
import { LateRegExp } from '../../../src/parse/markdown/late-regexp.js';

const SOURCE = '(\\p{P})(a*)';
const TEXT = '.aa, b !a';

/** All that marked and this program do with a rule. */
const uses: Readonly<Record<string, (rule: RegExp) => unknown>> = {
  exec: (rule) => [rule.exec(TEXT), rule.lastIndex, rule.exec(TEXT), rule.lastIndex],
  'a search that goes on': (rule) => {
    rule.lastIndex = 3;
    return rule.exec(TEXT);
  },
  test: (rule) => [rule.test(TEXT), rule.test('none')],
  match: (rule) => TEXT.match(rule),
  matchAll: (rule) => [...TEXT.matchAll(rule)],
  'replace by a text': (rule) => TEXT.replace(rule, '<$1|$2>'),
  'replace by a function': (rule) => TEXT.replace(rule, (all, mark, letters) => `<${all}${mark}${letters}>`),
  'source and flags': (rule) => [rule.source, rule.flags],
};

test.each(Object.keys(uses))('a late regular expression does what another does: %s', (name) => {
  const use = uses[name] as (rule: RegExp) => unknown;
  const late = new LateRegExp(SOURCE, 'gu') as unknown as RegExp;
  expect(use(late)).toEqual(use(new RegExp(SOURCE, 'gu')));
});

test('it is compiled when it is used', () => {
  const broken = new LateRegExp('(', 'u');
  expect(() => broken.test('')).toThrow(SyntaxError);
});
