import type { TokenizerExtension } from 'marked';
import type { Dialect } from '../dialect.js';
import { MARKS } from '../dialect-marks.js';

/*
 * Slides of Slidev, each of which may begin with front matter of its own between the rules. Its fields say how the slide looks, and are hidden, as are
 * the names of slots on rows of their own (`::right::`).
 */

const KEYS = 'layout|class|transition|clicks|routeAlias|hideInToc|zoom|layoutClass|src';
const FIELD = String.raw`[\w-]+:(?:[ \t][^\n]*)?\n(?:(?:[ \t]|-[ \t])[^\n]*\n)*`;
const FRONT_MATTER = new RegExp(
  String.raw`^---[ \t]*\n(?=(?:[^\n]+\n){0,20}?(?:${KEYS}):)(?:${FIELD})+---[ \t]*(?:\n|$)`,
);
const SLOT = /^::(?:default|left|right|top|bottom|content)::[ \t]*(?:\n|$)/;

const slide: TokenizerExtension = {
  name: 'slide',
  level: 'block',
  tokenizer(source: string) {
    const front = FRONT_MATTER.exec(source)?.[0];
    if (front !== undefined) return { type: 'hr', raw: front };
    const slot = SLOT.exec(source)?.[0];
    return slot === undefined ? undefined : { type: 'space', raw: slot };
  },
};

export const slides: Dialect = {
  detect: MARKS.slides,
  extensions: [slide],
  interrupts: String.raw`\n::[a-z]{3,7}::[ \t]*(?=\n|$)`,
};
