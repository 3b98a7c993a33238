import { expect, test } from 'vitest';
import { repeatsByline } from '../../../../../src/parse/html/page/metadata/repeats-byline.js';

const KNOWN = {
  author: 'Jane Doe, Max Müller',
  date: '2024-03-12',
  source: { name: 'Zeitung', url: 'https://a.example' },
};

test.each([
  'Von Jane Doe und Max Müller',
  'MAX MÜLLER, Zeitung',
  'Veröffentlicht am 12. März 2024, 10:30 Uhr',
  'By Jane Doe | Updated March 14, 2024 at 3:33 pm',
  'Lesezeit: 5 Min. · 12.03.2024',
  '12. März 2024 – aktualisiert am 14.03.2024 um 10.30.15 Uhr',
  'Jane Doe',
  'Max Mu\u0308ller',
  `Jane Doe ${'.'.repeat(291)}`,
])('"%s" repeats the byline', (line) => {
  expect(repeatsByline(line, KNOWN)).toBe(true);
});

test.each([
  'Jane Doe is a writer',
  'Jane Doerr',
  'Jane Doe2',
  'vonJane Doe',
  'Dr.Jane Doe3 und',
  'Im März 2024',
  'Zeitung',
  'Published',
  'On March 12, 2024, the river rose.',
  `Jane Doe ${' '.repeat(1000)}`,
])('"%.40s" says something of its own, or nothing', (line) => {
  expect(repeatsByline(line, KNOWN)).toBe(false);
});

test('a day alone repeats nothing where none is known, and an author does', () => {
  const { date: _, ...undated } = KNOWN;
  expect(repeatsByline('12. März 2024', undated)).toBe(false);
  expect(repeatsByline('Jane Doe, 12. März 2024', undated)).toBe(true);
  expect(repeatsByline('12. März 2024', { date: KNOWN.date })).toBe(true);
});

test('nothing repeats a byline without author and date', () => {
  expect(repeatsByline('12. März 2024', {})).toBe(false);
});

test('an author whose name is the beginning of another is found beside that one', () => {
  expect(repeatsByline('Von Jane Doe und Jane', { author: 'Jane, Jane Doe' })).toBe(true);
});

test('words around names and days say nothing', () => {
  const words =
    'von,by,aus,in,on,at,and,und,am,um,the,vom,Uhr,zuletzt,Stand,Datum,date,Autor,Autorin,author,written,posted,published,publish,veröffentlicht,erschienen,erstellt,geschrieben,aktualisiert,geändert,update,updated,modified,' +
    'last,first,Lesezeit,Lesedauer,reading,read,time,min,mins,minute,minutes,Minute,Minuten,ca,circa,est,edt,cet,cest,mez,mesz,gmt,utc,pm,a.m.,p.m.,mo,di,mi,do,fr,sa,so,Montag,Dienstag,Donnerstag,Freitag,Samstag,Sonntag,Mittwoch,' +
    'Sonnabend,Monday,Tuesday,Wednesday,Thursday,Friday,Saturday,Sunday,mon,tue,wed,thu,fri,sat,sun';
  for (const word of words.split(',')) expect(repeatsByline(`Jane Doe, ${word}`, KNOWN), word).toBe(true);
  expect(repeatsByline('Jane Doe, 12:30, 13:30 and 100', KNOWN)).toBe(false);
});
