import { expect, test } from 'vitest';
import { promptWords, spokenWords } from '../../src/messages/accessible.js';
import { configFaults } from '../../src/messages/config-words.js';
import { faults } from '../../src/messages/faults.js';
import { fetchFaults } from '../../src/messages/fetch-faults.js';
import { type Language, oneOf } from '../../src/messages/language.js';
import { exportTexts } from '../../src/messages/library/export-texts.js';
import { importWords, linkFaults } from '../../src/messages/library/import-texts.js';
import { libraryListFaults, libraryWords } from '../../src/messages/library/library-list-texts.js';
import { libraryTexts } from '../../src/messages/library/library-texts.js';
import { printedNoteTexts } from '../../src/messages/notes/printed-note-texts.js';
import { selectionTexts } from '../../src/messages/notes/selection-texts.js';
import { unwrittenNoteTexts } from '../../src/messages/notes/unwritten-note-texts.js';
import { messagesFor } from '../../src/messages/ui.js';

/** A message about a number, and what it has of one and of several: in German, then in English. */
type Counted = readonly [
  name: string,
  say: (language: Language, count: number) => string,
  several: number,
  ...forms: readonly [RegExp, RegExp, RegExp, RegExp],
];

const SPOKEN: readonly Counted[] = [
  ['list', (lang, n) => spokenWords(lang).list(n, false, 1), 2, /1 Eintrag$/, /2 Einträgen$/, /1 item$/, /2 items$/],
  ['code', (lang, n) => spokenWords(lang).code('', '', n), 2, /^Code$/, /, 2 Zeilen$/, /^Code$/, /, 2 lines$/],
  ['formula', (lang, n) => spokenWords(lang).formula(n), 2, /^Formel$/, /, 2 Zeilen$/, /^Formula$/, /, 2 lines$/],
  ['articles', (lang, n) => spokenWords(lang).collection('a', n), 2, /, 1 A/, /, 2 A/, /1 article$/, /2 articles$/],
  ['minutes', (lang, n) => spokenWords(lang).readingTime(n), 2, /1 Minute$/, /2 Minuten$/, /1 minute$/, /2 minutes$/],
  ['table', (lang, n) => spokenWords(lang).table(n), 2, /1 Spalte$/, /2 Spalten$/, /1 column$/, /2 columns$/],
  ['level', (lang, n) => spokenWords(lang).quote(n), 2, /^Zitat$/, /, Ebene 2$/, /^Quote$/, /, level 2$/],
  ['section', (lang, n) => promptWords(lang).section('1', 'T', n), 2, /1 Notiz$/, /2 Notizen$/, /1 note$/, /2 notes$/],
];

const PRINTED: readonly Counted[] = [
  [
    'unread',
    (lang, n) => faults.notRead(n)[lang],
    2,
    /1 Datei /,
    /2 Dateien /,
    /1 file .* is too/,
    /2 files .* are too/,
  ],
  [
    'exported',
    (lang, n) => exportTexts.written(n, 'f')[lang],
    1000,
    /^1 A/,
    /^1\.000 A/,
    /^1 article /,
    /^1,000 articles /,
  ],
  [
    'left out',
    (lang, n) => exportTexts.withoutAddress(n)[lang],
    1000,
    /^1 A/,
    /^1\.000 A/,
    /^1 article /,
    /^1,000 articles /,
  ],
  [
    'no links',
    (lang, n) => linkFaults.unknown('a', 7, 'x', n)[lang],
    1000,
    /7: x$/,
    /x \(und 999 /,
    /7: x$/,
    /x \(and 999 /,
  ],
  ['links', (lang, n) => importWords(lang).total(n), 1000, /^1 Link /, /^1\.000 Links /, /^1 link /, /^1,000 links /],
  ['more', (lang, n) => importWords(lang).more(n), 1000, /und 1 /, /und 1\.000 /, /and 1 /, /and 1,000 /],
  [
    'hits',
    (lang, n) => libraryListFaults.manyHits(n)[lang],
    1000,
    /ersten 1 /,
    /ersten 1\.000 /,
    /first 1,/,
    /first 1,000,/,
  ],
  [
    'library',
    (lang, n) => libraryWords(lang).count(n),
    1000,
    /: 1 A/,
    /: 1\.000 A/,
    /: 1 article$/,
    /: 1,000 articles$/,
  ],
  ['emptied', (lang, n) => libraryTexts.emptied(n)[lang], 1000, /^1 A/, /^1\.000 A/, /^1 article /, /^1,000 articles /],
  ['notes', (lang, n) => printedNoteTexts.count[lang](n), 2, /^1 Notiz$/, /^2 Notizen$/, /^1 note$/, /^2 notes$/],
];

const SHOWN: readonly Counted[] = [
  [
    'selected',
    (lang, n) => selectionTexts.words[lang](n),
    1000,
    /^1 Wort$/,
    /^1\.000 Wörter$/,
    /^1 word$/,
    /^1,000 words$/,
  ],
  [
    'written',
    (lang, n) => unwrittenNoteTexts.notesWritten[lang](n),
    2,
    /^Eine Notiz /,
    /^2 Notizen /,
    / is saved$/,
    /^2 .* are saved$/,
  ],
  [
    'waiting',
    (lang, n) => unwrittenNoteTexts.notesWait[lang](n, 'p', 'X'),
    2,
    /Notiz ist /,
    /2 Notizen sind /,
    /note still waits /,
    /2 notes still wait /,
  ],
  ['copied', (lang, n) => messagesFor(lang).copiedToTmux(n), 1000, /: 1 Z/, /: 1\.000 Z/, /: 1 c/, /: 1,000 c/],
  ['sent', (lang, n) => messagesFor(lang).sentToTerminal(n), 1000, /: 1 Z/, /: 1\.000 Z/, /: 1 c/, /: 1,000 c/],
  ['too long', (lang, n) => messagesFor(lang).tooLongToCopy(n), 1000, /: 1 Z/, /: 1\.000 Z/, /: 1 c/, /: 1,000 c/],
  ['stopped', (lang, n) => messagesFor(lang).searchGivenUp(n - 1), 2, /aufwendig$/, /nach 1 /, /too long$/, /after 1 /],
];

test.each([...SPOKEN, ...PRINTED, ...SHOWN])('%s: a message has its own words for one and for several', (...row) => {
  const [, say, several, oneDe, severalDe, oneEn, severalEn] = row;
  expect(say('de', 1)).toMatch(oneDe);
  expect(say('de', several)).toMatch(severalDe);
  expect(say('en', 1)).toMatch(oneEn);
  expect(say('en', several)).toMatch(severalEn);
});

const { status, slow, silent, tooLarge, notPage } = fetchFaults;

/** Messages of several parts, or of alternatives of which the other may be the right one: in German, then in English. */
const WHOLE: readonly (readonly [say: (language: Language) => string, de: string, en: string])[] = [
  [
    (lang) => spokenWords(lang).list(2, true, 2),
    'Nummerierte Liste mit 2 Einträgen, Ebene 2',
    'Numbered list with 2 items, level 2',
  ],
  [(lang) => spokenWords(lang).list(2, false, 1), 'Liste mit 2 Einträgen', 'List with 2 items'],
  [(lang) => spokenWords(lang).endOfList(2), 'Ende der Liste, Ebene 2', 'End of list, level 2'],
  [(lang) => spokenWords(lang).endOfList(1), 'Ende der Liste', 'End of list'],
  [(lang) => spokenWords(lang).endOfQuote(2), 'Ende des Zitats, Ebene 2', 'End of quote, level 2'],
  [(lang) => spokenWords(lang).item('7', 2, true), 'Eintrag 7, Ebene 2, erledigt', 'Item 7, level 2, done'],
  [(lang) => spokenWords(lang).item('7', 1, false), 'Eintrag 7, nicht erledigt', 'Item 7, not done'],
  [(lang) => spokenWords(lang).code('js', 'a.js', 3), 'Code, js, a.js, 3 Zeilen', 'Code, js, a.js, 3 lines'],
  [(lang) => spokenWords(lang).row(2, 9), 'Zeile 2 von 9', 'row 2 of 9'],
  [(lang) => spokenWords(lang).noteToSection(''), 'Ihre Notiz zu diesem Abschnitt', 'Your note on this section'],
  [(lang) => spokenWords(lang).noteToSection('T'), 'Ihre Notiz zum Abschnitt „T“', 'Your note on the section “T”'],
  [(lang) => spokenWords(lang).withNote('A', false), 'A, mit der Notiz', 'A, with the note'],
  [(lang) => spokenWords(lang).highlight('c', 'q'), 'Ihre Markierung, c: „q“', 'Your highlight, c: “q”'],
  [(lang) => promptWords(lang).article(2, 9, 'N'), 'Artikel 2 von 9: N', 'Article 2 of 9: N'],
  [(lang) => promptWords(lang).section('2.1', 'T', 1), 'Abschnitt 2.1: T; 1 Notiz', 'Section 2.1: T; 1 note'],
  [(lang) => promptWords(lang).section('2.1', 'T', 0), 'Abschnitt 2.1: T', 'Section 2.1: T'],
  [(lang) => importWords(lang).progress(2, 9, 1, 'h'), '2 von 9, 1 nicht abgerufen: h', '2 of 9, 1 not fetched: h'],
  [(lang) => importWords(lang).step(2, 9, 'a', 'o'), '2/9 a: o', '2/9 a: o'],
  [(lang) => libraryWords(lang).tags(['a', 'b', 'c']), 'Schlagwörter: a, b, c', 'tags: a, b, c'],
  [(lang) => libraryWords(lang).hit(7, 'H'), 'Zeile 7, H', 'line 7, H'],
  [
    (lang) => faults.notRead(2)[lang],
    '2 Dateien nicht lesbar oder zu groß',
    '2 files could not be read, or are too large',
  ],
  [
    (lang) => faults.unwritable('ENOSPC')[lang],
    'Schreiben auf die Standardausgabe nicht möglich: kein Speicherplatz mehr',
    'Cannot write to standard output: no space left',
  ],
  [
    (lang) => faults.folder('a', 'b')[lang],
    'a: ein Ordner, keine Datei (meinten Sie b?)',
    'a: a folder, not a file (did you mean b?)',
  ],
  [
    (lang) => faults.unknownSchema('a', oneOf(['b', 'c']), undefined)[lang],
    'Unbekanntes Schema „a“ (möglich: b oder c)',
    'Unknown schema: a (use b or c)',
  ],
  [
    (lang) => faults.unknownSchema('', oneOf(['b', 'c']), 'b')[lang],
    'Unbekanntes Schema „“ (meinten Sie b?)',
    'Unknown schema: "" (did you mean b?)',
  ],
  [
    (lang) => configFaults.unknownKey('"a"', 'f', oneOf(['b', 'c']), undefined)[lang],
    'f: unbekannte Einstellung "a" (möglich: b oder c)',
    'f: unknown setting "a" (use b or c)',
  ],
  [
    (lang) => configFaults.unknownVariable('A', oneOf(['B']), 'B')[lang],
    'Unbekannte Variable A (meinten Sie B?)',
    'Unknown variable: A (did you mean B?)',
  ],
  [
    (lang) => configFaults.unknownEntry('keys', '"a"', 'f', undefined)[lang],
    'f: [keys] hat keinen Eintrag "a" (llama-news config nennt alle)',
    'f: [keys] has no entry "a" (llama-news config lists them)',
  ],
  [
    (lang) => libraryTexts.none('a', undefined)[lang],
    'a: kein gemerkter Artikel (llama-news library listet die gemerkten Artikel auf)',
    'a: no such article in the library (llama-news library lists the kept articles)',
  ],
  [
    (lang) => libraryTexts.none('a', 'b')[lang],
    'a: kein gemerkter Artikel (meinten Sie b?)',
    'a: no such article in the library (did you mean b?)',
  ],
  [
    (lang) => libraryTexts.several('x'.repeat(201), 2, 'a, b')[lang],
    `„${'x'.repeat(100)}…${'x'.repeat(99)}“ passt auf 2 gemerkte Artikel: a, b`,
    `"${'x'.repeat(100)}…${'x'.repeat(99)}" matches 2 kept articles: a, b`,
  ],
  [
    (lang) => libraryTexts.unwritable('p', 'EROFS')[lang],
    'p: lässt sich nicht schreiben: der Datenträger ist schreibgeschützt',
    'p: cannot be written: the disk is read-only',
  ],
  [
    (lang) => unwrittenNoteTexts.noteWaits[lang]('p', 'EACCES'),
    'Nicht gespeichert, wird nachgeholt: keine Berechtigung (p)',
    'Not saved, will be tried again: permission denied (p)',
  ],
  [
    (lang) => unwrittenNoteTexts.noteOnlyHere[lang]('p', 'ENOENT'),
    'Nicht gespeichert, geht beim Beenden verloren: der Ordner fehlt (p)',
    'Not saved, will be lost when you quit: the folder is missing (p)',
  ],
  [
    (lang) => unwrittenNoteTexts.noteLost[lang]('t', 'p', 'EISDIR'),
    'Nicht gespeichert: ein Ordner, keine Datei (p); der Text: t',
    'Not saved: a folder, not a file (p); its text: t',
  ],
  [
    (lang) => unwrittenNoteTexts.notesWait[lang](2, 'p', 'ENOSPC'),
    '2 Notizen sind noch nicht gespeichert: kein Speicherplatz mehr (p)',
    '2 notes still wait to be saved: no space left (p)',
  ],
  [
    (lang) => unwrittenNoteTexts.notesNotRead[lang]('p', 'ENOTDIR'),
    'Notizen nicht lesbar: eine Datei, kein Ordner (p)',
    'Cannot read the notes: a file, not a folder (p)',
  ],
  [
    (lang) => messagesFor(lang).addressTooLong('x'.repeat(8193)),
    'Lässt sich nicht öffnen: Die Adresse ist mit 8.193 Zeichen zu lang',
    'Cannot open it: the address is too long, 8,193 characters',
  ],
  [
    (lang) => messagesFor(lang).loading({ address: 'a', bytes: 1_000_001, total: 2_000_000 }, 3, 'X'),
    'Lädt a · 1.001 von 2.000 KB · 3 s · X bricht ab',
    'Loading a · 1,001 of 2,000 KB · 3 s · X stops',
  ],
  [(lang) => messagesFor(lang).minutesLeft(100), 'noch 1 h 40 min', '1 h 40 min left'],
  [(lang) => messagesFor(lang).toPercent(101), 'zu 100 % des Textes', 'to 100% of the text'],
  [
    (lang) => messagesFor(lang).searchGivenUp(0),
    'Suche abgebrochen: zu aufwendig',
    'Search stopped: it takes too long',
  ],
  [(lang) => messagesFor(lang).tagged(['a', 'b', 'c']), 'Schlagwörter: a, b, c', 'Tags: a, b, c'],
  [
    (lang) => status(502)[lang],
    'Fehler des Servers (502; versuchen Sie es später noch einmal)',
    'server error (502; try again later)',
  ],
  [(lang) => status(204)[lang], 'Die Antwort ist leer (204)', 'the response is empty (204)'],
  [(lang) => status(418)[lang], 'Der Server antwortet mit Status 418', 'the server responded with status 418'],
  [(lang) => slow(1500)[lang], 'nach 2 s noch nicht fertig geladen', 'not loaded within 2 s'],
  [(lang) => silent(1500)[lang], 'seit 2 s keine Antwort', 'no answer for 2 s'],
  [(lang) => tooLarge(32 << 20)[lang], 'größer als 32 MB', 'larger than 32 MB'],
  [(lang) => notPage('font')[lang], 'eine Schriftart, keine Seite', 'a font, not a page'],
];

test.each(WHOLE.map(([say, de, en]) => [de, en, say] as const))('a message in full: %s', (de, en, say) => {
  expect([say('de'), say('en')]).toEqual([de, en]);
});

test.each([408, 429, 500, 503])(
  'a server that answers with %i may be asked again at the time that it names, or later',
  (code) => {
    const when = { de: 'morgen', en: 'tomorrow' };
    const times = [status(code, when).de, status(code, when).en, status(code).de, status(code).en].map(
      (text) => /(?:Sie es|again) (\p{L}+)/u.exec(text)?.[1],
    );
    expect(times).toEqual(['morgen', 'tomorrow', 'später', 'later']);
  },
);

test.each(['de', 'en'] as const)('what is empty or not known is not named: %s', (lang) => {
  const { section } = promptWords(lang);
  const { item, code, noteToSection, withNote, list } = spokenWords(lang);
  expect(section('1', 'T', 0)).toMatch(/ 1: T$/);
  expect([undefined, true, false].map((done) => item('1', 1, done).split(', ').length)).toEqual([1, 2, 2]);
  expect(item('1', 1, true)).not.toBe(item('1', 1, false));
  expect(item('1', 2, undefined)).toMatch(/ 2$/);
  expect(code('js', '', 1)).toBe('Code, js');
  expect(code('', 'a.js', 1)).toBe('Code, a.js');
  expect(list(2, true, 1)).not.toBe(list(2, false, 1));
  expect(noteToSection('')).not.toMatch(/[„“]/);
  expect(noteToSection('T')).toMatch(/[„“]T[“”]$/);
  expect(withNote('A', true)).toBe('A');
  expect(withNote('A', false)).toMatch(/^A, ./);
});
