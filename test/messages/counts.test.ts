import { expect, test } from 'vitest';
import { promptWords, spokenWords } from '../../src/messages/accessible.js';
import { faults } from '../../src/messages/faults.js';
import type { Language } from '../../src/messages/language.js';
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
