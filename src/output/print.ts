import { afterFootnotes, createLinkNotes } from '../article/link-notes.js';
import type { Article, Block } from '../article/model.js';
import type { Origin } from '../document/open.js';
import { toolsFor } from '../layout/load-tools.js';
import type { Setting } from '../layout/options.js';
import { loadPainter } from '../style/load-painter.js';
import { describeTarget } from './link-target.js';
import type { Look } from './print-options.js';
import { createRowPrinter } from './row-printer.js';

/** What is printed: an article, or one whose blocks come in parts. */
export interface Printed {
  /** BCP 47 language of the text. */
  readonly lang: string;
  readonly parts: Iterable<readonly Block[]> | AsyncIterable<readonly Block[]>;
  /** The number of the first link's note: behind those of the footnotes. */
  readonly firstNote: number;
  /** What the note of a link says of its target. */
  readonly describe: (href: string) => string;
}

/** Prints an article part by part, each as soon as it is there. */
export async function print({ lang, parts, firstNote, describe }: Printed, look: Look, write: (text: string) => void) {
  const { width, measure, level, hyperlinks, hyphens } = look;
  const notes = hyperlinks ? undefined : createLinkNotes(firstNote, describe);
  const printer = createRowPrinter(await loadPainter(look), write);
  const add = async (blocks: readonly Block[]): Promise<void> => {
    const tools = await toolsFor({ meta: { title: '', lang }, blocks }, { colours: level > 0, hyphens });
    const setting: Setting = { width, measure, plain: level === 0, sideways: false, hyphens, tools };
    printer.add(blocks, setting);
  };
  for await (const blocks of parts) await add(notes ? blocks.map(notes.annotate) : blocks);
  await add(notes?.list() ?? []);
  printer.end();
}

/** A whole article as it is printed. */
export const whole = ({ meta, blocks }: Pick<Article, 'meta' | 'blocks'>, origin: Origin): Printed => ({
  lang: meta.lang,
  parts: [blocks],
  firstNote: afterFootnotes(blocks),
  describe: describeTarget(origin),
});
