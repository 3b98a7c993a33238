import { describe, expect, test } from 'vitest';
import { parseDom } from '../../../../src/parse/html/page/dom.js';
import { findArticle } from '../../../../src/parse/html/page/find-article.js';
import { textOf } from '../../../../src/parse/html/page/leaves.js';
import { articleBody } from '../../../../src/parse/html/page/metadata/article-body.js';

const SENTENCE =
  'The keeper climbed the stairs three times a day, trimmed the wicks, and wrote the weather into a book.';
const paragraphs = (count: number, text = SENTENCE) =>
  Array.from({ length: count }, (_, i) => `<p>${i + 1}. ${text}</p>`).join('');

function textOfArticle(body: string, head = ''): string | undefined {
  const html = `<!doctype html><html><head>${head}</head><body>${body}</body></html>`;
  const document = parseDom(html);
  const article = findArticle(document, () => parseDom(html), {
    title: '',
    author: '',
    articleBody: articleBody(document),
  });
  return article && textOf(article);
}

describe('the article of a page', () => {
  test('is in the innermost element that says so', () => {
    const text = textOfArticle(
      `<div>${paragraphs(1, 'An advert, with a sentence, and another.')}</div><main>${paragraphs(9)}</main>`,
    );
    expect(text).toContain('9. The keeper');
    expect(text).not.toContain('advert');
  });

  test('is all of the text where it is spread over many places', () => {
    const boxes = Array.from(
      { length: 12 },
      (_, i) => `<div><div><div class="sidebar-${i}"><div>${paragraphs(2)}</div></div></div></div>`,
    );
    const text = textOfArticle(`<main>${boxes.join('')}</main>`);
    expect(text?.split('1. The keeper')).toHaveLength(13);
  });

  test('is all of the text where only a small part of it looks like an article', () => {
    const boxes = Array.from({ length: 12 }, (_, i) => `<div class="sidebar-${i}"><div>${paragraphs(5)}</div></div>`);
    const text = textOfArticle(`<div class="text">${paragraphs(7, `First: ${SENTENCE}`)}</div>${boxes.join('')}`);
    expect(text).toContain('First:');
    expect(text?.split('1. The keeper')).toHaveLength(13);
  });

  test('is what looks like one if it has a thousand characters, however much other text is beside it', () => {
    const boxes = Array.from({ length: 12 }, (_, i) => `<div class="sidebar-${i}"><div>${paragraphs(5)}</div></div>`);
    const text = textOfArticle(`<div class="text">${paragraphs(10, `First: ${SENTENCE}`)}</div>${boxes.join('')}`);
    expect(text?.length).toBeGreaterThan(1000);
    expect(text).toContain('10. First:');
    expect(text).not.toContain('1. The keeper');
  });

  test('is found in a page of a single sentence', () => {
    expect(textOfArticle(`<p>${SENTENCE}</p>`)).toContain(SENTENCE);
  });

  test('is a list of links after a sentence', () => {
    const links = Array.from(
      { length: 30 },
      (_, i) => `<li><a href="/${i}">Lighthouse number ${i + 1} of this coast</a></li>`,
    );
    const menu = Array.from({ length: 9 }, (_, i) => `<li><a href="/m${i}">Menu ${i}</a></li>`);
    const text = textOfArticle(
      `<nav><ul>${menu.join('')}</ul></nav><main><h1>Lights</h1><p>${SENTENCE}</p><ul>${links.join('')}</ul></main>`,
    );
    expect(text).toContain('Lighthouse number 30');
    expect(text).not.toContain('Menu');
  });

  test('is all of a short main element, not only the longest part in it', () => {
    const code = `<div><div><pre><code>${'const light = lamp.burn(oil);\n'.repeat(9)}</code></pre></div></div>`;
    const text = textOfArticle(
      `<article><h3>The lamp</h3><p>Here is all that the lamp has to do:</p>${code}<p>What the lamp leaves undone, the keeper does: the rest.</p></article>`,
    );
    expect(text).toMatch(/^The lamp.*Here is all.*const light.*the rest\.$/);
  });

  test('is all of a discussion, if what the page holds are comments', () => {
    const comment = (text: string) => `<div class="comment"><h2>${text}</h2><p>${SENTENCE}</p></div>`;
    const text = textOfArticle(`<main>${['Oil', 'Wicks', 'Lenses', 'Gulls'].map(comment).join('')}</main>`);
    expect(text).toMatch(/^Oil.*Wicks.*Lenses.*Gulls/);
  });

  test('holds a table of facts, even if it is marked up as a business card', () => {
    const facts = '<tr><th>Built</th><td>1843</td></tr><tr><th>Height</th><td>31 m</td></tr>';
    const text = textOfArticle(`<main><table class="infobox vcard">${facts}</table>${paragraphs(9)}</main>`);
    expect(text).toContain('Height31 m');
  });

  test('ends with its references, and with links to more, as those of an encyclopedia do', () => {
    const list = (...links: readonly string[]) =>
      `<ul>${links.map((link) => `<li><a href="/">${link}</a></li>`).join('')}</ul>`;
    const text = textOfArticle(
      `<main>${paragraphs(9)}<h2>See also [edit]</h2>${list('Fire', 'Fog')}<h2>External links</h2>${list('Coast guard')}</main>`,
    );
    expect(text).toMatch(/See also \[edit\]FireFogExternal linksCoast guard$/);
  });

  test('ends before links to other pages', () => {
    const text = textOfArticle(
      `<main>${paragraphs(9)}<h2>See also</h2><ul><li><a href="/">Ten best lights</a></li></ul></main>`,
    );
    expect(text).not.toContain('See also');
  });

  test('begins with the links of its first section', () => {
    const text = textOfArticle(
      `<main><h2>Highlights</h2><ul><li><a href="/y">Our year in review!</a></li><li>${SENTENCE}</li></ul>${paragraphs(8)}</main>`,
    );
    expect(text).toMatch(/^Highlights\s*Our year in review!/);
  });

  test('holds credits in brackets that are links', () => {
    const credit = '<p><a href="/artist">(Artist: Slapshoft of the North)</a></p>';
    expect(textOfArticle(`<main>${paragraphs(4)}${credit}${paragraphs(4)}</main>`)).toContain('Slapshoft');
  });

  test('is missing where there is no text', () => {
    expect(textOfArticle('<div><img src="a.png"></div><script>start()</script>')).toBeUndefined();
  });

  test('is what the page tells to search engines where scripts would have to write it', () => {
    const articleBody = Array(5).fill(SENTENCE).join('\n');
    const data = `<script type="application/ld+json">${JSON.stringify({ '@graph': [{ articleBody }] })}</script>`;
    expect(textOfArticle('<div id="root"></div><p>Loading…</p>', data)).toBe(articleBody.replaceAll('\n', ''));
  });

  test('is not what the page tells to search engines only, for money', () => {
    const articleBody = Array(5).fill(SENTENCE).join('\n');
    const data = JSON.stringify({ articleBody, isAccessibleForFree: 'False' });
    const text = textOfArticle(
      '<p>Subscribers read the whole of this article.</p>',
      `<script type="application/ld+json">${data}</script>`,
    );
    expect(text).toBe('Subscribers read the whole of this article.');
  });
});

test('the article is all of a short main element, if less than most of it looks like one', () => {
  const boxes = Array.from({ length: 5 }, (_, i) => `<div class="skyscraper n${i}"><div>${paragraphs(1)}</div></div>`);
  const text = textOfArticle(
    `<main><div class="text">${paragraphs(5, `First: ${SENTENCE}`)}</div>${boxes.join('')}</main>`,
  );
  expect(text).toContain('5. First:');
  expect(text?.split('1. The keeper')).toHaveLength(6);
});
