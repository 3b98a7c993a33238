import type { Section } from './model.js';
import { minutesOf } from './text.js';

/**
 * Reading time of each section in minutes, so that the times of all sections of a level add up to that of the text around them. A
 * short section may have none.
 * @param sections sections in reading order
 * @param words number of words of the article
 */
export function minutesOfSections(sections: readonly Section[], words: number): readonly number[] {
  const minutes: number[] = sections.map(() => 0);
  const share = (from: number, to: number, total: number, around: number): void => {
    const depth = sections[from]?.depth;
    const children = sections.slice(from, to).flatMap((section, i) => (section.depth === depth ? [from + i] : []));
    if (children.length === 0) return;
    const counts = children.map((child) => sections[child]?.words ?? 0);
    const own = around - counts.reduce((sum, count) => sum + count, 0);
    const parts = apportion(total, [...counts, Math.max(0, own)]);
    children.forEach((child, i) => {
      minutes[child] = parts[i] ?? 0;
      share(child + 1, children[i + 1] ?? to, parts[i] ?? 0, counts[i] ?? 0);
    });
  };
  share(0, sections.length, minutesOf(words), words);
  return minutes;
}

/** Divides a whole number in proportion to weights, into whole numbers that add up to it (method of largest remainders). */
function apportion(total: number, weights: readonly number[]): readonly number[] {
  const sum = weights.reduce((all, weight) => all + weight, 0);
  if (sum === 0) return weights.map(() => 0);
  const exact = weights.map((weight) => (total * weight) / sum);
  const parts = exact.map(Math.floor);
  const left = total - parts.reduce((all, part) => all + part, 0);
  const byRemainder = exact.map((_, i) => i).sort((a, b) => remainder(exact[b]) - remainder(exact[a]));
  for (const i of byRemainder.slice(0, left)) parts[i] = (parts[i] ?? 0) + 1;
  return parts;
}

const remainder = (value = 0): number => value - Math.floor(value);
