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

test('boxes are known by many names', () => {
  const names =
    'share sharing teilen merken drucken social-bar social-box social-button social-icons sharing-links share-list share-tools share-wrapper share-container social-media teilen-leiste socialLinks addtoany addtoany_share addthis addthis_toolbox shariff newsletter my-newsletter-form signup sign-up-form subscribe subscribe-box ' +
    'paywall-banner paywall-box paywall-container paywall-layer paywall-message paywall-notice paywall-offer paywall-overlay paywall-prompt paywall-teaser paywall-hinweis author-info author-card author-profile author-description author-about x-author-bio-y post-author vcard user-info user_profile about-author autor-box autoren-info autorenkasten autor-profil ' +
    'related recommended similar more popular most-popular most-read trending related-post related-articles related-story related-stories related-content related-links more-news related-items related-topics related-reading related-teasers related-box related-list verwandte-artikel aehnliche-beitraege mehr-themen top-meldungen aktuelle-news weitere-nachrichten mehr-links ' +
    'read-more read-next read-more-box read-also-links lesen-box weiterlesen-links next-posts prev-post previous-article next-story next-stories prev-post-thumbnail next-post-links post-nav teaser-box teaser-group teaser-row teaser-container post-navigation pager paging subnav submenu sidebar side-nav side-menu breadcrumb bread-crumbs brotkrumen ' +
    'tags-list tag-links tag-box tags-container tagcloud post-tags schlagworte stichworte entry-utility post-footer post-metadata vote-box upvote-button voting-cell downvote-container like-count shares-count comment-counts views-count bewertung ratings rating-container rating-stars rating-box cookie cookie-notice cookie-consent cookie-bar cookie-law-info cookie-hinweis consent consent-form gdpr dsgvo ' +
    'advert adverts advertisement advertisements advertorial ad-container ad-wrapper ad-unit ad-banner werbung anzeige anzeigen reklame promo promotion promo-banner promo-teaser sponsor sponsored sponsors short-news newsticker stock-ticker kurznachrichten-ticker ticker-box ticker-bar app app-banner app-promo app-teaser app-box app-download outbrain disqus_thread print-footer hide-print screen-reader-text visually-hidden visuallyhidden';
  const boxes = names.split(' ').map((name) => box(name));
  expect(htmlBefore('boxes', TEXT + boxes.join(''))).toBe(TEXT);
});
