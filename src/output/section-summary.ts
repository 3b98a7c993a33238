import type { Section } from '../article/model.js';
import { minutesOf } from '../article/text.js';

/** Properties of a section in JSON. */
export const summaryOf = ({ number, depth, slug, title, words }: Section) => ({
  number,
  depth,
  slug,
  title,
  words,
  minutes: minutesOf(words),
});
