import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Article, Meta } from '../article/model.js';
import { ROOT } from '../system/package-root.js';

/** The languages of bundled articles. */
export const EDITIONS = ['de', 'en'] as const;
export type Edition = (typeof EDITIONS)[number];

/** Metadata of a bundled article, by edition. */
export interface CatalogEntry {
  readonly slug: string;
  readonly editions: Readonly<Record<Edition, Meta & { readonly words: number }>>;
}

/** The bundled article that `read` opens. */
export const DEFAULT_SLUG = 'llama-4-rechenleistung';

const FOLDER = join(ROOT, 'dist', 'articles');

const load = (name: string): unknown => JSON.parse(readFileSync(join(FOLDER, name), 'utf8'));

/** All bundled articles, the default one first. */
export const catalog = (): readonly CatalogEntry[] => load('index.json') as readonly CatalogEntry[];

/** A bundled article, parsed when the program was built. */
export const bundledArticle = (slug: string, edition: Edition): Article =>
  load(join(edition, `${slug}.json`)) as Article;

/** The Markdown of a bundled article. */
export const bundledMarkdown = (slug: string, edition: Edition): string =>
  readFileSync(join(FOLDER, edition, `${slug}.md`), 'utf8');

/** A bundled article as it is printed into a pipe, printed when the program was built. */
export const bundledPrint = (slug: string, edition: Edition): string =>
  readFileSync(join(FOLDER, edition, `${slug}.txt`), 'utf8');
