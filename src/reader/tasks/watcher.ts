import { watchFile } from '../../source/watch-file.js';

/** Creates a watcher of one file at a time; the returned function sets the file. */
export function createWatcher(changed: () => void, tell: (error: unknown) => void) {
  let path: string | undefined;
  let stop = (): void => {};
  return (next: string | undefined): void => {
    if (next === path) return;
    stop();
    path = next;
    stop = () => {};
    if (next === undefined) return;
    try {
      stop = watchFile(next, changed);
    } catch (error) {
      tell(error);
    }
  };
}
