import { expect, test } from 'vitest';
import { trailingTeasers } from '../../../../../../src/parse/html/page/rules/after/trailing-teasers.js';
import { textAfter } from '../../../../../kit/article/page-rules.js';

const TEXT = '<p>~ ~ ~ ~ ~ ~</p>';
const KEPT = '~ ~ ~ ~ ~ ~';
const linked = (end = '…'): string => `<h3><a href="/a">Ten lights</a></h3><p>They burn at night${end}</p>`;
const button = (words: string): string =>
  `<h3>Ten lights</h3><p>They burn at night …</p><p><a href="/a">${words}</a></p>`;

test.each<readonly [what: string, html: string]>([
  ['two linked headings', linked() + linked('...')],
  ['one with a button', button('Weiterlesen')],
  ['one with a button in English', button('Read more »')],
  ['one with another button', button('Zum Artikel')],
  ['one with a button of 40 characters', button(`Weiterlesen ${'›'.repeat(28)}`)],
  ['one with two buttons', `${button('Weiterlesen')}<p><a href="/a">Zum Artikel</a></p>`],
  ...[
    ...['Link zum Artikel', 'Zum Beitrag', 'Den ganzen Artikel lesen', 'Artikel weiterlesen', 'Ganzen Beitrag lesen'],
    ...['Mehr lesen', 'Weiterlesen …', 'Read', 'Continue reading', 'Read the article', 'Read the full story'],
    ...['Continue reading the whole post', 'Read full article'],
  ].map((words) => [`one with the button “${words}”`, button(words)] as const),
  ['two of which one has a button', linked() + button('Weiterlesen')],
])('teasers of %s at the end go', (_, html) => {
  expect(textAfter(trailingTeasers, TEXT + html)).toBe(KEPT);
});

test.each([
  ['one linked heading', linked()],
  [
    'headings without links',
    linked()
      .replace(/<\/?a[^>]*>/g, '')
      .repeat(2),
  ],
  ['whole sentences', linked('.').repeat(2)],
  ['more than 800 characters', `${linked()}${linked(`${'a'.repeat(785)}…`)}`],
  ['a long line like a button', button('Zum Artikel weiterlesen und noch viel mehr als das')],
  ['other words', button('Weiterlesen und staunen')],
  ['a button of 41 characters', button(`Weiterlesen ${'›'.repeat(29)}`)],
  ['what is followed by a section', `${linked().repeat(2)}<h2>Lamps</h2><p>~</p>`],
  ['no heading', '<p>They burn …</p><p>They burn …</p>'],
])('a section of %s stays', (_, html) => {
  expect(textAfter(trailingTeasers, TEXT + html)).toBe(textAfter(() => undefined, TEXT + html));
});

test('a teaser has 800 characters at most', () => {
  const teaser = (length: number): string => `<h3><a href="/a">Ten lights</a></h3><p>${'a'.repeat(length - 1)}…</p>`;
  const text = `<p>${'b'.repeat(2000)}</p>`;
  expect(textAfter(trailingTeasers, text + teaser(800) + teaser(9))).not.toContain('Ten lights');
  expect(textAfter(trailingTeasers, text + teaser(801) + teaser(9))).toContain('Ten lights');
});

test('teasers go only as far as the last section that is none', () => {
  const html = `${TEXT}${linked()}<h2>Lamps</h2><p>~</p>${linked()}${linked()}`;
  expect(textAfter(trailingTeasers, html)).toBe(`${KEPT} / Ten lights / They burn at night… / Lamps / ~`);
});

test('teasers stay where they are most of a page, unless an article is above them', () => {
  const teaser = `<h3><a href="/a">Ten lights</a></h3><p>${'a'.repeat(700)}…</p>`;
  const text = (length: number): string => `<p>${'b'.repeat(length)}</p>`;
  expect(textAfter(trailingTeasers, text(999) + teaser.repeat(2))).toContain('aaa');
  expect(textAfter(trailingTeasers, text(1000) + teaser.repeat(2))).not.toContain('aaa');
});
