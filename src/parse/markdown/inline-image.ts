import { decodeAddress } from '../../article/address.js';
import type { Mark } from '../../article/model.js';
import type { RunBuilder } from '../html/run-builder.js';

/** Marks and target that surround inline text. */
export interface InlineContext {
  readonly marks: readonly Mark[];
  readonly href?: string;
}

/** Adds an image as its alternative text, or as its file name with spaces around it. */
export function addImage(alternative: string, target: string, context: InlineContext, builder: RunBuilder): void {
  const marks: readonly Mark[] = [...context.marks, 'image'];
  const href = context.href ?? target;
  if (alternative.trim() !== '') return builder.add(alternative, marks, href);
  builder.add(' ', context.marks, context.href);
  builder.add(fileName(target), marks, href);
  builder.add(' ', context.marks, context.href);
}

const fileName = (target: string): string => decodeAddress(target.split('/').at(-1) ?? '') || target;
