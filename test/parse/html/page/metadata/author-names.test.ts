import { expect, test } from 'vitest';
import { authorNames } from '../../../../../src/parse/html/page/metadata/author-names.js';

test.each([
  [
    'a name with words after it, and the name alone',
    ['Jane Doe', 'Jane Doe Politics', 'Jane Doering'],
    ['Jane Doe', 'Jane Doering'],
  ],
  ['the same name in another case', ['Jane Doe', 'JANE DOE'], ['Jane Doe']],
  ['words of a list', ['politics, media, science'], []],
  ['a last name before the first one', ['Doe, Jane'], ['Jane Doe']],
  ['the name of the site', ['Jane Doe', 'The Site'], ['Jane Doe']],
  ['who did something else', ['Jane Doe', 'Photos by Max Roe', ' Fotos: Max Roe'], ['Jane Doe']],
  ['a degree after a name', ['Jane Doe, PhD', 'Max Roe, M.A.', 'Roe, MBA'], ['Jane Doe', 'Max Roe', 'Roe']],
  ['an agency after a name', ['Jane Doe, dpa'], ['Jane Doe']],
  ['a role of one word', ['Doe, Redakteurin'], ['Doe']],
  ['names with signs between', ['A Doe; B Doe | C Doe · D Doe • E Doe'], ['A Doe', 'B Doe', 'C Doe', 'D Doe', 'E Doe']],
  ['names with signs between spaces', ['A Doe – B Doe / C Doe — D-E Doe'], ['A Doe', 'B Doe', 'C Doe', 'D-E Doe']],
  ['names with words between', ['A Doe sowie B Doe et C Doe y D Doe'], ['A Doe', 'B Doe', 'C Doe', 'D Doe']],
  ['a word after a comma', ['A Doe, B Doe, und C Doe, and D Doe'], ['A Doe', 'B Doe', 'C Doe', 'D Doe']],
  ['a place in brackets', ['Jane Doe (Reuters) and Max Roe'], ['Jane Doe', 'Max Roe']],
  ['names in quotation marks', ['"Jane Doe"', '„Max Roe“'], ['Jane Doe', 'Max Roe']],
  ['a word before each name', ['Von Jane Doe und von Max Roe'], ['Jane Doe', 'Max Roe']],
  ['a label', ['Autorin: Jane Doe', 'Text : Max Roe', 'Beitrag von Ann Poe'], ['Jane Doe', 'Max Roe', 'Ann Poe']],
  ['a link to all posts', ['View all posts by Jane Doe', 'Alle Beiträge von Max Roe'], ['Jane Doe', 'Max Roe']],
  ['words of other languages', ['Par Jane Doe', 'por Max Roe', 'Par'], ['Jane Doe', 'Max Roe', 'Par']],
  [
    'a day after a name',
    ['Jane Doe, 3. Mai 2024', 'Max Roe 2024-05-03', 'Ann Poe 10:30'],
    ['Jane Doe', 'Max Roe', 'Ann Poe'],
  ],
  ['a word about a day', ['Jane Doe | Updated today', 'Max Roe Dienstag'], ['Jane Doe', 'Max Roe']],
  ['signs of code', ['Jane <Doe>', '[author]', 'a=b', '{name}'], []],
  ['addresses', ['Jane Doe', 'j@zeitung.example', '@jane', '/jane', 'www.jane.example', 'zeitung.de'], ['Jane Doe']],
  ['a single letter', ['J', 'J.'], []],
  ['last names', ['Doe, Roe, Poe'], []],
  ['two topics', ['politics, media'], ['media politics']],
  ['a name of seven words', ['Ana Maria da Silva e Souza Lima'], ['Ana Maria da Silva e Souza Lima']],
  ['a name of eight words', ['Ana Maria da Silva e Souza Lima Rosa'], []],
  ['a name of 70 letters', [`${'J'.repeat(35)} ${'D'.repeat(34)}`], [`${'J'.repeat(35)} ${'D'.repeat(34)}`]],
  ['a longer one', [`${'J'.repeat(35)} ${'D'.repeat(35)}`], []],
  ['a name with a number', ['Jane Doe 2', 'Jane 123 Doe', '1 Jane Doe'], ['Jane Doe 2']],
  ['names of one part', ['Jane Doe & Sons', 'Max Roe & Ann Poe'], ['Jane Doe & Sons', 'Max Roe', 'Ann Poe']],
  ['a name that ends with another', ['Doe', 'Jane Doe'], ['Doe', 'Jane Doe']],
  ['Chinese names', ['山田, 太郎, 花子'], ['山田', '太郎', '花子']],
  ['places in brackets', ['Jane Doe (Reuters), Max Roe (dpa) and Ann Poe (AP)'], ['Jane Doe', 'Max Roe', 'Ann Poe']],
  ['more than twelve names', Array.from('abcdefghijklmno', (letter) => `Jane ${letter.toUpperCase()}oe`), 12],
])('%s', (_, texts, names) => {
  const found = authorNames(texts, ['the site', 'thesite']);
  if (typeof names === 'number') expect(found).toEqual(texts.slice(0, names));
  else expect(found).toEqual(names);
});

test('twelve names are named besides those with words after them', () => {
  const names = Array.from('abcdefghijklmn', (letter) => `Jane ${letter.toUpperCase()}oe`);
  const [first = '', ...others] = names;
  expect(authorNames([first, `${first} Politics`, ...others], [])).toEqual(names.slice(0, 12));
});

const words = (list: string): readonly string[] => list.split(',');

test('roles and degrees after a name are no names', () => {
  const roles =
    'editor,reporter,writer,correspondent,journalist,columnist,contributor,staff,desk,producer,critic,chief,analyst,professor,director,fellow,researcher,blogger,photographer,Redakteur,Redakteurin,Redaktion,Chefredakteur,' +
    'Chefredakteurin,Korrespondent,Korrespondentin,Reporterin,Journalistin,Autorin,Autor,author,Kolumnist,Kolumnistin,Volontär,Volontärin,Mitarbeiter,Mitarbeiterin,Leiter,Leiterin,Ressortleiter,Ressortleiterin,' +
    'Herausgeber,Herausgeberin,Geschäftsführer,Geschäftsführerin,Gastautor,Gastautorin,freier,freie';
  for (const role of words(roles)) expect(authorNames([`Jane Doe, the ${role} of it`], []), role).toEqual(['Jane Doe']);
  for (const degree of words(
    'PhD,Ph. D.,MSc,B.A.,MA,M.D.,RN,CPA,Esq.,MBA,Jr.,Sr.,dpa,AFP,Reuters,AP,epd,KNA,sid,APA,USA,UK',
  ))
    expect(authorNames([`Doe, ${degree}`], []), degree).toEqual(['Doe']);
});

test('accounts, links and those who did something else are no names', () => {
  const nobody =
    'admin,Administrator,admin user,webadmin,root,user,username,guest,Gast,author,Autor,by,von,editor,publisher,webmaster,unknown,unbekannt,anonymous,anonym,anónimo,anonyme,no author,staff,default,test,WordPress,system,' +
    'super user,superuser,Follow,Follow author,about the author,Über den Autor,more,mehr,profil,profile,share,teilen,link,website,home';
  for (const name of words(nobody)) expect(authorNames([`${name}; Jane Doe`], []), name).toEqual(['Jane Doe']);
  const credits =
    'Photo by,Photos by,Photograph by,Photographs by,Photography by,Illustration:,Illustrations by,Video by,Videos von,Produced by,Translated by,Foto:,Fotos von,Fotografie:,Bild:,Bilder von,Illustrationen:,Übersetzung:';
  for (const credit of words(credits)) expect(authorNames([`${credit} Max Roe`], []), credit).toEqual([]);
  for (const end of words('com,org,net,de,at,ch,htm,html,php'))
    expect(authorNames([`Jane Doe.${end}`], []), end).toEqual([]);
});

test('what is before a name is left out', () => {
  const before =
    'View all posts by,See all articles by,Zeige alle Artikel von,More by,Mehr von,All by,Article by,Ein Artikel von,Beitrag von,Ein Gastbeitrag von,A guest post by,Kommentar von,Kolumne von,Opinion by,Analyse von,An analysis by,An interview by,' +
    'Interview von,Words by,Story by,Posted by,Written by,Published by,Verfasst von,Geschrieben von,Veröffentlicht von,Erstellt von,Reporting by,Review by,Reviewed by,Durch,By:,Autor:,Autorin:,Autoren:,Autorinnen:,Autor:in:,Autor*in:,Author:,Authors:,' +
    'Text:,Verfasser:,Verfasserin:,Redakteur:,Redakteurin:,Redaktion:,Bericht:,Author name:,Par:,Por:';
  for (const one of words(before)) expect(authorNames([`${one} Jane Doe`], []), one).toEqual(['Jane Doe']);
});

test('a day after a name is left out, and a word about it', () => {
  const days =
    'Monday,Tuesday,Wednesday,Thursday,Friday,Saturday,Sunday,Montag,Dienstag,Donnerstag,Freitag,Samstag,Sonntag,Mittwoch,updated,published,posted,veröffentlicht,aktualisiert,Stand,3.5.,3/5/2024,2024-05,3. Mai 2024,May 3 2024,10:30';
  for (const day of words(days)) expect(authorNames([`Jane Doe ${day}`], []), day).toEqual(['Jane Doe']);
});
