import { nameToEmoji } from '../../src/parse/html/emoji.js';
import type { Markup } from '../../src/parse/html/load-markup.js';
import * as parser from '../../src/parse/html/parser.js';

/** All that `loadMarkup` may load. */
export const markup: Markup = { ...parser, emoji: nameToEmoji };
