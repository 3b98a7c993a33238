import type { ColorSupportLevel } from 'chalk';
import type { LinkStyle } from '../article/link-notes.js';
import type { Theme, ThemeName } from '../style/theme.js';

/** Options of printing an article. */
export interface PrintOptions {
  /** Width of the page, and maximum width of running text, in cells. */
  readonly width: number;
  readonly measure: number;
  readonly level: ColorSupportLevel;
  /** Whether links are printed as OSC 8 links, which the terminal opens. */
  readonly hyperlinks: boolean;
  readonly links: LinkStyle;
  readonly hyphens: boolean;
  /** Name of a built-in theme, or a user's theme. */
  readonly theme: ThemeName | Theme;
}

/** Maximum width of running text unless another is asked for, in cells. */
export const MEASURE = 70;

/** Options of printing into a pipe, and of bundled articles that are printed when the program is built. */
export const PIPED: PrintOptions = {
  width: 80,
  measure: MEASURE,
  level: 0,
  hyperlinks: false,
  links: 'notes',
  hyphens: false,
  theme: 'accents',
};

/** Whether an article is printed alike with both; without colours, the theme does not matter. */
export const samePrint = (a: PrintOptions, b: PrintOptions): boolean =>
  (a.theme === b.theme || a.level === 0) &&
  (['width', 'measure', 'level', 'hyperlinks', 'links', 'hyphens'] as const).every(
    (property) => a[property] === b[property],
  );
