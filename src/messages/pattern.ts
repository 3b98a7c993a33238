/** What is wrong with a regular expression, in German, by the words of the library that finds it. */
export const patternProblems: Readonly<Record<string, string>> = {
  'duplicate capture group name': 'doppelter Name einer Gruppe',
  'expression nests too deeply': 'zu tief geschachtelt',
  'expression too large': 'zu groß',
  'invalid capture in lookbehind': 'Gruppe im Rückblick',
  'invalid character class range': 'unmöglicher Bereich von Zeichen',
  'invalid escape sequence': 'unbekannte Folge nach \\',
  'invalid named capture': 'unmöglicher Name einer Gruppe',
  'invalid nested repetition operator': 'Wiederholung einer Wiederholung',
  'invalid or unsupported Perl syntax': 'unbekannte Schreibweise',
  'invalid repeat count': 'unmögliche Zahl von Wiederholungen',
  'missing argument to repetition operator': 'Wiederholung von nichts',
  'missing closing )': 'es fehlt )',
  'missing closing ]': 'es fehlt ]',
  'trailing backslash at end of expression': 'am Ende steht \\',
  'unexpected )': 'unerwartete )',
};
