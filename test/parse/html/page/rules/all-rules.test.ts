import { expect, test } from 'vitest';
import { ALL_RULES } from '../../../../../src/parse/html/page/rules/all-rules.js';
import type { AfterRule } from '../../../../../src/parse/html/page/rules/rule.js';
import { htmlAfter, textAfter } from '../../../../kit/article/page-rules.js';

/** All rules that mend an article, in their order. */
const all: AfterRule = (article, facts) => {
  for (const rule of Object.values(ALL_RULES.after)) rule(article, facts);
};

const TEXT = '<p>~ ~ ~ ~ ~ ~</p><p>~ ~ ~ ~ ~ ~</p>';
const KEPT = '~ ~ ~ ~ ~ ~ / ~ ~ ~ ~ ~ ~';
const teaser = '<h3><a href="/a">Ten lights</a></h3><p>They burn at night, all of them …</p>';

test.each([
  ['a heading above teasers', `${TEXT}<h2>Coast</h2>${teaser}${teaser}`],
  [
    'a heading above an endnote',
    `${TEXT}<h2>Coast</h2><p>Contact:</p><p>Harbour, where the boats lie in the wind.</p>`,
  ],
  ['a heading above a pointer', `${TEXT}<h2>Coast</h2><p>See also: <a href="/a">all of the ten lights</a>.</p>`],
  ['a heading above a link', `${TEXT}<h2>Coast</h2><p><a href="/a">All of the ten lights of the coast.</a></p>`],
  ['a heading above lines about the article', `${TEXT}<h2>Coast</h2><p>Tags: lights, boats, wind and the coast.</p>`],
  ['a heading above an appeal', `${TEXT}<h2>Coast</h2><p>Subscribe to our newsletter, and read more of this.</p>`],
  [
    'a line before a long line about the article',
    `<p>Coast</p><p>Published on 3 May 2020 by ${'Jane Doe and '.repeat(9)}others</p>${TEXT}`,
  ],
  ['a line before an appeal', `<p>Coast</p><p>Subscribe to our newsletter, and read more of this.</p>${TEXT}`],
  [
    'a line before a pointer',
    `<p>Coast</p><p>See also: <a href="/a">all of the lights</a> of this long northern coast.</p>${TEXT}`,
  ],
])('%s goes with what is below it', (_, html) => {
  expect(textAfter(all, html)).toBe(KEPT);
});

test('a line below the caption of a picture is before the text', () => {
  const html = `<img src="a"><p>Foto: The tower in winter, seen from the sea.</p><p>Coast</p>${TEXT}`;
  expect(textAfter(all, html)).toBe(`Foto: The tower in winter, seen from the sea. / ${KEPT}`);
});

test('a caption below a picture at the end of a paragraph is joined to it', () => {
  const html = `${TEXT}<p>~ ~ <img src="a"></p><p class="bildtext">The tower</p><p>~ ~ ~</p>`;
  expect(htmlAfter(all, html)).toContain(
    '<figure><figure><img src="a"></figure><figcaption>The tower</figcaption></figure>',
  );
});

test('a heading whose id was kept has it again', () => {
  const html = `${TEXT}<h2 data-kept-id="a">Coast</h2>${TEXT}`;
  expect(htmlAfter(all, html)).toContain('<h2 id="a">Coast</h2>');
});
