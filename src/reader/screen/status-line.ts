import { truncate } from '../../layout/spans.js';
import type { Line } from '../panels/panel.js';
import { activePanel } from '../panels/registry.js';
import { hitCount } from '../panels/search-line.js';
import type { State } from '../state/model.js';
import { currentSection } from '../state/searching.js';
import { minutesLeft, minutesOfPlace } from '../state/viewport.js';

/** Status line: typed text, a message, or the section on the left; progress and remaining time on the right. */
export function statusLine(state: State, progress: number): Line {
  const { message, loaded, size } = state;
  const { metrics } = loaded.tools;
  const typed = message === undefined ? activePanel(state)?.status?.(state) : undefined;
  const facts = [...(typed?.facts ?? factsOf(state, progress))];
  const most = message === undefined ? size.columns * 0.7 : size.columns - metrics.cells(message) - 2;
  while (facts.length > 0 && metrics.cells(facts.join(' · ')) + 2 > most) facts.pop();
  const right = facts.length === 0 ? '' : ` ${facts.join(' · ')} `;
  const room = Math.max(0, size.columns - metrics.cells(right) - 1);
  const left = typed?.text(room) ?? message ?? whereabouts(state, room);
  const shown = truncate(left, room, metrics);
  const gap = Math.max(0, room - metrics.cells(shown));
  return [{ text: ` ${shown}${' '.repeat(gap)}${right}`, roles: ['status'] }];
}

/** Facts on the right of the status line, the most important first. */
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

/** Share of an article that is loaded, while more of it may come. */
function readingOf({ loaded: { article, reading }, messages }: State): string[] {
  if (!reading) return [];
  if (reading.held) return [messages.readSoFar(reading.length)];
  return [article.blocks.length === 0 ? messages.waiting : messages.reading(reading.share, reading.length)];
}

const BAR_CELLS = 12;

/** Thin line that fills with the reader's progress. */
function progressBar(progress: number): string {
  const full = Math.round(progress * BAR_CELLS);
  return '━'.repeat(full) + '─'.repeat(BAR_CELLS - full);
}

/** Section title in `room` cells, after the article's title if there is room for both. */
function whereabouts(state: State, room: number): string {
  const { article, tools } = state.loaded;
  const { metrics } = tools;
  const section = article.sections[currentSection(state)];
  if (!section) return truncate(article.meta.title, room, metrics);
  const heading = `${section.number} ${section.title}`;
  const rest = room - metrics.cells(heading) - 3;
  return rest < 12 ? heading : `${truncate(article.meta.title, rest, metrics)} · ${heading}`;
}
