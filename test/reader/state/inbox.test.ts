import { expect, test } from 'vitest';
import type { Action } from '../../../src/reader/state/action.js';
import { createInbox } from '../../../src/reader/state/inbox.js';
import { createStore } from '../../../src/reader/state/store.js';
import { opened } from '../../kit/article/reader.js';

test('actions that come before the store exists are kept in their order, and later ones are passed on', () => {
  const inbox = createInbox();
  inbox.send({ kind: 'background', background: 'dark' });
  inbox.send({ kind: 'message', text: 'early' });
  const taken: Action[] = [];
  const store = createStore(opened(), () => {});
  inbox.connect({ ...store, dispatch: (action) => taken.push(action) });
  inbox.send({ kind: 'message', text: 'late' });
  expect(taken.map((action) => (action.kind === 'message' ? action.text : action.kind))).toEqual([
    'background',
    'early',
    'late',
  ]);
});
