import { readdirSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { withoutLogin } from '../article/address.js';
import { addressFaults } from '../messages/address-faults.js';
import { faults } from '../messages/faults.js';
import type { Text } from '../messages/language.js';
import { codeOf, isUserError, UserError } from '../system/errors.js';
import { nearest } from '../system/suggest.js';
import { nearAddress } from './near-address.js';

/** Says in the user's terms why something could not be read; an error that says so already is returned. */
export const unreadable = (name: string, error: unknown): UserError =>
  isUserError(error) ? error : new UserError(faultOf(name, codeOf(error) ?? String(error)), { cause: error });

function faultOf(name: string, code: string): Text {
  switch (code) {
    case 'ENOENT':
    case 'ENOTDIR':
      return notFound(name);
    case 'EISDIR':
      return faults.folder(name);
    case 'ENXIO':
    case 'EAGAIN':
      return faults.notRegular(name);
    case 'EACCES':
    case 'EPERM':
      return faults.notAllowed(name);
    default:
      return faults.unreadable(name, code);
  }
}

function notFound(name: string): Text {
  const near = nearestFile(name) ?? nearAddress(name);
  const isAddress = near === undefined && /^[a-z][a-z\d+.-]*:\/\//i.test(name);
  return isAddress ? addressFaults.otherScheme(withoutLogin(name)) : faults.noSource(name, near);
}

/** Maximum number of names in a folder with which a wrong one is compared. */
const MOST = 1000;

/** Path of the file that was probably meant by a wrong one: "README.md" by "readme.md". */
function nearestFile(path: string): string | undefined {
  const folder = dirname(path);
  try {
    const near = nearest(basename(path), readdirSync(folder).slice(0, MOST));
    return near && join(folder, near);
  } catch {
    return undefined;
  }
}
