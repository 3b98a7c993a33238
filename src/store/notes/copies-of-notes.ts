import { readdirSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import type { Annotation } from '../../article/annotation/annotation.js';
import { lastIndexWhere } from '../../article/binary-search.js';
import { moveFile } from '../file.js';
import { isConflictCopy } from '../library/kept.js';
import { makeFolders } from '../make-folder.js';

/**
 * Paths of the copies that programs for syncing made of a file of notes, as it was changed in two places.
 * @param conflicts names of all such copies in its folder, sorted
 */
export function copiesOfNotes(path: string, conflicts = conflictsIn(namesBeside(path))): readonly string[] {
  const stem = basename(path).replace(/\.md$/, '');
  const copies: string[] = [];
  for (let i = lastIndexWhere(conflicts.length, (index) => (conflicts[index] ?? '') < stem) + 1; ; i += 1) {
    const name = conflicts[i];
    if (!name?.startsWith(stem)) return copies;
    if (name !== basename(path)) copies.push(join(dirname(path), name));
  }
}

/** Names that are copies after conflicts, sorted. */
export const conflictsIn = (names: readonly string[]): readonly string[] => names.filter(isConflictCopy).sort();

function namesBeside(path: string): readonly string[] {
  try {
    return readdirSync(dirname(path));
  } catch {
    return [];
  }
}

/** Annotations with those of a copy that they lack. Where both have changed a note, both stay. */
export function joinCopy(own: readonly Annotation[], copy: readonly Annotation[]): readonly Annotation[] {
  const all = new Map(own.map((each) => [each.id, each]));
  for (const each of copy) {
    let { id } = each;
    let known = all.get(id);
    while (each.note !== '' && known && known.note !== '' && known.note !== each.note) {
      id += '-copy';
      known = all.get(id);
    }
    if (!known || (known.note === '' && each.note !== '')) all.set(id, { ...each, id });
  }
  return [...all.values()];
}

/** Moves copies whose notes were written elsewhere into a bin. One that cannot be moved stays. */
export function binCopies(copies: readonly string[], bin: string): void {
  for (const copy of copies)
    try {
      makeFolders(bin);
      for (let number = 1; !moveFile(copy, join(bin, nameWith(number, basename(copy)))); number += 1);
    } catch {
      // It says nothing that the notes do not say.
    }
}

const nameWith = (number: number, name: string): string =>
  number === 1 ? name : name.replace(/\.md$/, `-${number}.md`);
