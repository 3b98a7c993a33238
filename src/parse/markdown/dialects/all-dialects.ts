import { createSyntax, type Syntax } from '../syntax.js';
import { forumMarks } from './apps/forum-marks.js';
import { learnMarks } from './apps/learn-marks.js';
import { obsidianMarks } from './apps/obsidian-marks.js';
import { outlineProperties } from './apps/outline-properties.js';
import { slides } from './apps/slides.js';
import { wikilinks } from './apps/wikilinks.js';
import { attributes } from './attributes.js';
import { contentsMarks } from './contents.js';
import { definitionLists } from './definition-lists.js';
import type { Dialect } from './dialect.js';
import { directives } from './directives.js';
import { emojiShortcodes } from './emoji-shortcodes.js';
import { enumerations } from './enumerations.js';
import { fencedContainers } from './fenced-containers.js';
import { gridTables } from './grid-tables.js';
import { indentedAdmonitions } from './indented-admonitions.js';
import { inlineMarks } from './inline-marks.js';
import { markdownInHtml } from './markdown-in-html.js';
import { math } from './math.js';
import { shortcodes } from './shortcodes.js';
import { spacedImages } from './spaced-images.js';

/** Dialects in the order in which their tokenizers are asked, the first of them last. */
export const DIALECTS: readonly Dialect[] = [
  fencedContainers,
  indentedAdmonitions,
  attributes,
  directives,
  shortcodes,
  wikilinks,
  obsidianMarks,
  math,
  definitionLists,
  gridTables,
  emojiShortcodes,
  contentsMarks,
  enumerations,
  markdownInHtml,
  spacedImages,
  inlineMarks,
  outlineProperties,
  slides,
  forumMarks,
  learnMarks,
];

let syntax: Syntax | undefined;

/** Syntax with all dialects. */
export function dialectSyntax(): Syntax {
  syntax ??= createSyntax(DIALECTS);
  return syntax;
}
