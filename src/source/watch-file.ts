import { type FSWatcher, lstatSync, readlinkSync, watch } from 'node:fs';
import { dirname, join, resolve } from 'node:path';

/** Time within which several changes count as one, in ms: editors write a file in several steps. */
const SETTLE = 60;
/** Maximum number of symbolic links on the way to a file, as in Linux. */
const MOST_LINKS = 40;

/**
 * Calls back when a file has changed. Watches the folders that hold the file and each symbolic link on the way to it, because editors
 * replace the file, and links may be replaced, too. Returns a function that stops.
 * @throws Error of the system if a folder cannot be watched
 */
export function watchFile(path: string, changed: () => void): () => void {
  let timer: NodeJS.Timeout | undefined;
  let watchers: readonly FSWatcher[] = [];
  const stop = (): void => {
    clearTimeout(timer);
    for (const watcher of watchers) watcher.close();
    watchers = [];
  };
  const settle = (): void => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      // The links on the way may lead elsewhere now.
      stop();
      start();
      changed();
    }, SETTLE);
  };
  const start = (): void => {
    watchers = [...namesOnTheWay(path)].map(([folder, names]) => {
      const watcher = watch(folder, (_, name) => {
        if (name === null || names.has(name)) settle();
      });
      return watcher.on('error', () => watcher.close());
    });
  };
  start();
  return stop;
}

/** Names whose change may change what a path leads to, by their folders: those of symbolic links, and of the file or what is missing. */
function namesOnTheWay(path: string): ReadonlyMap<string, ReadonlySet<string>> {
  const found = new Map<string, Set<string>>();
  let [folder, ...names] = splitPath(resolve(path));
  for (let links = 0; names.length > 0; ) {
    const [name = '', ...rest] = names;
    const entry = lstatSync(join(folder, name), { throwIfNoEntry: false });
    const isLink = entry?.isSymbolicLink() && links < MOST_LINKS;
    const isLast = rest.length === 0 || !entry;
    if (isLink || isLast) found.set(folder, (found.get(folder) ?? new Set()).add(name));
    if (isLink) {
      links += 1;
      [folder, ...names] = splitPath(resolve(folder, readlinkSync(join(folder, name)), ...rest));
    } else {
      folder = join(folder, name);
      names = isLast ? [] : rest;
    }
  }
  return found;
}

/** The root of an absolute path, and the names below it. */
function splitPath(path: string): [root: string, ...names: string[]] {
  let root = path;
  while (dirname(root) !== root) root = dirname(root);
  return [root, ...path.slice(root.length).split(/[\\/]/).filter(Boolean)];
}
