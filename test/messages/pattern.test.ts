import { expect, test } from 'vitest';
import { compilePattern } from '../../src/article/regex-search.js';
import { patternProblems } from '../../src/messages/pattern.js';
import { messagesFor } from '../../src/messages/ui.js';

test.each([
  ['(a', 'es fehlt ): `(a`'],
  ['a)', 'unerwartete ): `a)`'],
  ['[a', 'es fehlt ]: `[a`'],
  ['*a', 'Wiederholung von nichts: `*`'],
  ['a**', 'Wiederholung einer Wiederholung: `**`'],
  ['a{2000}', 'unmögliche Zahl von Wiederholungen: `{2000}`'],
  ['a\\', 'am Ende steht \\'],
  ['\\y', 'unbekannte Folge nach \\: `\\y`'],
  ['[b-a]', 'unmöglicher Bereich von Zeichen: `b-a`'],
  ['(?P<1', 'unmöglicher Name einer Gruppe: `(?P<1`'],
  ['(?P<a>x)(?P<a>y)', 'doppelter Name einer Gruppe: `a`'],
  ['(?z)', 'unbekannte Schreibweise: `(?z`'],
  [`${'('.repeat(1001)}${')'.repeat(1001)}`, 'zu tief geschachtelt'],
])('%.20s is told in German: %s', (source, german) => {
  const compiled = compilePattern(source);
  const problem = typeof compiled === 'function' ? undefined : compiled.problem;
  expect(problem && messagesFor('de').patternProblem(problem)).toBe(german);
  expect(Object.keys(patternProblems)).toContain(problem?.what);
});
