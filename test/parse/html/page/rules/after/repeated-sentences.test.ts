import { expect, test } from 'vitest';
import { repeatedSentences } from '../../../../../../src/parse/html/page/rules/after/repeated-sentences.js';
import { textAfter } from '../../../../../kit/article/page-rules.js';

const LEAD = 'Nobody had ever climbed the stairs in winter';
const TEXT = `<p>${LEAD}, he said, and nobody did.</p>`;
const SAID = `${LEAD}, he said, and nobody did.`;
const other = (count: number): string => '<p>~</p>'.repeat(count);

test.each<readonly [what: string, html: string, expected: string]>([
  ['a lead with which the next paragraph begins', `<p>${LEAD}.</p>${TEXT}`, SAID],
  ['a pull quote before its text', `<aside><p>${LEAD}</p></aside>${other(3)}${TEXT}`, `~ / ~ / ~ / ${SAID}`],
  ['a pull quote after its text', `${TEXT}${other(3)}<p class="pullquote">${LEAD}</p>`, `${SAID} / ~ / ~ / ~`],
  ['a pull quote by the name around it', `${TEXT}<div id="zitat"><p>${LEAD}</p></div>`, SAID],
  ['words in quotation marks', `${TEXT}<p>„${LEAD}“</p>`, SAID],
  ...['“”', '""', '«»', '»«'].map(
    ([open, close]) => [`words in ${open} and ${close}`, `${TEXT}<p>${open}${LEAD}${close}</p>`, SAID] as const,
  ),
  ['a pull quote by the class Callout', `${TEXT}<p class="Callout">${LEAD}</p>`, SAID],
  ['a pull quote by the class highlight', `${TEXT}<p class="highlight">${LEAD}</p>`, SAID],
  ['a lead of 40 characters', `<p>${LEAD.slice(0, 40)}</p><p>${LEAD.slice(0, 40)} in</p>`, `${LEAD.slice(0, 40)} in`],
  ['a lead of 400 characters', `<p>${'ab '.repeat(133)}a</p><p>${'ab '.repeat(133)}a b</p>`, `${'ab '.repeat(133)}a b`],
])('%s goes', (_, html, expected) => {
  expect(textAfter(repeatedSentences, html)).toBe(expected);
});

test.each([
  ['a lead before another paragraph', `<p>${LEAD}.</p>${other(1)}${TEXT}`],
  ['a paragraph after its text', `${TEXT}<p>${LEAD}.</p>`],
  ['the same paragraph twice', `${TEXT}${TEXT}`],
  ['a pull quote twice', `<aside><p>${LEAD}</p></aside><aside><p>${LEAD}</p></aside>`],
  ['a pull quote far from its text', `<aside><p>${LEAD}</p></aside>${other(4)}${TEXT}`],
  ['a pull quote far after its text', `${TEXT}${other(4)}<aside><p>${LEAD}</p></aside>`],
  ['a heading', `<h2>${LEAD}</h2>${TEXT}`],
  [
    'a short lead',
    '<p>Nobody had ever climbed the stairs in it</p><p>Nobody had ever climbed the stairs in it all</p>'.replaceAll(
      ' in it',
      ' i',
    ),
  ],
  ['a long lead', `<p>${'ab '.repeat(133)}ab</p><p>${'ab '.repeat(133)}ab b</p>`],
  ['half of a word', `<p>${LEAD.slice(0, -1)}</p>${TEXT}`],
  ['a step', `<ol><li>${LEAD}</li></ol>${TEXT}`],
  ['a definition', `<dl><dd>${LEAD}</dd></dl>${TEXT}`],
  ['code', `<pre>${LEAD}</pre>${TEXT}`],
  ['a lead that the next paragraph says in its middle', `<p>${LEAD}.</p><p>It was so: ${SAID}</p>`],
  ['a cell', `<table><tr><td>${LEAD}</td></tr></table>${TEXT}`],
  ['a caption', `<figure><figcaption>${LEAD}</figcaption></figure>${TEXT}`],
  ['the words of a caption', `<p>${LEAD}</p><figure><figcaption>${SAID}</figcaption></figure>`],
  ['a quotation of somebody else', `${TEXT}<blockquote><p>„${LEAD}“</p></blockquote>`],
  ['an open quotation mark', `${TEXT}<p>„${LEAD}</p>`],
  ['a closed quotation mark', `${TEXT}<p>${LEAD}“</p>`],
])('%s stays', (_, html) => {
  expect(textAfter(repeatedSentences, html)).toBe(textAfter(() => undefined, html));
});
