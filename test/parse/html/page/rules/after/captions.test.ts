import { expect, test } from 'vitest';
import { captions } from '../../../../../../src/parse/html/page/rules/after/captions.js';
import { htmlAfter } from '../../../../../kit/article/page-rules.js';

const IMG = '<img src="a">';
const figure = (caption: string, picture = IMG): string =>
  `<figure>${picture}<figcaption>${caption}</figcaption></figure>`;
const long = (length: number): string => 'a'.repeat(length);
const credit = (length: number): string => `Foto: ${'a'.repeat(length - 6)}`;

test.each([
  ['by its tag', `${IMG}<figcaption>C</figcaption>`, figure('C')],
  ['of a class', `${IMG}<p class="x-caption">C</p>`, figure('C')],
  ['of a German class', `${IMG}<p class="x bildtext">C</p>`, figure('C')],
  ['of an id', `${IMG}<p id="Bildnachweis">C</p>`, figure('C')],
  ['of a class around it', `${IMG}<div class="legende"><p>C</p></div>`, figure('<p>C</p>')],
  ['of a class inside', `${IMG}<p><span class="dida">C</span></p>`, figure('<span class="dida">C</span>')],
  ['of a class of credits', `${IMG}<p class="photo-credit">Jo</p>`, figure('Jo')],
  ['of words', `${IMG}<p>Foto: Jo</p>`, figure('Foto: Jo')],
  ['of words in brackets', `${IMG}<p>(Symbolbild)</p>`, figure('(Symbolbild)')],
  ['of words at its end', `${IMG}<p>The tower. (Photo by: Jo)</p>`, figure('The tower. (Photo by: Jo)')],
  ['of a number', `${IMG}<p>Abb. 3: The tower</p>`, figure('Abb. 3: The tower')],
  ['before its picture', `<p>Foto: Jo</p>${IMG}`, figure('Foto: Jo')],
  ['between two pictures', `${IMG}<p>Foto: Jo</p><img src="b">`, `${figure('Foto: Jo')}<img src="b">`],
  ['beside a box with a picture', `<div>${IMG}</div><p>Foto: Jo</p>`, figure('Foto: Jo', `<div>${IMG}</div>`)],
  ['in a box of its own', `${IMG}<div><div><p>Foto: Jo</p></div></div>`, figure('<div><p>Foto: Jo</p></div>')],
  ['with the picture in its box', `<div>${IMG}<p>Foto: Jo</p></div>`, `<figure>${IMG}<p>Foto: Jo</p></figure>`],
  ['around its picture', `<p class="caption">${IMG} C</p>`, `<figure>${IMG} C</figure>`],
  ['beside a drawing', '<svg></svg><p>Foto: Jo</p>', figure('Foto: Jo', '<svg></svg>')],
  ['of 200 characters', `${IMG}<p>${credit(200)}</p>`, figure(credit(200))],
  ['of 300 characters with a credit', `${IMG}<p>${long(290)}(Foto: Jo)</p>`, figure(`${long(290)}(Foto: Jo)`)],
  ['with a credit before a full stop', `${IMG}<p>The tower (Foto: Jo).</p>`, figure('The tower (Foto: Jo).')],
  ['of 600 characters in a class', `${IMG}<p class="bildtext">${long(600)}</p>`, figure(long(600))],
  ['of 600 characters in a class in capitals', `${IMG}<p class="CAPTION">${long(600)}</p>`, figure(long(600))],
  ['of a small heading', `${IMG}<h5>Foto: Jo</h5>`, figure('Foto: Jo')],
  ['with another in it', `${IMG}<p class="caption"><b class="caption">C</b></p>`, figure('<b class="caption">C</b>')],
  ['of a sentence, without a picture', '<p class="bildtext">~</p>', '<figure><figcaption>~</figcaption></figure>'],
  ['of no sentence, without a picture', '<p>~</p><p>Foto: Jo</p>', '<p>~</p>'],
])('a caption %s is joined to its picture', (_, html, expected) => {
  expect(htmlAfter(captions, html)).toBe(expected);
});

test.each([
  ['a sentence about a picture', `${IMG}<p>Das Foto zeigt: einen Turm.</p>`],
  ['a paragraph of 301 characters with a credit', `${IMG}<p>${long(290)} (Foto: Jo)</p>`],
  ['a credit of 201 characters', `${IMG}<p>${credit(201)}</p>`],
  ['a text of 601 characters in a class', `${IMG}<p class="bildtext">${long(601)}</p>`],
  ['a text of 601 characters in a class of captions', `${IMG}<p class="caption">${long(601)}</p>`],
  ['a text of a class that ends like one of captions', `${IMG}<p class="candida">C</p>`],
  ['a text of a class that begins like one of captions', `${IMG}<p class="legendary">C</p>`],
  ['a text of a class that ends like one of credits', `${IMG}<p class="nocredit">C</p>`],
  ['a text of a class that begins like one of credits', `${IMG}<p class="creditors">C</p>`],
  ['a heading', `${IMG}<h4>Foto: Jo</h4>`],
  ['a section', `${IMG}<div class="no-caption"><h2>C</h2></div>`],
  ['the mark of a note', `${IMG}<p>Word<sup class="caption">1</sup></p>`],
  ['a caption of a table', '<table><tbody><tr><td class="caption">C</td></tr></tbody></table>'],
  ['a link', `${IMG}<a href="/b"><p>Foto: Jo</p></a>`],
  ['code', '<pre><b class="caption">C</b></pre>'],
  ['a caption in its figure', `<figure>${IMG}<figcaption>Foto: Jo</figcaption></figure>`],
  ['a part of a class of a box with others', `${IMG}<div class="legende"><p>C</p><p>D</p></div>`],
  ['a part of a class with others in it', `${IMG}<p><span class="dida">C</span><b>d</b></p>`],
  ['text between blocks', `<div class="bildtext">${long(40)}<p>a</p><p>b</p></div>`],
])('%s stays as it is', (_, html) => {
  expect(htmlAfter(captions, html)).toBe(html);
});

test('a picture with words beside it is not that of a caption', () => {
  expect(htmlAfter(captions, `<p>${IMG}Words</p><p>Foto: Jo</p>`)).toBe(`<p>${IMG}Words</p>`);
});

test('captions and credits are known by many names and words', () => {
  const joined = (name: string, text = 'C'): boolean =>
    htmlAfter(captions, `${IMG}<p class="${name}">${text}</p>`) === figure(text);
  const names =
    'bildunterschrift x-bildtext bildnachweis bildquelle image-annotation dida x_dida legend legende credit credits copyright bildrechte photo-credit image_credits img-copyright photocredit imagecredit imgcredit picturecredit mediacredit fotocredit bildcredit';
  expect(names.split(' ').filter((name) => !joined(name))).toEqual([]);
  const words =
    'Foto: Jo / Fotos: Jo / Bild: Jo / Bild © Jo / Photo: Jo / Photos/Jo / Grafik: Jo / Graphic: Jo / Illustration: Jo / Image: Jo / Picture: Jo / Titelbild: Jo / Beitragsbild: Jo / Symbolfoto: Jo / Archivfoto: Jo / Vorschaubild: Jo / Photo credit: Jo / Image credits: Jo / Photo courtesy: Jo / Photo copyright: Jo / Photo by: Jo / Photo via: Jo / Foto von: Jo / Bild Quelle: Jo / Foto Nachweis: Jo / ' +
    'Image copyright Jo / Image caption The wall / Image credit Jo / Image source Jo / Photo by Jo / Photos courtesy of Jo / Picture via Jo / Images from Jo / File photo of Jo / Bildquelle Jo / Bildnachweis Jo / Bildrechte Jo / Bildmaterial Jo / Symbolbild / Archivbild / Screenshot: Jo / Screenshots © Jo / © Jo / (c) Jo / Copyright: Jo / Copyright © Jo / Credit: Jo / Credits: Jo / Abb. 3: Wall / Abbildung 3. Wall / Fig. 3 – Wall / Figure 3: Wall / ' +
    '[Foto: Jo] / /Foto: Jo / A wall (Foto: Jo) / A wall [Photo: Jo] / A wall (Credit: Jo) / A wall (Credits: Jo) / A wall (Crédito: Jo) / A wall (Quelle: Jo) / A wall (Copyright: Jo) / A wall (© by: Jo) / A wall (Photo credit: Jo) / A wall (Photo courtesy of: Jo) / A wall (Foto von: Jo)';
  expect(words.split(' / ').filter((text) => !joined('x', text))).toEqual([]);
});

test('the captions of two pictures are joined each to its own', () => {
  const html = `${IMG}<p class="caption">A</p>${IMG}<p>Foto: Jo</p><p>Foto: Jim</p>${IMG}`;
  expect(htmlAfter(captions, html)).toBe(`${figure('A')}${figure('Foto: Jo')}${figure('Foto: Jim')}`);
});
