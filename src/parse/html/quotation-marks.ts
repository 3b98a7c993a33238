/** Outer and inner quotation marks of languages that do not quote as English does. */
const MARKS: Readonly<Record<string, string>> = {
  de: '„“‚‘',
  bg: '„“‚‘',
  cs: '„“‚‘',
  sk: '„“‚‘',
  sl: '„“‚‘',
  is: '„“‚‘',
  pl: '„”«»',
  hu: '„”»«',
  ro: '„”«»',
  fr: '«»“”',
  it: '«»“”',
  es: '«»“”',
  pt: '“”‘’',
  ru: '«»„“',
  uk: '«»„“',
  el: '«»“”',
  no: '«»‘’',
  nb: '«»‘’',
  nn: '«»‘’',
  da: '»«›‹',
  sv: '””’’',
  fi: '””’’',
  ja: '「」『』',
  zh: '“”‘’',
};

const ENGLISH = '“”‘’';

/**
 * Quotation marks around a quotation in a language.
 * @param depth number of quotations around it
 */
export function quotationMarks(lang: string, depth: number): readonly [open: string, close: string] {
  const language = lang.toLowerCase().split(/[-_]/)[0] ?? '';
  const marks = (Object.hasOwn(MARKS, language) && MARKS[language]) || ENGLISH;
  const at = depth % 2 === 0 ? 0 : 2;
  const [open = '', close = ''] = [marks[at], marks[at + 1]];
  // French sets spaces that do not break inside its outer marks.
  return language === 'fr' && at === 0 ? [`${open}\u00A0`, `\u00A0${close}`] : [open, close];
}
