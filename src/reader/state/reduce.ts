import { sanitizeLine } from '../../article/sanitize.js';
import { keyFor } from '../keys/key-label.js';
import { completed } from '../panels/file-completion.js';
import { previewed } from '../panels/jump-list.js';
import { noteEdited } from '../panels/notes/note-line.js';
import { point } from '../screen/point.js';
import type { Action } from './action.js';
import { withBackground } from './appearance.js';
import { withFound, withIndex } from './collection/collection-progress.js';
import { afterChange } from './collection/library-changes.js';
import { commands } from './commands.js';
import { extendArticle } from './extend-article.js';
import { jump } from './navigation.js';
import { showAnnotations } from './notes/show-annotations.js';
import { paste, pressKey } from './press-key.js';
import { replaceArticle } from './replace-article.js';
import { searchAgain, searchOn } from './search/searching.js';
import { extendToHit } from './selection/extend-to-hit.js';
import { showEdition, showOpened, showWhole, together } from './show-opened.js';
import type { Loaded, State } from './state.js';
import { mapState, type Step, say } from './step.js';
import { noteReading } from './visits.js';

/** Pure reducer: the next state, and the effect to perform, for each action. */
export function reduce(state: State, action: Action): Step {
  switch (action.kind) {
    case 'key':
      return mapState(pressKey(state, action.key), noteReading);
    case 'wheel':
    case 'click':
    case 'drag':
      return mapState(point(state, action), noteReading);
    case 'paste':
      return paste(state, action.text);
    case 'resize':
      return { state: { ...state, size: action.size } };
    case 'message':
      return say(state, sanitizeLine(action.text));
    case 'edition':
      return { state: showEdition(state, action.loaded) };
    case 'whole':
      return showWhole(state, action);
    case 'reloaded': {
      const next = replaceArticle(state, action.loaded, action.moves);
      return say(next, together(action.message, next.message));
    }
    case 'completed':
      return completed(state, action.path, action.names);
    case 'indexed':
      return { state: withIndex(state, action.index) };
    case 'libraryChanged':
      return afterChange(state, action.change);
    case 'found':
      return { state: withFound(state, action.from, action.found) };
    case 'previewed':
      return { state: previewed(state, action) };
    case 'compile':
      return { state: searchAgain({ ...state, compile: action.compile }) };
    case 'background':
      return { state: withBackground(state, action.background) };
    case 'tools':
      return { state: withTools(state, action.loaded) };
    case 'annotated':
      return showAnnotations(state, action);
    case 'noteEdited':
      return noteEdited(state, action);
    case 'loaded':
      return { state: showOpened(state, action) };
    case 'scan':
      return { state: state.search?.chosen ? searchOn(state) : extendToHit(searchOn(state)) };
    case 'grown':
      return grow(state, action);
    case 'resumed':
      return say(
        { ...state, top: action.top, arrivedAt: undefined },
        state.messages.continued(keyFor(state, 'toStart')),
      );
    case 'recalledMark':
      return { state: noteReading(jump(state, action.top, action.loaded)) };
    default:
      return action satisfies never;
  }
}

/** Lays the shown article out with the tools that it lacked, unless it has changed meanwhile. */
function withTools(state: State, { article, tools }: Loaded): State {
  const same = article.blocks === state.loaded.article.blocks;
  return same ? { ...state, loaded: { ...state.loaded, tools } } : state;
}

/** Adds what was read of an article, and runs the command that waited for its end. */
function grow(state: State, { loaded, rest }: Extract<Action, { kind: 'grown' }>): Step {
  const next = extendArticle(state, loaded, rest);
  const run = next.awaits === 'copy' ? commands.copySection : next.awaits === 'keep' ? commands.keep : undefined;
  return run?.({ ...next, awaits: undefined }, 1, '') ?? { state: next };
}
