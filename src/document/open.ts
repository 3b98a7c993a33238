import { open as openFile, readFileSync, readSync, type Stats, statSync } from 'node:fs';
import { getBuiltinModule } from 'node:process';
import type { Article } from '../article/model.js';
import { faults } from '../messages/faults.js';
import type { Text } from '../messages/language.js';
import { bundledArticle, bundledMarkdown, catalog, DEFAULT_SLUG, type Edition } from '../source/bundled.js';
import { codeOf, isUserError, UserError } from '../system/errors.js';
import { pause } from '../system/sleep.js';
import type { Rest } from './incremental.js';
import type { Parts } from './parse-document.js';

/** Where an article comes from. */
export type Origin =
  | { readonly kind: 'bundled'; readonly slug: string; readonly edition: Edition }
  | { readonly kind: 'file'; readonly path: string }
  | { readonly kind: 'input' };

/** An origin that has a name. */
export type Named = Exclude<Origin, { kind: 'input' }>;

type Outside = Exclude<Origin, { kind: 'bundled' }>;

const INPUT: Origin = { kind: 'input' };

/** An opened article. */
export interface Opened {
  readonly article: Article;
  /** Where it comes from; of what can be read only once, a pipe with a name, that it was input. */
  readonly origin: Origin;
  /** The text that the article was read from. */
  readonly markdown: () => string;
  readonly warning?: Text | undefined;
  /** What is still to be read of it. */
  readonly rest?: Rest | undefined;
}

/**
 * What a source on the command line names: a bundled article by its slug, standard input by "-", a file otherwise ("./name" is
 * always a file).
 */
export function originOf(source: string | undefined, edition: Edition): Origin {
  return source === '-' ? { kind: 'input' } : namedOrigin(source ?? DEFAULT_SLUG, edition);
}

/** A bundled article by its slug, a file otherwise. */
export const namedOrigin = (name: string, edition: Edition): Named =>
  catalog().some(({ slug }) => slug === name) ? { kind: 'bundled', slug: name, edition } : { kind: 'file', path: name };

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
    case 'input': {
      const { readDocument } = await import('./parse-document.js');
      const text = await readText(origin);
      const once = origin.kind === 'file' && statusOf(origin.path).isFIFO();
      return { ...(await readDocument(text, nameOf(origin))), markdown: () => text, origin: once ? INPUT : origin };
    }
    default:
      return origin satisfies never;
  }
}

/**
 * Begins to read the article of an origin: as much of a large one as a screen shows, of a pipe what is there.
 * @throws UserError if it cannot be read
 */
export async function beginOrigin(origin: Named): Promise<Opened> {
  if (origin.kind === 'bundled') return open(origin);
  const { beginFile, beginStream } = await import('./incremental.js');
  const status = statusOf(origin.path);
  try {
    if (status.isFIFO()) return { ...(await beginStream(await openPipe(origin.path), nameOf(origin))), origin: INPUT };
    return { ...(await beginFile(origin.path, nameOf(origin))), origin };
  } catch (error) {
    throw unreadable(origin.path, error);
  }
}

/**
 * Begins to read standard input: what is there.
 * @throws UserError if it is no text
 */
export async function beginInput(input: NodeJS.ReadableStream): Promise<Opened> {
  const { beginStream } = await import('./incremental.js');
  return { ...(await beginStream(input, STDIN)), origin: INPUT };
}

/** A pipe that has a name; waits until somebody writes to it. */
const openPipe = (path: string): Promise<NodeJS.ReadableStream> =>
  new Promise((resolve, reject) => {
    openFile(path, 'r', (error, fd) => {
      if (error) reject(error);
      else resolve(new (getBuiltinModule('node:net').Socket)({ fd, readable: true, writable: false }));
    });
  });

/**
 * The blocks of an outside text in parts, for printing; in one part where its first block depends on its last.
 * @throws UserError if it cannot be read
 */
export async function openParts(origin: Outside): Promise<Parts> {
  const { readParts } = await import('./parse-document.js');
  const text = await readText(origin);
  return readParts(text, nameOf(origin));
}

/** What a text is called: the last part of its path. */
const nameOf = (origin: Outside): string =>
  origin.kind === 'input' ? STDIN : (origin.path.split('/').at(-1) ?? origin.path);

async function readText(origin: Outside): Promise<string> {
  const { decode } = await import('./parse-document.js');
  return origin.kind === 'input' ? decode(readBytes(0), STDIN) : decode(readBytes(origin.path), origin.path);
}

const STDIN = 'stdin';

function readBytes(file: string | 0): Uint8Array {
  if (file !== 0) statusOf(file);
  try {
    return file === 0 ? readInput() : readFileSync(file);
  } catch (error) {
    throw unreadable(file === 0 ? STDIN : file, error);
  }
}

const CHUNK = 65_536;

/** All of standard input; one that does not block, as another program may have left it, is waited for. */
function readInput(): Uint8Array {
  const parts: Uint8Array[] = [];
  for (;;) {
    const buffer = new Uint8Array(CHUNK);
    const length = readOrWait(buffer);
    if (length === 0) return Buffer.concat(parts);
    if (length !== undefined) parts.push(buffer.subarray(0, length));
  }
}

/** Bytes that were read, 0 at the end; undefined after a pause. */
function readOrWait(buffer: Uint8Array): number | undefined {
  try {
    return readSync(0, buffer);
  } catch (error) {
    if (codeOf(error) !== 'EAGAIN') throw error;
    pause();
    return undefined;
  }
}

/** @throws UserError if there is no such file, or it is a folder */
function statusOf(path: string): Stats {
  let status: Stats;
  try {
    status = statSync(path);
  } catch (error) {
    throw unreadable(path, error);
  }
  if (status.isDirectory()) throw new UserError(faults.folder(path));
  return status;
}

const unreadable = (name: string, error: unknown): Error =>
  isUserError(error) ? error : new UserError(faultOf(name, codeOf(error) ?? String(error)), { cause: error });

function faultOf(name: string, code: string): Text {
  switch (code) {
    case 'ENOENT':
    case 'ENOTDIR':
      return faults.noSource(name);
    case 'EISDIR':
      return faults.folder(name);
    case 'EACCES':
    case 'EPERM':
      return faults.notAllowed(name);
    default:
      return faults.unreadable(name, code);
  }
}
