import { openToRead } from '../../../document/open.js';
import { wholeLibrary } from '../../../source/library-origin.js';
import { load } from '../../opening/load.js';
import type { Action, Effect } from '../../state/action.js';
import type { State } from '../../state/state.js';
import { wantsHyphens } from '../../state/viewport.js';
import type { World } from '../effects.js';
import { changeLibrary } from './change-library.js';
import { keepShown } from './keep-shown.js';

/** Performs an effect on the library. */
export async function performInLibrary(
  effect: Extract<Effect, { kind: 'keep' | 'openLibrary' | 'changeKept' }>,
  state: State,
  { library: folder, env, web, resume }: Pick<World, 'library' | 'env' | 'web' | 'resume'>,
): Promise<Action> {
  if (folder === undefined) return { kind: 'message', text: state.messages.noLibrary };
  const origin = wholeLibrary(folder, web);
  const library = { folder, env, web, collection: origin.collection, state };
  switch (effect.kind) {
    case 'keep':
      return keepShown(library, resume);
    case 'openLibrary':
      return {
        kind: 'loaded',
        loaded: await load(await openToRead(origin), wantsHyphens(state)),
        message: effect.message,
      };
    case 'changeKept':
      return changeLibrary(effect.task, library);
    default:
      return effect satisfies never;
  }
}
