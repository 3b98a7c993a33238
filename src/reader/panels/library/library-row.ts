import { minutesOf } from '../../../article/text.js';
import { pad, type Span } from '../../../layout/row.js';
import { fitSpans, fitWithEllipsis, truncate } from '../../../layout/spans.js';
import type { Entry } from '../../../source/collection.js';
import type { Kept } from '../../../store/library/kept.js';
import type { CollectionIndex } from '../../state/collection/collection-index.js';
import type { State } from '../../state/state.js';
import { ELLIPSIS } from '../choice-list.js';

/** Widths of the columns of progress, minutes and age, in cells, and minimum widths of a window that shows them. */
const PROGRESS = { cells: 6, from: 36 };
const MINUTES = { cells: 9, from: 44 };
const AGE = { cells: 11, from: 130 };
/** Minimum width of a window, in cells, that shows site and tags. */
const ASIDE_FROM = 70;
/** Maximum width of a row, in cells: in a wider row, the eye loses the line between title and figures. */
const WIDEST = 150;

/** Row of a kept article: a mark for its state, its title, where there is room its site and tags, then age, progress and minutes. */
export function libraryRow(
  state: State,
  index: CollectionIndex,
  entry: Entry,
  title: readonly Span[],
): readonly Span[] {
  const { messages, loaded, size } = state;
  const { kept, path } = entry;
  const { metrics } = loaded.tools;
  const summary = index.summaries.get(path);
  const share = index.progress?.get(path);
  const age = index.now - Date.parse(kept?.saved ?? '');
  const figures = [
    figure(state, AGE, Number.isNaN(age) ? '' : messages.age(Math.max(0, age))),
    figure(
      state,
      PROGRESS,
      share === undefined ? (kept?.read === undefined ? messages.unread : '') : messages.share(share),
    ),
    figure(state, MINUTES, summary ? messages.minutes(minutesOf(summary.words)) : ''),
  ];
  const taken = figures.reduce((sum, { text }) => sum + metrics.cells(text), 0);
  const room = Math.max(1, Math.min(size.columns, WIDEST) - 4 - taken);
  const aside = size.columns < ASIDE_FROM || !kept ? '' : asideOf(state, kept);
  const titleRoom = aside === '' ? room : Math.ceil(room * 0.6);
  const beside = aside === '' ? '' : `  ${truncate(aside, room - titleRoom - 2, metrics)}`;
  return [
    { text: `${markOf(kept)} `, roles: ['marker'] },
    ...fitSpans(fitWithEllipsis(title, titleRoom, metrics, ELLIPSIS), titleRoom, metrics),
    { text: beside, roles: ['byline'] },
    pad(room - titleRoom - metrics.cells(beside)),
    ...figures,
  ];
}

/** Mark of an unread article, an archived one or a copy that is in conflict with another. */
function markOf(kept: Kept | undefined): string {
  if (kept?.conflict) return '!';
  return kept?.read === undefined ? '•' : '✓';
}

const asideOf = ({ messages }: State, { conflict, site, tags }: Kept): string =>
  [
    ...(conflict ? [messages.conflictCopy] : []),
    ...(site === undefined ? [] : [site]),
    ...tags.map((tag) => `#${tag}`),
  ].join(' ');

/** Text at the right edge of a column; empty if the window has no room for it. */
function figure({ size, loaded }: State, { cells, from }: typeof AGE, text: string): Span {
  if (size.columns < from) return { text: '', roles: [] };
  return { text: ' '.repeat(Math.max(1, cells - loaded.tools.metrics.cells(text))) + text, roles: ['byline'] };
}
