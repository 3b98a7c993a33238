import { flow } from '../layout/flow.js';
import type { LayoutOptions } from '../layout/options.js';
import { pad, type Role, type Span, textOfSpans } from '../layout/row.js';
import { truncate } from '../layout/spans.js';

/** A line of a listing: a short key, a text that may wrap, and figures to its right. */
export interface Item {
  readonly depth?: number;
  readonly key: string;
  readonly text: string;
  readonly figures: readonly string[];
}

/** Minimum width of texts beside their figures, in cells. */
const LEAST_TEXT = 16;
const GAP = 2;

/**
 * Sets items in columns: key, text, figures. Texts wrap or are cut; in narrow windows figures move below their texts, and texts
 * below their keys.
 */
export function listing(items: readonly Item[], setting: LayoutOptions, wrap = true): readonly (readonly Span[])[] {
  const { cells } = setting.tools.metrics;
  // Not by spreading, which overflows the stack at about 100,000 items.
  const widest = (widths: readonly number[]): number => widths.reduce((most, width) => Math.max(most, width), 0);
  const keys = widest(items.map(({ key, depth = 0 }) => cells(key) + GAP * depth)) + GAP;
  const columns = Array.from({ length: widest(items.map(({ figures }) => figures.length)) }, (_, i) =>
    widest(items.map(({ figures }) => cells(figures[i] ?? ''))),
  );
  const figures = columns.reduce((sum, column) => sum + GAP + column, 0);
  const left = keys <= setting.width / 3 ? keys : GAP;
  const beside = left === keys && setting.width - keys - figures >= LEAST_TEXT;
  const natural = widest(items.map(({ text }) => cells(text)));
  const room = Math.max(1, Math.min(natural, setting.width - left - (beside ? figures : 0)));
  return items.flatMap((item) => {
    const key: Span = { text: ' '.repeat(GAP * (item.depth ?? 0)) + item.key, roles: ['key'] };
    const shown = wrap ? item.text : truncate(item.text, room, setting.tools.metrics);
    const text = shown === '' ? [] : linesOf(shown, room, setting);
    if (left !== keys)
      return [
        ...linesOf(key.text, setting.width, setting, ['key']),
        ...below([...text, ...quiet(item, setting, left)], left),
      ];
    if (!beside) return hang(key, keys, [...text, ...quiet(item, setting, left)], setting);
    const aligned = item.figures
      .map((figure, i) => ' '.repeat(GAP + (columns[i] ?? 0) - cells(figure)) + figure)
      .join('')
      .trimEnd();
    const first = text[0] ?? [];
    const spread = [...first, pad(room - cells(textOfSpans(first))), { text: aligned, roles: ['byline' as const] }];
    return hang(key, keys, [aligned === '' ? first : spread, ...text.slice(1)], setting);
  });
}

const linesOf = (text: string, width: number, setting: LayoutOptions, roles: readonly Role[] = []) =>
  flow([{ text, marks: [] }], width, setting, roles).map((line) => line.spans);

/** The figures of an item on a line of their own. */
function quiet({ figures }: Item, setting: LayoutOptions, left: number): readonly (readonly Span[])[] {
  const line = figures.filter((figure) => figure !== '').join(' · ');
  return line === '' ? [] : linesOf(line, Math.max(1, setting.width - left), setting, ['byline']);
}

const below = (lines: readonly (readonly Span[])[], left: number): readonly (readonly Span[])[] =>
  lines.map((line) => [pad(left), ...line]);

/** Lines of which the first follows a key. */
const hang = (key: Span, left: number, lines: readonly (readonly Span[])[], { tools }: LayoutOptions) =>
  (lines.length === 0 ? [[]] : lines).map((line, i): readonly Span[] =>
    i === 0 ? [key, pad(left - tools.metrics.cells(key.text)), ...line] : [pad(left), ...line],
  );
