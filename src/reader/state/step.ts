import type { State, Step } from './model.js';

/** A step after which nothing else is to be done. */
export const done = (state: State): Step => ({ state });

/** A step that tells the reader something. */
export const told = (state: State, message: string): Step => ({ state: { ...state, message } });

/** Does something as often as its count says, as long as it can be done. */
export const repeated =
  (step: (state: State) => Step) =>
  (state: State, count: number): Step => {
    let last = step(state);
    for (let left = count - 1; left > 0 && last.state.message === undefined; left -= 1) last = step(last.state);
    return last;
  };
