import { type FSWatcher, watch } from 'node:fs';
import { basename, dirname } from 'node:path';

/** Several changes within this time, in ms, are one: editors write a file in more than one step. */
const SETTLE = 60;

/**
 * Calls back when a file has changed. The folder is watched, because editors put a new file in place of the old one.
 * Returns the way to stop.
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
