import { isAbsolute, join } from 'node:path';
import { getBuiltinModule } from 'node:process';
import type { Environment } from './environment.js';

const FOLDERS = {
  cache: { variable: 'XDG_CACHE_HOME', below: '.cache' },
  config: { variable: 'XDG_CONFIG_HOME', below: '.config' },
  data: { variable: 'XDG_DATA_HOME', below: join('.local', 'share') },
  state: { variable: 'XDG_STATE_HOME', below: join('.local', 'state') },
} as const;

/** Home folder: HOME, or else the one in the system's user database; undefined if there is none. */
export function homeFolder({ HOME }: Environment): string | undefined {
  if (HOME) return HOME;
  try {
    return getBuiltinModule('node:os').userInfo().homedir || undefined;
  } catch {
    return undefined;
  }
}

/**
 * Folder of the program for a kind of files, after the XDG Base Directory Specification; undefined without a home folder.
 * bin/llama-news.js finds the cache in the same way.
 */
export function xdgFolder(kind: keyof typeof FOLDERS, env: Environment): string | undefined {
  const { variable, below } = FOLDERS[kind];
  const set = env[variable] ?? '';
  if (isAbsolute(set)) return join(set, 'llama-news');
  const home = homeFolder(env);
  return home === undefined ? undefined : join(home, below, 'llama-news');
}
