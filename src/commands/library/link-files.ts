import { withoutLogin } from '../../article/address.js';
import { type LinkFormat, openLinks, type SavedLink } from '../../document/open-links.js';
import { faults } from '../../messages/faults.js';
import { linkFaults } from '../../messages/library/import-texts.js';
import { fileOrigin } from '../../source/file-origin.js';
import { inputOrigin } from '../../source/input-origin.js';
import { isUserError, UserError } from '../../system/errors.js';
import type { Io } from '../../system/io.js';

/** Links of all files, each address once, and how many entries are not web pages. */
export interface FoundLinks {
  readonly links: readonly SavedLink[];
  readonly elsewhere: number;
  /** Whether a file could not be read. */
  readonly incomplete: boolean;
}

/**
 * Reads the links of files, or of standard input ("-"). One of several that cannot be read is reported; so are lines that hold no link.
 * @throws UserError if the only one cannot be read
 */
export async function readLinkFiles(
  io: Io,
  files: readonly string[],
  format: LinkFormat | undefined,
): Promise<FoundLinks> {
  const links = new Map<string, SavedLink>();
  let elsewhere = 0;
  let incomplete = false;
  if (files.includes('-') && io.inputIsTerminal) throw new UserError(faults.noInput, { exitCode: 2 });
  for (const file of files) {
    try {
      const origin = file === '-' ? inputOrigin(() => io.process.stdin) : fileOrigin(file, 'files and pipes');
      const found = await openLinks(origin, format);
      for (const link of found.links) if (!links.has(addressOf(link))) links.set(addressOf(link), link);
      elsewhere += found.elsewhere;
      const [first] = found.unknown;
      if (first) io.warn(linkFaults.unknown(origin.name, first.line, first.text, found.unknownCount)[io.language]);
    } catch (error) {
      const fault = faultOf(file, error);
      if (files.length === 1 || !isUserError(fault)) throw fault;
      io.warn(fault.text[io.language]);
      incomplete = true;
    }
  }
  return { links: [...links.values()], elsewhere, incomplete };
}

/** Names a file that does not exist as such: for links, the list of articles is no help. */
const faultOf = (file: string, error: unknown): unknown =>
  isUserError(error) && error.text.en === faults.noSource(file).en
    ? new UserError(linkFaults.noSuchFile(file), { cause: error })
    : error;

/** The address under which a page is kept: without user and password. */
export const addressOf = ({ address }: SavedLink): string => withoutLogin(address);
