import { expect, test } from 'vitest';
import { createStore } from '../../../src/reader/state/store.js';
import { opened } from '../../kit/article/reader.js';

test('the store tells its listeners the new state before it performs the effect', () => {
  const log: string[] = [];
  const store = createStore(opened(), ({ kind }) => log.push(kind));
  const unsubscribe = store.subscribe(() => log.push(`centred ${store.state().centred}`));
  store.dispatch({ kind: 'key', key: 'c' });
  store.dispatch({ kind: 'key', key: 'q' });
  unsubscribe();
  store.dispatch({ kind: 'key', key: 'c' });
  expect(log).toEqual(['centred false', 'centred false', 'quit']);
  expect(store.state().centred).toBe(true);
});
