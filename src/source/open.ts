import { readFileSync, statSync } from 'node:fs';
import type { Article } from '../article/model.js';
import { codeOf, isUserError, UserError } from '../errors.js';
import { bundledArticle, bundledMarkdown, catalog, DEFAULT_SLUG, type Edition } from './catalog.js';

/** Where an article comes from. */
export type Origin =
  | { readonly kind: 'bundled'; readonly slug: string; readonly edition: Edition }
  | { readonly kind: 'file'; readonly path: string }
  | { readonly kind: 'input' };

/** An opened article. */
export interface Opened {
  readonly article: Article;
  readonly origin: Origin;
  /** The text that the article was read from. */
  readonly markdown: () => string;
  readonly warning?: string;
}

/**
 * What a source on the command line names: a bundled article by its slug, standard input by "-", a file otherwise ("./name" is
 * always a file).
 */
export function originOf(source: string | undefined, edition: Edition): Origin {
  if (source === '-') return { kind: 'input' };
  const slug = source ?? DEFAULT_SLUG;
  return catalog().some((entry) => entry.slug === slug)
    ? { kind: 'bundled', slug, edition }
    : { kind: 'file', path: slug };
}

/**
 * Reads the article of an origin.
 * @throws UserError if it cannot be read: no such file, a folder, no permission, a binary file
 */
export async function open(origin: Origin): Promise<Opened> {
  switch (origin.kind) {
    case 'bundled':
      return {
        article: bundledArticle(origin.slug, origin.edition),
        markdown: () => bundledMarkdown(origin.slug, origin.edition),
        origin,
      };
    case 'file':
      return { ...(await document(readBytes(origin.path), origin.path)), origin };
    case 'input':
      return { ...(await document(readBytes(0), 'standard input')), origin };
    default:
      return origin satisfies never;
  }
}

async function document(bytes: Uint8Array, name: string) {
  const { decode } = await import('./decode.js');
  const { readDocument } = await import('./document.js');
  const text = decode(bytes, name);
  return { ...(await readDocument(text, name.split('/').at(-1) ?? name)), markdown: () => text };
}

function readBytes(file: string | 0): Uint8Array {
  const name = file === 0 ? 'standard input' : file;
  try {
    if (file !== 0 && statSync(file).isDirectory())
      throw new UserError(`Cannot read ${name}: expected a file, got a folder`);
    return readFileSync(file);
  } catch (error) {
    if (isUserError(error)) throw error;
    throw new UserError(`Cannot read ${name}: ${reason(codeOf(error), error)}`, { cause: error });
  }
}

function reason(code: string | undefined, error: unknown): string {
  switch (code) {
    case 'ENOENT':
    case 'ENOTDIR':
      return 'expected a bundled article (see llama-news list), a file or -, got a name that is none of them';
    case 'EACCES':
    case 'EPERM':
      return 'expected a readable file, got one without permission to read it';
    default:
      return code ?? String(error);
  }
}
