import { EventEmitter } from 'node:events';
import { sanitizeLine } from '../../article/sanitize.js';
import { repaint } from './repaint.js';

/*
 * The terminal of the reader: its modes, and the rows that stand on it. Ink lays out one private-use character for each row;
 * the stream that it writes to puts the finished rows in their place and sends those that changed. Whatever else Ink writes
 * (cursor moves, erasing, modes) is left out: this file alone changes the terminal.
 */

const ENTER = '\u001B[?1049h\u001B[?1007h\u001B[?25l\u001B[?7l\u001B[H\u001B[2J';
const LEAVE = '\u001B[0m\u001B[?7h\u001B[?25h\u001B[?1049l';
/** xterm's saving of a mode. Terminals that do not know it take its end for another code; in most of them the wheel sends arrows anyway. */
const SAVE_WHEEL = '\u001B[?1007s';
const RESTORE_WHEEL = '\u001B[?1007r';
/** xterm's stack of titles. */
const SAVE_TITLE = '\u001B[22;0t';
const RESTORE_TITLE = '\u001B[23;0t';
const BEGIN = '\u001B[?2026h';
const END = '\u001B[?2026l';

const FIRST_TOKEN = 0xe000;
const TOKENS = 6400;
const TOKEN = /[\uE000-\uF8FF]/g;

export interface Screen {
  /** Enters the alternate screen: no cursor, no automatic wrap, the wheel sends arrows (mode 1007). Nothing if it is entered. */
  readonly enter: () => void;
  /** Gives the terminal back as it was. Nothing if it is left. */
  readonly leave: () => void;
  /** Writes what changes the screen into these rows. */
  readonly draw: (rows: readonly string[]) => void;
  /** Forgets what stands on the screen: the next drawing writes every row. */
  readonly forget: () => void;
  /** Lines of one token each that Ink lays out in place of the rows. */
  readonly tokensOf: (rows: readonly string[]) => string;
  /** Sets the window's title; it is given back with the terminal. */
  readonly title: (text: string) => void;
  /** Sends a text to the terminal's clipboard (OSC 52), in base64. */
  readonly copy: (base64: string) => void;
  /** The output stream for Ink. */
  readonly stream: NodeJS.WriteStream;
}

/**
 * @param write sends text to the terminal
 * @param size the window in cells and rows, asked for when needed
 * @param titles whether the terminal has a window with a title
 * @param saves whether it can save a mode and restore it
 */
export function createScreen(
  write: (text: string) => void,
  size: () => { readonly columns: number; readonly rows: number },
  { titles, saves }: { readonly titles: boolean; readonly saves: boolean },
): Screen {
  let entered = false;
  let titled = '';
  const writeTitle = (): void => {
    if (titles && entered && titled !== '') write(`\u001B]2;${titled}\u001B\\`);
  };
  let shown: readonly string[] = [];
  const draw = (rows: readonly string[]): void => {
    if (!entered) return;
    // Rows are erased before they are written: spaces at their ends need not be.
    const next = rows.map((row) => row.trimEnd());
    const update = repaint(shown, next);
    shown = next;
    if (update !== '') write(BEGIN + update + END);
  };
  const tokens = createTokens();
  return {
    enter: () => {
      if (entered) return;
      entered = true;
      shown = [];
      write((titles ? SAVE_TITLE : '') + (saves ? SAVE_WHEEL : '') + ENTER);
      writeTitle();
    },
    leave: () => {
      if (!entered) return;
      entered = false;
      write(LEAVE + (saves ? RESTORE_WHEEL : '') + (titles ? RESTORE_TITLE : ''));
    },
    draw,
    forget: () => {
      shown = [];
    },
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

/** Gives each row a private-use character, and finds the rows of such characters again. */
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

/** As much of a terminal's output stream as Ink uses. */
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
  // Ink asks for a write stream and uses these members of it.
  return stream as unknown as NodeJS.WriteStream;
}
