import { flow } from '../layout/flow.js';
import { pad, type Role, type Span } from '../layout/row.js';
import type { Setting } from '../layout/setting.js';

/** A line of a listing: a short key, a text that may wrap, and figures that stand right of it. */
export interface Item {
  readonly depth?: number;
  readonly key: string;
  readonly text: string;
  readonly figures: readonly string[];
}

/** Sets items in columns; texts wrap in the room that keys and figures leave, and stand above their figures where none is left. */
export function listing(items: readonly Item[], setting: Setting): readonly (readonly Span[])[] {
  const { cells } = setting.tools.metrics;
  const keyCells = Math.max(0, ...items.map((item) => cells(item.key) + 2 * (item.depth ?? 0))) + 2;
  const columns = Math.max(0, ...items.map((item) => item.figures.length));
  const figureCells = Array.from({ length: columns }, (_, i) =>
    Math.max(0, ...items.map((item) => cells(item.figures[i] ?? ''))),
  );
  const figuresRoom = figureCells.reduce((sum, width) => sum + width + 2, 0);
  const natural = Math.max(0, ...items.map((item) => cells(item.text)));
  const beside = setting.width - keyCells - figuresRoom >= 16;
  const room = Math.max(1, Math.min(natural, setting.width - keyCells - (beside ? figuresRoom : 0)));
  return items.flatMap((item) => {
    const indent = 2 * (item.depth ?? 0);
    const lines = flow([{ text: item.text, marks: [] }], room, setting);
    const figures = item.figures
      .map((figure, i) => pad(2 + (figureCells[i] ?? 0) - cells(figure)).text + figure)
      .join('');
    const rows = lines.map((line, i): readonly Span[] => {
      const key: Span = i === 0 ? { text: ' '.repeat(indent) + item.key, roles: ['key'] } : pad(0);
      const left = [key, pad(keyCells - cells(key.text)), ...line.spans];
      return i === 0 && beside && figures ? [...left, pad(room - line.cells), quiet(figures)] : left;
    });
    return beside || !figures ? rows : [...rows, [pad(keyCells - 2), quiet(figures)]];
  });
}

const quiet = (text: string): Span => ({ text, roles: ['byline' satisfies Role] });
