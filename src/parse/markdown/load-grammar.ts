import { loadMarkup, type Markup } from '../html/load-markup.js';
import { MARKS, mayUseDialect } from './dialects/dialect-marks.js';
import type { Window } from './lex.js';
import { plainSyntax, type Syntax } from './syntax.js';

export type SyntaxName = 'plain' | 'dialects' | 'mdx';

/** Code that reads a window. */
export interface Grammar {
  readonly syntax: Syntax;
  /** Undefined for a window without raw HTML and character names. */
  readonly markup: Markup | undefined;
}

/** Loads the code that reads a window: as most texts use neither dialects nor HTML, these are in files of their own. */
export const loadGrammar = async (window: Window): Promise<Grammar> => ({
  syntax: await loadSyntax(window),
  markup: await loadMarkup(window.text, window.links, MARKS.emojiShortcodes.test(window.text)),
});

/**
 * Name of the syntax of a window: GitHub's, with all dialects if it may use one, or that of MDX. There are only three, as V8 optimises
 * the tokenizers of each by themselves: with one for each combination, 10 MB took a tenth longer.
 */
export function syntaxNameOf({ text, kind }: Window): SyntaxName {
  if (kind === 'mdx') return 'mdx';
  return kind !== 'text' && mayUseDialect(text) ? 'dialects' : 'plain';
}

const SYNTAXES: Readonly<Record<SyntaxName, () => Syntax | Promise<Syntax>>> = {
  plain: plainSyntax,
  dialects: async () => (await import('./dialects/all-dialects.js')).dialectSyntax(),
  mdx: async () => (await import('./mdx/mdx-syntax.js')).mdxSyntax(),
};

/** Loads the syntax of a window. */
export const loadSyntax = async (window: Window): Promise<Syntax> => SYNTAXES[syntaxNameOf(window)]();
