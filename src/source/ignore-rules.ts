import { readFileSync, statSync } from 'node:fs';
import { join, relative, resolve, sep } from 'node:path';
import ignore, { type Ignore } from 'ignore';
import { ancestorWith } from './vault.js';

/*
 * Rules of Git (gitignore(5)) for the files of a folder: those of `.gitignore` in it, above it up to the root of its repository, and
 * below it, and those of `.git/info/exclude`. A rule in a deeper folder comes before one in a higher one.
 */

/** Rules of a file, for paths below its folder. */
interface Layer {
  readonly folder: string;
  readonly rules: Ignore;
}

/** Rules that hold in a folder, the highest first. */
export type Layers = readonly Layer[];

/** Rules that hold in a folder because of the folders above it; none if they ignore the folder itself, as it was asked for. */
export function layersAbove(folder: string): Layers {
  const top = resolve(folder);
  const root = ancestorWith(top, '.git');
  if (root === undefined) return [];
  const exclude = layerOf(root, join(gitFolder(root), 'info', 'exclude'));
  const names = top === root ? [] : relative(root, top).split(sep);
  let layers: Layers = exclude ? [exclude] : [];
  for (const [i] of names.entries()) {
    layers = layersIn(layers, join(root, ...names.slice(0, i)));
    const below = enter(layers, join(root, ...names.slice(0, i + 1)));
    if (!below) return [];
    layers = below;
  }
  return layers;
}

/** Rules that hold in a folder, including its own. */
export function layersIn(layers: Layers, folder: string): Layers {
  const own = layerOf(folder, join(folder, '.gitignore'));
  return own ? [...layers, own] : layers;
}

/** Whether a file is ignored. */
export const isIgnored = (layers: Layers, path: string): boolean => verdict(layers, path) === 'ignored';

/** Rules that hold below a folder because of the folders above it; undefined if it is ignored, which no rule below it can change. */
export function enter(layers: Layers, folder: string): Layers | undefined {
  const path = `${folder}/`;
  if (verdict(layers, path) === 'ignored') return undefined;
  // The contents of a folder are not ignored by a rule that a deeper one overrules.
  return layers.map((layer) => {
    if (verdict([layer], path) !== 'ignored') return layer;
    const name = pathIn(layer, path).replace(/[\\*?[\]!#\s]/g, '\\$&');
    return { ...layer, rules: ignore({ ignorecase: false }).add(layer.rules).add(`!/${name}`) };
  });
}

/** Verdict of the deepest rule about a path; the path of a folder ends with "/". */
function verdict(layers: Layers, path: string): 'ignored' | 'kept' | undefined {
  for (const layer of layers.toReversed()) {
    const { ignored, unignored } = layer.rules.test(pathIn(layer, path));
    if (ignored) return 'ignored';
    if (unignored) return 'kept';
  }
  return undefined;
}

/** Path in the folder of a rule, with "/" between names. */
const pathIn = ({ folder }: Layer, path: string): string => path.slice(folder.length + (folder.endsWith(sep) ? 0 : 1));

function layerOf(folder: string, file: string): Layer | undefined {
  try {
    return { folder, rules: ignore({ ignorecase: false }).add(textOf(file)) };
  } catch {
    return undefined;
  }
}

/** Folder of Git's data of a repository: of a submodule, elsewhere; of a worktree, that of the repository it belongs to. */
function gitFolder(root: string): string {
  const [, own = '.git'] = /^gitdir: (.*)$/m.exec(textOrNone(join(root, '.git'))) ?? [];
  const folder = resolve(root, own);
  return resolve(folder, textOrNone(join(folder, 'commondir')).trim());
}

/** Text of a regular file; empty if there is none. */
function textOrNone(path: string): string {
  try {
    return textOf(path);
  } catch {
    return '';
  }
}

/** @throws Error of the system, or for anything but a regular file: a pipe would never begin, and a device never end */
function textOf(path: string): string {
  if (!statSync(path).isFile()) throw new Error('not a regular file');
  return readFileSync(path, 'utf8');
}
