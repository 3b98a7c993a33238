import { decodeAddress } from './address.js';
import { footnoteAnchor, footnoteOf } from './footnotes.js';
import { accumulate, memoize } from './memoize.js';
import type { Article, Block, Cell, Run } from './model.js';
import { slugOf, titleOf } from './outline.js';
import { placeCells } from './place-cells.js';
import { runsOf } from './text.js';

/** Kind of a link: a link to follow, an image outside any link, or the number of a footnote. */
type LinkKind = 'link' | 'image' | 'footnote';

/** Link in the text: its kind, its block, its range in the block's text (characters), and its target. */
export interface Link {
  readonly kind: LinkKind;
  readonly block: number;
  readonly from: number;
  readonly to: number;
  readonly href: string;
}

/** Links of an article in reading order; neighbouring runs of the same kind and target form one link. */
export const linksOf = ({ blocks }: Article): readonly Link[] => links(blocks);

const links = accumulate<Block, Link[]>(
  () => [],
  (found, block, index) => {
    for (const link of linksOfBlock(block, index)) found.push(link);
  },
);

function linksOfBlock(block: Block, index: number): readonly Link[] {
  if (block.kind !== 'table') return linksOfRuns(runsOf(block), index, 0);
  return placeCells(block).flatMap((row) => row.flatMap(({ runs, start }) => linksOfRuns(runs, index, start)));
}

function linksOfRuns(runs: Cell, block: number, base: number): Link[] {
  const links: Link[] = [];
  let at = base;
  for (const run of runs) {
    const { text, href } = run;
    const last = links.at(-1);
    const kind = kindOf(run);
    if (href !== undefined && last?.href === href && last.kind === kind && last.to === at)
      links[links.length - 1] = { ...last, to: at + text.length };
    else if (href !== undefined) links.push({ kind, block, from: at, to: at + text.length, href });
    at += text.length;
  }
  return links;
}

const kindOf = ({ marks }: Run): LinkKind =>
  marks.includes('footnote') ? 'footnote' : marks.includes('link') || !marks.includes('image') ? 'link' : 'image';

/** First blocks of footnotes, by their anchors. */
const notes = accumulate<Block, Map<string, number>>(
  () => new Map(),
  (found, block, index) => {
    const label = footnoteOf(block);
    if (label !== undefined && !found.has(footnoteAnchor(label))) found.set(footnoteAnchor(label), index);
  },
);

/** Blocks with names of their own. */
const named = accumulate<Block, Map<string, number>>(
  () => new Map(),
  (found, { anchors = [] }, index) => {
    for (const anchor of anchors) if (!found.has(anchor)) found.set(anchor, index);
  },
);

const fold = (anchor: string): string => anchor.normalize('NFC').toLowerCase();

/** First blocks of sections, by their slugs, and by these without regard to case. */
const headings = memoize(({ sections }: Article): ReadonlyMap<string, number> => {
  const folded = sections.toReversed().map(({ slug, start }) => [fold(slug), start] as const);
  return new Map([...folded, ...sections.map(({ slug, start }) => [slug, start] as const)]);
});

/** Prefix that GitHub gives to the ids in its pages. */
const PREFIX = /^user-content-/;

/**
 * Index of the block to which a target within the article leads: a heading, as on GitHub whatever its case, a footnote, or another with
 * that name.
 */
export function blockOfAnchor(article: Article, href: string): number | undefined {
  if (!href.startsWith('#')) return undefined;
  const anchor = decodeAddress(href.slice(1));
  const bare = anchor.replace(PREFIX, '');
  const { blocks } = article;
  const known = headings(article);
  const [first] = blocks;
  const isTitle = first?.kind === 'title' && fold(bare) === fold(first.anchor ?? slugOf(titleOf(first.runs)));
  const section = known.get(anchor) ?? known.get(bare) ?? known.get(fold(bare));
  return notes(blocks).get(anchor) ?? section ?? (isTitle ? 0 : named(blocks).get(anchor));
}

/** Line of the text that an anchor names: `#L10` on GitHub, or that of the block that ends with `^id` in Obsidian. */
function lineOfAnchor(anchor: string, markdown: () => string): number | undefined {
  const number = /^L(\d+)(?:[-C].*)?$/.exec(anchor)?.[1];
  if (number !== undefined) return Number(number);
  const id = /^\^([\w-]+)$/.exec(anchor)?.[1];
  if (id === undefined) return undefined;
  const text = markdown();
  const at = text.search(new RegExp(`\\^${id}[ \\t]*$`, 'm'));
  return at < 0 ? undefined : text.slice(0, at).split('\n').length;
}

/**
 * Index of the block on the line that an anchor names; undefined for other anchors.
 * @param whole whether the article ends with its last block so far
 */
export function blockOfLine(
  { blocks }: Article,
  anchor: string,
  markdown: () => string,
  whole: boolean,
): number | undefined {
  const line = lineOfAnchor(decodeAddress(anchor), markdown);
  if (line === undefined || !(whole || blocks.some((block) => block.line > line))) return undefined;
  const last = blocks.findLastIndex((block) => block.line <= line && footnoteOf(block) === undefined);
  return last < 0 ? undefined : last;
}
