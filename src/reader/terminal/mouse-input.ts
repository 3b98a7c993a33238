import type { Pointing } from '../state/action.js';
import type { MouseReport } from './mouse-report.js';

/**
 * Creates a function that turns reports of the mouse into turns of the wheel and clicks.
 * @param clicks whether clicks count
 */
export function createMouseInput(clicks: boolean, receive: (input: Pointing) => void): (report: MouseReport) => void {
  let pressed: MouseReport | undefined;
  return (report) => {
    const { kind, column, row } = report;
    switch (kind) {
      case 'up':
      case 'down':
        return receive({ kind: 'wheel', direction: kind === 'up' ? -1 : 1, column, row });
      case 'press':
        pressed = report;
        return;
      case 'release':
        // A release elsewhere ends a drag, which somebody who forgot Shift meant to select text.
        if (clicks && pressed?.column === column && pressed.row === row) receive({ kind: 'click', column, row });
        pressed = undefined;
        return;
      default:
        return kind satisfies never;
    }
  };
}
