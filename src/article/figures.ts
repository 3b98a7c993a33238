import type { Block, Run } from './model.js';
import { hasLetterOrDigit } from './text.js';

/** Whether runs show images, and no words beside them. */
export const showsImages = (runs: readonly Run[]): boolean =>
  runs.some(({ marks }) => marks.includes('image')) &&
  runs.every(({ marks, text }) => marks.includes('image') || !hasLetterOrDigit(text));

/** Whether a block is part of a figure. */
export const isInFigure = ({ containers }: Block): boolean => containers.some(({ kind }) => kind === 'figure');

/** Whether a paragraph is the caption of a figure, or a part of it. */
export const isCaption = (block: Extract<Block, { kind: 'paragraph' }>): boolean =>
  isInFigure(block) && !showsImages(block.runs);
