import { describe, expect, test, vi } from 'vitest';
import { createStore } from '../../../src/reader/state/store.js';
import type { EditedText } from '../../../src/reader/tasks/notes/edit-text.js';
import { createPerformer } from '../../../src/reader/tasks/perform.js';
import { annotation } from '../../kit/article/annotations.js';
import { loaded, opened, until } from '../../kit/article/reader.js';

/** A performer whose parts note their calls. @param lend lends the terminal to an editor */
function performer(lend: (run: () => Promise<unknown>) => Promise<unknown>, state = opened()) {
  const calls: unknown[] = [];
  let wake = (): void => {};
  /** Resolves when the first part is called. */
  const called = new Promise<void>((resolve) => {
    wake = resolve;
  });
  const note =
    (name: string) =>
    (...given: readonly unknown[]): void => {
      calls.push([name, ...given]);
      wake();
    };
  const store = createStore(state, note('effect'));
  const session = { lend, suspend: async () => note('suspend')(), close: async () => {} };
  const perform = createPerformer({
    store,
    session: session as never,
    queue: { ask: async (effect) => note('ask')(effect), receive: () => {} },
    reload: note('reload'),
    annotate: note('annotate'),
    redraw: note('redraw'),
    env: { VISUAL: 'no-such-editor' },
    ending: { ended: new Promise(() => {}), end: note('end'), fail: note('fail') },
  });
  return { store, perform, calls, called };
}

const NOTE = annotation(loaded().article, 'one3', 'old');

test('each effect is performed by its part, and all others wait in the queue', () => {
  const { perform, calls } = performer(async () => 0);
  const changes = [{ kind: 'remove', id: 'x' }] as const;
  perform({ kind: 'quit', code: 130 });
  perform({ kind: 'suspend' });
  perform({ kind: 'annotate', changes });
  perform({ kind: 'redraw' });
  perform({ kind: 'reload' });
  perform({ kind: 'compile' });
  expect(calls).toEqual([
    ['end', 130],
    ['suspend'],
    ['annotate', changes],
    ['redraw'],
    ['reload'],
    ['ask', { kind: 'compile' }],
  ]);
});

describe('an editor of the article', () => {
  test.each([0, 1, null])('has the file read again, whatever its exit code: %s', async (code) => {
    const { store, perform, calls, called } = performer(async () => code);
    perform({ kind: 'edit', line: 3 });
    await called;
    expect(calls).toEqual([['reload']]);
    expect(store.state().message).toBeUndefined();
  });

  test('that cannot be started is reported by its name, and one that fails otherwise ends the reader', async () => {
    const { store, perform, calls } = performer((run) => run());
    perform({ kind: 'edit', line: 3 });
    await until(store, ({ message }) => message !== undefined);
    expect(store.state().message).toContain('Cannot start no-such-editor');
    expect(calls).toEqual([]);
    const fault = new Error('gone');
    for (const effect of [
      { kind: 'edit', line: 3 },
      { kind: 'editNote', annotation: NOTE, text: 'old' },
    ] as const) {
      const failing = performer(() => Promise.reject(fault));
      failing.perform(effect);
      await failing.called;
      expect(failing.calls).toEqual([['fail', fault]]);
    }
  });

  test('is not started for an article that is no file', async () => {
    const { loaded: shown } = opened();
    const lend = vi.fn(async () => 0);
    const state = { ...opened(), loaded: { ...shown, origin: { ...shown.origin, can: {} } } };
    performer(lend, state).perform({ kind: 'edit', line: 3 });
    await new Promise(setImmediate);
    expect(lend).not.toHaveBeenCalled();
  });
});

test.each<[EditedText, string]>([
  [{ kind: 'noFile', reason: 'ENOSPC' }, 'Cannot open the editor: ENOSPC'],
  [{ kind: 'notStarted', program: 'ed' }, 'Cannot start ed (set VISUAL or EDITOR to an editor)'],
  [{ kind: 'failed', program: 'ed' }, 'ed failed; the note is unchanged'],
  [{ kind: 'failed', program: 'ed', file: '/tmp/x/note.md' }, 'ed failed; your text is in /tmp/x/note.md'],
])('A note that could not be edited stays, and the reason is said: %o', async (edited, message) => {
  const { store, perform, calls } = performer(async () => edited);
  perform({ kind: 'editNote', annotation: NOTE, text: 'old' });
  await until(store, (state) => state.message !== undefined);
  expect(store.state().message).toBe(message);
  expect(calls).toEqual([]);
});

test('a note that was edited is changed', async () => {
  const { perform, calls, called } = performer(async () => ({ kind: 'edited', text: 'new\n' }));
  perform({ kind: 'editNote', annotation: NOTE, text: 'old' });
  await called;
  const change = { kind: 'put', annotation: { ...NOTE, note: 'new' }, was: 'old' };
  expect(calls).toEqual([['effect', { kind: 'annotate', changes: [change] }]]);
});
