import type { Action, Effect } from './action.js';
import { reduce } from './reduce.js';
import type { State } from './state.js';

/**
 * Store of the reader's state outside of React: keys, the window's size, messages and loaded articles all come through `dispatch`, before Ink
 * is loaded as well as after it.
 */
export interface Store {
  readonly state: () => State;
  readonly dispatch: (action: Action) => void;
  /** Calls back after each change; returns a function that unsubscribes. */
  readonly subscribe: (listener: () => void) => () => void;
}

export function createStore(initial: State, perform: (effect: Effect) => void): Store {
  let state = initial;
  const listeners = new Set<() => void>();
  return {
    state: () => state,
    dispatch: (action) => {
      const step = reduce(state, action);
      state = step.state;
      for (const listener of listeners) listener();
      if (step.effect) perform(step.effect);
    },
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
