import { mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Environment } from '../../system/environment.js';
import { codeOf } from '../../system/errors.js';
import { homeFolder, xdgFolder } from '../../system/xdg.js';
import { makeFolders } from '../file.js';

/**
 * Folder of the kept articles; undefined without a home folder.
 * @param setting its path, which may begin with "~/"
 */
export function libraryFolder(env: Environment, setting: string | undefined): string | undefined {
  if (setting === undefined) {
    const data = xdgFolder('data', env);
    return data && join(data, 'library');
  }
  if (!/^~(?:\/|$)/.test(setting)) return resolve(setting);
  const home = homeFolder(env);
  return home && join(home, setting.slice(1));
}

/**
 * Makes the folder of a library, unless it is there. Of a folder that the user has set, only the last part: the disk on which it is may be
 * missing.
 * @throws Error of the system
 */
export function makeLibrary(folder: string, env: Environment): void {
  if (folder === libraryFolder(env, undefined)) makeFolders(folder);
  else
    try {
      mkdirSync(folder, { mode: 0o700 });
    } catch (error) {
      if (codeOf(error) !== 'EEXIST') throw error;
    }
}
