import type { Metrics } from '../../layout/metrics.js';
import { truncate } from '../../layout/spans.js';
import { keyFor } from '../keys/key-label.js';
import type { Line } from '../panels/panel.js';
import { activePanel, keysLineOf } from '../panels/registry.js';
import { hitCount } from '../panels/search-line.js';
import type { Command } from '../state/commands.js';
import { currentSection } from '../state/search/searching.js';
import { titleOfSection } from '../state/section-title.js';
import { targetOfLink } from '../state/selected-link.js';
import { filePosition } from '../state/several-files.js';
import type { Loaded, State } from '../state/state.js';
import { minutesLeft, minutesOfPlace } from '../state/viewport.js';

/** Minimum height of a window, in rows, in which a long message takes two of them. */
const TALL = 4;

/**
 * Status line: typed text, a message, the target of the selected link or the section on the left; progress and remaining time on
 * the right. A message too long for it takes two rows.
 */
export function statusLines(state: State, progress: number): readonly Line[] {
  const { message, loaded, size } = state;
  const { metrics } = loaded.tools;
  const panel = activePanel(state);
  const typed = message === undefined ? panel?.status?.(state) : undefined;
  const said = message ?? (panel ? undefined : targetOfLink(state, state.link));
  const room = size.columns - 1;
  if (said !== undefined && size.rows >= TALL && metrics.cells(said) > room) {
    const first = beginningOf(said, room, metrics);
    const rest = said.slice(first.length).trimStart();
    return [lineOf(first, '', state), lineOf(truncate(rest, room, metrics), '', state)];
  }
  const facts = [...(typed?.facts ?? (state.list ? helpHint(state) : factsOf(state, progress)))];
  const position = typed?.facts[0] === undefined ? 0 : metrics.cells(typed.facts[0]) + 3;
  const kept = said ?? (typed?.text ? undefined : panelKeys(state, room - position));
  const most = kept === undefined ? size.columns * 0.7 : size.columns - metrics.cells(kept) - 2;
  while (facts.length > 0 && metrics.cells(facts.join(' · ')) + 2 > most) facts.pop();
  const right = facts.length === 0 ? '' : `  ${facts.join(' · ')} `;
  const left = Math.max(0, room - metrics.cells(right));
  const text = typed?.text?.(left) ?? kept ?? whereabouts(state, left);
  return [lineOf(truncate(text, left, metrics), right, state)];
}

/** Keys of the open panel, with what they do. If `room` cells are too few, those before the last one, which closes it, are dropped. */
function panelKeys(state: State, room: number): string | undefined {
  const mode = activePanel(state)?.mode(state);
  const does = keysLineOf(state);
  if (!does || !mode) return undefined;
  const keys = Object.entries(does).flatMap(([command, text]) => {
    if (command === '') return [text];
    const key = keyFor(state, command as Command, mode);
    return key === undefined ? [] : [`${key} ${text}`];
  });
  while (keys.length > 1 && state.loaded.tools.metrics.cells(keys.join(' · ')) > room)
    keys.splice(Math.max(0, keys.length - 2), 1);
  return keys.join(' · ');
}

function lineOf(left: string, right: string, { size, loaded }: State): Line {
  const { cells } = loaded.tools.metrics;
  const gap = Math.max(0, size.columns - 1 - cells(left) - cells(right));
  return [{ text: ` ${left}${' '.repeat(gap)}${right}`, roles: ['status'] }];
}

/** Beginning of a text that fits in `room` cells, up to a space if there is one in its second half. */
function beginningOf(text: string, room: number, { cells, graphemes }: Metrics): string {
  let shown = '';
  let at = 0;
  for (const grapheme of graphemes(text)) {
    at += cells(grapheme);
    if (at > room) break;
    shown += grapheme;
  }
  const space = shown.lastIndexOf(' ');
  return space > shown.length / 2 ? shown.slice(0, space) : shown;
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
    isEmpty(loaded) ? messages.empty : progress >= 1 ? messages.end : messages.progress(progress),
    ...(left > 0 && here > 0 && size.columns >= 60 ? [messages.minutesHere(here)] : []),
    ...(left > 0 ? [messages.minutesLeft(left)] : []),
    ...(size.columns >= 60 ? helpHint(state) : []),
  ];
}

const isEmpty = ({ article, reading }: Loaded): boolean => article.blocks.length === 0 && !reading;

/** The key that shows all keys, if there is one. */
function helpHint(state: State): string[] {
  const help = keyFor(state, 'help', activePanel(state)?.mode(state));
  return help === undefined ? [] : [`${help} ${state.messages.hint}`];
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

/** Section title in `room` cells, after the position among several files, and after the article's title if there is room for all. */
function whereabouts(state: State, room: number): string {
  const { article, tools } = state.loaded;
  const { metrics } = tools;
  const section = article.sections[currentSection(state)];
  const position = filePosition(state);
  const file = position === undefined ? '' : `${position} `;
  if (!section) return truncate(`${file}${article.meta.title}`, room, metrics);
  const heading = `${section.number} ${titleOfSection(section, state.messages)}`;
  const rest = room - metrics.cells(file) - metrics.cells(heading) - 3;
  return file + (rest < 12 ? heading : `${truncate(article.meta.title, rest, metrics)} · ${heading}`);
}
