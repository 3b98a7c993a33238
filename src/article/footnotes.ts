import { decodeAddress } from './address.js';
import type { Article, Block, Run } from './model.js';
import { runsOf } from './text.js';

/*
 * A footnote is identified by its label, the number that the parser assigns in the order in which the text refers to footnotes. A
 * reference is a run that shows the label in brackets and links to the footnote's anchor. The blocks of a footnote come at the end
 * of the article, in a container with the label.
 */

const ANCHOR = 'footnote-';

/** Creates the run that refers to the footnote with a label. */
export const footnoteReference = (label: string, marks: Run['marks']): Run & { readonly href: string } => ({
  text: `[${label}]`,
  marks: [...marks, 'footnote'],
  href: `#${footnoteAnchor(label)}`,
});

/** Anchor of the footnote with a label. */
export const footnoteAnchor = (label: string): string => ANCHOR + label;

const KEPT = 'label:';

/** Label in Markdown of a footnote whose own label is shown, whatever the order of the references. */
export const keptLabel = (label: string): string => KEPT + encodeURIComponent(label);

/** The own label of a footnote that is shown; undefined for one that gets a number. */
export const shownLabel = (label: string): string | undefined =>
  label.toLowerCase().startsWith(KEPT) ? decodeAddress(label.slice(KEPT.length)) : undefined;

/** Label of the footnote to which a target within the article leads; undefined for other targets. */
export const labelOfTarget = (href: string): string | undefined =>
  href.startsWith(`#${ANCHOR}`) ? href.slice(1 + ANCHOR.length) : undefined;

/** Label of the footnote to which a run refers; undefined for other runs. */
export const labelOfRun = ({ marks, href = '' }: Run): string | undefined =>
  marks.includes('footnote') ? labelOfTarget(href) : undefined;

/** Label of the footnote that contains a block; undefined outside footnotes. */
export const footnoteOf = (block: Block): string | undefined =>
  block.containers.flatMap((container) => (container.kind === 'footnote' ? [container.label] : []))[0];

/** Labels of the footnotes to which a block refers. */
export const footnotesReferredTo = (block: Block): readonly string[] =>
  runsOf(block).flatMap((run) => labelOfRun(run) ?? []);

/** Indexes of the blocks of a footnote. */
export const footnoteBlocks = ({ blocks }: Article, label: string): readonly number[] =>
  blocks.flatMap((block, index) => (footnoteOf(block) === label ? [index] : []));
