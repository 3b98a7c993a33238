import { libraryTexts } from '../messages/library/library-texts.js';
import { codeOf, isUserError, UserError } from './errors.js';

/**
 * Says in the user's terms why something could not be written; an error that says so already is returned.
 * @throws the error if it is not a system error, which would be a bug
 */
export function unwritable(path: string, error: unknown): UserError {
  if (isUserError(error)) return error;
  const code = codeOf(error);
  if (code === undefined) throw error;
  return new UserError(libraryTexts.unwritable(path, code), { cause: error });
}
