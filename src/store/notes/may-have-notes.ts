import { existsSync, realpathSync } from 'node:fs';
import { join } from 'node:path';
import type { Environment } from '../../system/environment.js';
import { xdgFolder } from '../../system/xdg.js';

/**
 * Whether an article may have notes, or others wait to be written: most have none, and then nothing more is loaded.
 * @param library absolute path of the library's folder, if any
 * @param origin that of the article
 */
export function mayHaveNotes(
  env: Environment,
  library: string | undefined,
  { key }: { readonly key: string | undefined },
): boolean {
  const data = xdgFolder('data', env);
  const state = xdgFolder('state', env);
  return (
    (data !== undefined && existsSync(join(data, 'notes'))) ||
    (state !== undefined && existsSync(join(state, 'pending-notes.json'))) ||
    (library !== undefined && key?.startsWith('file:') === true && key.startsWith(`file:${realPath(library)}/`))
  );
}

function realPath(path: string): string {
  try {
    return realpathSync(path);
  } catch {
    return path;
  }
}
