import { flow } from '../layout/flow.js';
import { metricsFor } from '../layout/load-tools.js';
import type { LayoutOptions } from '../layout/options.js';
import type { Span } from '../layout/row.js';
import { type ColorChoice, colorLevel } from '../style/color.js';
import { loadPainter } from '../style/load-painter.js';
import type { Io } from '../system/io.js';
import { type Item, listing } from './listing.js';

/** Prints a heading and a listing below it. */
export async function printListing(
  io: Io,
  title: string,
  items: readonly Item[],
  options: { readonly color: ColorChoice },
): Promise<void> {
  const level = colorLevel(options.color, io.env, io.outputIsTerminal);
  const metrics = await metricsFor(
    [title, ...items.flatMap((item) => [item.key, item.text, ...item.figures])].join(' '),
  );
  const width = io.size().columns;
  const setting: LayoutOptions = {
    width,
    measure: width,
    plain: true,
    wholeAddresses: false,
    sideways: false,
    hyphens: false,
    tools: { metrics },
  };
  const paint = await loadPainter({ level, hyperlinks: false, theme: 'accents' });
  const heading = flow([{ text: title, marks: [] }], width, setting, ['title']).map((line) => line.spans);
  const head: readonly (readonly Span[])[] = title === '' ? [] : [...heading, []];
  io.write([...head, ...listing(items, setting)].map((spans) => `${paint(spans)}\n`).join(''));
}
