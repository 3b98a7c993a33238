import type { ColorSupportLevel } from 'chalk';
import type { ThemeName } from '../style/theme.js';

/** How an article is printed. */
export interface Look {
  /** Cells of the page, and of running text at most. */
  readonly width: number;
  readonly measure: number;
  readonly level: ColorSupportLevel;
  /** Links leave as OSC 8 links, and not as numbered notes. */
  readonly hyperlinks: boolean;
  readonly hyphens: boolean;
  readonly theme: ThemeName;
}

/** Cells of running text where nothing else is asked for. */
export const MEASURE = 70;

/** How bundled articles are set when the program is built: as they are printed into a pipe. */
export const PIPED: Look = {
  width: 80,
  measure: MEASURE,
  level: 0,
  hyperlinks: false,
  hyphens: false,
  theme: 'accents',
};

/** Whether an article looks the same in both; without colours, the theme does not matter. */
export const sameLook = (a: Look, b: Look): boolean =>
  (a.theme === b.theme || a.level === 0) &&
  (['width', 'measure', 'level', 'hyperlinks', 'hyphens'] as const).every((property) => a[property] === b[property]);
