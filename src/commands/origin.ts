import { existsSync } from 'node:fs';
import { UserError } from '../errors.js';
import type { Io } from '../io.js';
import { faults } from '../messages/faults.js';
import type { Edition } from '../source/catalog.js';
import { type Origin, originOf } from '../source/open.js';

/**
 * The origin that a source on the command line names.
 * @throws UserError if it is standard input and that is a terminal, from which nothing would ever come, or the address of a web page
 */
export function requestedOrigin(io: Io, source: string | undefined, edition: Edition): Origin {
  const origin = originOf(source, edition);
  if (origin.kind === 'input' && io.inputIsTerminal) throw new UserError(faults.noInput, { exitCode: 2 });
  if (origin.kind === 'file' && WEB.test(origin.path) && !existsSync(origin.path))
    throw new UserError(faults.webPage(origin.path));
  return origin;
}

const WEB = /^https?:\/\//i;
