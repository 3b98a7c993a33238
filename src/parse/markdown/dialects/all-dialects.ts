import { createSyntax, type Syntax } from '../syntax.js';
import { attributes } from './attributes.js';
import { contentsMarks } from './contents.js';
import { definitionLists } from './definition-lists.js';
import type { Dialect } from './dialect.js';
import { directives } from './directives.js';
import { emojiShortcodes } from './emoji-shortcodes.js';
import { fencedContainers } from './fenced-containers.js';
import { gridTables } from './grid-tables.js';
import { indentedAdmonitions } from './indented-admonitions.js';
import { math } from './math.js';
import { obsidianMarks } from './obsidian-marks.js';
import { shortcodes } from './shortcodes.js';
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
];

let syntax: Syntax | undefined;

/** Syntax with all dialects. */
export function dialectSyntax(): Syntax {
  syntax ??= createSyntax(DIALECTS);
  return syntax;
}
