import { writeSync } from 'node:fs';
import { dirname, resolve as resolvePath } from 'node:path';
import type { ReadStream } from 'node:tty';
import { decodeAddress } from '../article/address.js';
import { type ColorChoice, colorLevel } from '../color.js';
import { codeOf, isUserError } from '../errors.js';
import type { Io } from '../io.js';
import { narrowMetrics } from '../layout/metrics.js';
import { messagesFor } from '../messages/ui.js';
import { createPainter } from '../paint.js';
import { type Opened, type Origin, open, originOf } from '../source/open.js';
import { themes } from '../theme.js';
import { toolsFor } from '../tools.js';
import { browse } from './browse.js';
import { frameOf } from './frame.js';
import type { Effect, Loaded, State } from './model.js';
import { createScreen } from './screen.js';
import { openState } from './state.js';
import { createStore } from './store.js';
import { wantsHyphens } from './view.js';

/** What the reader is opened with. */
export interface Opening {
  readonly io: Io;
  readonly keyboard: ReadStream;
  readonly opened: Opened;
  /** The block to start at. */
  readonly start: number | undefined;
  readonly color: ColorChoice;
  /** Cells of running text at most. */
  readonly measure: number;
  /** Hyphenate at any measure. */
  readonly hyphens: boolean;
}

const SIGNALS = { SIGINT: 130, SIGTERM: 143, SIGHUP: 129 } as const;

/**
 * Opens the reader and waits for its end. The first frame is painted before Ink is loaded; the terminal is given back whatever
 * ends the reader. Returns the exit code.
 */
export async function openReader({ io, keyboard, opened, start, color, measure, hyphens }: Opening): Promise<number> {
  const { process } = io;
  const { promise: ended, resolve: finish, reject: fail } = withResolvers<number>();
  // It can fail before anyone waits for it, while Ink is loaded.
  ended.catch(() => {});
  const screen = createScreen((text) => writeToTerminal(text), io.size);
  const level = colorLevel(color, io.env, true);
  // Without colours, attributes still show what is selected.
  const look = level === 0 ? ({ level: 1, theme: themes.mono } as const) : { level, theme: themes.accents };
  const painter = createPainter({ ...look, hyperlinks: false });
  const paint = (state: State): readonly string[] => frameOf(state).map(painter);
  const first = (loaded: Loaded) => openState(loaded, io.size(), messagesFor(io.env), { measure, hyphens }, start);
  const bare = first({ ...opened, tools: { metrics: narrowMetrics } });
  const store = createStore(first(await load(opened, wantsHyphens(bare))), (effect) => perform(effect));

  const show = (): void => screen.draw(paint(store.state()));
  let closed = false;
  const resume = (): void => {
    if (closed) return;
    keyboard.setRawMode(true);
    screen.enter();
    resize();
  };
  const resize = (): void => {
    screen.forget();
    store.dispatch({ kind: 'resize', size: io.size() });
    show();
    void equip();
  };
  /** Loads hyphenation once the window is so narrow that it is wanted. */
  const equip = async (): Promise<void> => {
    const state = store.state();
    if (state.loaded.tools.hyphenate || !wantsHyphens(state)) return;
    store.dispatch({ kind: 'tools', loaded: await load(state.loaded, true) });
  };
  const suspend = (): void => {
    screen.leave();
    keyboard.setRawMode(false);
    // The whole job stops, as it does at the terminal's own Ctrl-Z. Where nothing can stop it (no job control), it goes on.
    process.kill(0, 'SIGTSTP');
    setTimeout(resume, 200);
  };
  const tell = (error: unknown): void =>
    isUserError(error) ? store.dispatch({ kind: 'message', text: error.message }) : fail(error);
  const perform = (effect: Effect): void => {
    switch (effect.kind) {
      case 'quit':
        return finish(effect.code);
      case 'suspend':
        return suspend();
      case 'redraw':
        screen.forget();
        return show();
      case 'browse':
        void browse(effect.address, process.platform).then((started) => {
          const { messages } = store.state();
          const text = started ? messages.opened(effect.address) : messages.cannotOpen(effect.address);
          store.dispatch({ kind: 'message', text });
        });
        return;
      case 'open':
        openLink(store.state(), effect.href).then((next) => store.dispatch({ kind: 'loaded', ...next }), tell);
        return;
      case 'edition':
        openEdition(store.state()).then((loaded) => store.dispatch({ kind: 'edition', loaded }), tell);
        return;
      default:
        effect satisfies never;
    }
  };

  const handlers = Object.entries(SIGNALS).map(([signal, code]) => [signal, () => finish(code)] as const);
  for (const [signal, handler] of handlers) process.on(signal, handler);
  process.on('SIGCONT', resume);
  process.on('uncaughtException', fail);
  // The terminal can vanish without a signal.
  keyboard.once('end', () => finish(SIGNALS.SIGHUP));
  keyboard.once('error', () => finish(SIGNALS.SIGHUP));
  process.stdout.on('resize', resize);
  keyboard.setRawMode(true);
  screen.enter();
  let unmount = (): void => {};
  try {
    show();
    const { mount } = await import('./reader.js');
    const mounted = mount({ store, screen, paint }, keyboard);
    unmount = mounted.unmount;
    return await Promise.race([ended, mounted.ended.then(() => 0)]);
  } finally {
    closed = true;
    unmount();
    screen.leave();
    giveBack(keyboard);
    for (const [signal, handler] of handlers) process.off(signal, handler);
    process.off('SIGCONT', resume);
    process.off('uncaughtException', fail);
    process.stdout.off('resize', resize);
  }
}

const load = async ({ article, origin }: Pick<Opened, 'article' | 'origin'>, hyphens: boolean): Promise<Loaded> => ({
  article,
  origin,
  tools: await toolsFor(article, { colours: true, hyphens }),
});

/** Opens the target of a link beside the article that holds it: a bundled article, or a file next to the file. */
async function openLink(state: State, href: string): Promise<{ loaded: Loaded; anchor: string | undefined }> {
  const from = state.loaded.origin;
  const [path = '', anchor] = href.split('#', 2);
  const target = decodeAddress(path);
  const origin: Origin =
    from.kind === 'bundled'
      ? originOf(target.replace(/\.md$/, ''), from.edition)
      : { kind: 'file', path: resolvePath(from.kind === 'file' ? dirname(from.path) : '.', target) };
  return { loaded: await load(await open(origin), wantsHyphens(state)), anchor };
}

/** The other edition of the bundled article that is shown. */
async function openEdition(state: State): Promise<Loaded> {
  const { origin } = state.loaded;
  if (origin.kind !== 'bundled') return state.loaded;
  const other = { ...origin, edition: origin.edition === 'de' ? ('en' as const) : ('de' as const) };
  return load(await open(other), wantsHyphens(state));
}

/** Leaves the keyboard as it was, so that the process can end. */
function giveBack(keyboard: ReadStream): void {
  try {
    keyboard.setRawMode(false);
  } catch {
    // The terminal is gone.
  }
  keyboard.destroy();
}

/** Writes to the terminal, and waits while it is busy; a terminal that is gone is not written to. */
function writeToTerminal(text: string): void {
  const bytes = Buffer.from(text);
  for (let written = 0; written < bytes.length; ) {
    try {
      written += writeSync(1, bytes, written);
    } catch (error) {
      if (codeOf(error) !== 'EAGAIN') return;
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 5);
    }
  }
}

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
