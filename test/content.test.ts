import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { bundle } from '../scripts/articles.js';
import { linksOf } from '../src/article/links.js';
import type { Article } from '../src/article/model.js';
import { textOf } from '../src/article/text.js';
import { bundledArticle, catalog, EDITIONS } from '../src/source/bundled.js';

const SLUGS = ['llama-4-rechenleistung', 'strawberry-o1'];
const contents = EDITIONS.flatMap((edition) =>
  SLUGS.map((slug) => ({
    edition,
    name: `${slug}.md`,
    text: readFileSync(`content/${edition}/${slug}.md`, 'utf8'),
  })),
);

const HEADINGS = {
  de: [
    'Einleitung',
    'Metas Vision für Llama 4',
    'Technologische Anforderungen und Herausforderungen',
    'Strategische Überlegungen und Konkurrenz',
    'Implikationen für Meta und die KI-Landschaft',
    'Potenzielle Anwendungsfälle von Llama 4',
    'Ethische und gesellschaftliche Überlegungen',
    'Fazit und Ausblick',
    'Ähnliche Beiträge',
    'Rückmeldungen',
  ],
  en: [
    'Lead',
    "Meta's vision for Llama 4",
    'Technological demands and challenges',
    'Strategy and competition',
    'Implications for Meta and the AI landscape',
    'Possible uses of Llama 4',
    'Ethical and social questions',
    'Conclusion and outlook',
    'Related posts',
    'Feedback',
  ],
};

/** Words of running prose: without title, byline, headings, tables, footnotes and what the program adds. */
const proseWords = ({ blocks }: Article): number =>
  blocks
    .filter((block) => block.kind === 'paragraph' && !block.containers.some(({ kind }) => kind === 'footnote'))
    .reduce(
      (sum, block) =>
        sum +
        textOf(block)
          .split(/\s+/)
          .filter((word) => /[\p{L}\p{N}]/u.test(word)).length,
      0,
    );

describe('the bundled articles', () => {
  test('are what a fresh parse of content/ gives', async () => {
    const { index, articles } = await bundle(contents);
    expect(catalog()).toEqual(JSON.parse(JSON.stringify(index)));
    for (const { edition, slug, article } of articles)
      expect(bundledArticle(slug, edition)).toEqual(JSON.parse(JSON.stringify(article)));
  });

  test.each(EDITIONS)('has the sections of the original, in %s', (edition) => {
    const titles = bundledArticle('llama-4-rechenleistung', edition).sections.map(({ title }) =>
      title.replaceAll('’', "'"),
    );
    expect(titles).toEqual(HEADINGS[edition]);
  });

  test.each(SLUGS)('%s has the same structure in both editions', (slug) => {
    const shape = (edition: (typeof EDITIONS)[number]) =>
      bundledArticle(slug, edition).sections.map(({ number, depth }) => ({ number, depth }));
    expect(shape('de')).toEqual(shape('en'));
    const kinds = (edition: (typeof EDITIONS)[number]) =>
      bundledArticle(slug, edition).blocks.map((block) => block.kind);
    expect(kinds('de')).toEqual(kinds('en'));
  });

  test.each([
    ['llama-4-rechenleistung', 1500, 1900],
    ['strawberry-o1', 350, 600],
  ])('%s has from %i to %i words of prose in each edition', (slug, least, most) => {
    for (const edition of EDITIONS) {
      const words = proseWords(bundledArticle(slug, edition));
      expect(words).toBeGreaterThanOrEqual(least);
      expect(words).toBeLessThanOrEqual(most);
    }
  });

  test('have complete front matter', () => {
    for (const { slug, editions } of catalog()) {
      for (const edition of EDITIONS) {
        const meta = editions[edition];
        expect(meta).toMatchObject({
          slug,
          lang: edition,
          source: { name: expect.any(String), url: expect.any(String) },
        });
        expect(meta.date).toMatch(/^2024-09-1[23]$/);
        expect(meta.summary?.length).toBeGreaterThan(40);
        expect(meta.tags.length).toBeGreaterThan(2);
        expect(meta.related).toHaveLength(1);
      }
    }
  });

  test.each(EDITIONS)('link only to what exists, in %s', (edition) => {
    for (const slug of SLUGS) {
      const article = bundledArticle(slug, edition);
      const internal = linksOf(article).filter(({ href }) => !/^https?:|^#footnote-/.test(href));
      expect(internal.length).toBeGreaterThan(0);
      for (const { href } of internal) {
        const [file = '', anchor] = href.split('#');
        const target = file === '' ? article : bundledArticle(file.replace(/\.md$/, ''), edition);
        const slugs = target.sections.map((section) => section.slug);
        expect(anchor === undefined || slugs.includes(decodeURIComponent(anchor)), href).toBe(true);
      }
    }
  });

  test.each(EDITIONS)('use typographic quotes and no straight ones, in %s', (edition) => {
    for (const slug of SLUGS)
      for (const block of bundledArticle(slug, edition).blocks) expect(textOf(block)).not.toMatch(/["']/);
  });
});
