import { isInFigure, showsImages } from '../../../article/figures.js';
import type { Block, Run } from '../../../article/model.js';
import { sanitizeLine } from '../../../article/sanitize.js';
import { textOf } from '../../../article/text.js';
import type { HtmlSink } from '../html-reader.js';
import { within } from '../within.js';

/** Maximum length of the name of a place, in characters. */
const LONGEST_NAME = 300;

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
  /** Names of places in the block that comes next. */
  #names: string[] = [];
  /** Number of these before the heading that is open. */
  #beforeHeading = 0;

  readonly nextId = (): number => {
    this.#id += 1;
    return this.#id;
  };

  /** Adds the name of a place in the next block. */
  name(name: string | null): void {
    if (name && name.length <= LONGEST_NAME && sanitizeLine(name) === name && !OF_EXTRACTION.test(name))
      this.#names.push(name);
  }

  /** Tells that the names from here on are those of a heading. */
  openHeading(): void {
    this.#beforeHeading = this.#names.length;
  }

  readonly add = (block: Block): void => {
    // The names of what fills space are those of the next block.
    if ((block.kind === 'paragraph' || block.kind === 'heading') && SPACER.test(textOf(block))) return;
    const names = this.#names;
    const own = block.kind === 'heading' ? (names[this.#beforeHeading] ?? names.at(-1)) : undefined;
    const anchors = names.filter((name) => name !== own);
    this.#names = [];
    this.#beforeHeading = 0;
    this.blocks.push({
      ...this.#figured(parted(trimmed(block))),
      ...(own === undefined ? {} : { anchor: own }),
      ...(anchors.length === 0 ? {} : { anchors }),
    });
  };

  /** Names of places after the last block are those of its end. */
  end(): void {
    const last = this.blocks.pop();
    if (!last) return;
    this.blocks.push(this.#names.length === 0 ? last : { ...last, anchors: [...(last.anchors ?? []), ...this.#names] });
    this.#names = [];
  }

  /** Pictures in a paragraph of their own are a figure. */
  #figured(block: Block): Block {
    const isFigure = block.kind === 'paragraph' && showsImages(block.runs) && !isInFigure(block);
    return isFigure ? { ...block, containers: within(block.containers, { kind: 'figure', id: this.nextId() }) } : block;
  }
}

function parted(block: Block): Block {
  const { containers, line } = block;
  return block.kind === 'paragraph' && PARTING.test(textOf(block)) ? { kind: 'rule', containers, line } : block;
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
