import { THEMES } from '../../style/theme.js';
import type { State } from './state.js';
import { type Step, say } from './step.js';
import { geometryOf } from './viewport.js';

/** Step of the measure, in cells. */
export const MEASURE_STEP = 5;

const LEAST_MEASURE = 20;

/** Changes the measure by steps, starting from the width on the screen. */
export function measured(state: State, step: number): Step {
  const shown = geometryOf(state).measure;
  const widest = geometryOf({ ...state, measure: Number.MAX_SAFE_INTEGER }).measure;
  const measure = Math.max(Math.min(LEAST_MEASURE, shown), Math.min(widest, shown + step));
  return say({ ...state, measure }, state.messages.measure(measure));
}

/** Switches to the next theme. */
export function nextTheme(state: State): Step {
  if (!state.colours) return say(state, state.messages.noColours);
  const { messages, ownThemes } = state;
  const names = [...new Set<string>([...THEMES, ...(ownThemes?.keys() ?? [])])];
  const theme = names[(names.indexOf(state.theme) + 1) % names.length] ?? 'mono';
  const named: Readonly<Record<string, string>> = messages.themes;
  return say({ ...state, theme, themeChosen: true }, messages.theme(named[theme] ?? theme));
}

/** Takes the theme for the background that the terminal reports, unless one was chosen. */
export function withBackground(state: State, background: 'light' | 'dark'): State {
  return { ...state, background, ...(state.themeChosen || !state.colours ? {} : { theme: background }) };
}
