import { expect, test } from 'vitest';
import { parseDom } from '../../../../../src/parse/html/page/dom.js';
import { pageMetadata } from '../../../../../src/parse/html/page/page-metadata.js';

const ADDRESS = 'https://www.zeitung.example/a';

const known = (data: unknown, head = '', after = '') =>
  pageMetadata(
    parseDom(
      `<html><head>${head}<script type="application/ld+json">${JSON.stringify(data)}${after}</script></head></html>`,
    ),
    ADDRESS,
  );

const article = (headline: unknown, more: object = {}) => ({ '@type': 'Article', headline, ...more });
const listed = (...items: readonly object[]) => ({
  '@type': 'ItemList',
  itemListElement: items.map((item) => ({ '@type': 'ListItem', item })),
});

test.each([
  ['the first article', [article('One'), article('Two')], 'One'],
  ['not one of a list', [listed(article('Other')), article('One')], 'One'],
  ['nothing of a list alone', [listed(article('Other'))], undefined],
  [
    'one of a list that has the address of the page',
    [listed(article('Other'), article('One', { url: ADDRESS }))],
    'One',
  ],
  [
    'the first of a list with that address',
    [listed(article('One', { url: ADDRESS }), article('Two', { url: ADDRESS }))],
    'One',
  ],
  [
    'one outside of the list before one in it',
    [listed(article('Other', { url: ADDRESS })), article('Another'), article('One', { url: ADDRESS })],
    'One',
  ],
  ['the one whose id is the address', [article('Other'), article('One', { '@id': ADDRESS })], 'One'],
  [
    'the one of the page with the address',
    [article('Other'), article('One', { mainEntityOfPage: { url: ADDRESS } })],
    'One',
  ],
  ['the article before the page', [{ '@type': 'WebPage', name: 'Page' }, article('One')], 'One'],
  ['the page, if there is no article', [{ '@type': 'WebPage', name: 'Page' }], 'Page'],
  ['a recipe', [{ '@type': 'Recipe', name: 'Soup' }], 'Soup'],
  ['not a person', [{ '@type': 'Person', name: 'Jane Doe' }], undefined],
  ['the headline before the name', [article('One', { name: 'Name' })], 'One'],
  ['a number', [article(1984)], '1984'],
  ['the article in the page', [{ '@type': 'WebPage', name: 'Page', mainEntity: article('One') }], 'One'],
  ['not the article of a comment', [{ '@type': 'WebPage', name: 'Page', comment: article('Other') }], 'Page'],
  ['not a part', [{ '@type': 'WebPage', name: 'Page', hasPart: [article('Other')] }], 'Page'],
])('linked data tell of several things %s', (_, data, title) => {
  expect(known(data).title).toBe(title);
});

test('linked data tell of several articles the one with the title of the document', () => {
  expect(known([article('One'), article('Two')], '<title>Two</title>').title).toBe('Two');
});

test.each([
  ['a text', 'Jane Doe', 'Jane Doe'],
  ['a set', { '@set': [{ name: 'Jane Doe' }, 'Max Roe'] }, 'Jane Doe, Max Roe'],
  ['a value', { name: { '@value': 'Jane Doe' } }, 'Jane Doe'],
  ['a name and its parts', { name: 'Jane Doe', givenName: 'J.', familyName: 'Dough' }, 'Jane Doe'],
  ['a last name', { familyName: 'Doe' }, 'Doe'],
  ['a name and an id of another name', { '@id': '#j', name: 'Jane Doe' }, 'Jane Doe'],
  ['an id that comes twice', { '@id': '#j' }, 'Jay Doe'],
  ['an id that is nowhere', { '@id': '#k' }, undefined],
])('linked data tell an author by %s', (_, author, expected) => {
  const data = [
    { '@type': 'Person', '@id': '#j', name: 'Jay Doe' },
    { '@type': 'Person', '@id': '#j', name: 'Jacob Doe' },
    article('One', { author }),
  ];
  expect(known(data).author).toBe(expected);
});

test.each([
  ['a semicolon', ';'],
  ['a comment', ' // {end'],
])('linked data are read with %s after them', (_, after) => {
  expect(known([article('One')], '', after).title).toBe('One');
  expect(known(article('One'), '', after).title).toBe('One');
});

test('linked data are read with several line feeds in texts and commas too many', () => {
  const json = '{"@type":"Article","headline":"One\nof\nthree","author":["Jane Doe",],"description":"a\tb",\n}';
  const page = `<script type="application/ld+json">${json}</script>`;
  expect(pageMetadata(parseDom(page), ADDRESS)).toMatchObject({
    title: 'One of three',
    author: 'Jane Doe',
    summary: 'a b',
  });
});

test('linked data tell a language by its name or its sign', () => {
  expect(known(article('One', { inLanguage: { '@type': 'Language', name: 'it' } })).lang).toBe('it');
  expect(known(article('One', { inLanguage: ['it', 'nl'] })).lang).toBe('it');
});

test('linked data are read whatever the case of their type, and no other data are', () => {
  const of = (type: string) =>
    pageMetadata(parseDom(`<script type="${type}">${JSON.stringify(article('One'))}</script>`)).title;
  expect([of('application/LD+JSON; charset=utf-8'), of('application/json')]).toEqual(['One', undefined]);
});

test.each(
  'itemListElement comment comments review reviews mentions citation about hasPart isPartOf author publisher creator'.split(
    ' ',
  ),
)('an article in the property %s of a page is not that of the page', (name) => {
  expect(known([{ '@type': 'WebPage', name: 'Page', [name]: [article('Other')] }]).title).toBe('Page');
});

test.each(
  'Article TechArticle BlogPosting Report Recipe HowTo APIReference Review Chapter WebPage CreativeWork VideoObject ItemPage QAPage Question Event Book PodcastEpisode Course'.split(
    ' ',
  ),
)('a thing of the type %s has the title of the page', (type) => {
  expect(
    known([
      { '@type': 'ArticleList', name: 'Other' },
      { '@type': type, name: 'One' },
    ]).title,
  ).toBe('One');
});

test('linked data tell a page by the id of its article, and a title that is only an alternative', () => {
  const own = article('One', { mainEntityOfPage: { '@id': ADDRESS } });
  expect(known([article('Other'), own]).title).toBe('One');
  expect(known([{ '@type': 'Article', alternativeHeadline: 'One' }]).title).toBe('One');
});
