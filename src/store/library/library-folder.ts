import { join, resolve } from 'node:path';
import type { Environment } from '../../system/environment.js';
import { homeFolder, xdgFolder } from '../../system/xdg.js';

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
