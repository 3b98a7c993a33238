import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { type DomElement, parseDom } from '../../../../src/parse/html/page/dom.js';
import { findArticle } from '../../../../src/parse/html/page/find-article.js';
import { textOf } from '../../../../src/parse/html/page/leaves.js';
import { articleBody } from '../../../../src/parse/html/page/metadata/article-body.js';
import { pageMetadata } from '../../../../src/parse/html/page/page-metadata.js';
import { ALL_RULES } from '../../../../src/parse/html/page/rules/all-rules.js';
import type { Rules } from '../../../../src/parse/html/page/rules/rule.js';

const FOLDER = join(import.meta.dirname, '../../../fixtures/extraction');
const NAMES = Object.values(ALL_RULES).flatMap(Object.keys);

const fileOf = (rule: string) => rule.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);

const without = (name: string): Rules =>
  Object.fromEntries(
    Object.entries(ALL_RULES).map(([kind, rules]) => [
      kind,
      Object.fromEntries(Object.entries(rules).filter(([one]) => one !== name)),
    ]),
  ) as unknown as Rules;

/** The article of a page, a line a block: its element, its figure, its id and its text. */
function outline(html: string, rules: Rules): string {
  const document = parseDom(html);
  const { title = '', author = '' } = pageMetadata(document);
  const article = findArticle(
    document,
    () => parseDom(html),
    { title, author, articleBody: articleBody(document) },
    rules,
  );
  const lines: string[] = [];
  const walk = (element: DomElement): void => {
    const { localName, id } = element;
    const name = `${element.closest('figure') ? 'figure ' : ''}${localName}${/^h\d$/.test(localName) && id ? `#${id}` : ''}`;
    if (localName === 'img') lines.push(`${name}: ${element.getAttribute('alt')}`);
    const isBlock = /^(?:h\d|p|li|td|th|dt|dd|pre|figcaption)$/.test(localName);
    if (isBlock && textOf(element) !== '') lines.push(`${name}: ${textOf(element)}`);
    for (const child of element.children) walk(child);
  };
  if (article) walk(article);
  return `${lines.join('\n')}\n`;
}

const SENTENCE = 'The keeper climbed the stairs three times a day, trimmed the wicks, and wrote the weather down.';
const prose = (count: number): string => `<p>${SENTENCE}</p>`.repeat(count);
const links = (count: number, target = '/'): string =>
  Array.from(
    { length: count },
    (_, i) => `<p><a href="${target}${i}">Lighthouse number ${i + 1} of this coast</a></p>`,
  ).join('');

/** Pages in which something looks like what a rule removes, and its last words. */
const SPARED: readonly (readonly [what: string, body: string, words: string])[] = [
  [
    'a part that is named after comments, but holds none',
    `${prose(5)}<div class="why-we-have-no-comments">${prose(1)}<p>They were too much work, so it was.</p></div>`,
    'so it was.',
  ],
  [
    'a long paragraph that begins like an appeal',
    `${prose(5)}<p>Share this with nobody: ${SENTENCE.repeat(4)} So it was.</p>${prose(1)}`,
    'So it was.',
  ],
  ['comments that are the page', `<p>Help</p><div id="comments">${prose(8)}<p>So it was, and is.</p></div>`, 'and is.'],
  [
    'a box that holds much of the text',
    `${prose(3)}<div class="newsletter">${prose(3)}<p>So it was.</p></div>`,
    'So it',
  ],
  ['a dialog that holds the page', `<div class="modal">${prose(8)}<p>So it was, and is.</p></div>`, 'and is.'],
  ['a navigation that holds the page', `<div role="navigation">${prose(8)}<p>So it was.</p></div>`, 'So it was.'],
  ['a label before most of the text', `${prose(1)}<h2>Contact</h2>${prose(6)}`, 'h2: Contact'],
  ['links that are the article', `${prose(2)}${links(20)}${prose(1)}`, 'number 20'],
  ['links that are most of the end', `${prose(2)}${links(20).replaceAll(/<(\/?)p>/g, '<$1h2>')}`, 'number 20'],
  [
    'a list of two sections',
    `${prose(5)}<ul><li><a href="#a">One</a></li><li><a href="#b">Two</a></li></ul>${prose(1)}`,
    'Two',
  ],
  [
    'a table of contents below a heading',
    `${prose(5)}<h2>Contents</h2><ul>${'<li><a href="#a">So it was</a></li>'.repeat(4)}</ul><h2 id="a">So it is</h2>${prose(1)}`,
    'So it was',
  ],
  [
    'a long sentence without a full stop before a link',
    `${prose(4)}<p>See also how the keepers lived, what they ate and whom they met in winter</p>${links(1)}${prose(2)}`,
    'See also how',
  ],
  [
    'articles below a title that is in none of them',
    `<h1>Lights</h1>${`<article><h4>A keeper</h4>${prose(6)}</article>`.repeat(3)}<article><h4>So it was</h4>${prose(1)}</article>`,
    'h4: So it was',
  ],
  [
    'the days of a list of changes',
    `<h2>Two</h2><p>March 12, 1904</p><ul><li>New wicks</li></ul><h2>One</h2><p>May 2, 1903</p>${prose(6)}`,
    'May 2, 1903',
  ],
  [
    'links of the show notes',
    `${prose(6)}<h2>Show notes</h2><ul><li><a href="/book">So it was</a></li></ul>`,
    'So it was',
  ],
  ['a day within the text', `${prose(4)}<p>March 12, 1904</p>${prose(4)}`, 'March 12, 1904'],
];

describe('rules leave alone', () => {
  test.each(SPARED)('%s', (_, body, words) => {
    const page = `<!doctype html><html lang="en"><head><title>Lights</title></head><body><main>${body}</main></body></html>`;
    expect(outline(page, ALL_RULES)).toContain(words);
  });
});

describe('a page of its own shows what each rule of extraction is for', () => {
  test.each(NAMES)('%s', async (name) => {
    const html = readFileSync(join(FOLDER, `${fileOf(name)}.html`), 'utf8');
    const shown = outline(html, ALL_RULES);
    await expect(shown).toMatchFileSnapshot(join(FOLDER, `${fileOf(name)}.txt`));
    expect(outline(html, without(name))).not.toBe(shown);
  });
});
