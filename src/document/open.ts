import { sanitizeLine } from '../article/sanitize.js';
import type { Collection } from '../source/collection.js';
import type { Origin } from '../source/origin.js';
import type { Bytes } from '../source/read-text.js';
import type { FetchRequest } from '../source/web/fetch-request.js';
import type { Opened } from './opened.js';
import type { PageBytes } from './page/open-page.js';

/*
 * Three ways to open an article. What comes as bytes loads its parser when it is asked for; that of Markdown would make a page wait.
 */

/**
 * Opens an article and reads all of it.
 * @throws UserError if it cannot be read: no such file, a folder, no permission, a binary file
 */
export const open = (origin: Origin, request?: FetchRequest): Promise<Opened> =>
  openWith(origin, request, async (bytes) => {
    const { readText } = await import('../source/read-text.js');
    const text = readText(bytes);
    if (typeof text !== 'string') return openPage({ bytes: text }, bytes.origin);
    const { parseDocument } = await import('./parse-document.js');
    return parseDocument(text, bytes.origin);
  });

/**
 * Opens an article whose blocks are asked for once, part by part, for printing.
 * @throws UserError if it cannot be read
 */
export const openInParts = (origin: Origin, request?: FetchRequest): Promise<Opened> =>
  openWith(origin, request, async (bytes) => {
    const { readTexts } = await import('../source/read-text.js');
    const parts = readTexts(bytes);
    const { value: first } = parts.next();
    if (first?.page) return openPage({ bytes: first.page }, bytes.origin);
    const { parseInParts } = await import('./parse-document.js');
    return parseInParts(parts, bytes.origin, first || undefined);
  });

/**
 * Opens an article and reads as much of it as a screen shows; of a pipe, what has come.
 * @throws UserError if it cannot be read
 */
export const openIncrementally = (origin: Origin, request?: FetchRequest): Promise<Opened> =>
  openWith(origin, request, async (bytes) => {
    const { parseIncrementally } = await import('./parse-incrementally.js');
    return parseIncrementally(await bytes.openInput(), bytes.path, bytes.origin);
  });

/**
 * Opens what the reader shows: an article as far as a screen shows it, or a list.
 * @throws UserError if it cannot be read
 */
export const openToRead = (origin: Origin, request?: FetchRequest): Promise<Opened> =>
  origin.collection ? openList(origin, origin.collection) : openIncrementally(origin, request);

/** Opens what is listed, as an article without blocks. */
async function openList(origin: Origin, collection: Collection): Promise<Opened> {
  for await (const _ of collection.find()) break;
  const title = sanitizeLine(origin.name);
  const meta = { title, slug: title, lang: 'en', tags: [], related: [] };
  return { origin, article: { meta, blocks: [], sections: [], words: 0 }, markdown: () => '' };
}

async function openWith(
  origin: Origin,
  request: FetchRequest | undefined,
  parse: (bytes: Bytes) => Promise<Opened>,
): Promise<Opened> {
  const content = origin.open();
  if (content.kind === 'web') void preparePage();
  if (content.kind === 'bytes') return parse(content);
  if (content.kind === 'web') {
    const [fetched, { openFetched }] = await Promise.all([content.fetch(request), import('./open-fetched.js')]);
    return openFetched(fetched, content.originAt(fetched), request?.signal);
  }
  const { article, markdown } = content;
  return { origin, article, markdown };
}

/** Starts what reads pages, which takes as long as reading their bytes. */
const preparePage = async (): Promise<void> => (await import('./page/read-in-worker.js')).preparePageWorker();

const openPage = async (page: PageBytes, origin: Origin): Promise<Opened> =>
  (await import('./page/open-page.js')).openPage(page, origin);
