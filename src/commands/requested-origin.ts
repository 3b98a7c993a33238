import { existsSync } from 'node:fs';
import { sep } from 'node:path';
import { isWebAddress } from '../article/address.js';
import { faults } from '../messages/faults.js';
import { catalog, DEFAULT_SLUG } from '../source/bundled.js';
import { namedOrigin } from '../source/bundled-origin.js';
import { inputOrigin } from '../source/input-origin.js';
import type { Origin, TextOptions } from '../source/origin.js';
import type { WebAccess } from '../source/web/web-access.js';
import { libraryFolder } from '../store/library/library-folder.js';
import { UserError } from '../system/errors.js';
import type { Io } from '../system/io.js';
import { realPath } from '../system/real-path.js';
import type { SourceOptions } from './command-options.js';

declare const VERSION: string;

/**
 * The origin that a command line names: standard input by "-", a web page by its address, a bundled article by its slug, a file, or a kept
 * article by its slug or words of its title. Without a source, it is what is piped in, if the command takes it, and otherwise the bundled
 * article or the library: a script may have left a pipe open.
 * @param takesPipe whether what is piped in is read without a source: in a terminal, where somebody sees what is read
 * @throws UserError if it is standard input and that is a terminal, from which nothing would ever come
 */
export async function requestedOrigin(
  io: Io,
  source: string | undefined,
  options: SourceOptions,
  takesPipe = io.outputIsTerminal,
): Promise<Origin> {
  const { lang } = options;
  const as = textOptions(options);
  const piped = source === undefined ? io.pipedInput() : undefined;
  if (source === '-' || (piped && takesPipe)) {
    if (io.inputIsTerminal) throw new UserError(faults.noInput, { exitCode: 2 });
    return inputOrigin(() => io.process.stdin, as);
  }
  if (piped === 'pipe') io.warn(faults.inputNotRead[io.language]);
  const access = accessOf(io, options);
  if (source === undefined && options.start === 'library') {
    const [{ libraryOf }, { wholeLibrary }] = await Promise.all([
      import('./library/library-of.js'),
      import('../source/library-origin.js'),
    ]);
    return wholeLibrary(libraryOf(io, options), access);
  }
  const origin = namedOrigin(source ?? DEFAULT_SLUG, lang, access, 'files and pipes', as);
  if (source === undefined || origin.can.edit === undefined) return origin;
  const folder = libraryFolder(io.env, options.library);
  const mayBeKept =
    folder !== undefined &&
    (!existsSync(source) || (existsSync(folder) && realPath(source).startsWith(realPath(folder) + sep)));
  return mayBeKept
    ? (await import('./library/kept-origin.js')).keptOrigin(source, origin, { folder, access, as })
    : origin;
}

/** Instructions of the command line about how a text is read. */
const textOptions = ({ langGiven, type, whole }: SourceOptions): TextOptions => ({
  lang: langGiven,
  type,
  whole,
});

/**
 * The origins that a command line of `read` names, in their order. Standard input can be read only once. Words that name nothing by
 * themselves are together those of one kept article's title.
 * @throws UserError as `requestedOrigin`
 */
export async function requestedOrigins(
  io: Io,
  sources: readonly string[],
  options: SourceOptions,
): Promise<readonly Origin[]> {
  if (sources.length === 0) return [await requestedOrigin(io, undefined, options, false)];
  if (sources.length > 1 && sources.every((source) => isNothing(source))) {
    const { titledOrigin } = await import('./library/kept-origin.js');
    const [folder, access] = [libraryFolder(io.env, options.library), accessOf(io, options)];
    const titled = await titledOrigin(sources, { folder, access, as: textOptions(options) });
    if (titled) return [titled];
  }
  const input = sources.indexOf('-');
  const origins: Origin[] = [];
  for (const source of sources.filter((source, i) => source !== '-' || i === input))
    origins.push(await requestedOrigin(io, source, options, false));
  return origins;
}

/** Whether a word is neither an address nor a slug of a bundled article, and there is no such file. */
const isNothing = (word: string): boolean =>
  word !== '-' && !isWebAddress(word) && !existsSync(word) && !catalog().some(({ slug }) => slug === word);

/** Means by which a command line reaches pages of the web. */
export const accessOf = ({ env }: Io, { offline = false, userAgent }: SourceOptions): WebAccess => ({
  env,
  userAgent: userAgent ?? `llama-news/${VERSION}`,
  offline,
});
