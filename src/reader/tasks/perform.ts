import { resolve as resolvePath } from 'node:path';
import type { Effect } from '../state/model.js';
import type { Store } from '../state/store.js';
import type { Session } from '../terminal/session.js';
import { editorCommand, runEditor } from './editor.js';
import type { Request, World } from './effects.js';

interface Parts {
  readonly store: Store;
  readonly session: Session;
  readonly env: World['env'];
  /** Asks the world for an answer. */
  readonly ask: (effect: Request) => Promise<void>;
  readonly reload: () => void;
  readonly redraw: () => void;
  readonly end: (code: number) => void;
  readonly fail: (error: unknown) => void;
}

/** A function that does what effects ask for: those of the terminal and the file here, all others as requests. */
export function createPerformer({ store, session, env, ask, reload, redraw, end, fail }: Parts) {
  const edit = async (line: number): Promise<void> => {
    const { loaded, messages } = store.state();
    const { origin } = loaded;
    if (origin.kind !== 'file') return;
    const command = editorCommand(env, resolvePath(origin.path), line);
    const started = await session.lend(() => runEditor(command));
    if (started) reload();
    else store.dispatch({ kind: 'message', text: messages.noEditor(command[0]) });
  };
  return (effect: Effect): void => {
    switch (effect.kind) {
      case 'quit':
        return end(effect.code);
      case 'suspend':
        return session.suspend();
      case 'edit':
        void edit(effect.line).catch(fail);
        return;
      case 'redraw':
        return redraw();
      case 'reload':
        return reload();
      default:
        void ask(effect);
    }
  };
}
