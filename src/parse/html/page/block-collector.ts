import { isInFigure, showsImages } from '../../../article/figures.js';
import type { Block, Run } from '../../../article/model.js';
import { textOf } from '../../../article/text.js';
import { PlaceNames } from '../../place-names.js';
import { within } from '../../within.js';
import type { HtmlSink } from '../html-reader.js';
import { namesOfPictures } from '../picture-table.js';

/** Names that the search for the article gives. */
const OF_EXTRACTION = /^readability-/;

/** Text of space or a lone stop, which sets its neighbours apart. */
const SPACER = /^\s*(?:[.,:;|/\\·•]\s*)?$/;

/** Line of stars or dashes between the parts of a text. */
const PARTING = /^\s*([*_~=#•·–—-])(?:\s*\1){2,}\s*$/;

/** Collector of the blocks of a page, which gives each the names of the places in it. */
export class BlockCollector implements HtmlSink {
  readonly blocks: Block[] = [];
  #id = 0;
  readonly #names = new PlaceNames();

  readonly nextId = (): number => {
    this.#id += 1;
    return this.#id;
  };

  /** Adds the name of a place in the next block. */
  name(name: string | null): void {
    if (name && !OF_EXTRACTION.test(name)) this.#names.add(name);
  }

  /** Tells that the names from here on are those of a heading. */
  openHeading(): void {
    this.#names.openHeading();
  }

  readonly add = (block: Block): void => {
    // The names of what fills space are those of the next block.
    if ((block.kind === 'paragraph' || block.kind === 'heading') && SPACER.test(textOf(block))) return;
    const pictures = block.kind === 'table' ? namesOfPictures(block) : undefined;
    const { containers, line } = block;
    const named = this.#names.giveTo(pictures ? { kind: 'paragraph', runs: pictures, containers, line } : block);
    this.blocks.push(this.#figured(parted(trimmed(named))));
  };

  /** Names of places after the last block are those of its end. */
  end(): void {
    const last = this.blocks.pop();
    if (!last) return;
    const anchors = [...new Set([...(last.anchors ?? []), ...this.#names.take()])];
    this.blocks.push(anchors.length === 0 ? last : { ...last, anchors });
  }

  /** Pictures in a paragraph of their own are a figure. */
  #figured(block: Block): Block {
    const isFigure = block.kind === 'paragraph' && showsImages(block.runs) && !isInFigure(block);
    return isFigure ? { ...block, containers: within(block.containers, { kind: 'figure', id: this.nextId() }) } : block;
  }
}

function parted(block: Block): Block {
  if (block.kind !== 'paragraph' || !PARTING.test(textOf(block))) return block;
  const { runs: _, ...rest } = block;
  return { ...rest, kind: 'rule' };
}

/** A block without no-break spaces at its start and end. */
function trimmed(block: Block): Block {
  if (block.kind !== 'paragraph' && block.kind !== 'heading') return block;
  const { runs } = block;
  if (!/^\s/.test(runs[0]?.text ?? '') && !/\s$/.test(runs.at(-1)?.text ?? '')) return block;
  const isText = ({ text }: Run): boolean => text.trim() !== '';
  const shown = runs.slice(runs.findIndex(isText), runs.findLastIndex(isText) + 1);
  const trimmedRuns = shown.map((run, i) => {
    const text = i === 0 ? run.text.trimStart() : run.text;
    return { ...run, text: i === shown.length - 1 ? text.trimEnd() : text };
  });
  return { ...block, runs: trimmedRuns };
}
