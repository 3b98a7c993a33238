import type { Effect, Input } from '../state/action.js';
import type { Store } from '../state/store.js';
import { type Request, request, type World } from './effects.js';

/** Effects that keys have to wait for. An opened address or a copy is not among them: it changes nothing that keys act on. */
const NOT_WAITED_FOR: ReadonlySet<Effect['kind']> = new Set(['browse', 'copy']);

/** Queue that performs effects one after the other, while keys wait for the slow ones. */
export function createRequests(store: Store, world: World, tell: (error: unknown) => void) {
  const waiting: Input[] = [];
  let requests = 0;
  return {
    receive: (input: Input): void => {
      if (requests > 0 && !(input.kind === 'key' && input.key === 'ctrl-c')) waiting.push(input);
      else store.dispatch(input);
    },
    ask: async (effect: Request): Promise<void> => {
      const counts = NOT_WAITED_FOR.has(effect.kind) ? 0 : 1;
      requests += counts;
      try {
        store.dispatch(await request(effect, store.state(), world));
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
