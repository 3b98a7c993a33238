import { expect, test } from 'vitest';
import { endnotes } from '../../../../../../src/parse/html/page/rules/after/endnotes.js';
import { textAfter } from '../../../../../kit/article/page-rules.js';

const TEXT = '<p>~ ~ ~</p><p>~ ~ ~</p>';
const KEPT = '~ ~ ~ / ~ ~ ~';
const JANE = { author: 'Jane Doe' };

test.each([
  ['a contact', '<h2>Contact</h2><p>Harbour 3</p><p>12345</p>'],
  ['a contact in a sentence', '<p>Pressekontakt:</p><p>Harbour 3</p>'],
  ['two', '<h2>Contact</h2><p>Harbour 3</p><h2>About the author</h2><p>Jane</p>'],
  ['two with bold labels', '<p><b>Contact:</b> harbour</p><p><b>About the author:</b> ~</p>'],
  ['a strong label before words', '<p><strong>Autorin:</strong> Jane lives by the sea.</p>'],
  ['a bold label before words', '<p><b>Über die Autorin:</b> Jane Doe lives by the sea.</p>'],
  ['a signature', '<p>Jane Doe</p>'],
  ['a signature in capitals', '<p>– JANE DOE –</p>'],
  ['a signature in bold before words', '<p><b>Jane Doe</b> lives by the sea.</p><p>And writes</p>'],
  ['a label of 60 characters', `<p>written by ${'a'.repeat(40)}</p>`],
])('%s after the text goes', (_, html) => {
  expect(textAfter(endnotes, TEXT + html, JANE)).toBe(KEPT);
});

test.each([
  ['before a text', '<h2>Contact</h2><p>Harbour 3</p><h2>Lamps</h2><p>~</p>', 'Contact / Harbour 3 / Lamps / ~'],
  ['that is a quarter of all', `<h2>Contact</h2><p>${'a '.repeat(60)}</p>`, `Contact / ${'a '.repeat(60).trim()}`],
  ['that is a heading with the name', '<h2>Jane Doe</h2><p>Words</p>', 'Jane Doe / Words'],
  ['of another author', '<p>Max Roe</p>', 'Max Roe'],
  ['that is the name of the author before a text', '<p>Jane Doe</p><p>~</p>', 'Jane Doe / ~'],
  ['that goes on', '<p>Contact the harbour</p>', 'Contact the harbour'],
  ['in the middle of words', '<p>Words <b>Contact</b></p>', 'Words Contact'],
  ['after the first bold word', '<p><i>x</i> <b>Contact</b></p>', 'x Contact'],
])('a label %s stays', (_, html, expected) => {
  expect(textAfter(endnotes, TEXT + html, JANE)).toBe(`${KEPT} / ${expected}`);
});

test('a long label is a sentence', () => {
  const label = `Verantwortlich für ${'a'.repeat(41)}`;
  expect(textAfter(endnotes, `${TEXT}<p>${label}</p>`)).toBe(KEPT);
  expect(textAfter(endnotes, `${TEXT}<p>${label}a</p>`)).toBe(`${KEPT} / ${label}a`);
});

test('headings before a label do not matter', () => {
  const html = `<h2>Lamps</h2>${TEXT}<p>Contact</p><p>Harbour 3</p>`;
  expect(textAfter(endnotes, html)).toBe(`Lamps / ${KEPT}`);
});

test('a bold label takes only its own block away', () => {
  const html = `${TEXT}<p><b>Contact:</b> harbour</p><p>Words</p>`;
  expect(textAfter(endnotes, html)).toBe(`${KEPT} / Words`);
});

test('a label before a heading takes what is between them away', () => {
  const html = `${TEXT}<p>Contact</p><p>Harbour</p><h3>Books</h3><p>Words</p>`;
  expect(textAfter(endnotes, html)).toBe(`${KEPT} / Books / Words`);
});

test('the first block is no endnote, and nobody signs where no author is known', () => {
  expect(textAfter(endnotes, '<p>Jane Doe</p><p>Words of some length</p>', JANE)).toBe(
    'Jane Doe / Words of some length',
  );
  expect(textAfter(endnotes, `${TEXT}<p>–</p>`)).toBe(`${KEPT} / –`);
});

test('labels of endnotes are known in many words', () => {
  const labels =
    'Kontakt / Kontakte / Kontaktdaten / Kontaktadresse / Pressekontakt / Presse-Kontakt / Medienkontakt / Ihr Ansprechpartner / Ihre Ansprechpartnerin / Unsere Ansprechpartnerinnen / Ansprechpartner / Ansprechpartner für Licht / Verantwortlich / Verantwortlich für Licht / Rückfragen / Presserückfragen / Für Medienrückfragen bitte an / Für Rückfragen an / ' +
    'Media contact / Press contacts / Media relations office / Press inquiries / Media enquiries / Pressestelle / Contact / Contacts / Contact us / Contact information / For more information / For further information / Über den Autor / Über die Autorin / Über die Autoren / Zum Autor / Über das Unternehmen / Über unseren Gastautor / ' +
    'Über unsere Gastautorin / Über die Verfasserin / Über den Verfasser / Über unserem Unternehmen / Zur Autorin / Der Autor / Die Autorin / Autoren / Autor:in / The author / Authors / About the author / About the authors / About author / About the writer / About the contributor / About the reviewer / About the photographer / About the translator / ' +
    'About the publisher / About the company / Written by / Posted by Jane Doe / Contact. / Contact :';
  const staying = labels
    .split(' / ')
    .filter((label) => textAfter(endnotes, `${TEXT}<h2>${label}</h2><p>Harbour 3</p>`) !== KEPT);
  expect(staying).toEqual([]);
});
