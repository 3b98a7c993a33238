import type { Edition } from '../source/bundled.js';
import type { ColorChoice } from '../style/color.js';
import type { ThemeName } from '../style/theme.js';

/** Pagers of `read`: the program's own, or the user's. */
export const PAGERS = ['own', 'external'] as const;

/** Options of `read`, as commander gives them. */
export interface ReadOptions {
  readonly section?: string;
  readonly plain?: true;
  /** False with --no-pager. */
  readonly pager: (typeof PAGERS)[number] | false;
  readonly lang: Edition;
  readonly width?: number;
  readonly hyphens?: boolean;
  readonly color: ColorChoice;
  readonly theme: ThemeName | 'auto';
  /** False with --no-resume. */
  readonly resume: boolean;
  readonly watch?: true;
  readonly json?: true;
  readonly accessible?: boolean;
}

/** Options of the commands that list. */
export interface ListOptions {
  readonly lang: Edition;
  readonly json?: true;
  readonly color: ColorChoice;
}

/** Options when none are given. */
export const LIST_PRESETS: ListOptions = { lang: 'de', color: 'auto' };
export const READ_PRESETS: ReadOptions = { ...LIST_PRESETS, theme: 'auto', pager: 'own', resume: true };

/** Options of `config`. */
export interface ConfigOptions {
  readonly json?: true;
  readonly color: ColorChoice;
}
