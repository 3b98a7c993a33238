import { expect, test } from 'vitest';
import { datelines } from '../../../../../../src/parse/html/page/rules/after/datelines.js';
import { textAfter } from '../../../../../kit/article/page-rules.js';

const LONG = 'Published in 1922 by the house that had printed all of the keepers';
/** Line about an article that ends like a sentence, of a number of characters. */
const sentence = (length: number): string => `Published in 1922 by ${'a'.repeat(length - 22)}.`;

test.each([
  ['before the text', '<p>Lesezeit: 4 Minuten</p><p>~</p>', '~'],
  ['after the text', '<p>~</p><p>~</p><p>Tags: light, sea</p>', '~ / ~'],
  ['below the lead', '<p>~</p><p>Posted by Jane</p><p>~</p>', '~ / ~'],
  ['that is a day', '<p>3 May 2020</p><p>Mo., 3.5.2020, 10:30 Uhr</p><p>~</p>', '~'],
  ['that is a year', '<p>1904</p><p>~</p>', '~'],
  ['that is a heading', '<h2>3 May 2020</h2><p>~</p>', '~'],
  ['in a cell of its own', '<table><tr><td>3 May 2020</td></tr></table><p>~</p>', '~'],
  ['with a name', '<p>By Jane Doe</p><p>~</p>', '~'],
  ['with a name and more', '<p>By Jane Doe, from the harbour</p><p>~</p>', '~'],
  ['of 60 characters that ends like a sentence', `<p>${sentence(60)}</p><p>~</p>`, '~'],
  ['of 60 characters that is a day', `<p>${'12 '.repeat(19)}123</p><p>~</p>`, '~'],
  ['without a full stop', `<p>${LONG}</p><p>~</p>`, '~'],
  ['with a link', `<p>${LONG} <a href="/a">and sold.</a></p><p>~</p>`, '~'],
  ['of 250 characters', `<p>Tags: ${'a'.repeat(244)}</p><p>~</p>`, '~'],
  ['of the same day twice', '<p>3 May 2020</p><p>Words</p><p>3 May 2020</p><p>~</p>', 'Words / ~'],
  ['of two days in a row after words', '<p>Words</p><p>3 May 2020</p><p>4 May 2020</p><p>~</p>', 'Words / ~'],
  ['of two days in a row', '<p>3 May 2020</p><p>Lesezeit: 4 Minuten</p><p>4 May 2020</p><p>~</p>', '~'],
])('a line about the article %s goes', (_, html, expected) => {
  expect(textAfter(datelines, html)).toBe(expected);
});

test.each([
  ['without any text', '<p>3 May 2020</p><p>Words</p>', '3 May 2020 / Words'],
  ['after the second sentence', '<p>~</p><p>~</p><p>Posted by Jane</p><p>~</p>', '~ / ~ / Posted by Jane / ~'],
  ['that is a day below the lead', '<p>~</p><p>3 May 2020</p><p>~</p>', '~ / 3 May 2020 / ~'],
  ['that is a heading below the lead', '<p>~</p><h2>Posted by Jane</h2><p>~</p>', '~ / Posted by Jane / ~'],
  ['that is one of several headings', '<h2>3 May 2020</h2><p>~</p><h2>4</h2><p>~</p>', '3 May 2020 / ~ / 4 / ~'],
  ['in a row', '<table><tr><td>3 May 2020</td><td>x</td></tr></table><p>~</p>', '3 May 2020 / x / ~'],
  ['at the end of a row', '<table><tr><td>x</td><td>3 May 2020</td></tr></table><p>~</p>', 'x / 3 May 2020 / ~'],
  ['in code', '<pre>3 May 2020</pre><p>~</p>', '3 May 2020 / ~'],
  ['in a heading of a row', '<table><tr><th>3 May 2020</th><td>x</td></tr></table><p>~</p>', '3 May 2020 / x / ~'],
  ['that is a weekday', '<p>Monday</p><p>~</p>', 'Monday / ~'],
  ['of 61 characters that is a day', `<p>${'12 '.repeat(20)}3</p><p>~</p>`, `${'12 '.repeat(20)}3 / ~`],
  ['of 61 characters that ends like a sentence', `<p>${sentence(61)}</p><p>~</p>`, `${sentence(61)} / ~`],
  ['that ends like a quoted sentence', `<p>${LONG}!”</p><p>~</p>`, `${LONG}!” / ~`],
  ['with a single name', '<p>By Jane</p><p>~</p>', 'By Jane / ~'],
  ['that is a number', '<p>12</p><p>3.</p><p>~</p>', '12 / 3. / ~'],
  ['that is a sentence', `<p>${LONG}.</p><p>~</p>`, `${LONG}. / ~`],
  ['of 251 characters', `<p>Tags: ${'a'.repeat(245)}</p><p>~</p>`, `Tags: ${'a'.repeat(245)} / ~`],
  ['of words', '<p>By the sea</p><p>Von der Küste</p><p>~</p>', 'By the sea / Von der Küste / ~'],
  ['with words around a day', '<p>Since 3 May 2020</p><p>~</p>', 'Since 3 May 2020 / ~'],
  [
    'of a list of changes',
    '<p>3 May 2020</p><p>Wicks</p><p>4 May 2020</p><p>~</p>',
    '3 May 2020 / Wicks / 4 May 2020 / ~',
  ],
])('a line %s stays', (_, html, expected) => {
  expect(textAfter(datelines, html)).toBe(expected);
});

test('other lines about the article go where days are those of a list', () => {
  const html = '<p>Lesezeit: 4 Minuten</p><p>3 May 2020</p><p>Wicks</p><p>4 May 2020</p><p>~</p>';
  expect(textAfter(datelines, html)).toBe('3 May 2020 / Wicks / 4 May 2020 / ~');
});

test('lines about the article are known in many words', () => {
  const lines =
    'Erstellt am 3. Mai / Veröffentlicht um 3 Uhr / Publiziert 3. Mai / Aktualisiert vom 3. Mai / Geschrieben am 3. Mai / Verfasst von Jane / Gepostet am 3. Mai / Eingestellt am 3. Mai / Erschienen am 3. Mai / Gesendet am 3. Mai / Stand 3. Mai / Datum 3. Mai / Zuletzt aktualisiert am 3. Mai / Zuletzt geändert 3. Mai / Zuletzt bearbeitet 3. Mai / ' +
    'Letzte Aktualisierung 3. Mai / Letzte Änderung 3. Mai / Letzte Bearbeitung 3. Mai / Erstveröffentlicht am 3. Mai / Veröffentlicht vor vielen Tagen / Erstellt heute / Erstellt gestern um acht / Published on May 3 / Updated at 3 / Posted in 2020 / Created May 3 / Written by Jane / Modified May 3 / Edited by Jane / Reviewed by Jane / First published May 3 / ' +
    'Originally published in Coast / Last updated May 3 / Article updated May 3 / Publicado por Jane / Publié par Jane / Publikacja 3 maj / Aktualizacja 3 maj / Updated today / Updated yesterday / Updated just now / Date May 3 / News date May 3 / Publication date May 3 / Release date May 3 / This entry was posted in Coast / This entry was tagged with light / ' +
    'Dieser Eintrag wurde von Jane veröffentlicht / Dieser Beitrag wurde in Küste geschrieben / Dieser Artikel wurde erstellt / Dieser Eintrag wurde gepostet / Dieser Eintrag wurde unter Küste abgelegt / Dieser Eintrag wurde mit Licht verschlagwortet / Posted in Coast / Filed under Coast / Tagged with light / Published as news / Lesezeit vier Minuten / ' +
    'Geschätzte Lesedauer vier Minuten / Estimated reading time four minutes / Read time four minutes / Time to read four minutes / Tempo de leitura / Temps de lecture / Tiempo de lectura / Tempo di lettura / Ten tekst przeczytasz / 4 min / Ca. 4 Min. / Etwa 4 Minuten / About 4 minutes / 4 mins / 4 min Lesezeit / 4 Minuten Lesedauer / 4 Minuten zu lesen / ' +
    '4 min reading / 4 min reading time / 4 min read / 4 min de lecture / 4 min de lectura / 4 min di lettura / Erstellt: / Veröffentlicht: Mai / Aktualisiert: Mai / Stand: Mai / Datum: Mai / Date: May / Published: May / Updated: May / Posted: May / Created: May / Last updated: May / Last modified: May / Last edited: May / Letzte Aktualisierung: Mai / ' +
    'Letzte Änderung: Mai / Filed under: Coast / Posted in: Coast / Tagged: light / Tag: light / Tags: light / Label: light / Labels: light / Kategorie: Küste / Kategorien: Küste / Category: Coast / Categories: Coast / Schlagwort: Licht / Schlagworte: Licht / Schlagwörter: Licht / Stichwort: Licht / Stichworte: Licht / Themen: Licht / Rubrik: Küste / ' +
    'Ressort: Küste / Autor: Jane / Autorin: Jane / Autoren: Jane / Autor:in: Jane / Author: Jane / Authors: Jane / Quelle: dpa / Quellen: dpa / Source: Coast / Sources: Coast / Źródło: PAP / Topic: light / Topics: light / Keyword: light / Keywords: light / Sektion: Küste / Section: Coast / Via: Coast / Fuente: EFE / Fonte: ANSA / ' +
    'Dieses Thema im Programm: Küste / Schlagwort / Schlagworte / Schlagwörter / Tags / Related topics / Themen / Getaggt mit Licht / Verschlagwortet mit Licht / Tagged with light / Aufrufe: 12 / Views: 12 / Klicks: 12 / Leser: 12 / Hits insgesamt: 12 / Kommentare: 12 / Comments: 12 / 12 views / 1.2k views / 3 m Aufrufe / 12 reads / 12 shares / 12 likes / ' +
    '12 mal gelesen / 12 mal geteilt / Von Jane Doe / VON Jane Doe / by Jane Doe / BY Jane Doe / Par Jane Doe / par Jane Doe / Por Jane Doe / por Jane Doe / By Jane O’Neil-Doe | Coast / By Jane Doe published there / By Jane Doe updated there / By Jane Doe posted there';
  const all = lines.split(' / ').map((line) => `<p>${line}</p>`);
  expect(textAfter(datelines, `${all.join('')}<p>~</p>`)).toBe('~');
});

test('words of days and times are those of a date', () => {
  const words =
    '1st 2nd 3rd 4th 18h30 jan january januar jän jänner feb february februar mar march mär märz apr april may mai jun june juni jul july juli aug august sep sept september oct october okt oktober nov november dec december dez dezember ' +
    'Monday Tuesday Wednesday Thursday Friday Saturday Sunday Montag Dienstag Donnerstag Freitag Samstag Sonntag Mittwoch Sonnabend mo di mi do fr sa so mon tue wed thu fri sat sun am pm at um uhr et est edt pst cst amt gmt utc cet mez mesz vom on';
  const days = [...words.split(' '), ...Array.from('.,:/|·•–—-', (sign) => `3 ${sign}`)].map(
    (day) => `<p>${day} 2020</p>`,
  );
  expect(textAfter(datelines, `${days.join('')}<p>~</p>`)).toBe('~');
});
