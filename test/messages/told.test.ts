import { describe, expect, test } from 'vitest';
import { promptWords, spokenWords } from '../../src/messages/accessible.js';
import { addressFaults } from '../../src/messages/address-faults.js';
import { configFaults } from '../../src/messages/config-words.js';
import { faults } from '../../src/messages/faults.js';
import { fetchFaults } from '../../src/messages/fetch-faults.js';
import { keyFaults } from '../../src/messages/key-faults.js';
import { LANGUAGES, type Language, type Text } from '../../src/messages/language.js';
import { exportTexts } from '../../src/messages/library/export-texts.js';
import { importWords, linkFaults } from '../../src/messages/library/import-texts.js';
import { libraryListFaults, libraryWords } from '../../src/messages/library/library-list-texts.js';
import { libraryTexts } from '../../src/messages/library/library-texts.js';
import { exportedNoteWords, notesCommandTexts } from '../../src/messages/notes/notes-command-texts.js';
import { printedNoteTexts } from '../../src/messages/notes/printed-note-texts.js';
import { pageFaults } from '../../src/messages/page-faults.js';
import { themeFaults } from '../../src/messages/theme-faults.js';
import { messagesFor } from '../../src/messages/ui.js';

/** Message as a function of what it is told: names, numbers, keys. */
type Say = (...told: readonly unknown[]) => string;

/** Messages of one language that are told something, by their names. */
const ofWords = (words: object): readonly (readonly [name: string, say: Say, count: number])[] =>
  Object.entries(words).flatMap(([name, say]) =>
    typeof say === 'function' ? [[name, say as Say, say.length] as const] : [],
  );

const ofFaults = (all: object, language: Language) =>
  ofWords(all).map(([name, say, count]) => {
    const inLanguage: Say = (...told) => (say(...told) as unknown as Text)[language];
    return [name, inLanguage, count] as const;
  });

const FAULTS = [
  ...[faults, fetchFaults, pageFaults, addressFaults, configFaults, keyFaults, themeFaults],
  ...[libraryTexts, exportTexts, linkFaults, libraryListFaults, notesCommandTexts, printedNoteTexts],
];

/** Messages that are told lists, shares, lengths, kinds, conditions, or alternatives of which one is said; other tables have them. */
const OTHER =
  'age searched toPercent share progress spokenProgress reading readSoFar searchGivenUp loading patternProblem tagged tags changesTags addressTooLong list item withNote slow silent tooLarge status notPage copy keyClash tooManyArguments unknownSchema unknownKey unknownVariable unknownOption endOfList quote endOfQuote unknown'.split(
    ' ',
  );

const ofLanguage = (language: Language) =>
  [
    ...ofWords(messagesFor(language)),
    ...ofWords(spokenWords(language)),
    ...ofWords(promptWords(language)),
    ...ofWords(importWords(language)),
    ...ofWords(libraryWords(language)),
    ...FAULTS.flatMap((all) => ofFaults(all, language)),
  ].filter(([name]) => !OTHER.includes(name));

/** A name that is also a text in both languages, each of which says which it is. */
const named = (name: string): string => Object.assign(Object(name), { de: `${name} (de)`, en: `${name} (en)` });

describe.each(LANGUAGES)('in %s', (language) => {
  const all = ofLanguage(language);

  test('a message says all that it is told, in its language', () => {
    expect(all.length).toBeGreaterThan(150);
    const faulty = all.flatMap(([name, say, count]) => {
      const told = Array.from({ length: count }, (_, i) => named(`told-${i}`));
      const said = say(...told);
      const foreign = said.includes(language === 'de' ? '(en)' : '(de)') ? [`${name}: ${said}`] : [];
      return [...foreign, ...told.filter((part) => !said.includes(`${part}`)).map((part) => `${name}: ${part}`)];
    });
    expect(faulty).toEqual([]);
  });

  test('a message names a key at its end only if there is one', () => {
    const hinted = all.flatMap(([name, say, count]) => {
      const told = Array.from({ length: count }, (_, i) => `told-${i}`);
      const [bare = '', hint] = say(...told).split(` · told-${count - 1} `);
      return hint === undefined ? [] : [{ name, bare, without: say(...told.slice(0, -1), undefined) }];
    });
    expect(hinted.length).toBeGreaterThan(25);
    for (const { name, bare, without } of hinted)
      expect(without, name).toBe(name === 'withoutNote' ? `${bare})` : bare);
  });

  test('a colour has one name in all texts, and its first letter for those who see no colours', () => {
    const { colorNames, colorLetters } = messagesFor(language);
    const names = spokenWords(language).colors;
    expect(names).toEqual(
      language === 'de'
        ? { yellow: 'gelb', red: 'rot', blue: 'blau', violet: 'violett' }
        : { yellow: 'yellow', red: 'red', blue: 'blue', violet: 'violet' },
    );
    expect(exportedNoteWords[language].colors).toEqual(names);
    const entries = Object.entries(names);
    expect(Object.entries(colorNames).map(([color, name]) => [color, name.toLowerCase()])).toEqual(entries);
    expect(Object.entries(colorLetters)).toEqual(entries.map(([color, name]) => [color, name.charAt(0).toUpperCase()]));
  });
});
