import { setMaxListeners } from 'node:events';
import { setTimeout } from 'node:timers/promises';

/** Next step after a page: the next page of the same host, or none. */
type Done = 'go on' | 'leave the host';

/** Next step after a request: the same as after a page, or the same request again after a time in ms. */
export type Next = Done | { readonly again: number };

/** Limits that keep servers from being overloaded. */
export interface Politeness {
  /** Maximum number of hosts that are asked at a time. */
  readonly hosts: number;
  /** Time between the end of a request and the next one to the same host, in ms. */
  readonly pause: number;
  readonly signal: AbortSignal;
}

/**
 * Requests addresses: from several hosts at a time, from each one page at a time with a pause in between. Resolves when all are requested,
 * or soon after the signal.
 * @param ask requests a page; its errors end everything
 * @param leave receives the addresses that are not requested because their host is left alone
 */
export async function fetchPolitely<Page extends { readonly address: string }>(
  pages: readonly Page[],
  { hosts, pause, signal }: Politeness,
  ask: (page: Page, attempt: number) => Promise<Next>,
  leave: (page: Page) => Promise<void>,
): Promise<void> {
  // All hosts may pause at once; Node 20 warns of more than ten.
  setMaxListeners(0, signal);
  const turn = createTurns(hosts);
  const askUntilDone = async (page: Page): Promise<Done | 'stop'> => {
    for (let attempt = 0; ; attempt += 1) {
      const next = await turn(async () => (signal.aborted ? 'stop' : ask(page, attempt)));
      if (typeof next === 'string') return next;
      await wait(Math.max(pause, next.again), signal);
    }
  };
  const serve = async (queue: readonly Page[]): Promise<void> => {
    let done: Done | 'stop' = 'go on';
    for (const [at, page] of queue.entries()) {
      if (done === 'stop') return;
      if (done === 'leave the host') await leave(page);
      else {
        if (at > 0) await wait(pause, signal);
        done = await askUntilDone(page);
      }
    }
  };
  const queues = new Map<string, Page[]>();
  for (const page of pages) {
    const queue = queues.get(hostOf(page));
    if (queue) queue.push(page);
    else queues.set(hostOf(page), [page]);
  }
  await Promise.all([...queues.values()].map(serve));
}

/** The host of an address; that of "www.example.org" is "example.org", to which it often redirects. */
export const hostOf = ({ address }: { readonly address: string }): string =>
  new URL(address).hostname.replace(/^www\./, '');

/** Waits, but not after the signal. */
const wait = (time: number, signal: AbortSignal): Promise<unknown> =>
  setTimeout(time, undefined, { signal }).catch(() => {});

/** Creates a function that runs tasks in the order in which they come, a few at a time. */
function createTurns(most: number): <Value>(task: () => Promise<Value>) => Promise<Value> {
  const waiting = new Set<() => void>();
  let running = 0;
  return async (task) => {
    if (running >= most) await new Promise<void>((resolve) => waiting.add(resolve));
    else running += 1;
    try {
      return await task();
    } finally {
      const [next] = waiting;
      if (next) {
        waiting.delete(next);
        next();
      } else running -= 1;
    }
  };
}
