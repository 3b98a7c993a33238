import { expect, test } from 'vitest';
import { lonePictures } from '../../../../../../src/parse/html/page/rules/after/lone-pictures.js';
import { htmlAfter } from '../../../../../kit/article/page-rules.js';

const IMG = '<img src="a">';
const FIGURE = `<figure>${IMG}</figure>`;

test.each([
  ['alone', IMG, FIGURE],
  ['in a paragraph of its own', `<p> ${IMG}\n</p>`, `<figure><p> ${IMG}\n</p></figure>`],
  ['in a link of its own', `<a href="/b">${IMG}</a>`, `<figure><a href="/b">${IMG}</a></figure>`],
  [
    'in boxes of its own',
    `<div><div><b>${IMG}</b></div></div>`,
    `<figure><div><div><b>${IMG}</b></div></div></figure>`,
  ],
  ['beside a comment', `<div><p>${IMG}<br></p></div>`, `<figure><div><p>${IMG}<br></p></div></figure>`],
  ['at the beginning of a text', `<p>\n<a>${IMG}</a> Words</p>`, `<figure><a>${IMG}</a></figure><p>\n Words</p>`],
  ['at the end of a text', `<p>Words ${IMG} </p>`, `<p>Words  </p>${FIGURE}`],
  ['before a break', `<p>Words ${IMG} <br>words</p>`, `<p>Words ${FIGURE} <br>words</p>`],
  ['after a break', `<p>Words<br> ${IMG} words</p>`, `<p>Words<br> ${FIGURE} words</p>`],
  ['and another', `<p>${IMG}<img src="b"></p>`, `${FIGURE}<figure><p><img src="b"></p></figure>`],
  [
    'and another in a row',
    `<div><b>${IMG}</b><b><img src="b"></b></div>`,
    `<figure><b>${IMG}</b></figure><figure><div><b><img src="b"></b></div></figure>`,
  ],
  ['in a heading with words', `<h2>Words ${IMG}</h2>`, `<h2>Words </h2>${FIGURE}`],
  ['in a heading, a tall one', '<h2><img height="120"></h2>', '<figure><img height="120"></figure>'],
  [
    'in a heading, a tall one beside another',
    `<h2><img height="120">${IMG}</h2>`,
    `<h2>${IMG}</h2><figure><img height="120"></figure>`,
  ],
])('a picture %s is a figure', (_, html, expected) => {
  expect(htmlAfter(lonePictures, html)).toBe(expected);
});

test.each<readonly [where: string, html: string]>([
  ['among words', `<p>Words ${IMG} words</p>`],
  ['in an item', `<ul><li>${IMG} words</li></ul>`],
  ['in a definition', `<dl><dd>${IMG} words</dd></dl>`],
  ['in a mark', `<p>Words <b>${IMG} words</b> words</p>`],
  ['in a figure', `<figure><p>${IMG}</p></figure>`],
  ['in a table', `<table><tbody><tr><td>${IMG}</td></tr></tbody></table>`],
  ['in code', `<pre>${IMG}</pre>`],
  ['in a heading of its own', `<h2>${IMG}</h2>`],
  ['in a heading, a flat one', '<h2><img height="119"></h2>'],
  ['of a line', '<p><img height="40"> words</p>'],
  ...['wp-smiley', 'smilies', 'Emoji', 'latex', 'mathtex', 'icon', 'inline-image'].map(
    (name) => [`of a character, by the class ${name}`, `<p><img class="${name}"> words</p>`] as const,
  ),
  ['of a line in a heading', '<h2>Words <img height="40"></h2>'],
])('a picture %s stays as it is', (_, html) => {
  expect(htmlAfter(lonePictures, html)).toBe(html);
});

test('a picture higher than a line is no sign', () => {
  const image = '<img height="41">';
  expect(htmlAfter(lonePictures, `<p>${image} words</p>`)).toBe(`<figure>${image}</figure><p> words</p>`);
});
