import type { SavedLink } from '../../document/open-links.js';
import { numberIn, type Text } from '../../messages/language.js';
import { importWords } from '../../messages/library/import-texts.js';
import { csvRow } from '../../output/csv-row.js';
import type { Io } from '../../system/io.js';

/** Link whose page could not be fetched. */
interface FailedLink {
  readonly link: SavedLink;
  readonly reason: Text;
  /** Whether the page itself is missing. */
  readonly gone: boolean;
}

/** Outcome of an import by links. */
export interface ImportReport {
  readonly total: number;
  /** Number of entries that are not web pages. */
  readonly elsewhere: number;
  readonly kept: SavedLink[];
  /** Kept without their page. */
  readonly stubs: SavedLink[];
  readonly there: SavedLink[];
  readonly failed: FailedLink[];
  /** Not requested, as they failed recently. */
  readonly earlier: FailedLink[];
  /** Not requested yet. */
  readonly left: SavedLink[];
}

/** Number of links that are named for each reason in a terminal. */
const MOST_NAMED = 10;

/** Prints how many links were kept, and which were not, by their reasons. @param dryRun whether nothing was fetched */
export function printReport(io: Io, report: ImportReport, dryRun: boolean): void {
  const words = importWords(io.language);
  const { kept, stubs, there, failed, earlier, left, elsewhere } = report;
  const counts: readonly (readonly [count: number, what: string])[] = [
    [kept.length, words.kept],
    [stubs.length, words.stubs],
    [there.length, words.there],
    [failed.length, words.failed],
    [earlier.length, words.failedBefore],
    [left.length, dryRun ? words.wouldFetch : words.left],
    [elsewhere, words.elsewhere],
  ];
  const shown = counts.filter(([count]) => count > 0);
  const width = Math.max(...shown.map(([count]) => numberIn(io.language, count).length));
  const lines = shown.map(([count, what]) => `  ${numberIn(io.language, count).padStart(width)} ${what}`);
  const groups = [...groupsOf(io, failed), ...groupsOf(io, earlier)];
  io.write(`${[words.total(report.total), ...lines, ...groups].join('\n')}\n`);
}

/** Links below their reasons, the most frequent first. */
function groupsOf(io: Io, failed: readonly FailedLink[]): readonly string[] {
  const groups = new Map<string, SavedLink[]>();
  for (const { link, reason } of failed) {
    const group = groups.get(reason[io.language]);
    if (group) group.push(link);
    else groups.set(reason[io.language], [link]);
  }
  const most = io.outputIsTerminal ? MOST_NAMED : Number.POSITIVE_INFINITY;
  return [...groups]
    .sort(([, a], [, b]) => b.length - a.length)
    .flatMap(([reason, links]) => [
      '',
      `${reason}:`,
      ...links.slice(0, most).map(({ address, title }) => `  ${address}${title === undefined ? '' : `  ${title}`}`),
      ...(links.length > most ? [`  ${importWords(io.language).more(links.length - most)}`] : []),
    ]);
}

/** Links that are not kept, as a table like Pocket's, which can be imported again, with the reasons. */
export function tableOf({ failed, earlier, left }: ImportReport): string {
  const rows = [...failed, ...earlier, ...left.map((link) => ({ link, reason: { de: '', en: '' }, gone: false }))].map(
    ({ link: { address, title = '', tags, added = '', read }, reason }) => [
      title,
      address,
      added,
      tags.join('|'),
      read ? 'archive' : 'unread',
      reason.en,
    ],
  );
  return [['title', 'url', 'time_added', 'tags', 'status', 'reason'], ...rows].map(csvRow).join('');
}
