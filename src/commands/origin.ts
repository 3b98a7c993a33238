import { UserError } from '../errors.js';
import type { Io } from '../io.js';
import { faults } from '../messages/faults.js';
import type { Edition } from '../source/catalog.js';
import { type Origin, originOf } from '../source/open.js';

/**
 * The origin that a source on the command line names.
 * @throws UserError if it is standard input and that is a terminal, from which nothing would ever come
 */
export function requestedOrigin(io: Io, source: string | undefined, edition: Edition): Origin {
  const origin = originOf(source, edition);
  if (origin.kind === 'input' && io.inputIsTerminal) throw new UserError(faults.noInput, { exitCode: 2 });
  return origin;
}
