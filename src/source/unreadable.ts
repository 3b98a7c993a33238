import { faults } from '../messages/faults.js';
import type { Text } from '../messages/language.js';
import { codeOf, isUserError, UserError } from '../system/errors.js';

/** Says in a user's terms why something could not be read; an error that says so already is returned. */
export const unreadable = (name: string, error: unknown): UserError =>
  isUserError(error) ? error : new UserError(faultOf(name, codeOf(error) ?? String(error)), { cause: error });

function faultOf(name: string, code: string): Text {
  switch (code) {
    case 'ENOENT':
    case 'ENOTDIR':
      return faults.noSource(name);
    case 'EISDIR':
      return faults.folder(name);
    case 'ENXIO':
      return faults.notRegular(name);
    case 'EACCES':
    case 'EPERM':
      return faults.notAllowed(name);
    default:
      return faults.unreadable(name, code);
  }
}
