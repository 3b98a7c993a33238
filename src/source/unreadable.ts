import { faults } from '../messages/faults.js';
import type { Text } from '../messages/language.js';
import { codeOf, UserError } from '../system/errors.js';

/** Says in a user's terms why something could not be read. */
export const unreadable = (name: string, error: unknown): UserError =>
  new UserError(faultOf(name, codeOf(error) ?? String(error)), { cause: error });

function faultOf(name: string, code: string): Text {
  switch (code) {
    case 'ENOENT':
    case 'ENOTDIR':
      return faults.noSource(name);
    case 'EISDIR':
      return faults.folder(name);
    case 'EACCES':
    case 'EPERM':
      return faults.notAllowed(name);
    default:
      return faults.unreadable(name, code);
  }
}
