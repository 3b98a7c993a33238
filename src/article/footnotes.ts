import type { Article, Block, Run } from './model.js';
import { runsOf } from './text.js';

/*
 * A footnote is named by its label: the number that the parser gave it, in the order in which the text refers to footnotes. A run that
 * refers to one shows the label in brackets and links to the footnote's anchor; the blocks of a footnote stand at the article's end,
 * in a container that bears the label.
 */

const ANCHOR = 'footnote-';

/** The run that refers to the footnote of a label. */
export const footnoteReference = (label: string, marks: Run['marks']): Run & { readonly href: string } => ({
  text: `[${label}]`,
  marks: [...marks, 'footnote'],
  href: `#${footnoteAnchor(label)}`,
});

/** The anchor of the footnote of a label. */
export const footnoteAnchor = (label: string): string => ANCHOR + label;

/** The label of the footnote to which a target within the article leads. */
export const labelOfTarget = (href: string): string | undefined =>
  href.startsWith(`#${ANCHOR}`) ? href.slice(1 + ANCHOR.length) : undefined;

/** The label of the footnote to which a run refers. */
export const labelOfRun = ({ marks, href = '' }: Run): string | undefined =>
  marks.includes('footnote') ? labelOfTarget(href) : undefined;

/** The label of the footnote in which a block stands. */
export const footnoteOf = (block: Block): string | undefined =>
  block.containers.flatMap((container) => (container.kind === 'footnote' ? [container.label] : []))[0];

/** The labels of the footnotes to which a block refers. */
export const footnotesReferredTo = (block: Block): readonly string[] =>
  runsOf(block).flatMap((run) => labelOfRun(run) ?? []);

/** The blocks of a footnote, by index. */
export const footnoteBlocks = ({ blocks }: Article, label: string): readonly number[] =>
  blocks.flatMap((block, index) => (footnoteOf(block) === label ? [index] : []));

/** The number after those of the footnotes among blocks. */
export const numberAfterFootnotes = (blocks: readonly Block[]): number =>
  blocks.reduce((most, block) => Math.max(most, Number(footnoteOf(block) ?? 0)), 0) + 1;
