import type { Environment } from '../../system/environment.js';
import { makeFolders, makeLastFolder } from '../make-folder.js';
import { libraryFolder } from './library-folder.js';

/**
 * Makes the folder of a library, unless it is there. Of a folder that the user has set, only the last part: the disk on which it is may be
 * missing.
 * @throws Error of the system
 */
export function makeLibrary(folder: string, env: Environment): void {
  if (folder === libraryFolder(env, undefined)) makeFolders(folder);
  else makeLastFolder(folder);
}
