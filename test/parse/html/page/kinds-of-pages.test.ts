import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { textOf } from '../../../../src/article/text.js';
import { articleOf } from '../../../../src/parse/article-of.js';
import { readPage } from '../../../../src/parse/html/page/read-page.js';

/*
 * Pages as they are built in the wild. What belongs to the article has a ✓, what does not has a ✗.
 */

const FOLDER = join(import.meta.dirname, '../../../fixtures/kinds-of-pages');

/** The names that a page gives to elements that say nothing themselves. */
const NAMES: Readonly<Record<string, string>> = {
  article: 'post',
  aside: 'sidebar',
  footer: 'footer',
  header: 'header',
  main: 'content',
  nav: 'nav menu',
  section: 'section',
};

/** A page without elements that tell what they are for. */
const plain = (html: string): string =>
  html
    .replace(
      /<(article|aside|footer|header|main|nav|section)(?: class="([^"]*)")?/g,
      (_, tag, names) => `<div class="${names ?? NAMES[tag]}"`,
    )
    .replace(/<\/(?:article|aside|footer|header|main|nav|section)>/g, '</div>');

/** The texts before a sign, as far as they are in one line of one element. */
const textsBefore = (sign: string, html: string): readonly string[] =>
  Array.from(html.matchAll(new RegExp(`([^<>\\n✓✗]+?) ?${sign}`, 'g')), ([, text = '']) =>
    text.replace(/^[\s.,;–-]+/, ''),
  );

function read(html: string): string {
  const { known, blocks } = readPage(html, { address: undefined, whole: false });
  const article = articleOf({ name: 'page', slug: 'page', lang: 'en', tags: [], related: [], ...known }, blocks);
  const own = article.blocks.filter(({ kind }) => kind !== 'title' && kind !== 'byline');
  return own.map(textOf).join('\n');
}

describe.each([
  ['with elements that tell what they are for', (html: string) => html],
  ['made of div', plain],
])('pages %s', (_, made) => {
  test.each(readdirSync(FOLDER).map((file) => file.replace('.html', '')))('%s', (name) => {
    const html = readFileSync(join(FOLDER, `${name}.html`), 'utf8');
    const text = read(made(html.replace(/ ?[✓✗]/g, '')));
    expect(textsBefore('✓', html).filter((part) => !text.includes(part.replace('&gt;', '>')))).toEqual([]);
    expect(textsBefore('✗', html).filter((part) => text.includes(part))).toEqual([]);
  });
});
