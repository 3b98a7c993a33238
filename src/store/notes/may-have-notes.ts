import { existsSync } from 'node:fs';
import { sep } from 'node:path';
import type { Environment } from '../../system/environment.js';
import { realPath } from '../../system/real-path.js';
import { notesFolder, pendingFile } from './notes-folder.js';

/**
 * Whether an article may have notes, or other notes wait to be written. Mostly neither is so, and nothing more is loaded.
 * @param library absolute path of the library's folder, if any
 * @param origin that of the article
 */
export function mayHaveNotes(
  env: Environment,
  library: string | undefined,
  { key }: { readonly key: string | undefined },
): boolean {
  return (
    isThere(notesFolder(env)) ||
    isThere(pendingFile(env)) ||
    (library !== undefined && key?.startsWith(`file:${realPath(library)}${sep}`) === true)
  );
}

/** Whether there is a file or folder; false without a path. */
export const isThere = (path: string | undefined): boolean => path !== undefined && existsSync(path);
