import { minutesOf } from '../../article/text.js';
import type { Metrics } from '../../layout/metrics.js';
import { pad, type Role, type Span } from '../../layout/row.js';
import { fitSpans, truncate } from '../../layout/spans.js';
import { choicesOf, lettered } from '../panels/choices.js';
import { helpHeight, helpRows } from '../panels/help.js';
import { currentRow, type Entry, entriesOf } from '../panels/outline.js';
import type { State } from '../state/model.js';
import { currentSection, hitsOf, mustScan } from '../state/searching.js';
import { geometryOf, minutesLeft, minutesOfPlace, peekRows } from '../state/viewport.js';

type Line = readonly Span[];

/** The first row of a list of `length` on a page of `rows` that shows the selected one in its middle where it can. */
const firstShown = (selected: number, length: number, rows: number): number =>
  Math.max(0, Math.min(selected - (rows >> 1), length - rows));

const withRoles = (spans: readonly Span[], roles: readonly Role[]): Line =>
  roles.length === 0 ? spans : spans.map((span) => ({ ...span, roles: [...span.roles, ...roles] }));

/** A span of the selected row: only what was found keeps its own look. */
const chosen = (span: Span): Span => ({
  ...span,
  roles: span.roles.includes('hit') ? ['hit', 'selected'] : ['selected'],
});

/** The line in which a filter is typed, above what it leaves. */
const filterLine = (query: string, columns: number, metrics: Metrics): Line => [
  { text: ` ${typedLine(query, columns - 1, metrics, '›')}`, roles: ['key'] },
];

/** The outline in `columns` cells: numbers, headings, minutes; the current section marked, the selected one in reverse. */
export function outlinePanel(state: State, rows: number, columns: number): readonly Line[] {
  const { panel, loaded } = state;
  const entries = entriesOf(state);
  const open = panel?.kind === 'outline' ? panel : undefined;
  const filtered = open !== undefined && open.query !== '';
  const current = filtered ? -1 : currentRow(state);
  const head =
    rows > 1 && (open?.typing || filtered) ? [filterLine(open?.query ?? '', columns, loaded.tools.metrics)] : [];
  const first = firstShown(open?.selected ?? current, entries.length, rows - head.length);
  const tree = loaded.article.sections.some(({ depth }) => depth > 1);
  const list = Array.from({ length: rows - head.length }, (_, row): Line => {
    const entry = entries[first + row];
    if (!entry) return [];
    const isCurrent = first + row === current;
    const roles: readonly Role[] = open?.selected === first + row ? ['selected'] : isCurrent ? ['current'] : ['panel'];
    return withRoles(outlineRow(state, entry, isCurrent, tree, columns), roles);
  });
  return [...head, ...list];
}

function outlineRow(state: State, entry: Entry, isCurrent: boolean, tree: boolean, columns: number): Line {
  const { section, parent, folded, met } = entry;
  const { metrics } = state.loaded.tools;
  const minutes = columns >= 24 ? ` ${state.messages.minutes(minutesOf(section.words))} ` : '';
  const sign = folded ? '▸' : parent ? '▾' : tree ? ' ' : '';
  const mark = `${isCurrent ? '▌' : ' '}${'  '.repeat(section.depth - 1)}${sign}${section.number} `;
  const room = Math.max(0, columns - metrics.cells(mark) - metrics.cells(minutes));
  const title = truncate(section.title, room, metrics);
  return [
    { text: mark, roles: [] },
    ...lettered(title, met),
    pad(room - metrics.cells(title)),
    { text: minutes, roles: [] },
  ];
}

/** The line above a list below the text: what is typed, and which of how many is selected. */
function choiceHead({ panel, loaded, size }: State, choices: number): Line {
  const { metrics } = loaded.tools;
  const count = ` ${choices === 0 ? 0 : (panel?.selected ?? 0) + 1}/${choices} ─`;
  const room = Math.max(0, size.columns - metrics.cells(count) - 4);
  const query = panel && 'query' in panel ? ` ${typedLine(panel.query, room, metrics, '›')} ` : '';
  const rule = '─'.repeat(Math.max(0, size.columns - 1 - metrics.cells(query) - metrics.cells(count)));
  return [
    { text: '─', roles: ['rule'] },
    { text: query, roles: ['key'] },
    { text: rule + count, roles: ['rule'] },
  ];
}

/** A list below the text, under a line. */
export function choicePanel(state: State, rows: number): readonly Line[] {
  const { metrics } = state.loaded.tools;
  const { columns } = state.size;
  const choices = choicesOf(state);
  const head = rows > 1 ? [choiceHead(state, choices.length)] : [];
  const selected = state.panel?.selected ?? 0;
  const first = firstShown(selected, choices.length, rows - head.length);
  const list = Array.from({ length: rows - head.length }, (_, row): Line => {
    const choice = choices.at(first + row);
    if (!choice) return [];
    const spans = [pad(1), ...choice.spans];
    if (first + row !== selected) return fitSpans(spans, columns, metrics);
    return fitSpans(spans.map(chosen), columns, metrics, 0, ['selected']);
  });
  return [...head, ...list];
}

/** A footnote below the text, under a line. */
export function peekPanel(state: State): readonly Line[] {
  const { all, height } = peekRows(state);
  const { left, measure } = geometryOf(state);
  const from = state.panel?.selected ?? 0;
  const rule: Line = [pad(left), { text: '─'.repeat(measure), roles: ['rule'] }];
  return [rule, ...all.slice(from, from + height).map((row) => [pad(left), ...row.spans])];
}

/** The help from its first row on screen. */
export function helpPanel(state: State, rows: number): readonly Line[] {
  const lines = helpRows(state);
  const { panel, loaded, size } = state;
  const open = panel?.kind === 'help' ? panel : undefined;
  const height = helpHeight(state);
  const head = height < rows ? [filterLine(open?.query ?? '', size.columns, loaded.tools.metrics)] : [];
  return [...head, ...Array.from({ length: height }, (_, row) => lines[(open?.selected ?? 0) + row] ?? [])];
}

/** The status line: what is typed, a message, or the section; then how far one is and what is left. */
export function statusLine(state: State, progress: number): Line {
  const { message, loaded, size, search } = state;
  const { metrics } = loaded.tools;
  const typing = search?.editing && message === undefined;
  const facts = typing ? searchFacts(state) : factsOf(state, progress);
  const most = message === undefined ? size.columns * 0.7 : size.columns - metrics.cells(message) - 2;
  while (facts.length > 0 && metrics.cells(facts.join(' · ')) + 2 > most) facts.pop();
  const right = facts.length === 0 ? '' : ` ${facts.join(' · ')} `;
  const room = Math.max(0, size.columns - metrics.cells(right) - 1);
  const left = typing ? typedLine(search.query.text, room, metrics, '/') : (message ?? whereabouts(state, room));
  const shown = truncate(left, room, metrics);
  const gap = Math.max(0, room - metrics.cells(shown));
  return [{ text: ` ${shown}${' '.repeat(gap)}${right}`, roles: ['status'] }];
}

/** What is typed, with its end in sight. */
function typedLine(query: string, room: number, { cells, graphemes }: Metrics, sign: string): string {
  let shown = '';
  for (const grapheme of graphemes(query).toReversed()) {
    if (cells(shown) + cells(grapheme) + 2 > room) break;
    shown = grapheme + shown;
  }
  return `${sign}${shown}▏`;
}

/** Which of how many hits one is at. */
function hitCount(state: State): string[] {
  const { search } = state;
  const count = hitsOf(state).length;
  const more = mustScan(state) || state.loaded.reading ? '+' : '';
  return search && search.query.text !== '' ? [`${count === 0 ? 0 : search.current + 1}/${count}${more}`] : [];
}

/** What stands beside a search that is typed, the most important first. */
function searchFacts(state: State): string[] {
  const { search, messages, loaded, size } = state;
  const { metrics } = loaded.tools;
  const section = hitsOf(state).length === 0 ? undefined : loaded.article.sections[currentSection(state)];
  return [
    ...hitCount(state),
    ...(search?.query.pattern
      ? [
          truncate(
            search.problem ? messages.patternProblem(search.problem) : messages.pattern,
            size.columns >> 1,
            metrics,
          ),
        ]
      : []),
    ...(section ? [truncate(`${section.number} ${section.title}`, 30, metrics)] : []),
  ];
}

/** What stands on the right, the most important first. */
function factsOf(state: State, progress: number): string[] {
  const { messages, loaded, size, pending } = state;
  const left = minutesLeft(loaded, progress);
  const here = minutesOfPlace(state);
  return [
    ...readingOf(state),
    ...hitCount(state),
    ...(pending === '' ? [] : [pending]),
    ...(size.columns >= 90 ? [progressBar(progress)] : []),
    progress >= 1 ? messages.end : `${Math.floor(progress * 100)} %`,
    ...(left > 0 && here > 0 && size.columns >= 60 ? [messages.minutesHere(here)] : []),
    ...(left > 0 ? [messages.minutesLeft(left)] : []),
    ...(size.columns >= 60 ? [messages.hint] : []),
  ];
}

/** How far an article is read, if more of it may come. */
function readingOf({ loaded: { article, reading }, messages }: State): string[] {
  if (!reading) return [];
  return [article.blocks.length === 0 ? messages.waiting : messages.reading(reading.share)];
}

const BAR_CELLS = 12;

/** A thin line that fills as one reads on. */
function progressBar(progress: number): string {
  const full = Math.round(progress * BAR_CELLS);
  return '━'.repeat(full) + '─'.repeat(BAR_CELLS - full);
}

/** The section in `room` cells, and before it the article's title where there is room for both. */
function whereabouts(state: State, room: number): string {
  const { article, tools } = state.loaded;
  const { metrics } = tools;
  const section = article.sections[currentSection(state)];
  if (!section) return truncate(article.meta.title, room, metrics);
  const heading = `${section.number} ${section.title}`;
  const rest = room - metrics.cells(heading) - 3;
  return rest < 12 ? heading : `${truncate(article.meta.title, rest, metrics)} · ${heading}`;
}
