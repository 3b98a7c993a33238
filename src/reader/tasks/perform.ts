import { resolve as resolvePath } from 'node:path';
import type { AnnotationChange } from '../../article/annotation/model.js';
import type { Effect } from '../state/action.js';
import type { Store } from '../state/store.js';
import type { Ending } from '../terminal/ending.js';
import type { Session } from '../terminal/session.js';
import { editorCommand, runEditor } from './editor.js';
import type { createRequests } from './effect-queue.js';
import type { World } from './effects.js';

interface Parts {
  readonly store: Store;
  readonly session: Session;
  readonly requests: ReturnType<typeof createRequests>;
  readonly reload: () => void;
  /** Writes changes of the shown article's annotations. */
  readonly annotate: (changes: readonly AnnotationChange[]) => void;
  readonly redraw: () => void;
  readonly env: World['env'];
  readonly ending: Ending;
}

/** Creates a function that performs effects: those on the terminal and the file here, all others as requests. */
export function createPerformer({ store, session, requests, reload, annotate, redraw, env, ending }: Parts) {
  const edit = async (line: number): Promise<void> => {
    const { loaded, messages } = store.state();
    const path = loaded.origin.can.edit;
    if (path === undefined) return;
    const command = editorCommand(env, resolvePath(path), line);
    const started = await session.lend(() => runEditor(command));
    if (started) reload();
    else store.dispatch({ kind: 'message', text: messages.noEditor(command[0]) });
  };
  return (effect: Effect): void => {
    switch (effect.kind) {
      case 'quit':
        return ending.end(effect.code);
      case 'suspend':
        void session.suspend();
        return;
      case 'edit':
        void edit(effect.line).catch(ending.fail);
        return;
      case 'annotate':
        return annotate(effect.changes);
      case 'redraw':
        return redraw();
      case 'reload':
        return reload();
      default:
        void requests.ask(effect);
    }
  };
}
