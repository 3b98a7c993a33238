import { sectionAt } from '../article/find.js';
import type { Section } from '../article/model.js';
import { minutesOf } from '../article/text.js';
import type { Metrics } from '../layout/metrics.js';
import type { Role, Span } from '../layout/row.js';
import { fitSpans, truncate } from '../layout/spans.js';
import { choicesOf } from './choose.js';
import type { State } from './model.js';
import { hitsOf } from './search.js';
import { helpRows, minutesLeft } from './view.js';

type Line = readonly Span[];

/** The first row of a list of `length` on a page of `rows` that shows the selected one in its middle where it can. */
const firstShown = (selected: number, length: number, rows: number): number =>
  Math.max(0, Math.min(selected - (rows >> 1), length - rows));

/** The outline in `columns` cells: numbers, headings, minutes; the current section marked, the selected one in reverse. */
export function outlinePanel(state: State, rows: number, columns: number): readonly Line[] {
  const { sections } = state.loaded.article;
  const { metrics } = state.loaded.tools;
  const current = sectionAt(sections, state.top);
  const selected = state.panel?.selected ?? 0;
  const first = firstShown(selected, sections.length, rows);
  return Array.from({ length: rows }, (_, row) => {
    const index = first + row;
    const section = sections[index];
    if (!section) return [];
    const roles: readonly Role[] = index === selected ? ['selected'] : index === current ? ['current'] : ['panel'];
    const minutes = columns >= 24 ? ` ${state.messages.minutes(minutesOf(section.words))} ` : '';
    const mark = `${index === current ? '▌' : ' '}${'  '.repeat(section.depth - 1)}${section.number} `;
    const room = Math.max(0, columns - metrics.cells(mark) - metrics.cells(minutes));
    const title = truncate(section.title, room, metrics);
    return [{ text: `${mark}${title}${' '.repeat(Math.max(0, room - metrics.cells(title)))}${minutes}`, roles }];
  });
}

/** A list below the text; in one of headings, the first row shows what is typed. */
export function choicePanel(state: State, rows: number): readonly Line[] {
  const { metrics } = state.loaded.tools;
  const { columns } = state.size;
  const choices = choicesOf(state);
  const typed = state.panel?.kind === 'jump' && rows > 1;
  const head: readonly Line[] = typed
    ? [[{ text: ` ${searchLine(state.panel?.query ?? '', columns - 1, metrics, '›')}`, roles: ['key'] }]]
    : [];
  const selected = state.panel?.selected ?? 0;
  const first = firstShown(selected, choices.length, rows - head.length);
  const list = Array.from({ length: rows - head.length }, (_, row): Line => {
    const choice = choices[first + row];
    if (!choice) return [];
    const roles: readonly Role[] = first + row === selected ? ['selected'] : [];
    const spans = choice.spans.map((span) => ({ ...span, roles: [...span.roles, ...roles] }));
    return fitSpans([{ text: ' ', roles }, ...spans], columns, metrics, 0, roles);
  });
  return [...head, ...list];
}

/** The help from its first row on screen. */
export function helpPanel(state: State, rows: number): readonly Line[] {
  const lines = helpRows(state);
  return Array.from({ length: rows }, (_, row) => lines[(state.panel?.selected ?? 0) + row] ?? []);
}

/** The status line: the phrase that is typed, a message, or title and section; then how far one is and what is left. */
export function statusLine(state: State, section: Section | undefined, progress: number): Line {
  const { message, loaded, size, search } = state;
  const { metrics } = loaded.tools;
  const facts = search?.editing ? hitFacts(state) : factsOf(state, progress);
  const most = message === undefined ? size.columns / 2 : size.columns - metrics.cells(message) - 2;
  while (facts.length > 0 && metrics.cells(facts.join(' · ')) + 2 > most) facts.pop();
  const right = facts.length === 0 ? '' : ` ${facts.join(' · ')} `;
  const room = Math.max(0, size.columns - metrics.cells(right) - 1);
  const left = search?.editing
    ? searchLine(search.query, room, metrics)
    : (message ?? whereabouts(state, section, room));
  const shown = truncate(left, room, metrics);
  const gap = Math.max(0, room - metrics.cells(shown));
  return [{ text: ` ${shown}${' '.repeat(gap)}${right}`, roles: ['status'] }];
}

/** The phrase that is typed, with its end in sight. */
function searchLine(query: string, room: number, { cells, graphemes }: Metrics, sign = '/'): string {
  let shown = '';
  for (const grapheme of graphemes(query).toReversed()) {
    if (cells(shown) + cells(grapheme) + 2 > room) break;
    shown = grapheme + shown;
  }
  return `${sign}${shown}▏`;
}

/** Which of how many hits one is at. */
function hitFacts(state: State): string[] {
  const { search } = state;
  const count = hitsOf(state).length;
  return search && search.query !== '' ? [`${count === 0 ? 0 : search.current + 1}/${count}`] : [];
}

/** What stands on the right, the most important first. */
function factsOf(state: State, progress: number): string[] {
  const { messages, loaded, size, pending } = state;
  const left = minutesLeft(loaded.article, progress);
  return [
    ...hitFacts(state),
    ...(pending === '' ? [] : [pending]),
    progress >= 1 ? messages.end : `${Math.floor(progress * 100)} %`,
    ...(left > 0 ? [messages.minutesLeft(left)] : []),
    ...(size.columns >= 60 ? [messages.hint] : []),
  ];
}

/** Title and section in `room` cells; the section alone where there is little room. */
function whereabouts({ loaded }: State, section: Section | undefined, room: number): string {
  const { metrics } = loaded.tools;
  const heading = section ? `${section.number} ${section.title}` : '';
  if (heading === '') return truncate(loaded.article.meta.title, room, metrics);
  if (room < 30) return truncate(heading, room, metrics);
  const titleRoom = Math.max(room - metrics.cells(heading) - 3, Math.floor(room / 3));
  const title = truncate(loaded.article.meta.title, titleRoom, metrics);
  return `${title} · ${truncate(heading, room - metrics.cells(title) - 3, metrics)}`;
}
