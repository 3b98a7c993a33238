import type { ColorChoice } from '../color.js';
import type { Edition } from '../source/catalog.js';

/** Options of `read`, as commander gives them. */
export interface ReadOptions {
  readonly section?: string;
  readonly plain?: true;
  /** False with --no-pager. */
  readonly pager: boolean;
  readonly lang: Edition;
  readonly width?: number;
  readonly hyphens?: true;
  readonly color: ColorChoice;
}

/** Options of the commands that list. */
export interface ListOptions {
  readonly lang: Edition;
  readonly json?: true;
  readonly color: ColorChoice;
}
