import { sectionAt } from '../../article/find-section.js';
import type { Hit } from '../../article/search/search.js';
import { textOf } from '../../article/text.js';
import { move } from '../../layout/layout.js';
import type { Span } from '../../layout/row.js';
import { fitWithEllipsis, truncate } from '../../layout/spans.js';
import { type Binding, bind } from '../keys/binding.js';
import { keyFor } from '../keys/key-label.js';
import { hitsOf, withSearch } from '../state/search/searching.js';
import { titleOfSection } from '../state/section-title.js';
import type { State, Visit } from '../state/state.js';
import { type Step, say } from '../state/step.js';
import { bodyRows, layoutOf, scrollXFor } from '../state/viewport.js';
import { here } from '../state/visits.js';
import { type Choice, type Choices, ELLIPSIS } from './choice-list.js';
import { LIST_KEYS } from './list-keys.js';
import type { Panel, With } from './panel.js';
import { placeList } from './place-list.js';

export const HIT_KEYS: readonly Binding[] = [
  ...LIST_KEYS,
  bind('enter', 'accept', 'dorthin springen', 'jump there'),
  bind('escape s q', 'close', 'zurück zur Ausgangsstelle', 'back to where you started'),
];

type Open = With<'hits'>;

const places = placeList<Open>(choicesOf);

/** Panel that lists the hits of the search. */
export const hits: Panel<Open> = {
  ...places,
  mode: () => 'hits',
  preview: (state) => ({ ...places.preview(state), search: withCurrent(state, state.panel.selected) }),
  close: (state) => ({ ...places.close(state), search: withCurrent(state, state.panel.current) }),
  accept: (state) => {
    const { state: gone } = places.accept(state);
    const hit = hitsOf(gone)[state.panel.selected];
    if (!gone.search || !hit) return { state: gone };
    const search = { ...gone.search, current: state.panel.selected };
    return { state: { ...gone, scrollX: scrollXFor(gone, hit), search } };
  },
};

const withCurrent = ({ search }: State, current: number): State['search'] => search && { ...search, current };

/** Opens the list at the current hit. */
export function listHits(state: State): Step {
  const { messages } = state;
  const searched = withSearch(state);
  if (!searched) return say(state, messages.noSearch(keyFor(state, 'search')));
  const text = searched.search?.query.text ?? '';
  if (hitsOf(searched).length === 0) return say(searched, messages.noHit(text));
  const current = searched.search?.current ?? 0;
  const panel = { kind: 'hits' as const, selected: current, current, origin: here(searched) };
  return { state: places.preview({ ...searched, link: undefined, panel }) };
}

/** Hits as choices, made on demand because there may be very many. */
function choicesOf(state: State): Choices<Visit> {
  const found = hitsOf(state);
  const at = (index: number): Choice<Visit> | undefined => {
    const hit = found[index];
    if (!hit) return undefined;
    // The hit is shown a quarter of the page below its top.
    const top = move(layoutOf(state), { block: hit.block, offset: hit.from }, -Math.floor(bodyRows(state) / 4));
    return { spans: hitSpans(state, hit), value: { loaded: state.loaded, top } };
  };
  return { length: found.length, at };
}

/** Maximum context before a hit, in characters. */
const CONTEXT = 30;

/** Row of a hit: the hit in its context, followed by the heading of its section. */
function hitSpans({ loaded, size, messages }: State, { block, from, to }: Hit): readonly Span[] {
  const { sections, blocks } = loaded.article;
  const { metrics } = loaded.tools;
  const text = textOf(blocks[block] as (typeof blocks)[number]);
  const section = sections[sectionAt(sections, { block, offset: from })];
  const number = section ? `${section.number} ` : '';
  const heading = section
    ? ` · ${truncate(titleOfSection(section, messages), Math.floor(size.columns / 3), metrics)}`
    : '';
  const room = Math.max(1, size.columns - 1 - metrics.cells(number) - metrics.cells(heading));
  // A third of the room keeps the hit visible even if each character before it is two cells wide.
  const before = Math.min(CONTEXT, Math.floor(room / 3));
  const part = (start: number, end: number): string => text.slice(start, end).replace(/\s/g, ' ');
  const line: readonly Span[] = [
    { text: `${from > before ? '…' : ''}${part(Math.max(0, from - before), from)}`, roles: [] },
    { text: part(from, to), roles: ['hit'] },
    { text: part(to, to + room), roles: [] },
  ];
  return [
    { text: number, roles: ['key'] },
    ...fitWithEllipsis(line, room, metrics, ELLIPSIS),
    { text: heading, roles: ['byline'] },
  ];
}
