import { realpathSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import type { Environment } from '../system/environment.js';
import { xdgFolder } from '../system/xdg.js';
import { digestOf } from './digest-of.js';

/** Locks of files by their real paths, in the state folder: the library holds nothing but articles and notes. */
export const lockIn =
  (env: Environment) =>
  (path: string): string | undefined => {
    const folder = xdgFolder('state', env);
    const name = join(realpathSync(dirname(path)), basename(path));
    return folder && join(folder, 'locks', digestOf(name).slice(0, 16));
  };
