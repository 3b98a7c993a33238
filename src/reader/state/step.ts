import type { Effect } from './action.js';
import type { State } from './state.js';

/** New state, and the effect to perform. */
export interface Step {
  readonly state: State;
  readonly effect?: Effect;
}

/** Step that shows a message in the status line. */
export const say = (state: State, message: string): Step => ({ state: { ...state, message } });

/** Step whose state is changed. */
export const mapState = ({ state, ...step }: Step, change: (state: State) => State): Step => ({
  ...step,
  state: change(state),
});

/** Repeats a step `count` times, or until it ends in a message. */
export const repeated =
  (step: (state: State) => Step) =>
  (state: State, count: number): Step => {
    let last = step(state);
    for (let left = count - 1; left > 0 && last.state.message === undefined; left -= 1) last = step(last.state);
    return last;
  };
