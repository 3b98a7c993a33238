import { EventEmitter } from 'node:events';
import { sanitizeLine } from '../../article/sanitize.js';
import { repaint } from './repaint.js';

/*
 * Screen of the reader: the terminal's modes and the rows on it. Ink lays out one private-use character for each row; its output
 * stream puts the finished rows in their place and sends those that changed. Everything else that Ink writes (cursor moves, erasing,
 * modes) is dropped: only this file writes to the screen, with the sequences of repaint.ts. keyboard.ts sets raw mode and asks for the
 * background.
 */

const ENTER = '\u001B[?1049h\u001B[?1007h\u001B[?2004h\u001B[?25l\u001B[?7l\u001B[H\u001B[2J';
const LEAVE = '\u001B[0m\u001B[?2004l\u001B[?7h\u001B[?25h\u001B[?1049l';
/** Sequences of xterm that save and restore a mode. Other terminals misread them; in most of those the wheel sends arrows anyway. */
const SAVE_WHEEL = '\u001B[?1007s';
const RESTORE_WHEEL = '\u001B[?1007r';
const STOP_WHEEL = '\u001B[?1007l';
/** Sequences that have buttons and wheel reported, in SGR's form, and no longer. Selecting text then needs Shift. */
const TAKE_MOUSE = '\u001B[?1000h\u001B[?1006h';
const GIVE_MOUSE = '\u001B[?1006l\u001B[?1000l';
/** Sequences that have motion reported, too, while a button is pressed. */
const TAKE_DRAGS = '\u001B[?1002h';
const GIVE_DRAGS = '\u001B[?1002l';
/** Sequences of xterm's stack of window titles. */
const SAVE_TITLE = '\u001B[22;0t';
const RESTORE_TITLE = '\u001B[23;0t';
const BEGIN = '\u001B[?2026h';
const END = '\u001B[?2026l';

const FIRST_TOKEN = 0xe000;
const TOKENS = 6400;
const TOKEN = /[\uE000-\uF8FF]/g;

export interface Screen {
  /**
   * Enters the alternate screen without a cursor or automatic wrap; the wheel sends arrows (mode 1007), and pasted text is
   * marked as such (mode 2004). No-op if entered.
   */
  readonly enter: () => void;
  /** Restores the terminal. No-op if not entered. */
  readonly leave: () => void;
  /** Has the mouse reported from now on, whenever the screen is entered. @param drags whether drags are, too */
  readonly takeMouse: (drags: boolean) => void;
  /** Notes that the wheel did not send arrows before. */
  readonly wheelWasOff: () => void;
  /** Updates the screen to show these rows. */
  readonly draw: (rows: readonly string[]) => void;
  /** Forgets the rows on the screen, so that the next drawing writes all of them. */
  readonly forget: () => void;
  /** Returns lines of one token each for Ink to lay out in place of the rows. */
  readonly tokensOf: (rows: readonly string[]) => string;
  /** Sets the window's title, which is restored with the terminal. */
  readonly title: (text: string) => void;
  /** Sends a text to the terminal's clipboard (OSC 52), in base64. */
  readonly copy: (base64: string) => void;
  /** Output stream for Ink. */
  readonly stream: NodeJS.WriteStream;
}

/**
 * @param write sends text to the terminal
 * @param size returns the window's size in cells and rows
 * @param titles whether the terminal has a window with a title
 * @param saves whether the terminal can save and restore a mode
 */
export function createScreen(
  write: (text: string) => void,
  size: () => { readonly columns: number; readonly rows: number },
  { titles, saves }: { readonly titles: boolean; readonly saves: boolean },
): Screen {
  let entered = false;
  let [takeMouse, giveMouse] = ['', ''];
  let stopsWheel = false;
  let titled = '';
  const writeTitle = (): void => {
    if (titles && entered && titled !== '') write(`\u001B]2;${titled}\u001B\\`);
  };
  const drawing = createDrawing(write);
  const draw = (rows: readonly string[]): void => {
    if (entered) drawing.draw(rows);
  };
  const tokens = createTokens();
  return {
    enter: () => {
      if (entered) return;
      entered = true;
      drawing.forget();
      write((titles ? SAVE_TITLE : '') + (saves ? SAVE_WHEEL : '') + ENTER + takeMouse);
      writeTitle();
    },
    leave: () => {
      if (!entered) return;
      entered = false;
      const wheel = (saves ? RESTORE_WHEEL : '') + (stopsWheel ? STOP_WHEEL : '');
      write(giveMouse + LEAVE + wheel + (titles ? RESTORE_TITLE : ''));
    },
    takeMouse: (drags) => {
      if (takeMouse !== '') return;
      [takeMouse, giveMouse] = drags ? [TAKE_MOUSE + TAKE_DRAGS, GIVE_DRAGS + GIVE_MOUSE] : [TAKE_MOUSE, GIVE_MOUSE];
      if (entered) write(takeMouse);
    },
    wheelWasOff: () => {
      stopsWheel = true;
      // The reply may come only after the screen was left.
      if (!entered) write(STOP_WHEEL);
    },
    draw,
    forget: drawing.forget,
    tokensOf: tokens.of,
    title: (text) => {
      const safe = sanitizeLine(text);
      if (safe === titled) return;
      titled = safe;
      writeTitle();
    },
    copy: (base64) => {
      if (/^[A-Za-z0-9+/=]*$/.test(base64)) write(`\u001B]52;c;${base64}\u001B\\`);
    },
    stream: createStream((text) => {
      const rows = tokens.read(text);
      if (rows.length > 0) draw(rows);
    }, size),
  };
}

/** Draws rows over those that were drawn before. */
function createDrawing(write: (text: string) => void) {
  let shown: readonly string[] = [];
  return {
    draw: (rows: readonly string[]): void => {
      // Rows are erased before they are written, so trailing spaces need not be written.
      const next = rows.map((row) => row.trimEnd());
      const update = repaint(shown, next);
      shown = next;
      if (update !== '') write(BEGIN + update + END);
    },
    forget: (): void => {
      shown = [];
    },
  };
}

/** Maps each row to a private-use character and back. */
function createTokens() {
  const tokenOf = new Map<string, string>();
  const rowOf = new Map<string, string>();
  const of = (rows: readonly string[]): string => {
    if (tokenOf.size + rows.length > TOKENS) {
      tokenOf.clear();
      rowOf.clear();
    }
    return rows
      .map((row) => {
        const token = tokenOf.get(row) ?? String.fromCharCode(FIRST_TOKEN + tokenOf.size);
        tokenOf.set(row, token);
        rowOf.set(token, row);
        return token;
      })
      .join('\n');
  };
  const read = (text: string): readonly string[] => (text.match(TOKEN) ?? []).map((token) => rowOf.get(token) ?? '');
  return { of, read };
}

/** Part of a terminal's output stream that Ink uses. */
function createStream(
  receive: (text: string) => void,
  size: () => { readonly columns: number; readonly rows: number },
): NodeJS.WriteStream {
  const write = (text: string | Uint8Array, ...rest: readonly unknown[]): boolean => {
    receive(String(text));
    const callback = rest.find((argument) => typeof argument === 'function');
    if (callback) queueMicrotask(() => callback());
    return true;
  };
  const stream = Object.assign(new EventEmitter(), { isTTY: true, writable: true, write });
  Object.defineProperties(stream, {
    columns: { get: () => size().columns },
    rows: { get: () => size().rows },
  });
  // Ink expects a WriteStream but uses only these members.
  return stream as unknown as NodeJS.WriteStream;
}
