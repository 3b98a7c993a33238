import { closeSync, openSync, readSync, statSync } from 'node:fs';
import { type NotesHeader, readHeader } from './notes-header.js';

/** Number of bytes of a file in which its front matter is looked for. */
export const HEAD = 16_384;

/** Contents of the header of a file of notes; nothing if it cannot be read. */
export const headerAt = (path: string): NotesHeader => {
  try {
    return readHeader(headOf(path));
  } catch {
    return {};
  }
};

/**
 * Beginning of a file, as far as it may hold front matter.
 * @throws Error of the system
 */
export function headOf(path: string): string {
  // A pipe would never begin.
  if (!statSync(path).isFile()) return '';
  const file = openSync(path, 'r');
  try {
    const buffer = Buffer.alloc(HEAD);
    return buffer.toString('utf8', 0, readSync(file, buffer, 0, HEAD, 0));
  } finally {
    closeSync(file);
  }
}
