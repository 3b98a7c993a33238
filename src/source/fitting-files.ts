import { type Dirent, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { sanitizeLine } from '../article/sanitize.js';
import { MARKDOWN_NAME } from './name-patterns.js';

/** Kinds of files that fit at the cursor; folders are always offered, because they lead to files. */
export type FileKind = 'none' | 'markdown' | 'any' | 'folders';

const NAMES: Readonly<Record<Exclude<FileKind, 'none'>, RegExp>> = {
  markdown: MARKDOWN_NAME,
  any: /./,
  folders: /$^/,
};

/** Expands "~/" at the start of a path, as the shell does. */
export const expandHome = (path: string, home = '~'): string => path.replace(/^~(?=\/)/, () => home);

/**
 * Files that complete a path, and folders with a slash after them. If no file is of the kind, files of all kinds. Names with control
 * characters are left out, because shells read one name a line.
 */
export function fittingFiles(path: string, kind: FileKind, home: string | undefined): readonly string[] {
  if (kind === 'none') return [];
  const folder = path.slice(0, path.lastIndexOf('/') + 1);
  const begun = path.slice(folder.length);
  const entries = list(expandHome(folder, home) || '.').filter(
    ({ name }) => name.startsWith(begun) && (begun !== '' || !name.startsWith('.')) && sanitizeLine(name) === name,
  );
  const fitting = entries.filter(({ name, isFolder }) => isFolder || NAMES[kind].test(name));
  const shown = fitting.length === 0 && kind === 'markdown' ? entries : fitting;
  return shown.map(({ name, isFolder }) => `${folder}${name}${isFolder ? '/' : ''}`);
}

function list(folder: string): readonly { readonly name: string; readonly isFolder: boolean }[] {
  const isFolder = (entry: Dirent): boolean =>
    entry.isSymbolicLink() ? leadsToFolder(join(folder, entry.name)) : entry.isDirectory();
  try {
    return readdirSync(folder, { withFileTypes: true })
      .map((entry) => ({ name: entry.name, isFolder: isFolder(entry) }))
      .sort((a, b) => a.name.localeCompare(b.name));
  } catch {
    // An unreadable folder offers nothing.
    return [];
  }
}

function leadsToFolder(link: string): boolean {
  try {
    return statSync(link).isDirectory();
  } catch {
    // A link that is circular, broken or not accessible leads to no folder.
    return false;
  }
}
