import type { State, Step, Visit } from '../state/model.js';
import { jump } from '../state/navigation.js';
import { hitsOf } from '../state/searching.js';
import { scrollXFor } from '../state/viewport.js';
import { choicesOf } from './choices.js';

/*
 * Choosing from the lists below the text. Those of places show the selected one behind the list.
 */

const here = ({ loaded, top }: State): Visit => ({ loaded, top });

/** Opens the list of headings, of this article or of all bundled ones. */
export const openJump = (state: State, scope: 'article' | 'library'): State => ({
  ...state,
  link: undefined,
  panel: { kind: 'jump', scope, selected: 0, query: '', origin: here(state) },
});

/** Opens the list of hits at the current one. */
export const openHits = (state: State): State =>
  preview({
    ...state,
    link: undefined,
    panel: { kind: 'hits', selected: state.search?.current ?? 0, origin: here(state) },
  });

/** Shows the place of the selected entry behind the list, or that from which one came. */
export function preview(state: State): State {
  const { panel } = state;
  if (panel?.kind !== 'jump' && panel?.kind !== 'hits') return state;
  const untouched = panel.kind === 'jump' && panel.query === '' && panel.selected === 0;
  const visit = untouched ? panel.origin : (choicesOf(state).at(panel.selected)?.visit ?? panel.origin);
  return { ...state, loaded: visit.loaded, top: visit.top };
}

/** Goes to the selected entry; the way back leads to where the list was opened. */
export function acceptChoice(state: State): Step {
  const { panel } = state;
  const visit = choicesOf(state).at(panel?.selected ?? 0)?.visit;
  if ((panel?.kind !== 'jump' && panel?.kind !== 'hits') || !visit) return { state: closeChoices(state) };
  const gone = jump(closeChoices(state), visit.top, visit.loaded);
  if (!gone.search) return { state: gone };
  const hit = panel.kind === 'hits' ? hitsOf(gone)[panel.selected] : undefined;
  const current = hit ? panel.selected : gone.search.current;
  const scrollX = hit ? scrollXFor(gone, hit) : gone.scrollX;
  return { state: { ...gone, scrollX, search: { ...gone.search, current, landedAt: gone.top } } };
}

/** Closes the list at the place where it was opened. */
export function closeChoices(state: State): State {
  const { panel } = state;
  if (panel?.kind !== 'jump' && panel?.kind !== 'hits') return { ...state, panel: undefined };
  return { ...state, ...panel.origin, panel: undefined };
}

/** The place at which the reader is, whatever an open list or search shows just now. */
export function restingPlace(state: State): Visit {
  const { panel, search, loaded } = state;
  if (panel?.kind === 'jump' || panel?.kind === 'hits') return panel.origin;
  return search?.editing ? { loaded, top: search.origin } : here(state);
}
