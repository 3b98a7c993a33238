import { readFileSync } from 'node:fs';
import { basename, isAbsolute, relative, sep } from 'node:path';
import { isoTime } from '../article/date.js';
import { fenceFor } from '../article/fence.js';
import { textOf } from '../article/text.js';
import { open } from '../document/open.js';
import { typeOf } from '../document/open-fetched.js';
import type { Opened } from '../document/opened.js';
import { libraryTexts } from '../messages/library/library-texts.js';
import { markdownOf } from '../output/markdown/markdown-of.js';
import type { Origin } from '../source/origin.js';
import type { FetchRequest } from '../source/web/fetch-request.js';
import { digestOf } from '../store/digest-of.js';
import { changeKept } from '../store/library/change-kept.js';
import { earlierTwin } from '../store/library/earlier-twin.js';
import { adopt, type Keeping, keep, keepAgain, sameText } from '../store/library/keep.js';
import { hasTag, type Kept } from '../store/library/kept.js';
import { listLibrary, mayBeKept, readKept } from '../store/library/list-library.js';
import { moveNotes } from '../store/notes/move-notes.js';
import { subjectOf } from '../store/notes/notes-subject.js';
import type { Environment } from '../system/environment.js';
import { UserError } from '../system/errors.js';
import { realPath } from '../system/real-path.js';
import { type Recorded, recordingOrigin } from './recording-origin.js';

/** Options of keeping an article. */
export interface KeepOptions {
  /** Folder of the library. */
  readonly folder: string;
  readonly env: Environment;
  readonly tags?: readonly string[];
  /** Title, where the article itself has none. */
  readonly title?: string | undefined;
  /** Time at which it was saved, in ISO 8601; now by default. */
  readonly saved?: string;
  /** Day on which it was archived. */
  readonly read?: string | undefined;
  /** Whether the text of an article that is kept already is replaced. */
  readonly again?: boolean | undefined;
  /** Whether the page in HTML is kept beside it. */
  readonly html?: boolean | undefined;
  /** Articles that are kept already; undefined to look for them. */
  readonly known?: readonly Kept[];
}

/** Outcome for an article: it was kept now or before, or its text was replaced. */
export interface KeepResult {
  readonly kind: 'kept' | 'already' | 'replaced';
  readonly kept: Kept;
  /** Error because of which its notes stay where they were. */
  readonly left?: unknown;
  /** Undefined if it was not opened, because its address is kept already. */
  readonly opened?: Pick<Opened, 'warning'>;
}

/** Parts of an opened article to keep. */
type Source = Pick<Opened, 'article' | 'origin' | 'markdown' | 'whole'>;

/**
 * Opens an article and keeps it in the library.
 * @throws UserError if it cannot be read, or has no text
 * @throws Error of the system if it cannot be written
 */
export async function keepOrigin(origin: Origin, options: KeepOptions, request?: FetchRequest): Promise<KeepResult> {
  const known = options.known ?? (await listLibrary(options.folder));
  const same = options.again ? undefined : withAddress(known, addressOf(origin), origin);
  if (same) return already(same, options);
  const recorded: Recorded = {};
  const opened = await open(recordingOrigin(origin, recorded), request);
  return { ...(await keepOpened(opened, { ...options, known }, recorded)), opened };
}

/**
 * Keeps an opened article in the library.
 * @param recorded its bytes, where they were recorded
 * @throws UserError if it has no text
 * @throws Error of the system if it cannot be written
 */
export async function keepOpened(source: Source, options: KeepOptions, recorded: Recorded = {}): Promise<KeepResult> {
  const { folder, env, again = false } = options;
  const known = options.known ?? (await listLibrary(folder));
  const { article, origin } = source;
  if (article.blocks.length === 0) throw new UserError(libraryTexts.noText(origin.name));
  const keeping = keepingOf(source, options, recorded);
  const same = withAddress(known, addressOf(origin), origin) ?? known.find((kept) => sameText(kept, keeping));
  if (!same) {
    const own = ownFile(source, keeping, folder);
    const kept = own === undefined ? await keep(folder, keeping, env) : await adopt(own, keeping);
    const twin = own === undefined ? await earlierTwin(kept) : undefined;
    if (twin) return already(twin, options);
    return { kind: 'kept', kept, ...notesMoved(source, kept, options) };
  }
  if (!again || same.path === origin.can.edit) return already(same, options);
  return { kind: 'replaced', kept: await keepAgain(folder, same, keeping, env) };
}

/** Path of an article that is a Markdown file in the library's folder, where another program or a hand has put it. */
function ownFile({ origin: { can } }: Source, keeping: Keeping, folder: string): string | undefined {
  if (can.edit === undefined || typeof keeping.source === 'string') return undefined;
  const path = realPath(can.edit);
  const parts = relative(realPath(folder), path).split(sep);
  return parts.every((part) => !part.startsWith('.')) && !isAbsolute(parts.join(sep)) && mayBeKept(basename(path))
    ? path
    : undefined;
}

/** Gives an article that is kept already the tags. */
async function already(kept: Kept, { tags = [], env }: KeepOptions): Promise<KeepResult> {
  const missing = tags.some((tag) => !hasTag(kept.tags, tag));
  if (missing) await changeKept(kept.path, { tag: tags }, env);
  return { kind: 'already', kept: missing ? ((await readKept(kept.path)) ?? kept) : kept };
}

/** Moves the notes on an article to those of its kept copy. */
function notesMoved({ article, origin, markdown }: Source, { path }: Kept, { env, folder }: KeepOptions) {
  try {
    moveNotes(
      env,
      folder,
      subjectOf(article, origin, () => digestOf(markdown())),
      path,
    );
    return {};
  } catch (left) {
    return { left };
  }
}

/** Address of a page, path of a file, or key of a bundled article; undefined for standard input. */
const addressOf = ({ address, can, edition, key }: Origin): string | undefined =>
  address ?? (can.edit === undefined ? undefined : realPath(can.edit)) ?? (edition && key);

/** The kept article with an address, or in the file that is to be kept. */
const withAddress = (known: readonly Kept[], address: string | undefined, { can }: Origin): Kept | undefined => {
  if (address === undefined) return undefined;
  const file = can.edit === undefined ? undefined : realPath(can.edit);
  const name = file && basename(file);
  return known.find(
    ({ path, address: from }) => from === address || (basename(path) === name && realPath(path) === file),
  );
};

function keepingOf(source: Source, options: KeepOptions, { bytes, fetched }: Recorded): Keeping {
  const { article, origin, markdown, whole } = source;
  const { meta, blocks } = article;
  const { author, date, lang, summary, source: site } = meta;
  const { saved = isoTime(new Date()), tags, html, read } = options;
  const address = addressOf(origin);
  const title = blocks[0]?.kind === 'title' ? meta.title : options.title;
  const known = { title, author, address, date, saved, tags, read };
  const own = meta.title === origin.name ? nameOf(source) : meta.title;
  const name = origin.edition ? meta.slug : (title ?? own);
  if (fetched ? typeOf(fetched, origin) === 'text' : origin.as?.type === 'text')
    return { name, entries: { ...known, lang }, source: asCode(markdown()) };
  if (!whole) {
    const file = bytes ?? (origin.can.edit === undefined ? undefined : readFileSync(origin.can.edit));
    return { name, entries: { ...known, lang: origin.as?.lang }, source: file ?? Buffer.from(markdown()) };
  }
  const canonical = site && site.url !== address ? site.url : undefined;
  return {
    name,
    entries: { ...known, site: site?.name, canonical, lang, summary },
    source: markdownOf(article),
    html: html ? (bytes ?? Buffer.from(markdown())) : undefined,
  };
}

/** Maximum number of words in the name of a text from standard input. */
const NAMING = 8;

/** Name of a text without a title: the last part of its file or address without its ending, or else its first words. */
function nameOf({ article, origin }: Source): string {
  const first = article.blocks.map(textOf).find((text) => text.trim() !== '');
  return addressOf(origin) === undefined && first !== undefined
    ? first.trim().split(/\s+/).slice(0, NAMING).join(' ')
    : origin.name.slice(origin.name.lastIndexOf('/') + 1).replace(/(?<=.)\.[^.]*$/, '');
}

/** Plain text as a block of code, which keeps its lines and marks. */
function asCode(text: string): string {
  const fence = fenceFor(text);
  return `${fence}text\n${text}${text.endsWith('\n') ? '' : '\n'}${fence}\n`;
}
