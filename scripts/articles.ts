import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { formatDate } from '../src/article/date.js';
import type { Article, Block } from '../src/article/model.js';
import { parseDocument } from '../src/document/parse-document.js';
import { articleWords } from '../src/messages/article-words.js';
import { print } from '../src/output/print.js';
import { PIPED } from '../src/output/print-options.js';
import { type CatalogEntry, DEFAULT_SLUG, EDITIONS, type Edition } from '../src/source/bundled.js';
import { bundledOrigin } from '../src/source/bundled-origin.js';
import { fileOrigin } from '../src/source/file-origin.js';

/** File of `content/`: its edition, name and text. */
export interface Content {
  readonly edition: Edition;
  readonly name: string;
  readonly text: string;
}

/** Parses the files of `content/`, so that no parser runs for bundled articles, and writes the catalog and each article. */
export async function writeArticles(content: string, folder: string): Promise<void> {
  const { index, articles } = await bundle(await readContent(content));
  for (const edition of EDITIONS) await mkdir(join(folder, edition), { recursive: true });
  await writeFile(join(folder, 'index.json'), JSON.stringify(index));
  for (const { edition, slug, article, text, printed } of articles) {
    const path = join(folder, edition, slug);
    await writeFile(`${path}.json`, JSON.stringify(article));
    await writeFile(`${path}.md`, text);
    await writeFile(`${path}.txt`, printed);
  }
}

async function readContent(folder: string): Promise<readonly Content[]> {
  const files = EDITIONS.map(async (edition) => {
    const names = (await readdir(join(folder, edition))).sort();
    const read = (name: string): Promise<string> => readFile(join(folder, edition, name), 'utf8');
    return Promise.all(names.map(async (name) => ({ edition, name, text: await read(name) })));
  });
  return (await Promise.all(files)).flat();
}

/** Catalog of the bundled articles, and each article by edition and slug, parsed and printed. */
export async function bundle(contents: readonly Content[]) {
  const articles: { edition: Edition; slug: string; article: Article; text: string }[] = [];
  for (const { edition, name, text } of contents) {
    const { article, warning } = await parseDocument(text, fileOrigin(name));
    if (warning !== undefined) throw new Error(`${edition}/${name}: ${warning.en}`);
    articles.push({ edition, slug: article.meta.slug, article, text });
  }
  const find = (edition: Edition, slug: string): Article => {
    const found = articles.find((entry) => entry.edition === edition && entry.slug === slug)?.article;
    if (!found) throw new Error(`Cannot bundle ${slug}: expected an edition in ${edition}`);
    return found;
  };
  const slugs = [...new Set(articles.map(({ slug }) => slug))].sort(
    (a, b) => Number(b === DEFAULT_SLUG) - Number(a === DEFAULT_SLUG) || a.localeCompare(b),
  );
  const index: CatalogEntry[] = slugs.map((slug) => {
    const [de, en] = EDITIONS.map((edition) => {
      const { meta, words } = find(edition, slug);
      return { ...meta, words };
    });
    if (!de || !en) throw new Error(`Cannot bundle ${slug}: expected both editions`);
    return { slug, editions: { de, en } };
  });
  const finished = articles.map(async ({ edition, slug, article: alone, text }) => {
    const article = withRelated(
      alone,
      alone.meta.related.map((other) => find(edition, other)),
    );
    let printed = '';
    await print({ origin: bundledOrigin(slug, edition), article, markdown: () => text }, PIPED, (part) => {
      printed += part;
    });
    return { edition, slug, text, article, printed };
  });
  return { index, articles: await Promise.all(finished) };
}

/** Appends an article's related posts: title, date, and the command that opens them. */
function withRelated(article: Article, others: readonly Article[]): Article {
  const words = articleWords(article.meta.lang);
  const blocks = others.map(({ meta }): Block => {
    const date = meta.date === undefined ? '' : ` · ${formatDate(meta.date, meta.lang)}`;
    return {
      kind: 'related',
      containers: [],
      line: article.blocks.at(-1)?.line ?? 1,
      runs: [
        { text: `${words.related}: `, marks: ['strong'] },
        { text: meta.title, marks: ['link'], href: `${meta.slug}.md` },
        { text: `${date}\n`, marks: [] },
        { text: `llama-news read ${meta.slug}`, marks: ['code'] },
      ],
    };
  });
  return { ...article, blocks: [...article.blocks, ...blocks] };
}
