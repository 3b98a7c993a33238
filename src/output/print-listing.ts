import { flow } from '../layout/flow.js';
import { metricsFor } from '../layout/load-tools.js';
import type { LayoutOptions } from '../layout/options.js';
import type { Span } from '../layout/row.js';
import { endOf, truncate } from '../layout/spans.js';
import { type ColorChoice, colorLevel } from '../style/color.js';
import { loadPainter } from '../style/load-painter.js';
import type { Io } from '../system/io.js';
import { type Item, listing } from './listing.js';

/**
 * Prints a heading and a listing below it. Texts that do not wrap are cut at the edge of a terminal, and so are keys on request: of a path
 * the end is shown, of a slug the beginning, by which it can be named.
 */
export async function printListing(
  io: Io,
  title: string,
  items: readonly Item[],
  options: { readonly color: ColorChoice; readonly wrap?: boolean; readonly cutKeys?: 'paths' | 'slugs' },
): Promise<void> {
  const level = colorLevel(options.color, io.env, io.outputIsTerminal);
  const metrics = await metricsFor(
    [title, ...items.flatMap((item) => [item.key, item.text, ...item.figures])].join(' '),
  );
  const { wrap = true } = options;
  const width = wrap || io.outputIsTerminal ? io.size().columns : Number.MAX_SAFE_INTEGER;
  const setting: LayoutOptions = {
    width,
    measure: width,
    plain: true,
    deletionMarks: false,
    wholeAddresses: false,
    sideways: false,
    hyphens: false,
    imageWord: '',
    tools: { metrics },
  };
  const room = options.cutKeys && io.outputIsTerminal ? Math.floor(width / 3) - 2 : width;
  const cut = options.cutKeys === 'slugs' ? truncate : endOf;
  const shown = items.map((item) => ({ ...item, key: cut(item.key, room, metrics) }));
  const paint = await loadPainter({ level, hyperlinks: false, theme: 'accents' });
  const heading = flow([{ text: title, marks: [] }], width, setting, ['title']).map((line) => line.spans);
  const head: readonly (readonly Span[])[] = title === '' ? [] : [...heading, []];
  io.write([...head, ...listing(shown, setting, wrap)].map((spans) => `${paint(spans)}\n`).join(''));
}
