import type { Pointing } from '../state/action.js';
import type { MouseReport } from './mouse-report.js';

/**
 * Creates a function that turns reports of the mouse into turns of the wheel, clicks and drags.
 * @param clicks whether clicks and drags count
 */
export function createMouseInput(clicks: boolean, receive: (input: Pointing) => void): (report: MouseReport) => void {
  let pressed: MouseReport | undefined;
  let dragged = false;
  return (report) => {
    const { kind, column, row } = report;
    switch (kind) {
      case 'up':
      case 'down':
        return receive({ kind: 'wheel', direction: kind === 'up' ? -1 : 1, column, row });
      case 'press':
        pressed = report;
        dragged = false;
        return;
      case 'drag':
        dragged ||= pressed?.column !== column || pressed.row !== row;
        if (clicks && pressed && dragged)
          receive({ kind: 'drag', from: { column: pressed.column, row: pressed.row }, column, row });
        return;
      case 'release':
        if (clicks && !dragged && pressed?.column === column && pressed.row === row)
          receive({ kind: 'click', column, row });
        pressed = undefined;
        return;
      default:
        return kind satisfies never;
    }
  };
}
