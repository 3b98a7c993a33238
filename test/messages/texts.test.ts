import { describe, expect, test } from 'vitest';
import { collectionTexts } from '../../src/messages/collection-texts.js';
import { contrastWords } from '../../src/messages/contrast-words.js';
import { faults } from '../../src/messages/faults.js';
import { fetchFaults } from '../../src/messages/fetch-faults.js';
import { inTime } from '../../src/messages/in-time.js';
import { keyFaults } from '../../src/messages/key-faults.js';
import { hint } from '../../src/messages/key-hint.js';
import { numberIn, oneOf } from '../../src/messages/language.js';
import { importWords } from '../../src/messages/library/import-texts.js';
import { libraryWords } from '../../src/messages/library/library-list-texts.js';
import { libraryTexts } from '../../src/messages/library/library-texts.js';
import { readerLibraryTexts } from '../../src/messages/library/reader-library-texts.js';
import { reasonOf } from '../../src/messages/library/unwritable-reasons.js';
import { listingTexts, timeOf } from '../../src/messages/listing-texts.js';
import { pageFaults } from '../../src/messages/page-faults.js';
import { pageTexts } from '../../src/messages/page-texts.js';
import { messagesFor } from '../../src/messages/ui.js';

/*
 * Texts that depend on numbers and on what is known. What they say is up to their editor; these tests are about the forms of words.
 */

test.each([
  [0, 'heute', 'today'],
  [1, 'gestern', 'yesterday'],
  [1.99, 'gestern', 'yesterday'],
  [2, '2 Tage', '2 days'],
  [13.9, '13 Tage', '13 days'],
  [14, '2 Wochen', '2 weeks'],
  [60, '8 Wochen', '8 weeks'],
  [61, '2 Monate', '2 months'],
  [729, '24 Monate', '24 months'],
  [730, '2 Jahre', '2 years'],
  [1095, '3 Jahre', '3 years'],
])('an age of %d days is %j', (days, de, en) => {
  expect([collectionTexts.age.de(days * 86_400_000), collectionTexts.age.en(days * 86_400_000)]).toEqual([de, en]);
});

test.each([
  [0, 'in 0 Sekunden', 'in 0 seconds'],
  [1, 'in 1 Sekunde', 'in 1 second'],
  [119, 'in 119 Sekunden', 'in 119 seconds'],
  [120, 'in 2 Minuten', 'in 2 minutes'],
  [121, 'in 3 Minuten', 'in 3 minutes'],
  [7199, 'in 120 Minuten', 'in 120 minutes'],
  [7200, 'in 2 Stunden', 'in 2 hours'],
  [172_799, 'in 48 Stunden', 'in 48 hours'],
  [172_800, 'in 2 Tagen', 'in 2 days'],
])('after %i seconds: %j', (seconds, de, en) => {
  expect(inTime(seconds)).toEqual({ de, en });
});

test('more than 99 minutes are shown in hours', () => {
  expect([1, 99, 100, 120].map(timeOf)).toEqual(['1 min', '99 min', '1 h 40 min', '2 h 0 min']);
});

test('numbers have separators, and words their number', () => {
  expect([0, 999, 1000, 12_345, 1_234_567].map((number) => numberIn('de', number))).toEqual([
    '0',
    '999',
    '1.000',
    '12.345',
    '1.234.567',
  ]);
  expect([0, 1, 1000].map(listingTexts.words.de)).toEqual(['0 Wörter', '1 Wort', '1.000 Wörter']);
  expect([0, 1, 1000].map(listingTexts.words.en)).toEqual(['0 words', '1 word', '1,000 words']);
});

test('alternatives are joined', () => {
  expect([[], ['a'], ['a', 'b'], ['a', 'b', 'c']].map((words) => oneOf(words).en)).toEqual([
    '',
    'a',
    'a or b',
    'a, b or c',
  ]);
});

test('a hint names a key if there is one', () => {
  expect([hint('x', 'quits'), hint(undefined, 'quits')]).toEqual([' · x quits', '']);
});

test('a slug in a message can be copied into a command line', () => {
  const slugs = ['a-b_1.2', 'schön', 'scho\u0308n', 'a b', "it's", "a'b'c", '$(a)', ''];
  expect(slugs.map((slug) => / --restore (.*) brings/.exec(libraryTexts.removed(slug).en)?.[1])).toEqual([
    'a-b_1.2',
    'schön',
    'scho\u0308n',
    "'a b'",
    "'it'\\''s'",
    "'a'\\''b'\\''c'",
    "'$(a)'",
    "''",
  ]);
});

test('a copy is reported with its day and time where the user is, and with the reason', () => {
  const moment = new Date(2026, 0, 5, 7, 3).getTime();
  expect(pageFaults.copy('a', moment, undefined)).toEqual({
    de: 'a: Kopie vom 5. Januar 2026, 07:03 Uhr',
    en: 'a: copy of January 5, 2026, 07:03',
  });
  expect(pageFaults.copy('a', moment, { de: 'b', en: 'c' })).toEqual({
    de: 'a: Kopie vom 5. Januar 2026, 07:03 Uhr (b)',
    en: 'a: copy of January 5, 2026, 07:03 (c)',
  });
});

describe('the progress of a page', () => {
  test.each([
    [0, undefined, ''],
    [0, 5000, ''],
    [1, undefined, ' · 1 KB'],
    [1000, undefined, ' · 1 KB'],
    [1001, 1_500_000, ' · 2 of 1,500 KB'],
  ])('of %i bytes of %s', (bytes, total, size) => {
    expect(pageTexts.loading.en({ address: 'a', bytes, total }, 3, undefined)).toBe(`Loading a${size} · 3 s`);
  });
});

test('a contrast has one decimal, after a comma in German', () => {
  expect(contrastWords.faint.de('a', 'b', 'c', 3.06)).toContain('3,1:1');
  expect(contrastWords.faint.en('a', 'b', 'c', 3.04)).toContain('3.0:1');
});

test('a long name in a message is cut at a word, so that the hint after it is seen', () => {
  const told = (name: string) => readerLibraryTexts.archived.en(name, 'u');
  expect(told('漢'.repeat(40))).toBe(`Archived: ${'漢'.repeat(40)} · u takes that back`);
  expect(told('a'.repeat(41))).toBe(`Archived: ${'a'.repeat(39)}… · u takes that back`);
  expect(readerLibraryTexts.archived.en('a b', undefined)).toBe('Archived: a b');
  expect(told('👍'.repeat(41))).toBe(`Archived: ${'👍'.repeat(39)}… · u takes that back`);
  expect(told(`${'a'.repeat(38)} bc`)).toBe(`Archived: ${'a'.repeat(38)}… · u takes that back`);
});

describe.each(['de', 'en'] as const)('in %s', (lang) => {
  const ui = messagesFor(lang);

  test.each([
    [0.999, 99, 100],
    [0.005, 0, 1],
    [1, 100, 100],
  ])('a share of %d counts as reached only when it is, while what was read is rounded', (share, reached, rounded) => {
    const percent = (number: number): string => (lang === 'de' ? `${number} %` : `${number}%`);
    expect(ui.progress(share)).toBe(percent(reached));
    expect(ui.searched(share)).toContain(percent(reached));
    expect(ui.reading(share, 5)).toContain(percent(reached));
    expect([libraryWords(lang).progress(share), ui.share(share)]).toEqual([percent(rounded), percent(rounded)]);
    expect(libraryWords(lang).spokenProgress(share)).toContain(`${rounded} `);
  });

  test.each([
    [999, '0 KB'],
    [1999, '1 KB'],
    [999_999, '999 KB'],
    [1_000_000, '1 MB'],
    [2_999_999, '2 MB'],
  ])('a text of %i characters has %s', (length, size) => {
    expect(ui.reading(undefined, length)).toContain(`… ${size}`);
    expect(ui.readSoFar(length)).toContain(`: ${size}`);
  });

  test('what is not there is left out', () => {
    const hit = libraryWords(lang).hit;
    expect([hit(7, ''), hit(7, 'H')].map((text) => text.replace(/^\S+/, ''))).toEqual([' 7', ' 7, H']);
    expect(libraryTexts.tagged('a', 'x, y')[lang]).toMatch(/: \S+ x, y$/);
    expect(libraryTexts.tagged('a', '')[lang]).toMatch(/^a: (?:keine |no )\S+$/);
    expect(ui.tagged(['x', 'y'])).toMatch(/: x, y$/);
    expect(ui.tagged([])).toMatch(/^(?:Keine|No) \S+$/);
    expect(ui.changesTags(['x', '-y'])).toMatch(/: x -y$/);
    expect(ui.changesTags([])).toMatch(/[„"]-[“"]/);
    expect(ui.emptyLibrary('s')).toContain(' s ');
    expect(ui.emptyLibrary(undefined)).not.toContain('undefined');
    expect([ui.opensFile('a.md'), ui.opensFile('')].map((text) => text.split(' ').at(-1))).toEqual([
      'a.md',
      lang === 'de' ? 'Datei' : 'file',
    ]);
    expect([60, 100, 250].map((percent) => /\d+/.exec(ui.toPercent(percent))?.[0])).toEqual(['60', '100', '100']);
    const { progress } = importWords(lang);
    expect(progress(2, 3, 0, 'a')).toMatch(/^2 \S+ 3: a$/);
    expect(progress(2, 3, 1, 'a')).toMatch(/^2 \S+ 3, 1 .*: a$/);
    expect(ui.patternProblem({ what: 'x', where: 'y' } as never)).toBe('x: `y`');
    expect(ui.patternProblem({ what: 'x', where: '' } as never)).toBe('x');
  });

  test('a fault of a page says how long, how much, and whose', () => {
    expect([1, 1000, 1001].map((ms) => /\d+ s/.exec(fetchFaults.slow(ms)[lang])?.[0])).toEqual(['1 s', '1 s', '2 s']);
    expect(/\d+ MB/.exec(fetchFaults.tooLarge((33 << 20) - 1)[lang])?.[0]).toBe('32 MB');
    const told = [199, 200, 204, 299, 300, 404, 418, 499, 500, 503, 599].map((code) => fetchFaults.status(code)[lang]);
    const kinds = told.map((text) => text.replace(/\d+/, ''));
    const [other, empty, , , , missing, , , server, busy] = kinds;
    expect(kinds).toEqual([other, empty, empty, empty, other, missing, other, other, server, busy, server]);
    expect(new Set(kinds).size).toBe(5);
    expect(fetchFaults.status(500, { de: 'morgen', en: 'morgen' })[lang]).toContain('morgen');
  });

  test('an error of the system is told in words, whichever it is', () => {
    const codes = 'ENOSPC EDQUOT ERR_FS_FILE_TOO_LARGE EFBIG EROFS EACCES EPERM ENOENT ENOTDIR EEXIST ELOOP EISDIR';
    const told = codes.split(' ').map((code) => reasonOf(code)[lang]);
    expect(told.filter((text) => /[A-Z]{4}/.test(text))).toEqual([]);
    expect(new Set(told).size).toBe(told.length - 1);
    expect(reasonOf('EIO')[lang]).toBe('EIO');
  });

  test('a fault names what helps', () => {
    expect(faults.unwritable('ENOSPC')[lang]).not.toContain('ENOSPC');
    expect(faults.unwritable('EIO')[lang]).toMatch(/: EIO$/);
    expect(faults.outOfMemory(1000)[lang]).toMatch(/ 1000 MB .*=2000\b/);
    const clash = (one: string, other: string) => keyFaults.keyClash('f', ['a', 'b'], [one, other])[lang];
    expect(clash('x', 'x')).toMatch(/keys\.a \S+ keys\.b .* "x" /);
    expect(clash('x', 'xy')).toMatch(/keys\.a \S+ "x" \S+ keys\.b \S+ "xy" /);
    expect(faults.folder('a')[lang]).toMatch(/[a-z]$/i);
  });
});
