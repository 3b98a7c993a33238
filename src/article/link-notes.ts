import { decodeAddress } from './address.js';
import { mapRuns } from './map-runs.js';
import type { Block, Run } from './model.js';
import { textOfRuns } from './text.js';

/** Place where the targets of links are printed: in a list at the end, after their links, or nowhere. */
export const LINK_STYLES = ['notes', 'inline', 'none'] as const;
export type LinkStyle = (typeof LINK_STYLES)[number];

/** Targets of links as text, for output whose links cannot be followed. */
export interface LinkNotes {
  /**
   * Adds notes to a block's links. Links whose text is their target, links within the article, pictures that are links, badges, code and
   * the list of related posts get none.
   */
  readonly annotate: (block: Block) => Block;
  /** Creates the blocks of the list of targets, one after the other. */
  readonly list: () => Iterable<Block>;
}

/** Mark of numbered notes, which sets them apart from footnotes. */
const MARK = '→';

/**
 * Creates the notes for the links of an article: "[→3]" after each link and a list of the targets, or "<target>" after each link.
 * @param describe returns the text to print for a target
 */
export function createLinkNotes(style: LinkStyle, describe: (href: string) => string): LinkNotes {
  const numbers = new Map<string, number>();
  const noteOf = (href: string): string => {
    if (style === 'inline') return ` <${shortened(describe(href))}>`;
    const number = numbers.get(href) ?? numbers.size + 1;
    numbers.set(href, number);
    return `[${MARK}${number}]`;
  };
  return {
    annotate: (block) => (style === 'none' ? block : annotateBlock(block, (runs) => annotate(runs, noteOf))),
    *list() {
      for (const [href, number] of numbers)
        yield {
          kind: 'paragraph',
          containers: [{ kind: 'footnote', id: -number, label: `${MARK}${number}` }],
          line: 1,
          runs: [{ text: shortened(describe(href)), marks: ['note'] }],
        };
    },
  };
}

/** Annotates the runs of a block; related articles are links anyway. */
const annotateBlock = (block: Block, annotate: (runs: readonly Run[]) => readonly Run[]): Block =>
  block.kind === 'related' ? block : mapRuns(block, annotate);

/** Adds a note after the last word of each link that needs one. */
function annotate(runs: readonly Run[], noteOf: (href: string) => string): readonly Run[] {
  if (runs.every(({ href }) => href === undefined)) return runs;
  return runs.flatMap((run, i) => {
    const link = linkEndingWith(runs, i);
    if (run.href === undefined || !needsNote(link)) return [run];
    const text = run.text.trimEnd();
    const note: Run = { text: noteOf(run.href), marks: ['note'] };
    return text === run.text ? [run, note] : [{ ...run, text }, note, { text: run.text.slice(text.length), marks: [] }];
  });
}

/** Runs of the link that ends with run `i`; none if the link continues in the next run or `i` is not a link. */
function linkEndingWith(runs: readonly Run[], i: number): readonly Run[] {
  const href = runs[i]?.href;
  if (href === undefined || runs[i + 1]?.href === href) return [];
  let start = i;
  while (start > 0 && runs[start - 1]?.href === href) start -= 1;
  return runs.slice(start, i + 1);
}

/** Matches the addresses of badges. */
const BADGE = /badge|shields\.io/i;

function needsNote(link: readonly Run[]): boolean {
  const href = link[0]?.href ?? '';
  if (href === '' || href.startsWith('#')) return false;
  if (link.every((run) => run.marks.includes('image') || run.text.trim() === ''))
    return !BADGE.test(href) && link.every((run) => !run.marks.includes('link'));
  return !saysTarget(textOfRuns(link), href);
}

/** Whether a link's text is its target. */
export const saysTarget = (text: string, href: string): boolean => bare(text) === bare(href);

const bare = (address: string): string =>
  decodeAddress(address.trim())
    .replace(/^(?:https?:\/\/|mailto:|tel:|\.\/)/i, '')
    .replace(/\/$/, '');

/** An address without the data of an embedded picture. */
const shortened = (address: string): string =>
  /^data:/i.test(address) ? address.replace(/^([^,;]{0,105})[\s\S]*$/, '$1 …') : address;
