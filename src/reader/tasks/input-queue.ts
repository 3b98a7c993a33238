import { meaningOf } from '../keys/binding.js';
import type { Loading } from '../opening/page-loading.js';
import type { Effect, Input } from '../state/action.js';
import type { Command } from '../state/commands.js';
import type { State } from '../state/state.js';
import type { Store } from '../state/store.js';
import { type Request, request, type World } from './effects.js';

/** Effects that keys have to wait for. An opened address or a copy is not among them: it changes nothing that keys act on. */
const NOT_WAITED_FOR: ReadonlySet<Effect['kind']> = new Set(['browse', 'copy']);

/** Commands whose keys do not wait: nothing that is loading changes what they mean. */
const AT_ONCE: ReadonlySet<Command> = new Set<Command>(['interrupt', 'suspend', 'redraw']);

/** Creates a queue of input, which waits while slow effects are performed, except for keys that end the loading of a page. */
export function createInputQueue(store: Store, world: World, loading: Loading, tell: (error: unknown) => void) {
  const waiting: Input[] = [];
  /** Number of effects that keys wait for. */
  let slow = 0;
  return {
    receive: (input: Input): void => {
      if (loading.end(input)) return;
      if (slow > 0 && !meansAtOnce(store.state(), input)) waiting.push(input);
      else store.dispatch(input);
    },
    ask: async (effect: Request): Promise<void> => {
      const counts = NOT_WAITED_FOR.has(effect.kind) ? 0 : 1;
      slow += counts;
      try {
        const action = await loading.run((fetching) => request(effect, store.state(), world, fetching));
        if (action) store.dispatch(action);
        // Drops the keys that waited for it, as terminals drop what was typed ahead.
        else waiting.length = 0;
      } catch (error) {
        tell(error);
      } finally {
        slow -= counts;
      }
      while (slow === 0) {
        const next = waiting.shift();
        if (!next) return;
        store.dispatch(next);
      }
    },
  };
}

function meansAtOnce({ keys }: State, input: Input): boolean {
  if (input.kind !== 'key') return false;
  const meaning = meaningOf(keys.everywhere, input.key);
  return meaning !== undefined && meaning !== 'prefix' && AT_ONCE.has(meaning.command);
}
