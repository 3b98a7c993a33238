import { open, readFileSync, realpathSync, type Stats, statSync } from 'node:fs';
import { basename, dirname, relative, resolve } from 'node:path';
import { getBuiltinModule } from 'node:process';
import { faults } from '../messages/faults.js';
import { UserError } from '../system/errors.js';
import { type ByteInput, fileInput, streamInput } from './byte-input.js';
import type { Content, Origin } from './origin.js';
import { unreadable } from './unreadable.js';

/** A file, or a pipe that has a name. */
export function fileOrigin(path: string): Origin {
  const origin: Origin = {
    // Resolved when it is asked for: a symbolic link may lead elsewhere by then.
    get key() {
      return `file:${realPath(path)}`;
    },
    name: basename(path),
    open: () => contentOf(path, origin),
    resolve: (target) => fileBeside(dirname(path), target),
    describe: (href) => href,
    can: { reload: true, edit: path },
  };
  return origin;
}

/** The file that a link means in an article of a folder. */
export const fileBeside = (folder: string, target: string): Origin =>
  fileOrigin(relative('.', resolve(folder, target)));

function realPath(path: string): string {
  try {
    return realpathSync(path);
  } catch {
    return resolve(path);
  }
}

function contentOf(path: string, file: Origin): Content {
  const isPipe = statusOf(path).isFIFO();
  const origin: Origin = isPipe
    ? { ...file, key: undefined, resolve: (target) => fileBeside('.', target), can: {} }
    : file;
  const fail = (error: unknown): never => {
    throw unreadable(path, error);
  };
  return {
    kind: 'bytes',
    path,
    origin,
    readAll: () => {
      try {
        return readFileSync(path);
      } catch (error) {
        return fail(error);
      }
    },
    openInput: () => (isPipe ? openPipe(path) : openFile(path)).catch(fail),
  };
}

/** @throws UserError if there is no such file, or it is a folder */
function statusOf(path: string): Stats {
  let status: Stats;
  try {
    status = statSync(path);
  } catch (error) {
    throw unreadable(path, error);
  }
  if (status.isDirectory()) throw new UserError(faults.folder(path));
  return status;
}

async function openFile(path: string): Promise<ByteInput> {
  const file = await getBuiltinModule('node:fs/promises').open(path);
  return fileInput(file, (await file.stat()).size, path);
}

/** Opens a pipe that has a name; waits until somebody writes to it. */
const openPipe = (path: string): Promise<ByteInput> =>
  new Promise((resolve, reject) => {
    open(path, 'r', (error, fd) => {
      if (error) return reject(error);
      resolve(streamInput(new (getBuiltinModule('node:net').Socket)({ fd, readable: true, writable: false })));
    });
  });
