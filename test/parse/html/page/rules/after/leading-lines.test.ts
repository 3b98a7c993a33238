import { expect, test } from 'vitest';
import { leadingLines } from '../../../../../../src/parse/html/page/rules/after/leading-lines.js';
import { textAfter } from '../../../../../kit/article/page-rules.js';

const LINK = '<a href="/a">The coast in the last winter of the war</a>';
const TITLE = { title: 'The light on the northern cliff' };

test.each([
  ['a section', '<p>Coast</p><p>~</p>', '~'],
  ['names', '<p>Jane Doe, Max Roe, Ann Poe, Ben Low</p><p>~</p>', '~'],
  ['a number', '<p>12 of the keepers</p><p>~</p>', '~'],
  ['a path of sections', '<p>Home &gt; all the news of the coast</p><p>~</p>', '~'],
  ['a phrase of four words', '<p>How the keepers lived</p><p>~</p>', '~'],
  ['eleven Chinese letters', '<p>灯台守は毎日三回階段を</p><p>~</p>', '~'],
  ['a name with an initial', '<p>Jane D.</p><p>~</p>', '~'],
  ['a label', '<p>Text:</p><p>~</p>', '~'],
  ['a linked sentence', '<p><a href="/a">All of the news from here.</a></p><p>~</p>', '~'],
  ['a link before 29 characters', `<p>${LINK}${'a'.repeat(28)}.</p><p>~</p>`, '~'],
  [
    'a link in words that are no sentence',
    '<p>Words about the coast and the sea by <a href="/a">us</a></p><p>~</p>',
    '~',
  ],
  ['the title as a line', '<p>The light on the northern cliff</p><p>~</p>', '~'],
  ['a link', '<p><a href="/a">All of the news from here</a></p><p>~</p>', '~'],
  ['links in a list', '<ul><li><a href="/a">News</a></li></ul><p>~</p>', '~'],
  [
    'what is below the title',
    '<h1>The light on the northern cliff</h1><p>Coast</p><p>~</p>',
    'The light on the northern cliff / ~',
  ],
  ['a fact with a day', '<p>Length of the way: Early 2020</p><p>~</p>', '~'],
  ['a lead of three words', '<p class="lead">From The Coast</p><p>~</p>', '~'],
  ['a fact with a time', '<p>Length of the way: Early at 10:30</p><p>~</p>', '~'],
  ['a line of a class that ends like that of a lead', '<p class="mislead">From The Northern Coast</p><p>~</p>', '~'],
  ['a link below a section', '<h2>Section</h2><p><a href="/a">More</a></p><p>~</p>', 'Section / ~'],
  ['what holds nothing else', '<div><div><p>Coast</p></div></div><p>~</p>', '~'],
])('%s before the text goes', (_, html, expected) => {
  expect(textAfter(leadingLines, html, TITLE)).toBe(expected);
});

test.each([
  ['a heading', '<h2>Coast</h2>', 'Coast'],
  ['a short sentence', '<p>It was dark.</p>', 'It was dark.'],
  ['a sentence in quotation marks', '<p>“It was dark.”</p>', '“It was dark.”'],
  ['a sentence with a note', '<p>It was dark.[1]</p>', 'It was dark.[1]'],
  ['words that introduce something', '<p>Dear all of you,</p>', 'Dear all of you,'],
  ['a question', '<p>Why?</p>', 'Why?'],
  ['a subtitle', '<p>How the keepers lived there</p>', 'How the keepers lived there'],
  ['a lead by its class', '<p class="entryLead">From The Northern Coast</p>', 'From The Northern Coast'],
  ['a fact', '<p>Length of the way: Short and steep</p>', 'Length of the way: Short and steep'],
  ['Chinese words', '<p>灯台守は毎日三回階段を上り</p>', '灯台守は毎日三回階段を上り'],
  ['twelve Chinese letters', '<p>灯台守は毎日三回階段を上</p>', '灯台守は毎日三回階段を上'],
  [
    'a link before 30 characters',
    `<p>${LINK}${'a'.repeat(29)}.</p>`,
    `The coast in the last winter of the war${'a'.repeat(29)}.`,
  ],
  ['a caption', '<figure><figcaption>Coast</figcaption></figure>', 'Coast'],
  ['a list without links', '<ul><li>Oil</li></ul>', 'Oil'],
  ['code', '<pre>burn</pre>', 'burn'],
  ['a table', '<table><tr><td>burn</td></tr></table>', 'burn'],
  ['definitions', '<dl><dt>Oil</dt><dd>Lamp</dd></dl>', 'Oil / Lamp'],
  ['a line below a list', '<ul><li>Oil</li></ul><p>Coast</p>', 'Oil / Coast'],
  [
    'a line below a section before the title',
    '<h2>Section</h2><h1>The light on the northern cliff</h1><p>Coast</p>',
    'Section / The light on the northern cliff / Coast',
  ],
  ['a line below a section', '<h2>Section</h2><p>Coast</p>', 'Section / Coast'],
  ['links in a list of a section', '<h2>Section</h2><ul><li><a href="/a">News</a></li></ul>', 'Section / News'],
  [
    'a sentence with a link in it',
    '<p>It was dark at the coast, as <a href="/a">we</a> wrote.</p>',
    'It was dark at the coast, as we wrote.',
  ],
])('%s before the text stays', (_, html, expected) => {
  expect(textAfter(leadingLines, `${html}<p>~</p>`, TITLE)).toBe(`${expected} / ~`);
});

test('lines after the beginning of the text stay, and those of an article without a text', () => {
  expect(textAfter(leadingLines, '<p>~</p><p>Coast</p>')).toBe('~ / Coast');
  expect(textAfter(leadingLines, '<p>Coast</p><p>Sea</p>')).toBe('Coast / Sea');
});

test('words beside the text in one element do not take it away', () => {
  const names = 'Jane Doe, Max Roe, Ann Poe, Ben Low, Cas Cole, Dan Dean';
  expect(textAfter(leadingLines, `<div>${names}<p>~</p></div>`)).toBe(`${names} / ~`);
});

test('signs between words before the text are those of dates, numbers and sections', () => {
  for (const sign of String.raw`3|/\>›»→•·@#`)
    expect(textAfter(leadingLines, `<p>all the news ${sign} of the coast</p><p>~</p>`), sign).toBe('~');
});

test('leads are known by many names, and sentences by many ends', () => {
  const names =
    'lead lede intro introduction teaser abstract excerpt standfirst dek deck subhead sub-head subheadline sub-headline subtitle sub-title summary description vorspann unterzeile anriss einleitung kickertext kicker-text x_lead leadText';
  for (const name of names.split(' '))
    expect(textAfter(leadingLines, `<p class="${name}">From The Northern Coast</p><p>~</p>`), name).toContain('From');
  for (const end of ['.', '!', '?', '…', ',', ':', '.”', '”.', '.[12]', '.)'])
    expect(textAfter(leadingLines, `<p>Dear Anna Gull${end}</p><p>~</p>`), end).toContain('Dear');
});
