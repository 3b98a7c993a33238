import type { OpenPanel } from '../state/open-panel.js';
import type { State } from '../state/state.js';
import { type Step, say } from '../state/step.js';
import { closePanel } from '../state/visits.js';
import { typedCommand } from './typed-command.js';

type Palette = Extract<OpenPanel, { kind: 'palette' }>;

/** Panel with another name of a file in its line. */
function withPath(panel: Palette, path: string): Palette {
  const typed = typedCommand(panel.query);
  return typed?.kind === 'open' ? { ...panel, query: typed.start + path } : panel;
}

const pathIn = ({ query }: Palette): string | undefined => {
  const typed = typedCommand(query);
  return typed?.kind === 'open' ? typed.path : undefined;
};

/**
 * Completes the name of a file: first as far as all that fit agree, then name by name, as shells do. Undefined if the line names no file.
 */
export function completePath(state: State, direction: 1 | -1): Step | undefined {
  const { panel } = state;
  const path = panel?.kind === 'palette' ? pathIn(panel) : undefined;
  if (panel?.kind !== 'palette' || path === undefined) return undefined;
  const { names, selected } = panel;
  if (!names) return { state, effect: { kind: 'completePath', path } };
  const next = names[selected] === path ? (selected + direction + names.length) % names.length : selected;
  return { state: { ...state, panel: { ...withPath(panel, names[next] ?? path), selected: next } } };
}

/** Shows the names that complete a typed one, unless something else has been typed meanwhile. */
export function completed(state: State, path: string, names: readonly string[]): Step {
  const { panel, messages } = state;
  if (panel?.kind !== 'palette' || pathIn(panel) !== path) return { state };
  const [first] = names;
  if (first === undefined) return say(state, messages.noFileBegins(path));
  const known = withPath(panel, names.reduce(commonStart));
  return { state: { ...state, panel: { ...known, selected: 0, ...(names.length > 1 ? { names } : {}) } } };
}

function commonStart(a: string, b: string): string {
  const [left, right] = [[...a], [...b]];
  const end = left.findIndex((character, i) => character !== right[i]);
  return end < 0 ? a : left.slice(0, end).join('');
}

/** Opens the file that a line names; of a folder among the completions, its files are shown instead. */
export function openTyped(state: State, path: string): Step {
  const { panel } = state;
  if (panel?.kind === 'palette' && panel.names && path.endsWith('/'))
    return {
      state: { ...state, panel: { ...withPath(panel, path), selected: 0, names: undefined } },
      effect: { kind: 'completePath', path },
    };
  if (path.trim() === '') return say(state, state.messages.nameFile);
  return { state: closePanel(state), effect: { kind: 'openPath', path: path.trim() } };
}
