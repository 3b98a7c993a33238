/** Report of the mouse: a turn of the wheel, or the main button pressed, dragged or released; column and row of the cell count from 0. */
export interface MouseReport {
  readonly kind: 'up' | 'down' | 'press' | 'drag' | 'release';
  readonly column: number;
  readonly row: number;
}

/** Report in SGR's form (mode 1006): button, column and row from 1, pressed or released. */
const REPORT = /^.\[<(\d{1,3});(\d{1,5});(\d{1,5})([Mm])$/s;
/** Main button while the mouse is moved. */
const DRAG = 32;
const WHEEL_UP = 64;
const WHEEL_DOWN = 65;
/** Bits of the button that say that Shift, Alt or Ctrl is held. */
const MODIFIERS = 4 | 8 | 16;

/** Reads a report of the mouse; undefined for other sequences and for what has no meaning here: other buttons, motion, a click with Ctrl. */
export function readMouseReport(sequence: string): MouseReport | undefined {
  const [, button, x, y, end] = REPORT.exec(sequence) ?? [];
  const code = Number(button);
  const cell = { column: Number(x) - 1, row: Number(y) - 1 };
  if (code === 0) return { kind: end === 'M' ? 'press' : 'release', ...cell };
  if (end !== 'M') return undefined;
  if (code === DRAG) return { kind: 'drag', ...cell };
  const wheel = code & ~MODIFIERS;
  if (wheel === WHEEL_UP) return { kind: 'up', ...cell };
  return wheel === WHEEL_DOWN ? { kind: 'down', ...cell } : undefined;
}
