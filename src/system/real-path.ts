import { realpathSync } from 'node:fs';
import { resolve } from 'node:path';

/** Path without symbolic links; of what does not exist, the absolute path. */
export function realPath(path: string): string {
  try {
    return realpathSync(path);
  } catch {
    return resolve(path);
  }
}
