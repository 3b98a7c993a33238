import type { Article, Block } from './article/model.js';
import { afterFootnotes, createLinkNotes } from './article/notes.js';
import { keepHeapSmall } from './engine.js';
import type { Setting } from './layout/setting.js';
import type { Look } from './look.js';
import { loadPainter } from './painter.js';
import type { Origin } from './source/open.js';
import { toolsFor } from './tools.js';
import { createRowPrinter } from './views/print.js';
import { describeTarget } from './views/target.js';

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

/** After so many parts, of 16 KB each, the room for young objects is large enough. */
const MANY = 40;

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
  let count = 0;
  for await (const blocks of parts) {
    await add(notes ? blocks.map(notes.annotate) : blocks);
    count += 1;
    // Of a large article nothing stays that was printed.
    if (count === MANY) keepHeapSmall();
  }
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
