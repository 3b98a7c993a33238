import { existsSync } from 'node:fs';
import { isWebAddress } from '../article/address.js';
import { type Origin, originOf } from '../document/open.js';
import { faults } from '../messages/faults.js';
import type { Edition } from '../source/bundled.js';
import { UserError } from '../system/errors.js';
import type { Io } from '../system/io.js';

/**
 * The origin that a source on the command line names.
 * @throws UserError if it is standard input and that is a terminal, from which nothing would ever come, or the address of a web page
 */
export function requestedOrigin(io: Io, source: string | undefined, edition: Edition): Origin {
  const origin = originOf(source, edition);
  if (origin.kind === 'input' && io.inputIsTerminal) throw new UserError(faults.noInput, { exitCode: 2 });
  if (origin.kind === 'file' && isWebAddress(origin.path) && !existsSync(origin.path))
    throw new UserError(faults.webPage(origin.path));
  return origin;
}
