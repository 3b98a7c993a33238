import type { Loading } from '../opening/loading.js';
import type { Effect, Input } from '../state/action.js';
import type { Store } from '../state/store.js';
import { type Request, request, type World } from './effects.js';

/** Effects that keys have to wait for. An opened address or a copy is not among them: it changes nothing that keys act on. */
const NOT_WAITED_FOR: ReadonlySet<Effect['kind']> = new Set(['browse', 'copy']);

/** Queue that performs effects one after the other, while keys wait for the slow ones; those that end the loading of a page do not. */
export function createRequests(store: Store, world: World, loading: Loading, tell: (error: unknown) => void) {
  const waiting: Input[] = [];
  let requests = 0;
  return {
    receive: (input: Input): void => {
      if (loading.end(input)) return;
      if (requests > 0 && !(input.kind === 'key' && input.key === 'ctrl-c')) waiting.push(input);
      else store.dispatch(input);
    },
    ask: async (effect: Request): Promise<void> => {
      const counts = NOT_WAITED_FOR.has(effect.kind) ? 0 : 1;
      requests += counts;
      try {
        const action = await loading.run((fetching) => request(effect, store.state(), world, fetching));
        if (action) store.dispatch(action);
        // As in terminals, what was typed ahead goes with what it waited for.
        else waiting.length = 0;
      } catch (error) {
        tell(error);
      } finally {
        requests -= counts;
      }
      while (requests === 0) {
        const next = waiting.shift();
        if (!next) return;
        store.dispatch(next);
      }
    },
  };
}
