import { sanitizeLine } from '../../article/sanitize.js';
import { lastTop } from '../../layout/layout.js';
import { keyFor } from '../keys/key-label.js';
import { listMode, readAgain } from './collection/open-collection.js';
import { jump } from './navigation.js';
import type { State } from './state.js';
import { type Step, say } from './step.js';
import { bodyRows, layoutOf } from './viewport.js';
import { here, isRemoved } from './visits.js';

/** Goes back or forward in the history, and adds the present place to the opposite list. */
export function revisit(state: State, from: 'history' | 'future', to: 'history' | 'future'): Step {
  const at = state[from].findLastIndex((visit) => !isRemoved(state, visit));
  const last = state[from][at];
  if (!last) return say(state, from === 'history' ? state.messages.noHistory : state.messages.noFuture);
  const { history, future } = state;
  const shown: State = {
    ...jump(state, last.top, last.loaded),
    link: last.link,
    list: last.list,
    history,
    future,
    [from]: state[from].slice(0, at),
    [to]: [...state[to], here(state)],
  };
  // Lists again: something was read, and perhaps archived, since the list was shown.
  return { state: last.list && listMode(shown) === 'library' ? readAgain(shown) : shown };
}

export const setMark = (state: State, name: string): Step => {
  return say({ ...state, marks: { ...state.marks, [name]: here(state) } }, state.messages.marked(sanitizeLine(name)));
};

export function toMark(state: State, name: string): Step {
  const mark = Object.hasOwn(state.marks, name) ? state.marks[name] : undefined;
  if (!mark && name === "'") return say(state, state.messages.noMark(name, keyFor(state, 'setMark')));
  if (!mark || isRemoved(state, mark)) return { state, effect: { kind: 'recallMark', name } };
  return { state: jump(state, mark.top, mark.loaded) };
}

/** Goes to the end and stays there while the file grows; or stops that. */
export function followFile(state: State): Step {
  const { messages, loaded } = state;
  if (state.follows) return say({ ...state, follows: false, watched: false }, messages.followsNoMore);
  if (loaded.origin.can.edit === undefined) return say(state, messages.notWatched);
  return say(toEnd({ ...state, follows: true, watched: true }).state, messages.follows(keyFor(state, 'followFile')));
}

/** Goes to the end; if the article is still being read, as soon as its end is read. */
export function toEnd(state: State): Step {
  const { reading } = state.loaded;
  if (reading && reading.share !== undefined) return say({ ...state, awaits: 'end' }, state.messages.goesToEnd);
  const gone = jump(state, lastTop(layoutOf(state), bodyRows(state)));
  return { state: reading ? { ...gone, awaits: 'end' } : gone };
}
