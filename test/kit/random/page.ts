import fc from 'fast-check';
import type { Article } from '../../../src/article/model.js';
import { articleOf } from '../../../src/parse/article-of.js';
import { blocksOfPage } from '../../../src/parse/html/page/blocks-of-page.js';
import { parseDom } from '../../../src/parse/html/page/dom.js';
import { preparePage } from '../../../src/parse/html/page/prepare-page.js';

/** All of a page as an article, from an address. */
export function wholePage(html: string, address?: string, lang?: string): Article {
  const document = parseDom(html);
  const prepared = preparePage(document, address);
  const language = lang ?? document.documentElement.getAttribute('lang') ?? 'en';
  const blocks = blocksOfPage(document.body, prepared, language);
  return articleOf({ name: 'page', slug: 'page', lang: language, tags: [], related: [] }, blocks);
}

/*
 * Generated pages with every construct, whose visible words are known by what they look like: words of lower case letters. What is not
 * shown has digits.
 */

const word = fc.stringMatching(/^[a-zäöüß]{2,12}$/);
const words = fc.array(word, { minLength: 1, maxLength: 8 }).map((list) => list.join(' '));

const around =
  (...tags: readonly string[]) =>
  (inner: fc.Arbitrary<string>) =>
    fc.tuple(fc.constantFrom(...tags), inner).map(([tag, text]) => `<${tag}>${text}</${tag.split(' ')[0]}>`);

const unseen = fc.constantFrom(
  '<script>var a1 = 1;</script>',
  '<!-- c1 -->',
  '<span hidden>h1</span>',
  '<img src="data:," alt="">',
  '<img src="/p1.gif" width="1" height="1">',
  '<style>p1 {}</style>',
  '<template><p>t1</p></template>',
  '<a id="n1"></a>',
  '<wbr>',
  '&shy;',
);

const { inline } = fc.letrec<{ inline: string }>((tie) => ({
  inline: fc.oneof(
    { maxDepth: 3, withCrossShrink: true },
    words,
    unseen,
    fc.array(tie('inline'), { minLength: 1, maxLength: 4 }).map((parts) => parts.join(' ')),
    around('b', 'em', 'span', 'code', 'mark', 'u', 'my-part', 'cite', 'del', 'font color="red"')(tie('inline')),
    around('a href="/x1"', 'a href="#n1"', 'a href="javascript:1"', 'a', 'a href="http://[1"')(tie('inline')),
    words.map((text) => `<img src="/i1.png" alt="${text}">`),
    fc.constantFrom('<br>', '<br><br>', '\n'),
  ),
}));

const code = fc
  .array(word, { minLength: 1, maxLength: 4 })
  .chain((lines) =>
    fc.constantFrom(
      `<pre>${lines.join('\n')}</pre>`,
      `<pre><code class="language-js">${lines.map((line) => `<span class="line">${line}</span>`).join('')}</code></pre>`,
      `<pre><ol>${lines.map((line) => `<li>${line}</li>`).join('')}</ol></pre>`,
      `<table class="highlight">${lines.map((line, i) => `<tr><td class="lineno">${i}</td><td class="code">${line}</td></tr>`).join('')}</table>`,
    ),
  );

const row = (cell: fc.Arbitrary<string>) =>
  fc
    .array(around('td', 'th', 'td colspan="2"', 'td rowspan="2"')(cell), { minLength: 1, maxLength: 3 })
    .map((cells) => `<tr>${cells.join('')}</tr>`);
const table = (cell: fc.Arbitrary<string>) =>
  fc
    .tuple(
      fc.constantFrom('table', 'table role="presentation"', 'table class="x1"'),
      fc.array(row(cell), { minLength: 1, maxLength: 3 }),
    )
    .map(([tag, rows]) => `<${tag}>${rows.join('')}</table>`);
const list = (inner: fc.Arbitrary<string>) =>
  fc
    .tuple(fc.constantFrom('ul', 'ol start="3"', 'ol reversed', 'dl'), fc.array(inner, { minLength: 1, maxLength: 3 }))
    .map(([tag, items]) => {
      const item = tag === 'dl' ? 'dd' : 'li';
      return `<${tag}>${items.map((text) => `<${item}>${text}</${item}>`).join('\n')}</${tag.split(' ')[0]}>`;
    });
const figure = fc
  .tuple(fc.constantFrom('figure', 'div class="wp-caption"'), words, words)
  .map(
    ([tag, alt, text]) =>
      `<${tag}><img src="/f1.png" alt="${alt}"><p class="caption">${text} ende</p></${tag.split(' ')[0]}>`,
  );

const { block } = fc.letrec<{ block: string }>((tie) => ({
  block: fc.oneof(
    { maxDepth: 4, withCrossShrink: true },
    around('p', 'div', 'section', 'h2', 'h3 id="h1"', 'h6', 'address', 'td')(inline),
    inline,
    code,
    figure,
    fc.constant('<hr>'),
    around(
      'div',
      'blockquote',
      'details',
      'aside',
      'article',
      'figure',
      'center',
      'a href="/card1"',
      'main',
    )(tie('block')),
    fc.array(tie('block'), { minLength: 1, maxLength: 3 }).map((parts) => parts.join('\n')),
    list(tie('block')),
    table(inline),
    table(tie('block')),
  ),
}));

/** Arbitrary pages in HTML. */
export const page: fc.Arbitrary<string> = fc
  .array(block, { minLength: 1, maxLength: 6 })
  .map((blocks) => `<!doctype html><html lang="en"><body>${blocks.join('\n')}</body></html>`);

/** Visible words of a generated page, and the words of its images, in order. */
export const wordsOfPage = (html: string): readonly string[] =>
  html
    .replace(
      /<script>.*?<\/script>|<style>.*?<\/style>|<template>.*?<\/template>|<!--.*?-->|<span hidden>.*?<\/span>/g,
      '',
    )
    .replace(/<!doctype html>/, '')
    .replace(/<img[^>]*alt="([^"]*)"[^>]*>/g, ' $1 ')
    .replace(/<span class="line">/g, ' ')
    .replace(/<wbr>|&shy;/g, '')
    .replace(/<\/?(?:b|em|span|code|mark|u|my-part|cite|del|font|a)\b[^>]*>/g, '')
    .replace(/<[^>]*>/g, ' ')
    .match(/[a-zäöüß]+/g) ?? [];
