import type { Action } from './action.js';
import type { Store } from './store.js';

/** Passes actions on to the store, and queues those that come before the store exists. */
export interface Inbox {
  readonly send: (action: Action) => void;
  readonly connect: (store: Store) => void;
}

export function createInbox(): Inbox {
  const kept: Action[] = [];
  let connected: Store | undefined;
  return {
    send: (action) => {
      if (connected) connected.dispatch(action);
      else kept.push(action);
    },
    connect: (store) => {
      connected = store;
      for (const action of kept.splice(0)) store.dispatch(action);
    },
  };
}
