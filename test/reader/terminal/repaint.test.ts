import xterm from '@xterm/headless';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { repaint } from '../../../src/reader/terminal/repaint.js';

const COLUMNS = 20;

/** Rows that an emulated terminal shows after some output. */
async function shownAfter(height: number, ...texts: readonly string[]): Promise<readonly string[]> {
  const screen = new xterm.Terminal({ cols: COLUMNS, rows: height, allowProposedApi: true });
  await new Promise<void>((resolve) => screen.write(`\u001B[?7l${texts.join('')}`, resolve));
  return Array.from({ length: height }, (_, i) => screen.buffer.active.getLine(i)?.translateToString(true) ?? '');
}

const rowsFrom = (letters: readonly string[]): readonly string[] => letters.map((letter) => letter.repeat(COLUMNS - 1));
const page = (from: number, height: number): readonly string[] =>
  Array.from({ length: height }, (_, i) => `row ${from + i} of the text`);

describe('the update of a screen', () => {
  test('an update shows the rows, whatever was on the screen', async () => {
    const screens = fc.integer({ min: 1, max: 12 }).chain((height) => {
      const rows = fc.array(fc.constantFrom('', 'a', 'b', 'c', 'd', 'e', 'f'), {
        minLength: height,
        maxLength: height,
      });
      return fc.array(rows.map(rowsFrom), { minLength: 2, maxLength: 4 });
    });
    await fc.assert(
      fc.asyncProperty(screens, async (all) => {
        const last = all.at(-1) ?? [];
        const updates = all.map((rows, i) => repaint(all[i - 1] ?? [], rows));
        expect(await shownAfter(last.length, ...updates)).toEqual(last);
      }),
    );
  });

  test('an update shows rows that moved by any distance', async () => {
    const moves = fc.tuple(fc.integer({ min: 2, max: 12 }), fc.integer({ min: -12, max: 12 }));
    await fc.assert(
      fc.asyncProperty(moves, async ([height, by]) => {
        const before = [...page(20, height), 'status'];
        const after = [...page(20 + by, height), `status ${by}`];
        const texts = [repaint([], before), repaint(before, after)];
        expect(await shownAfter(height + 1, ...texts)).toEqual(after);
      }),
    );
  });

  test.each([1, -1, 5, -5])('an update writes only new rows when a page moves by %i rows', (by) => {
    const update = repaint([...page(20, 23), 'status'], [...page(20 + by, 23), 'status']);
    expect(update.match(/row \d+/g)).toHaveLength(Math.abs(by));
  });

  test('an update is empty if nothing changes', () => {
    expect(repaint(page(1, 5), page(1, 5))).toBe('');
  });
});
