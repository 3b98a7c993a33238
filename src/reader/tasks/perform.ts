import { resolve as resolvePath } from 'node:path';
import type { AnnotationChange } from '../../article/annotation/annotation.js';
import type { Messages } from '../../messages/ui.js';
import type { Effect } from '../state/action.js';
import type { Store } from '../state/store.js';
import type { Ending } from '../terminal/ending.js';
import type { Session } from '../terminal/session.js';
import { editorCommand, runEditor } from './editor.js';
import type { World } from './effects.js';
import type { createInputQueue } from './input-queue.js';
import type { EditedText } from './notes/edit-text.js';

interface Parts {
  readonly store: Store;
  readonly session: Session;
  readonly queue: ReturnType<typeof createInputQueue>;
  readonly reload: () => void;
  /** Writes changes of the shown article's annotations. */
  readonly annotate: (changes: readonly AnnotationChange[]) => void;
  readonly redraw: () => void;
  readonly env: World['env'];
  readonly ending: Ending;
}

/** Creates a function that performs effects: those on the terminal and the file here, all others while the queue of input waits. */
export function createPerformer({ store, session, queue, reload, annotate, redraw, env, ending }: Parts) {
  const edit = async (line: number): Promise<void> => {
    const { loaded, messages } = store.state();
    const path = loaded.origin.can.edit;
    if (path === undefined) return;
    const command = editorCommand(env, resolvePath(path), line);
    const code = await session.lend(() => runEditor(command));
    if (code !== undefined) reload();
    else store.dispatch({ kind: 'message', text: messages.noEditor(command[0]) });
  };
  const editNote = async ({ annotation, text }: Extract<Effect, { kind: 'editNote' }>): Promise<void> => {
    const { editText } = await import('./notes/edit-text.js');
    const edited = await session.lend(() => editText(text, env));
    if (edited.kind === 'edited') store.dispatch({ kind: 'noteEdited', annotation, before: text, text: edited.text });
    else store.dispatch({ kind: 'message', text: notEdited(edited, store.state().messages) });
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
      case 'editNote':
        void editNote(effect).catch(ending.fail);
        return;
      case 'annotate':
        return annotate(effect.changes);
      case 'redraw':
        return redraw();
      case 'reload':
        return reload();
      default:
        void queue.ask(effect);
    }
  };
}

/** Message about a note that could not be edited. */
function notEdited(edited: Exclude<EditedText, { kind: 'edited' }>, messages: Messages): string {
  switch (edited.kind) {
    case 'noFile':
      return messages.noTemporaryFile(edited.reason);
    case 'notStarted':
      return messages.noEditor(edited.program);
    case 'failed':
      return edited.file === undefined
        ? messages.editorFailed(edited.program)
        : messages.textLeft(edited.program, edited.file);
    default:
      return edited satisfies never;
  }
}
