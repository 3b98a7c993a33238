import { statSync } from 'node:fs';
import type { FileHandle } from 'node:fs/promises';
import { basename, dirname } from 'node:path';
import { getBuiltinModule } from 'node:process';
import { realPath } from '../system/real-path.js';
import { type ByteInput, fileInput, streamInput } from './byte-input.js';
import { type Accepted, AT_ONCE, checkKind, openDescriptor, statusOf, syncInput } from './descriptor.js';
import { folderOrigin } from './folder-origin.js';
import { linkedFile } from './linked-file.js';
import type { Content, Origin, TextOptions } from './origin.js';
import { readmeIn } from './readme.js';
import { unreadable } from './unreadable.js';
import { isInVault } from './vault.js';

/** A file; only the command's own argument may also be a named pipe. */
export function fileOrigin(path: string, accepted: Accepted = 'files', as?: TextOptions): Origin {
  const origin: Origin = {
    // Resolved when it is asked for: a symbolic link may lead elsewhere by then.
    get key() {
      return `file:${realPath(path)}`;
    },
    name: basename(path),
    open: () => contentOf(path, accepted, origin),
    resolve: (target) => pathBeside(dirname(path), target),
    describe: (href) => href,
    can: { reload: true, edit: path, whole: () => fileOrigin(path, accepted, { ...as, whole: !as?.whole }) },
    get inVault() {
      return isInVault(dirname(path));
    },
    as,
  };
  return origin;
}

/** A file, or a folder: its README if the path ends with "/" and it has one, and the list of its files otherwise. */
export function pathOrigin(path: string, accepted?: Accepted, as?: TextOptions): Origin {
  if (!isFolder(path)) return fileOrigin(path, accepted, as);
  const readme = path.endsWith('/') ? readmeIn(path) : undefined;
  return readme === undefined
    ? folderOrigin(path, (file) => fileOrigin(file, undefined, as))
    : fileOrigin(readme, accepted, as);
}

function isFolder(path: string): boolean {
  try {
    return statSync(path).isDirectory();
  } catch {
    // Opening it as a file says why it cannot be read.
    return false;
  }
}

/** Target of a link in an article of a folder: a file, or a folder with its list. */
export const pathBeside = (folder: string, target: string): Origin => pathOrigin(linkedFile(folder, target));

function contentOf(path: string, accepted: Accepted, file: Origin): Content {
  const isPipe = statusOf(path, accepted).isFIFO();
  // Only of a pipe: copying the origin asks the disk for its key.
  const once = (): Origin => ({
    ...file,
    key: undefined,
    resolve: (target) => pathBeside('.', target),
    can: {},
    as: { ...file.as, env: undefined },
  });
  return {
    kind: 'bytes',
    path,
    // A file that becomes a pipe is not read again.
    origin: isPipe ? once() : accepted === 'files' ? file : fileOrigin(path, 'files', file.as),
    openSync: () => {
      const { fd, size } = openDescriptor(path, accepted, true);
      return syncInput(fd, size, path);
    },
    openInput: async () => (isPipe ? openPipe(path) : openFile(path)),
  };
}

async function openFile(path: string): Promise<ByteInput> {
  let file: FileHandle | undefined;
  try {
    file = await getBuiltinModule('node:fs/promises').open(path, AT_ONCE);
    return fileInput(file, checkKind(await file.stat(), path, 'files').size, path);
  } catch (error) {
    await file?.close();
    throw unreadable(path, error);
  }
}

/** Opens a named pipe. A pending read of a socket, unlike one of a file, does not hold the process. */
function openPipe(path: string): ByteInput {
  const { fd } = openDescriptor(path, 'files and pipes', false);
  return streamInput(new (getBuiltinModule('node:net').Socket)({ fd, readable: true, writable: false }));
}
