import { type FSWatcher, watch } from 'node:fs';
import { basename, dirname } from 'node:path';

/** Time within which several changes count as one, in ms: editors write a file in several steps. */
const SETTLE = 60;

/**
 * Calls back when a file has changed. Watches its folder, because editors replace the file. Returns a function that stops.
 * @throws Error of the system if the folder cannot be watched
 */
export function watchFile(path: string, changed: () => void): () => void {
  let timer: NodeJS.Timeout | undefined;
  const watcher: FSWatcher = watch(dirname(path), (_, name) => {
    if (name !== null && name !== basename(path)) return;
    clearTimeout(timer);
    timer = setTimeout(changed, SETTLE);
  });
  watcher.on('error', () => watcher.close());
  return () => {
    clearTimeout(timer);
    watcher.close();
  };
}
