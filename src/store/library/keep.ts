import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { isWebAddress } from '../../article/address.js';
import { findFrontMatter } from '../../parse/front-matter.js';
import type { Environment } from '../../system/environment.js';
import { type ExactText, exactText } from '../exact-text.js';
import { clearLeftOvers, createFile, replaceData } from '../file.js';
import { lockIn } from '../lock-in.js';
import { makeFolders } from '../make-folder.js';
import { rewriteFile } from '../replace-file.js';
import { LONG_PATIENCE, withLock } from '../with-lock.js';
import { type Entries, type EntryValue, type FrontMatterEditor, loadFrontMatterEditor } from './edit-front-matter.js';
import { createUnder } from './free-name.js';
import { type Kept, keptOf, tagsOf, withTags } from './kept.js';
import { keptName } from './kept-name.js';
import { binOf } from './library-bin.js';
import { readKept } from './list-library.js';
import { makeLibrary } from './make-library.js';

/** Article to be kept. */
export interface Keeping {
  /** Title, or else a name, after which its file is called. */
  readonly name: string;
  /** Entries of its front matter; empty ones are left out. */
  readonly entries: KeptEntries;
  /** Text in Markdown, or the bytes of a Markdown file, which keep their front matter. */
  readonly source: string | Uint8Array;
  /** Page in HTML to be kept beside it. */
  readonly html?: Uint8Array | undefined;
}

/** Entries of a kept article's front matter. */
interface KeptEntries {
  readonly title?: string | undefined;
  readonly author?: string | undefined;
  readonly site?: string | undefined;
  /** Address of the page, or path of the file. */
  readonly address?: string | undefined;
  /** Address that a page gives itself, if that is another one. */
  readonly canonical?: string | undefined;
  /** Day of the article in ISO 8601, if it is known. */
  readonly date?: string | undefined;
  /** Time at which it is saved, in ISO 8601. */
  readonly saved: string;
  readonly lang?: string | undefined;
  readonly summary?: string | undefined;
  readonly tags?: readonly string[] | undefined;
  /** Day on which it was archived. */
  readonly read?: string | undefined;
}

/** Order of the entries in new front matter. */
const ORDER = [
  'title',
  'author',
  'site',
  'address',
  'canonical',
  'date',
  'saved',
  'lang',
  'summary',
  'tags',
  'read',
] as const satisfies readonly (keyof KeptEntries)[];

/** Maximum length of a text in the front matter, in characters. */
const LONGEST = 100_000;

/**
 * Writes an article into a file of its own in the library, and makes the folder if necessary.
 * @throws Error of the system
 */
export async function keep(folder: string, keeping: Keeping, env: Environment): Promise<Kept> {
  const editor = await loadFrontMatterEditor();
  makeLibrary(folder, env);
  clearLeftOvers(folder);
  const { name, entries, html } = keeping;
  const data = withEntries(keeping, editor);
  const day = /^\d{4}-\d{2}-\d{2}(?!\d)/.exec(entries.date ?? '')?.[0] ?? entries.saved.slice(0, 10);
  const path = createUnder(folder, keptName(name, day), data);
  if (html) createFile(htmlOf(path), html);
  return (await readKept(path)) as Kept;
}

/** Keys under which programs that clip pages write the address of the page. */
const CLIPPED = ['address', 'source', 'url', 'original_url'];

/**
 * Makes a Markdown file that lies in the library a kept article: its front matter gets what is missing there. All else stays.
 * @throws Error of the system
 */
export async function adopt(path: string, keeping: Keeping): Promise<Kept> {
  const editor = await loadFrontMatterEditor();
  rewriteFile(path, (source) => {
    const known = editor.read(exactText(source).text) ?? {};
    const address = CLIPPED.map((key) => known[key]).find((value) => typeof value === 'string' && isWebAddress(value));
    const entries = { ...keeping.entries, address: typeof address === 'string' ? address : undefined };
    return withEntries({ ...keeping, source, entries }, editor);
  });
  return (await readKept(path)) as Kept;
}

/**
 * Replaces the text of a kept article. Times, tags and state of reading stay, and so does all else in the front matter of a page; the
 * earlier file goes into the bin if its text was another.
 * @throws Error of the system
 */
export async function keepAgain(folder: string, kept: Kept, keeping: Keeping, env: Environment): Promise<Kept> {
  const editor = await loadFrontMatterEditor();
  const { modified, size } = kept;
  const changed = (path: string, old: Buffer): Buffer => {
    // It may have been tagged or read while the new text was fetched.
    const { saved, tags, read } = keptOf(path, editor.read(exactText(old).text) ?? {}, { modified, size }) ?? kept;
    const entries = { ...keeping.entries, saved, tags: withTags(tags, keeping.entries.tags ?? []), read };
    const data =
      typeof keeping.source === 'string'
        ? withText(old, keeping.source, { tags: entries.tags }, editor)
        : withEntries({ ...keeping, entries }, editor);
    if (data.equals(old)) return data;
    makeFolders(binOf(folder));
    createUnder(binOf(folder), basename(kept.path).replace(/\.md$/i, ''), old);
    return data;
  };
  withLock(kept.path, lockIn(env), (path) => rewriteFile(path, (old) => changed(path, old)), LONG_PATIENCE);
  if (keeping.html) replaceOrCreate(htmlOf(kept.path), keeping.html);
  return (await readKept(kept.path)) as Kept;
}

/** File of the page in HTML beside a kept article. */
const htmlOf = (path: string): string => path.replace(/\.md$/i, '.html');

function replaceOrCreate(path: string, data: Uint8Array): void {
  if (!createFile(path, data)) replaceData(path, data);
}

/** The bytes of a file with an article's entries above its text. */
function withEntries({ source, entries }: Keeping, editor: FrontMatterEditor): Buffer {
  const { text, ascii, bytesOf }: ExactText =
    typeof source === 'string' ? { text: source, ascii: false, bytesOf: Buffer.from } : exactText(source);
  const known = typeof source === 'string' ? undefined : editor.read(text);
  const set = known ? additions(known, entries) : presentOf(entries);
  // Front matter that cannot be extended becomes text below another one.
  return bytesOf(editor.set(text, set, ascii) ?? editor.set(`\n${text}`, presentOf(entries), ascii) ?? text);
}

/** Entries that extend those of a Markdown file, of which all stay but those of another library. */
function additions(known: Readonly<Record<string, unknown>>, entries: KeptEntries): Entries {
  const { title, address, lang, saved, tags = [], read } = entries;
  const missing = Object.entries(presentOf({ title, address, lang, saved })).filter(([key]) => !(key in known));
  return {
    ...Object.fromEntries(missing),
    saved,
    ...(tags.length > 0 ? { tags: withTags(tagsOf(known.tags), tags) } : {}),
    ...(read !== undefined || 'saved' in known ? { read } : {}),
  };
}

const presentOf = (entries: KeptEntries): Entries =>
  Object.fromEntries(ORDER.flatMap((key) => present(key, entries[key])));

function present(key: string, value: EntryValue | undefined): readonly (readonly [string, EntryValue])[] {
  if (value === undefined || value.length === 0) return [];
  return [[key, typeof value === 'string' && value.length > LONGEST ? `${value.slice(0, LONGEST)}…` : value]];
}

/** Whether a kept article has a text, and the title if both have one. */
export function sameText({ path, title, size }: Kept, { source, entries }: Keeping): boolean {
  const length = source.length;
  if (size < length / 2 || size > 4 * length + LONGEST || (entries.title !== undefined && entries.title !== title))
    return false;
  try {
    const body = bodyOf(typeof source === 'string' ? source : exactText(source).text);
    return body !== '' && bodyOf(exactText(readFileSync(path)).text) === body;
  } catch {
    return false;
  }
}

/** A text without its front matter, and without white space at its ends. */
function bodyOf(text: string): string {
  const even = text.replaceAll('\r\n', '\n');
  return even.slice(findFrontMatter(even)?.after ?? 0).trim();
}

/** The bytes of a file with another text below its front matter. */
function withText(old: Buffer, body: string, { tags }: Pick<KeptEntries, 'tags'>, editor: FrontMatterEditor): Buffer {
  const { text, bytesOf } = exactText(old);
  const even = text.replaceAll('\r\n', '\n');
  const found = findFrontMatter(even);
  const head = found ? even.slice(0, found.after) : '';
  const changed = `${head}\n${body}`;
  return bytesOf((tags && tags.length > 0 ? editor.set(changed, { tags }) : undefined) ?? changed);
}
