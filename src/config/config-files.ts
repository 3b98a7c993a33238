import { existsSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import type { Environment } from '../system/environment.js';
import type { Io } from '../system/io.js';
import { homeFolder, xdgFolder } from '../system/xdg.js';

/** Configuration files of a run: the user's, whether it exists or not, and the project's if there is one. */
export interface ConfigFiles {
  readonly user: { readonly path: string; readonly exists: boolean } | undefined;
  readonly project: string | undefined;
}

/** Configuration files if none is to be read. */
export const NO_FILES: ConfigFiles = { user: undefined, project: undefined };

/** Prefix of the program's environment variables. */
export const PREFIX = 'LLAMA_NEWS_';

/** Name of a project's file. */
export const PROJECT_FILE = '.llama-news.toml';

/** Looks for the configuration files. A file in an inaccessible folder counts as missing. */
export function findFiles({ env, process }: Pick<Io, 'env' | 'process'>): ConfigFiles {
  const path = userFile(env);
  return {
    user: path === undefined ? undefined : { path, exists: existsSync(path) },
    project: projectFile(folderOf(process), homeFolder(env)),
  };
}

/** Path of the user's file, after the XDG Base Directory Specification; undefined without a home folder. */
function userFile(env: Environment): string | undefined {
  const folder = xdgFolder('config', env);
  return folder && join(folder, 'config.toml');
}

/**
 * Path of the nearest project file, from a folder up to the root of the Git work tree or the home folder. Outside of both only the
 * folder's own file counts, so that a file in a shared parent folder cannot configure other users.
 */
function projectFile(folder: string | undefined, home: string | undefined): string | undefined {
  const folders = folder === undefined ? [] : withParents(folder);
  const end = home && resolve(home);
  const top = folders.findIndex((path) => path === end || existsSync(join(path, '.git')));
  return folders
    .slice(0, Math.max(0, top) + 1)
    .map((path) => join(path, PROJECT_FILE))
    .find((path) => existsSync(path));
}

const withParents = (folder: string): readonly string[] =>
  dirname(folder) === folder ? [folder] : [folder, ...withParents(dirname(folder))];

/** Working directory; undefined if it was deleted. */
function folderOf(process: NodeJS.Process): string | undefined {
  try {
    return process.cwd();
  } catch {
    return undefined;
  }
}
