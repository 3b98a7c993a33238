/** German texts for errors in regular expressions, by the messages of the library that reports them. */
export const patternProblems: Readonly<Record<string, string>> = {
  'duplicate capture group name': 'Gruppenname doppelt vergeben',
  'expression nests too deeply': 'Zu tief verschachtelt',
  'expression too large': 'Zu groß',
  'invalid capture in lookbehind': 'Gruppe im Lookbehind nicht erlaubt',
  'invalid character class range': 'Ungültiger Zeichenbereich',
  'invalid escape sequence': 'Ungültige Escape-Sequenz',
  'invalid named capture': 'Ungültiger Gruppenname',
  'invalid nested repetition operator': 'Doppeltes Wiederholungszeichen',
  'invalid or unsupported Perl syntax': 'Nicht unterstützte Syntax',
  'invalid repeat count': 'Ungültige Wiederholungszahl',
  'missing argument to repetition operator': 'Nichts zu wiederholen',
  'missing closing )': 'Schließende Klammer fehlt',
  'missing closing ]': 'Schließende Klammer ] fehlt',
  'trailing backslash at end of expression': 'Am Ende steht ein \\',
  'unexpected )': 'Schließende Klammer zu viel',
};
