import { messagesFor } from '../messages/ui.js';
import { placesFile } from '../store/places.js';
import { createSummaryCache } from '../store/summary-cache.js';
import { colorLevel } from '../style/color.js';
import { isUserError } from '../system/errors.js';
import { createLoading } from './opening/page-loading.js';
import type { Input } from './state/action.js';
import { createInbox } from './state/inbox.js';
import { createStore } from './state/store.js';
import { watchHeap } from './tasks/heap-watch.js';
import { createInputQueue } from './tasks/input-queue.js';
import { createAnnotating } from './tasks/notes/annotating.js';
import { createPerformer } from './tasks/perform.js';
import { keptPlaces } from './tasks/place-memory.js';
import { createReadOn } from './tasks/read-on.js';
import { createReloader } from './tasks/reload.js';
import { createResume } from './tasks/resume.js';
import { type Opening, startState } from './tasks/start.js';
import { createUpkeep } from './tasks/upkeep.js';
import { createWatcher } from './tasks/watcher.js';
import type { Ending } from './terminal/ending.js';
import type { Terminal } from './terminal/open-terminal.js';
import { enterSession } from './terminal/session.js';
import { createView } from './terminal/view.js';

/** Wires terminal, state and tasks. The returned `close` resolves to whether all notes are written. */
export async function wire(opening: Opening, terminal: Terminal, ending: Ending) {
  const { io, web, library } = opening;
  const { env, process } = io;
  const { screen } = terminal;
  const messages = messagesFor(io.language);
  const level = colorLevel(opening.color, env, true);
  const inbox = createInbox();
  const asks = level > 0 && opening.theme === 'auto';
  terminal.ask(asks ? (background) => inbox.send({ kind: 'background', background }) : undefined);
  let over = false;
  const warn = (text: string): void => (over ? io.warn(text) : inbox.send({ kind: 'message', text }));
  const tell = (error: unknown): void => (isUserError(error) ? warn(error.text[io.language]) : ending.fail(error));
  const resume = createResume(placesFile(env), messages, warn, Date.now, keptPlaces(env, library));
  const store = createStore(await startState(opening, { resume, messages, colours: level > 0 }), (it) => perform(it));
  inbox.connect(store);

  const view = createView(store, screen, level);
  const readOn = createReadOn(store, resume, tell, createSummaryCache(env));
  const { giveWay } = readOn;
  const loading = createLoading(store);
  const reload = createReloader(store, loading, giveWay, tell);
  const { platform } = process;
  const resuming = { resume, resumesFiles: opening.resume };
  const world = { env, platform, web, library, sendToClipboard: screen.copy, ...resuming, tell: warn };
  const queue = createInputQueue(store, world, loading, tell);
  const session = enterSession(io, terminal, ending, { resize: view.resize, leave: () => upkeep.save() });
  const annotating = createAnnotating({ store, env, library, giveWay, say: warn, tell });
  const { write: annotate } = annotating;
  const perform = createPerformer({ store, session, queue, reload, annotate, redraw: view.redraw, env, ending });
  const watch = createWatcher(reload, tell);
  const endHeapWatch = watchHeap(process, ending.fail);
  const upkeep = createUpkeep({ store, resume, readOn, annotating, watch, title: screen.title, fail: ending.fail });
  return {
    store,
    view,
    receive: (input: Input): void => {
      readOn.touch();
      queue.receive(input);
    },
    close: async (): Promise<boolean> => {
      over = true;
      upkeep.stop();
      endHeapWatch();
      await session.close();
      upkeep.save();
      return annotating.close();
    },
  };
}
