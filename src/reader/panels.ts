import { sectionAt } from '../article/find.js';
import type { Section } from '../article/model.js';
import { minutesOf } from '../article/text.js';
import type { Role, Span } from '../layout/row.js';
import { cellsOf, truncate } from '../layout/spans.js';
import type { State } from './model.js';
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

/** The help from its first row on screen. */
export function helpPanel(state: State, rows: number): readonly Line[] {
  const lines = helpRows(state);
  return Array.from({ length: rows }, (_, row) => lines[(state.panel?.selected ?? 0) + row] ?? []);
}

/** The status line: a message, or title and section; then how far one is and what is left. */
export function statusLine(state: State, section: Section | undefined, progress: number): Line {
  const { messages, loaded, size, pending } = state;
  const { metrics } = loaded.tools;
  const left = minutesLeft(loaded.article, progress);
  const percent = progress >= 1 ? messages.end : `${Math.floor(progress * 100)} %`;
  const facts = [
    ...(pending === '' ? [] : [pending]),
    percent,
    ...(left > 0 ? [messages.minutesLeft(left)] : []),
    ...(size.columns >= 60 ? [messages.hint] : []),
  ];
  while (facts.length > 1 && metrics.cells(facts.join(' · ')) + 2 > size.columns / 2) facts.pop();
  const right = size.columns >= 12 ? ` ${facts.join(' · ')} ` : '';
  const room = Math.max(0, size.columns - metrics.cells(right) - 1);
  const spans: Line = [{ text: ` ${leftPart(state, section, room)}`, roles: ['status'] }];
  const gap = Math.max(0, size.columns - metrics.cells(right) - cellsOf(spans, metrics));
  return [...spans, { text: ' '.repeat(gap) + right, roles: ['status'] }];
}

function leftPart({ message, loaded }: State, section: Section | undefined, room: number): string {
  const { metrics } = loaded.tools;
  if (message !== undefined) return truncate(message, room, metrics);
  const heading = section ? `${section.number} ${section.title}` : '';
  const titleRoom = heading === '' ? room : Math.max(room - metrics.cells(heading) - 3, Math.floor(room / 3));
  if (room < 30 && heading !== '') return truncate(heading, room, metrics);
  const title = truncate(loaded.article.meta.title, titleRoom, metrics);
  const rest = room - metrics.cells(title) - 3;
  return heading === '' || rest < 8 ? title : `${title} · ${truncate(heading, rest, metrics)}`;
}
