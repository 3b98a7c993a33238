import { MDX } from '../mdx/mdx.js';
import { attributes } from './attributes.js';
import { contentsMarks } from './contents.js';
import { definitionLists } from './definition-lists.js';
import type { Dialect, WriteBlocks, WriteRuns } from './dialect.js';
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

/** Dialects that MDX does not know, as braces are code in it. */
const NOT_IN_MDX: readonly Dialect[] = [directives, shortcodes, wikilinks, obsidianMarks, markdownInHtml];

/** Dialects in MDX. */
export const DIALECTS_OF_MDX: readonly Dialect[] = [
  ...DIALECTS.filter((dialect) => !NOT_IN_MDX.includes(dialect)),
  ...MDX,
];

const ALL = [...DIALECTS, ...MDX];

/** Blocks of the tokens of all dialects, by the type of the token. */
export const BLOCKS_OF_DIALECTS: Readonly<Partial<Record<string, WriteBlocks>>> = Object.assign(
  {},
  ...ALL.map(({ blocks }) => blocks),
);

/** Runs of the inline tokens of all dialects, by the type of the token. */
export const RUNS_OF_DIALECTS: Readonly<Partial<Record<string, WriteRuns>>> = Object.assign(
  {},
  ...ALL.map(({ runs }) => runs),
);
