import { withoutLogin } from '../../article/address.js';
import { isoTime } from '../../article/date.js';
import type { SavedLink } from '../../document/open-links.js';
import type { Opened } from '../../document/opened.js';
import { keepOpened } from '../../library/keep-article.js';
import type { Text } from '../../messages/language.js';
import { importWords, linkFaults } from '../../messages/library/import-texts.js';
import type { FetchFailure } from '../../source/web/fetch-failure.js';
import { type FetchLog, openFetchLog } from '../../store/fetch-log.js';
import { writeFile } from '../../store/file.js';
import { keep } from '../../store/library/keep.js';
import type { Io } from '../../system/io.js';
import { unwritable } from '../../system/unwritable.js';
import type { ImportOptions } from '../command-options.js';
import { accessOf } from '../requested-origin.js';
import { catchSignals } from './catch-signals.js';
import { fetchLinks, type Outcome } from './fetch-links.js';
import { createImportProgress } from './import-progress.js';
import { type ImportReport, printReport, tableOf } from './import-report.js';
import { keptIn, libraryOf } from './library-of.js';
import { addressOf, readLinkFiles } from './link-files.js';
import { keepQuotes, quotesAsMarkdown } from './saved-quotes.js';
import { tagsIn } from './tag.js';

/** Time for which a page that could not be fetched is not asked for again, in ms. */
const WAIT: Readonly<Record<Exclude<FetchFailure['kind'], 'offline'>, number>> = {
  lasting: 30 * 86_400_000,
  unreached: 86_400_000,
  passing: 3_600_000,
  busy: 3_600_000,
};

/** Context of an import. */
interface Importing {
  readonly io: Io;
  readonly folder: string;
  readonly options: ImportOptions;
  readonly log: FetchLog;
  /** Addresses of all kept articles. */
  readonly kept: Set<string>;
  readonly report: ImportReport;
}

/**
 * Keeps the pages of links that other programs have saved. What is kept already is skipped, so that the same command continues after an
 * interruption. Returns the exit code.
 * @throws UserError if no file can be read, or nothing can be written
 */
export async function importLinks(io: Io, files: readonly string[], options: ImportOptions): Promise<number> {
  const folder = libraryOf(io, options);
  const { links, elsewhere, incomplete } = await readLinkFiles(io, files, options.format);
  const log = openFetchLog(io.env, Date.now());
  const kept = new Set((await keptIn(folder)).flatMap(({ address }) => address ?? []));
  const report: ImportReport = {
    total: links.length,
    elsewhere,
    kept: [],
    stubs: [],
    there: [],
    failed: [],
    earlier: [],
    left: [],
  };
  const importing: Importing = { io, folder, options, log, kept, report };
  const toFetch = links.filter((link) => isToFetch(link, importing));
  if (options.keepDead && !options.dryRun) await keepEarlier(importing);
  if (options.dryRun) {
    for (const link of toFetch) report.left.push(link);
    printReport(io, report, true);
    return incomplete ? 1 : 0;
  }
  const code = await fetchAll(toFetch, importing);
  printReport(io, report, false);
  if (options.failed !== undefined) writeFailed(options.failed, report);
  if (code !== 0) {
    io.warn(linkFaults.interrupted[io.language]);
    return code;
  }
  return incomplete || report.failed.length + report.earlier.length + report.left.length > 0 ? 1 : 0;
}

/** Whether a link is neither kept nor known to fail. */
function isToFetch(link: SavedLink, { log, kept, report, options }: Importing): boolean {
  const address = addressOf(link);
  const entry = log.entries.get(address);
  if (kept.has(address) || (entry && 'movedTo' in entry && kept.has(entry.movedTo))) {
    report.there.push(link);
    return false;
  }
  if (!entry || 'movedTo' in entry || options.again) return true;
  report.earlier.push({ link, reason: entry.reason, gone: entry.gone });
  return false;
}

/** Keeps stubs of pages that were found missing not long ago. */
async function keepEarlier(importing: Importing): Promise<void> {
  const { folder, report } = importing;
  try {
    for (const failed of report.earlier.filter(({ gone }) => gone)) {
      await keepStub(failed.link, failed.reason, importing);
      report.earlier.splice(report.earlier.indexOf(failed), 1);
    }
  } catch (error) {
    throw unwritable(folder, error);
  }
}

/** Fetches and keeps pages until all are done or the user ends it. Returns the exit code: that of a signal, or 0. */
async function fetchAll(links: readonly SavedLink[], importing: Importing): Promise<number> {
  const { io, options, report } = importing;
  const progress = await createImportProgress(io, links.length);
  const done = new Set<SavedLink>();
  const signals = catchSignals(io);
  const tell = async (link: SavedLink, outcome: Outcome): Promise<void> => {
    const said = await (outcome.kind === 'opened'
      ? keepPage(link, outcome.opened, importing)
      : noteFailure(link, outcome.failure, importing));
    done.add(link);
    progress.tell(link.address, said, outcome.kind === 'failed');
  };
  try {
    const access = accessOf(io, options);
    const online = await fetchLinks(links, { access, signal: signals.signal, tell });
    progress.stop();
    if (!online) io.warn(linkFaults.offline[io.language]);
  } catch (error) {
    progress.stop();
    throw unwritable(importing.folder, error);
  } finally {
    signals.stop();
  }
  for (const link of links) if (!done.has(link)) report.left.push(link);
  return signals.code();
}

/** Keeps a page. Returns what became of it, in words. */
async function keepPage(link: SavedLink, opened: Opened, importing: Importing): Promise<string> {
  const { io, kept, log, report } = importing;
  const words = importWords(io.language);
  const asked = addressOf(link);
  const address = withoutLogin(opened.origin.address ?? asked);
  if (address !== asked) log.add({ address: asked, movedTo: address });
  if (kept.has(address)) {
    report.there.push(link);
    return words.there;
  }
  const { folder } = importing;
  const entries = entriesOf(link, importing);
  keepQuotes(link, opened, entries.saved, io.env);
  // Whether it is kept is known already.
  const { kept: file } = await keepOpened(opened, { ...entries, folder, env: io.env, known: [] });
  kept.add(address);
  report.kept.push(link);
  return words.keptAs(file.path);
}

/** Remembers why a page could not be fetched, and keeps a stub in its place if that is wanted. Returns the reason. */
async function noteFailure(link: SavedLink, failure: FetchFailure, importing: Importing): Promise<string> {
  const { io, log, report, options } = importing;
  const { kind, reason } = failure;
  const gone = kind === 'lasting' || kind === 'unreached';
  if (options.keepDead && gone && !options.offline)
    return importWords(io.language).keptAs(await keepStub(link, reason, importing));
  if (kind !== 'offline' && !options.offline)
    log.add({ address: addressOf(link), reason, until: Date.now() + WAIT[kind], gone });
  report.failed.push({ link, reason, gone });
  return reason[io.language];
}

/** Keeps an article that says why its page is missing. Returns the path of its file. */
async function keepStub(link: SavedLink, reason: Text, importing: Importing): Promise<string> {
  const { io, folder, kept, report } = importing;
  const address = addressOf(link);
  const { title = address, ...entries } = entriesOf(link, importing);
  const source = `<${address}>\n\n${importWords(io.language).stub(reason[io.language])}\n${quotesAsMarkdown(link)}`;
  const { path } = await keep(folder, { name: title, entries: { title, address, ...entries }, source }, io.env);
  kept.add(address);
  report.stubs.push(link);
  return path;
}

/** Entries that the front matter takes over from a link. */
function entriesOf({ title, added, tags, read }: SavedLink, { options }: Importing) {
  const saved = added ?? isoTime(new Date());
  const all = tagsIn([...tags, options.tag ?? '']);
  return { title, saved, tags: all, read: read ? saved.slice(0, 10) : undefined };
}

/** @throws UserError if the file cannot be written */
function writeFailed(path: string, report: ImportReport): void {
  try {
    writeFile(path, tableOf(report));
  } catch (error) {
    throw unwritable(path, error);
  }
}
