import type { FetchRequest } from '../../source/web/fetch-request.js';
import { meaningOf } from '../keys/binding.js';
import { keyFor } from '../keys/key-label.js';
import { activePanel } from '../panels/registry.js';
import type { Input } from '../state/action.js';
import type { Command } from '../state/commands.js';
import type { State } from '../state/state.js';
import type { Store } from '../state/store.js';
import { createFetchClock } from './fetch-clock.js';
import { progressText } from './progress-text.js';

/** Loading of pages from the web while the reader is open. */
export interface Loading {
  /** Does work that may fetch pages, and shows how far it is. Resolves to undefined as soon as a key ends it. */
  readonly run: <Value>(work: (request: FetchRequest) => Promise<Value>) => Promise<Value | undefined>;
  /** Ends the fetches under way if a key means that; returns whether it did. */
  readonly end: (input: Input) => boolean;
}

/** Commands whose keys end the loading in place of what they do otherwise. */
const ENDING: ReadonlySet<Command> = new Set<Command>(['quit', 'escape', 'interrupt']);

export function createLoading(store: Store): Loading {
  /** Fetches under way. */
  const fetches = new Set<AbortController>();
  return {
    run: async (work) => {
      const controller = new AbortController();
      const { signal } = controller;
      const clock = createFetchClock((progress, seconds) => {
        const state = store.state();
        if (isTyping(state)) return;
        const room = state.size.columns - 2;
        const text = { key: keyFor(state, 'escape'), room, metrics: state.loaded.tools.metrics };
        store.dispatch({ kind: 'message', text: progressText(progress, seconds, state.messages, text) });
      });
      const ended = new Promise<undefined>((resolve) => signal.addEventListener('abort', () => resolve(undefined)));
      const done = work({
        signal,
        progress: (progress) => {
          if (signal.aborted) return;
          fetches.add(controller);
          clock.note(progress);
        },
      });
      try {
        // Failures after its end are not reported.
        return await Promise.race([done, ended]);
      } finally {
        fetches.delete(controller);
        clock.stop();
      }
    },
    end: (input) => {
      if (fetches.size === 0 || !meansEnd(store.state(), input)) return false;
      for (const controller of fetches) controller.abort();
      fetches.clear();
      store.dispatch({ kind: 'message', text: store.state().messages.notLoaded });
      return true;
    },
  };
}

/** Whether text is being typed, while the shown page is loaded again. */
const isTyping = (state: State): boolean => activePanel(state)?.query?.(state) !== undefined;

/** Whether an input is a key that ends the loading. */
function meansEnd(state: State, input: Input): boolean {
  if (input.kind !== 'key' || isTyping(state)) return false;
  const { keys } = state;
  const meaning = meaningOf([...keys.read, ...keys.everywhere], input.key);
  return meaning !== undefined && meaning !== 'prefix' && ENDING.has(meaning.command);
}
