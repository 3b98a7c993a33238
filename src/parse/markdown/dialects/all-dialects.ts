import { createSyntax, type Syntax } from '../syntax.js';
import { attributes } from './attributes.js';
import { contentsMarks } from './contents.js';
import { definitionLists } from './definition-lists.js';
import type { Dialect } from './dialect.js';
import { directives } from './directives.js';
import { emojiShortcodes } from './emoji-shortcodes.js';
import { enumerations } from './enumerations.js';
import { fencedContainers } from './fenced-containers.js';
import { forumMarks } from './forum-marks.js';
import { gridTables } from './grid-tables.js';
import { indentedAdmonitions } from './indented-admonitions.js';
import { inlineNotes } from './inline-notes.js';
import { learnMarks } from './learn-marks.js';
import { markdownInHtml } from './markdown-in-html.js';
import { math } from './math.js';
import { obsidianMarks } from './obsidian-marks.js';
import { outlineProperties } from './outline-properties.js';
import { shortcodes } from './shortcodes.js';
import { slides } from './slides.js';
import { spacedImages } from './spaced-images.js';
import { wikilinks } from './wikilinks.js';

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
  inlineNotes,
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
