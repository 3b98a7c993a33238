import { DIALECTS } from '../dialects/all-dialects.js';
import { obsidianMarks } from '../dialects/apps/obsidian-marks.js';
import { wikilinks } from '../dialects/apps/wikilinks.js';
import type { Dialect } from '../dialects/dialect.js';
import { directives } from '../dialects/directives.js';
import { markdownInHtml } from '../dialects/markdown-in-html.js';
import { shortcodes } from '../dialects/shortcodes.js';
import { createSyntax, type Syntax } from '../syntax.js';
import { MDX, MDX_RULES } from './mdx.js';

/** Dialects that MDX does not know, as braces are code in it. */
const NOT_IN_MDX: readonly Dialect[] = [directives, shortcodes, wikilinks, obsidianMarks, markdownInHtml];

let syntax: Syntax | undefined;

/** Syntax of MDX. */
export function mdxSyntax(): Syntax {
  syntax ??= createSyntax([...DIALECTS.filter((dialect) => !NOT_IN_MDX.includes(dialect)), ...MDX], MDX_RULES);
  return syntax;
}
