import { expect, test } from 'vitest';
import { htmlBefore } from '../../../../../kit/article/page-rules.js';

const TEXT = '<p>~</p>'.repeat(10);
const box = (name: string, inside = 'x'): string => `<div class="${name}">${inside}</div>`;

test.each<readonly [what: string, html: string]>([
  ...'share-buttons social sharedaddy newsletter-box my_signup author-box authorBio about-the-author related-posts more_news weitere-artikel read-also next-post teaser-list pagination breadcrumbs tag-cloud entry-footer vote-count rating cookie-banner ads ad-slot promo-box news-ticker taboola noprint print-header sr-only'
    .split(' ')
    .map((name) => [name, box(name)] as const),
  ['a name after two words', box('post-single-share')],
  ['a name after a word and two signs', box('post__share')],
  ['a name with a number', box('ad-slot-12')],
  ['a name with a hash', box('shareButtons__x7Kq2')],
  ['a name with inner capitals', box('cookieBanner')],
  ['one of several names', box('wide newsletter left')],
  ['an id', '<section id="newsletter">x</section>'],
  ['a box with little prose', box('newsletter', '<p>~</p>')],
  ['boxes in boxes', box('share', box('ads'))],
  ['an empty frame of advertising', '<ins> <img src="a"></ins>'],
])('a box goes by its name: %s', (_, html) => {
  expect(htmlBefore('boxes', TEXT + html)).toBe(TEXT);
});

test.each([
  ['a name after three words', box('my-post-single-share')],
  ['a name that goes on', box('shared')],
  ['a hash without a number', box('share__abcdef')],
  ...['main', 'article', 'a', 'h2', 'p', 'span'].map((tag) => [tag, `<${tag} class="share">x</${tag}>`]),
  ['a table', '<table class="vcard"><tbody><tr><td>x</td></tr></tbody></table>'],
  ['a box with the title', box('share', '<h1>x</h1>')],
  ['a box with the article', box('share', '<b itemprop="x articleBody">x</b>')],
  ['a box with more than a fifth of the text', box('newsletter', '<p>~</p>'.repeat(3))],
  ['inserted words', '<p><ins>x</ins></p>'],
])('a box stays: %s', (_, html) => {
  expect(htmlBefore('boxes', TEXT + html)).toBe(TEXT + html);
});

test('a box with a fifth of the text goes', () => {
  const text = '<p>~</p>'.repeat(4);
  expect(htmlBefore('boxes', text + box('newsletter', '<p>~</p>'))).toBe(text);
});

test('boxes with most of the text tell nothing by their names, but those without a text go', () => {
  const boxes = ['share', 'related', 'ads', 'promo', 'rating'].map((name) => box(name, '<p>~</p>')).join('');
  expect(htmlBefore('boxes', `${boxes}${box('pager')}<p>~</p>`)).toBe(`${boxes}<p>~</p>`);
});

test('boxes with four fifths of the text go', () => {
  const boxes = ['share', 'related', 'ads', 'promo'].map((name) => box(name, '<p>~</p>')).join('');
  expect(htmlBefore('boxes', `${boxes}<p>~</p>`)).toBe('<p>~</p>');
});

test('a box with two names counts once', () => {
  const boxes = ['share', 'related', 'ads'].map((name) => box(`${name} ${name}-box newsletter`, '<p>~</p>')).join('');
  expect(htmlBefore('boxes', `${boxes}<p>~</p><p>~</p>`)).toBe('<p>~</p><p>~</p>');
});
