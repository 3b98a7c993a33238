import { watchFile } from '../../source/watch.js';

/** Watches one file at a time; the function that it returns is told which. */
export function createWatcher(wanted: boolean, changed: () => void, tell: (error: unknown) => void) {
  let path: string | undefined;
  let stop = (): void => {};
  return (next: string | undefined): void => {
    if (!wanted || next === path) return;
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
