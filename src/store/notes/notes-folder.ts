import { join } from 'node:path';
import type { Environment } from '../../system/environment.js';
import { xdgFolder } from '../../system/xdg.js';

/** Folder of the notes on articles that are not in the library; undefined without a home folder. */
export function notesFolder(env: Environment): string | undefined {
  const folder = xdgFolder('data', env);
  return folder && join(folder, 'notes');
}

/** File of the changes that wait to be written; undefined without a home folder. */
export function pendingFile(env: Environment): string | undefined {
  const folder = xdgFolder('state', env);
  return folder && join(folder, 'pending-notes.json');
}
