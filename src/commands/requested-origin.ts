import { faults } from '../messages/faults.js';
import { DEFAULT_SLUG } from '../source/bundled.js';
import { namedOrigin } from '../source/bundled-origin.js';
import { inputOrigin } from '../source/input-origin.js';
import type { Origin, TextOptions } from '../source/origin.js';
import type { WebAccess } from '../source/web/web-access.js';
import { UserError } from '../system/errors.js';
import type { Io } from '../system/io.js';
import type { SourceOptions } from './command-options.js';

declare const VERSION: string;

/**
 * The origin that a command line names: standard input by "-", a web page by its address, a bundled article by its slug, a file
 * otherwise. Without a source, it is what is piped in, if the command takes it, and otherwise the bundled article: a script may have
 * left a pipe open.
 * @param takesPipe whether what is piped in is read without a source: in a terminal, where somebody sees what is read
 * @throws UserError if it is standard input and that is a terminal, from which nothing would ever come
 */
export function requestedOrigin(
  io: Io,
  source: string | undefined,
  options: SourceOptions,
  takesPipe = io.outputIsTerminal,
): Origin {
  const { lang, langGiven, type, whole } = options;
  const as: TextOptions = { lang: langGiven, type, whole };
  const piped = source === undefined ? io.pipedInput() : undefined;
  if (source === '-' || (piped && takesPipe)) {
    if (io.inputIsTerminal) throw new UserError(faults.noInput, { exitCode: 2 });
    return inputOrigin(() => io.process.stdin, as);
  }
  if (piped === 'pipe') io.warn(faults.inputNotRead[io.language]);
  return namedOrigin(source ?? DEFAULT_SLUG, lang, accessOf(io, options), 'files and pipes', as);
}

/**
 * The origins that a command line of `read` names, in their order. Standard input can be read only once.
 * @throws UserError as `requestedOrigin`
 */
export function requestedOrigins(io: Io, sources: readonly string[], options: SourceOptions): readonly Origin[] {
  if (sources.length === 0) return [requestedOrigin(io, undefined, options, false)];
  const input = sources.indexOf('-');
  return sources
    .filter((source, i) => source !== '-' || i === input)
    .map((source) => requestedOrigin(io, source, options, false));
}

/** How a command line reaches pages of the web. */
export const accessOf = ({ env }: Io, { offline = false, userAgent }: SourceOptions): WebAccess => ({
  env,
  userAgent: userAgent ?? `llama-news/${VERSION}`,
  offline,
});
