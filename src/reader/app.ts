import { constants } from 'node:os';
import { resolve as resolvePath } from 'node:path';
import { getBuiltinModule } from 'node:process';
import type { ReadStream } from 'node:tty';
import type { Article } from '../article/model.js';
import type { Opened } from '../document/opened.js';
import { narrowMetrics } from '../layout/metrics.js';
import { type Messages, messagesFor } from '../messages/ui.js';
import { placesFile } from '../store/places.js';
import { type ColorChoice, colorLevel } from '../style/color.js';
import type { ThemeName } from '../style/theme.js';
import { isUserError } from '../system/errors.js';
import type { Io } from '../system/io.js';
import { restingPlace } from './panels/choose.js';
import { frameOf } from './screen/frame.js';
import type { Effect, State } from './state/model.js';
import { openState, type Start } from './state/reduce.js';
import { createStore } from './state/store.js';
import { wantsHyphens } from './state/viewport.js';
import { editorCommand, runEditor } from './tasks/editor.js';
import { createRequests } from './tasks/effect-queue.js';
import { load } from './tasks/effects.js';
import { createReadOn } from './tasks/read-on.js';
import { createReloader } from './tasks/reload.js';
import { createResume } from './tasks/resume.js';
import { createWatcher } from './tasks/watcher.js';
import { createKeyboard } from './terminal/keyboard.js';
import { canSave, painters, writeToTerminal } from './terminal/painters.js';
import { createScreen } from './terminal/screen.js';

/** What the reader is opened with. */
export interface Opening {
  readonly io: Io;
  readonly keyboard: ReadStream;
  readonly opened: Opened;
  /** The block to start at. */
  readonly start: number | undefined;
  readonly color: ColorChoice;
  /** The theme; "auto" asks the terminal for its background. */
  readonly theme: ThemeName | 'auto';
  /** Cells of running text at most. */
  readonly measure: number;
  /** Hyphenate at any measure or at none; in narrow lines where it is undefined. */
  readonly hyphens: boolean | undefined;
  /** Continue where reading ended. */
  readonly resume: boolean;
  /** Reload the file whenever it changes. */
  readonly watch: boolean;
}

/** What ends the reader in good order; the exit code is 128 and the signal's number, as shells have it. */
const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP', 'SIGQUIT', 'SIGALRM', 'SIGUSR2', 'SIGXCPU'] as const;
const HUNG_UP = 128 + constants.signals.SIGHUP;

/** After so long without a key the place is written to the disk, in ms, in case the program is killed. */
const IDLE = 3000;

/**
 * Opens the reader and waits for its end. The first frame is painted before Ink is loaded; the terminal is given back whatever
 * ends the reader. Returns the exit code.
 */
export async function openReader(opening: Opening): Promise<number> {
  const { io, opened, color, measure, hyphens } = opening;
  const { process, env } = io;
  const { promise: ended, resolve: finish, reject: fail } = withResolvers<number>();
  // It can fail before anyone waits for it, while Ink is loaded.
  ended.catch(() => {});
  const messages = messagesFor(io.language);
  const level = colorLevel(color, env, true);
  const colours = level > 0;
  const screen = createScreen(writeToTerminal, io.size, { titles: env.TERM !== 'linux', saves: canSave(env) });
  const keyboard = createKeyboard(opening.keyboard, () => finish(HUNG_UP));
  keyboard.setRaw(true);
  let background: 'light' | 'dark' | undefined;
  const asks = colours && opening.theme === 'auto' && env.TERM !== 'linux';
  let learn = (found: 'light' | 'dark'): void => {
    background = found;
  };
  if (asks) keyboard.ask(writeToTerminal, (found) => learn(found));

  let fault: string | undefined;
  let warn = (text: string): void => {
    fault = text;
  };
  const memory = createResume(placesFile(env), messages, (text) => warn(text), Date.now);
  const resumes = opening.resume && opening.start === undefined;
  // What is not yet read is resumed when it is.
  const recalled = resumes && !opened.rest ? memory.recall(opened) : undefined;
  const settings: Omit<Start, 'loaded'> = {
    size: io.size(),
    messages,
    measure,
    hyphens,
    theme: opening.theme !== 'auto' && colours ? opening.theme : colours ? 'accents' : 'mono',
    themeChosen: opening.theme !== 'auto',
    colours,
    ...(recalled ? { top: recalled, message: messages.continued } : {}),
    ...(opening.start === undefined ? {} : { top: { block: opening.start, offset: 0 } }),
    ...notWatched(opening, messages),
    ...(fault === undefined ? {} : { message: fault }),
  };
  const bare = openState({ ...settings, loaded: { ...opened, tools: { metrics: narrowMetrics } } });
  const loaded = await load(opened, wantsHyphens(bare));
  // The terminal may have answered meanwhile.
  await new Promise(setImmediate);
  const store = createStore(openState({ ...settings, loaded }), (effect) => perform(effect));
  learn = (found) => store.dispatch({ kind: 'background', background: found });
  if (background) learn(background);
  warn = (text) => store.dispatch({ kind: 'message', text });

  const painterOf = painters(level || 1);
  const paint = (state: State): readonly string[] => frameOf(state).map(painterOf(state));
  const show = (): void => screen.draw(paint(store.state()));
  let closed = false;
  let editing = false;
  const resume = (): void => {
    if (closed) return;
    process.off('SIGTSTP', suspend).on('SIGTSTP', suspend);
    if (editing) return;
    keyboard.setRaw(true);
    keyboard.resume();
    screen.enter();
    resize();
  };
  const resize = (): void => {
    screen.forget();
    store.dispatch({ kind: 'resize', size: io.size() });
    show();
  };
  const leave = (): void => {
    save();
    screen.leave();
    keyboard.setRaw(false);
  };
  const suspend = (): void => {
    leave();
    process.off('SIGTSTP', suspend);
    // The whole job stops, as it does at the terminal's own Ctrl-Z. Where nothing can stop it (no job control), it goes on.
    process.kill(0, 'SIGTSTP');
    setTimeout(resume, 200);
  };
  const edit = async (line: number): Promise<void> => {
    const path = store.state().loaded.origin.can.edit;
    if (path === undefined) return;
    editing = true;
    leave();
    keyboard.pause();
    const command = editorCommand(env, resolvePath(path), line);
    const started = await runEditor(command);
    editing = false;
    resume();
    if (started) perform({ kind: 'reload' });
    else store.dispatch({ kind: 'message', text: messages.noEditor(command[0]) });
  };
  const tell = (error: unknown): void =>
    isUserError(error) ? store.dispatch({ kind: 'message', text: error.text[io.language] }) : fail(error);

  const requests = createRequests(store, { env, platform: process.platform, sendToClipboard: screen.copy }, tell);
  const press = (key: string): void => {
    work.touch();
    requests.press(key);
  };
  const perform = (effect: Effect): void => {
    switch (effect.kind) {
      case 'quit':
        return finish(effect.code);
      case 'suspend':
        return suspend();
      case 'edit':
        void edit(effect.line).catch(fail);
        return;
      case 'redraw':
        screen.forget();
        return show();
      case 'reload':
        return reload();
      default:
        void requests.ask(effect);
    }
  };

  /** What goes with every change: the window's title, hyphenation, the watched file, the remembered place. */
  const watcher = createWatcher(opening.watch, () => perform({ kind: 'reload' }), tell);
  const equipped = new WeakSet<Article['blocks']>();
  let shown = store.state();
  let idle: NodeJS.Timeout | undefined;
  const follow = (): void => {
    const state = store.state();
    const before = shown;
    shown = state;
    if (state.loaded.origin !== before.loaded.origin) memory.remember(restingPlace(before));
    screen.title(state.loaded.article.meta.title);
    watcher(state.loaded.origin.can.edit);
    if (wantsHyphens(state) && !state.loaded.tools.hyphenate && !equipped.has(state.loaded.article.blocks)) {
      equipped.add(state.loaded.article.blocks);
      load(state.loaded, true).then((equipment) => store.dispatch({ kind: 'tools', loaded: equipment }), fail);
    }
    work.follow();
    clearTimeout(idle);
    idle = setTimeout(save, IDLE);
  };
  const save = (): void => {
    memory.remember(restingPlace(store.state()));
    memory.save();
  };

  const anchor = resumes && opened.rest ? memory.anchorOf(opened.origin) : undefined;
  const work = createReadOn(store, memory, anchor, tell);
  const reload = createReloader(store, work.giveWay, tell);

  const end = (code: number) => (): void => {
    if (!editing) finish(code);
  };
  const handlers = SIGNALS.map((signal) => [signal, end(128 + constants.signals[signal])] as const);
  for (const [signal, handler] of handlers) process.on(signal, handler);
  process.on('SIGCONT', resume).on('SIGTSTP', suspend);
  process.on('uncaughtException', fail);
  process.stdout.on('resize', resize);
  screen.enter();
  let unmount = (): void => {};
  let unfollow = (): void => {};
  try {
    follow();
    unfollow = store.subscribe(follow);
    show();
    const { mount } = await import('./terminal/ink.js');
    const mounted = mount({ store, screen, paint, press }, keyboard.stream);
    unmount = mounted.unmount;
    // Also a reader that is killed leaves its compiled program for the next start.
    getBuiltinModule('node:module').flushCompileCache?.();
    return await Promise.race([ended, mounted.ended.then(() => 0)]);
  } finally {
    closed = true;
    work.stop();
    // What is still answered changes nothing any more, and no timer holds the process.
    unfollow();
    clearTimeout(idle);
    unmount();
    screen.leave();
    keyboard.close();
    watcher(undefined);
    for (const [signal, handler] of handlers) process.off(signal, handler);
    process.off('SIGCONT', resume).off('SIGTSTP', suspend);
    process.off('uncaughtException', fail);
    process.stdout.off('resize', resize);
    warn = io.warn;
    save();
  }
}

/** Tells where there is nothing to watch. */
const notWatched = ({ watch, opened }: Opening, { noReload }: Messages): Pick<Start, 'message'> =>
  watch && !opened.origin.can.reload ? { message: noReload } : {};

/** Promise.withResolvers, which Node 20 does not have. */
function withResolvers<Value>() {
  let resolve: (value: Value) => void = () => {};
  let reject: (error: unknown) => void = () => {};
  const promise = new Promise<Value>((onResolve, onReject) => {
    resolve = onResolve;
    reject = onReject;
  });
  return { promise, resolve, reject };
}
