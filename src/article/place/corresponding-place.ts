import { sectionAt } from '../find-section.js';
import type { Article, Place } from '../model.js';
import { placeAt } from '../offset.js';
import { charactersBefore } from '../progress.js';

/** Blocks of a section without its subsections; blocks before the first section form the section -1. */
function rangeOf({ sections, blocks }: Article, index: number): readonly [start: number, end: number] {
  const section = sections[index];
  const next = sections[index + 1]?.start ?? blocks.length;
  return section ? [section.start, next] : [0, next];
}

/** Place in another edition that corresponds to a place: in the section of the same index, at the same share of its text. */
export function correspondingPlace(from: Article, to: Article, place: Place): Place {
  const index = sectionAt(from.sections, place);
  const [start, end] = rangeOf(from, index);
  const [otherStart, otherEnd] = rangeOf(to, Math.min(index, to.sections.length - 1));
  if (place.block === start && place.offset <= 0) return { block: otherStart, offset: place.offset };
  const sums = charactersBefore(from);
  const others = charactersBefore(to);
  const length = (sums[end] ?? 0) - (sums[start] ?? 0);
  const share = length === 0 ? 0 : ((sums[place.block] ?? 0) + place.offset - (sums[start] ?? 0)) / length;
  const target = (others[otherStart] ?? 0) + share * ((others[otherEnd] ?? 0) - (others[otherStart] ?? 0));
  return placeAt(to, Math.min(Math.floor(target), (others[otherEnd] ?? 0) - 1));
}
