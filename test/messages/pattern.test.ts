import { expect, test } from 'vitest';
import { compilePattern } from '../../src/article/search/regex-search.js';
import { patternProblems } from '../../src/messages/pattern.js';
import { messagesFor } from '../../src/messages/ui.js';

test.each([
  ['(a', 'Schließende Klammer fehlt: `(a`'],
  ['a)', 'Schließende Klammer zu viel: `a)`'],
  ['[a', 'Schließende Klammer ] fehlt: `[a`'],
  ['*a', 'Nichts zu wiederholen: `*`'],
  ['a**', 'Doppeltes Wiederholungszeichen: `**`'],
  ['a{2000}', 'Ungültige Wiederholungszahl: `{2000}`'],
  ['a\\', 'Am Ende steht ein \\'],
  ['\\y', 'Ungültige Escape-Sequenz: `\\y`'],
  ['[b-a]', 'Ungültiger Zeichenbereich: `b-a`'],
  ['(?P<1', 'Ungültiger Gruppenname: `(?P<1`'],
  ['(?P<a>x)(?P<a>y)', 'Gruppenname doppelt vergeben: `a`'],
  ['(?z)', 'Nicht unterstützte Syntax: `(?z`'],
  [`${'('.repeat(1001)}${')'.repeat(1001)}`, 'Zu tief verschachtelt'],
])('%.20s is reported in German: %s', (source, german) => {
  const compiled = compilePattern(source);
  const problem = 'find' in compiled ? undefined : compiled.problem;
  expect(problem && messagesFor('de').patternProblem(problem)).toBe(german);
  expect(Object.keys(patternProblems)).toContain(problem?.what);
});
