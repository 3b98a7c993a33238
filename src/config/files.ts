import { existsSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import type { Environment } from '../system/environment.js';
import type { Io } from '../system/io.js';
import { homeFolder, xdgFolder } from '../system/xdg.js';

/** The configuration files of a run: where the user's would be, and the project's where there is one. */
export interface ConfigFiles {
  readonly user: { readonly path: string; readonly exists: boolean } | undefined;
  readonly project: string | undefined;
}

/** Where no file is to be read. */
export const NO_FILES: ConfigFiles = { user: undefined, project: undefined };

/** The variables of the program begin so. */
export const PREFIX = 'LLAMA_NEWS_';

/** The name of a project's file. */
export const PROJECT_FILE = '.llama-news.toml';

/** Looks for the configuration files. One in a folder that cannot be looked into counts as missing. */
export function findFiles({ env, process }: Pick<Io, 'env' | 'process'>): ConfigFiles {
  const path = userFile(env);
  return {
    user: path === undefined ? undefined : { path, exists: existsSync(path) },
    project: projectFile(folderOf(process), homeFolder(env)),
  };
}

/** The user's file, in the folder that the XDG Base Directory Specification names; undefined without a home folder. */
function userFile(env: Environment): string | undefined {
  const folder = xdgFolder('config', env);
  return folder && join(folder, 'config.toml');
}

/**
 * The nearest project file of a folder and those above it, up to the root of the Git work tree or the home folder; outside of both
 * only the folder's own, so that nobody configures others from a shared folder above theirs.
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

/** The working directory; undefined if it is deleted. */
function folderOf(process: NodeJS.Process): string | undefined {
  try {
    return process.cwd();
  } catch {
    return undefined;
  }
}
