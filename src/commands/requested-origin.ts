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
 * The origin that a command line names: standard input by "-", a bundled article by its slug, a file otherwise. Without a source, it is
 * piped input in a terminal, where somebody sees what is read, and otherwise the bundled article: a script may have left a pipe open.
 * @throws UserError if it is standard input and that is a terminal, from which nothing would ever come, or the address of a web page
 */
export function requestedOrigin(io: Io, source: string | undefined, edition: Edition): Origin {
  const piped = source === undefined ? io.pipedInput() : undefined;
  if (source === '-' || (piped && io.outputIsTerminal)) {
    if (io.inputIsTerminal) throw new UserError(faults.noInput, { exitCode: 2 });
    return inputOrigin(() => io.process.stdin);
  }
  if (source !== undefined && isWebAddress(source) && !existsSync(source)) throw new UserError(faults.webPage(source));
  if (piped === 'pipe') io.warn(faults.inputNotRead[io.language]);
  return namedOrigin(source ?? DEFAULT_SLUG, edition, 'files and pipes');
}
