import { type Dirent, readdirSync, realpathSync, statSync } from 'node:fs';
import { join, resolve, sep } from 'node:path';
import { enter, isIgnored, type Layers, layersAbove, layersIn } from './ignore-rules.js';
import { MARKDOWN_NAME } from './name-patterns.js';
import { unreadable } from './unreadable.js';

/** File below a folder. */
interface WalkedFile {
  /** Path in the folder, with "/" between names. */
  readonly path: string;
  /** Time of the last change, in ms since 1970. */
  readonly modified: number;
  /** Number of bytes. */
  readonly size: number;
}

interface Walked {
  readonly files: readonly WalkedFile[];
  /** Number of files and folders that cannot be reached. */
  readonly unreachable: number;
}

/** Number of entries after which others have their turn. */
const SLICE = 200;

interface Folder {
  readonly path: string;
  /** Rules of the folders above it. */
  readonly layers: Layers;
}

/**
 * Walks through the Markdown files of a folder and the folders below it, a few at a time, as Git would list them. Hidden entries and
 * node_modules are skipped. Symbolic links are followed after everything else, and no folder is walked through twice.
 * @throws UserError if the folder cannot be read
 */
export function* walkFolder(top: string): Generator<Walked> {
  const seen = new Set<string>();
  const ways: Ways = { folders: [{ path: '', layers: layersAbove(top) }], links: [] };
  for (let folder = ways.folders.shift(); folder; folder = ways.folders.shift() ?? ways.links.shift()) {
    const entries = listFolder(join(top, folder.path), seen);
    if (!(entries instanceof Error)) yield* walkEntries(top, folder, entries, ways);
    else if (folder.path === '') throw unreadable(top, entries);
    else yield { files: [], unreachable: 1 };
  }
}

/** Folders still to be walked through; those that symbolic links lead to come last. */
interface Ways {
  readonly folders: Folder[];
  readonly links: Folder[];
}

function* walkEntries(
  top: string,
  { path, layers }: Folder,
  entries: readonly Dirent[],
  ways: Ways,
): Generator<Walked> {
  const here = resolve(top, path);
  const inside = entries.length === 0 ? [] : layersIn(layers, here);
  const start = here.endsWith(sep) ? here : here + sep;
  for (let from = 0; from < entries.length; from += SLICE) {
    const slice = entries.slice(from, from + SLICE);
    const found = slice.map((entry) => {
      const name = path === '' ? entry.name : `${path}/${entry.name}`;
      return look(start + entry.name, name, entry.isDirectory(), inside);
    });
    for (const [i, folder] of found.entries())
      if (isFolder(folder)) (slice[i]?.isSymbolicLink() ? ways.links : ways.folders).push(folder);
    yield { files: found.filter(isFile), unreachable: found.filter((each) => each === 'unreachable').length };
  }
}

type Look = WalkedFile | Folder | 'unreachable' | undefined;
const isFile = (look: Look): look is WalkedFile => typeof look === 'object' && 'size' in look;
const isFolder = (look: Look): look is Folder => typeof look === 'object' && 'layers' in look;

/**
 * Looks at an entry; at a symbolic link, at what it leads to.
 * @param full absolute path
 * @param path path in the folder that is walked through
 */
function look(full: string, path: string, isFolder: boolean, layers: Layers): Look {
  const isMarkdown = MARKDOWN_NAME.test(path);
  try {
    const status = isFolder ? undefined : statSync(full);
    if (!status || status.isDirectory()) {
      const below = enter(layers, full);
      return below && { path, layers: below };
    }
    if (!isMarkdown || !status.isFile() || isIgnored(layers, full)) return undefined;
    return { path, modified: status.mtimeMs, size: status.size };
  } catch {
    return isMarkdown ? 'unreachable' : undefined;
  }
}

/** Entries of a folder that may count; none if it was seen before, an error if it cannot be read. */
function listFolder(path: string, seen: Set<string>): readonly Dirent[] | Error {
  try {
    const real = realpathSync.native(path);
    if (seen.has(real)) return [];
    seen.add(real);
    return readdirSync(path, { withFileTypes: true }).filter(
      (entry) =>
        !entry.name.startsWith('.') &&
        entry.name !== 'node_modules' &&
        (entry.isDirectory() || entry.isSymbolicLink() || (entry.isFile() && MARKDOWN_NAME.test(entry.name))),
    );
  } catch (error) {
    return error instanceof Error ? error : new Error(String(error));
  }
}
