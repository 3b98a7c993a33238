import type { Section } from '../article/model.js';
import { minutesOf } from '../article/text.js';

/** What lists of sections in JSON say of each. */
export const summaryOf = ({ number, depth, slug, title, words }: Section) => ({
  number,
  depth,
  slug,
  title,
  words,
  minutes: minutesOf(words),
});
