import { type Dirent, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** Which files may stand at the cursor; folders lead to them. */
export type FileKind = 'none' | 'markdown' | 'any' | 'folders';

const NAMES: Readonly<Record<Exclude<FileKind, 'none'>, RegExp>> = {
  markdown: /\.(md|markdown|mdown|mkd)$/i,
  any: /./,
  folders: /$^/,
};

/** A path as the shell expands it where it starts with "~/". */
export const expandHome = (path: string, home = '~'): string => path.replace(/^~(?=\/)/, () => home);

/** The files that a path may go on to, and the folders with a slash behind them. All files where no name is of the kind. */
export function filesFrom(path: string, kind: FileKind, home: string | undefined): readonly string[] {
  if (kind === 'none') return [];
  const folder = path.slice(0, path.lastIndexOf('/') + 1);
  const begun = path.slice(folder.length);
  const entries = list(expandHome(folder, home) || '.').filter(
    ({ name }) => name.startsWith(begun) && (begun !== '' || !name.startsWith('.')),
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
    // A folder that cannot be read has nothing to offer.
    return [];
  }
}

function leadsToFolder(link: string): boolean {
  try {
    return statSync(link).isDirectory();
  } catch {
    // A link to itself, to nothing, or to what may not be looked at leads to no folder.
    return false;
  }
}
