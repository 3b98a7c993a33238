import { createLinkNotes } from '../article/link-notes.js';
import type { Block } from '../article/model.js';
import { withTex } from '../article/with-tex.js';
import type { Opened } from '../document/opened.js';
import { toolsFor } from '../layout/load-tools.js';
import type { ColourCode, LayoutOptions } from '../layout/options.js';
import { articleWords } from '../messages/article-words.js';
import { loadPainter } from '../style/load-painter.js';
import type { PrintOptions } from './print-options.js';
import { createRowPrinter } from './row-printer.js';

/** Number of notes that are printed at once. */
const PART = 100;

/** Prints an article part by part, each as soon as it is read. */
export async function print(
  opened: Opened,
  options: PrintOptions,
  write: (text: string) => void,
  parts = partsOf(opened),
): Promise<void> {
  const { width, measure, level, hyphens } = options;
  const { origin, article } = opened;
  const { lang } = article.meta;
  const imageWord = articleWords(lang).media.image;
  const notes = createLinkNotes(options.links, origin.describe);
  const printer = createRowPrinter(await loadPainter(options), write);
  // All parts share the time that colouring may take.
  let colourCode: ColourCode | undefined;
  const add = async (blocks: readonly Block[]): Promise<void> => {
    const loaded = await toolsFor({ meta: { title: '', lang }, blocks }, { colours: level > 0, hyphens });
    colourCode ??= loaded.colourCode;
    const tools = colourCode ? { ...loaded, colourCode } : loaded;
    const plain = level === 0;
    const marks = { plain, deletionMarks: plain, imageWord };
    const setting: LayoutOptions = { width, measure, ...marks, sideways: false, hyphens, wholeAddresses: true, tools };
    printer.add(blocks, setting);
  };
  for await (const part of parts) {
    // Output without colours may be read by a program.
    const blocks = level === 0 ? part.map(withTex) : part;
    await add(blocks.map(notes.annotate));
  }
  let list: Block[] = [];
  for (const block of notes.list()) {
    if (list.push(block) < PART) continue;
    await add(list);
    list = [];
  }
  await add(list);
  printer.end();
}

/** All blocks of an opened article, part by part. */
export async function* partsOf({ article, rest }: Opened): AsyncGenerator<readonly Block[]> {
  yield article.blocks;
  if (rest) yield* rest.parts;
}
