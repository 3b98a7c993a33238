import { existsSync } from 'node:fs';
import { isWebAddress } from '../article/address.js';
import { faults } from '../messages/faults.js';
import { DEFAULT_SLUG, type Edition } from '../source/bundled.js';
import { namedOrigin } from '../source/bundled-origin.js';
import { inputOrigin } from '../source/input-origin.js';
import type { Origin } from '../source/origin.js';
import { UserError } from '../system/errors.js';
import type { Io } from '../system/io.js';

/**
 * The origin that a command line names: standard input by "-", a bundled article by its slug, a file otherwise.
 * @throws UserError if it is standard input and that is a terminal, from which nothing would ever come, or the address of a web page
 */
export function requestedOrigin(io: Io, source: string | undefined, edition: Edition): Origin {
  if (source === '-') {
    if (io.inputIsTerminal) throw new UserError(faults.noInput, { exitCode: 2 });
    return inputOrigin(() => io.process.stdin);
  }
  if (source !== undefined && isWebAddress(source) && !existsSync(source)) throw new UserError(faults.webPage(source));
  return namedOrigin(source ?? DEFAULT_SLUG, edition, 'files and pipes');
}
