import { existsSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import type { Annotation } from '../../article/annotation/annotation.js';
import { isoTime } from '../../article/date.js';
import { sanitize, sanitizeCopy } from '../../article/sanitize.js';
import { bytesIfThere } from '../file.js';
import { copiesOfNotes, joinCopy } from './copies-of-notes.js';
import { partsOf } from './notes-text.js';
import { decodeLossless } from './surrogate-escape.js';

/**
 * Annotations in a file of notes and its conflict copies, none if it is not there. Their texts are safe to show.
 * @param conflicts names of all conflict copies in its folder, sorted, where they are known
 * @throws Error of the system if it cannot be read
 */
export const annotationsIn = (path: string, conflicts?: readonly string[]): readonly Annotation[] =>
  readNotes(path, conflicts).all;

/**
 * Annotations in a file of notes, the paths of its conflict copies, and all annotations with those of the copies.
 * @throws Error of the system if it cannot be read
 */
export function readNotes(path: string, conflicts?: readonly string[]) {
  const own = annotationsOf(path);
  const copies = copiesOfNotes(path, conflicts);
  return { own, copies, all: copies.map(annotationsOf).reduce(joinCopy, own) };
}

function annotationsOf(path: string): readonly Annotation[] {
  const bytes = existsSync(dirname(path)) ? bytesIfThere(path) : undefined;
  if (!bytes) return [];
  const time = isoTime(statSync(path).mtime);
  const parts = partsOf(decodeLossless(bytes), time);
  return parts.flatMap((part) => (typeof part === 'string' ? [] : [safe(part.annotation)]));
}

function safe(annotation: Annotation): Annotation {
  const { quote, before, after, section, ...place } = annotation.anchor;
  const texts = { quote: sanitizeCopy(quote), before: sanitizeCopy(before), after: sanitizeCopy(after) };
  return { ...annotation, note: sanitize(annotation.note), anchor: { ...place, ...texts, section: sanitize(section) } };
}
