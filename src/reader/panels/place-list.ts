import { jump } from '../state/navigation.js';
import type { State, Visit } from '../state/state.js';
import { closePanel } from '../state/visits.js';
import { type Choices, choiceList, selectedIn } from './choice-list.js';
import type { Panel, With } from './panel.js';

/** Behaviour that lists of places share: they show the selected place, and Escape returns to where they were opened. */
export const placeList = <Open extends With<'jump' | 'hits'>>(choicesOf: (state: Open) => Choices<Visit>) =>
  ({
    ...choiceList(choicesOf),
    preview: (state) => ({ ...state, ...(selectedIn(choicesOf(state), state) ?? state.panel.origin) }),
    close: closePanel,
    accept: (state) => {
      const visit = selectedIn(choicesOf(state), state);
      return { state: visit ? goTo(closePanel(state), visit) : closePanel(state) };
    },
  }) satisfies Partial<Panel<Open>>;

/** Jumps to a place, from which a search continues. */
function goTo(state: State, { loaded, top }: Visit): State {
  const gone = jump(state, top, loaded);
  return { ...gone, search: gone.search && { ...gone.search, landedAt: gone.top } };
}
