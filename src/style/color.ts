import type { ColorSupportLevel } from 'chalk';
import type { Environment } from '../system/environment.js';

export const COLORS = ['auto', 'always', 'never'] as const;
export type ColorChoice = (typeof COLORS)[number];

/** Colour level of the terminal, from COLORTERM and TERM. */
function terminalLevel(env: Environment): ColorSupportLevel {
  if (/^(?:truecolor|24bit)$/i.test(env.COLORTERM ?? '')) return 3;
  const term = env.TERM ?? '';
  if (/-direct$|kitty|ghostty|wezterm/.test(term)) return 3;
  return /256/.test(term) ? 2 : 1;
}

/** Colour level from FORCE_COLOR: "", "true" and "1" to "3" turn colour on, "0" and "false" off; undefined for anything else. */
function forcedLevel(value: string | undefined, env: Environment): ColorSupportLevel | undefined {
  if (value === undefined) return undefined;
  if (value === '' || value === 'true') return terminalLevel(env);
  if (value === 'false') return 0;
  const level = Number.parseInt(value, 10);
  return level >= 0 && level <= 3 ? (level as ColorSupportLevel) : undefined;
}

/**
 * Colour level of an output. It depends, in this order, on the choice on the command line, NO_COLOR if it is not empty
 * (no-color.org), FORCE_COLOR, CLICOLOR_FORCE, CLICOLOR=0 (bixense.com/clicolors), TERM=dumb, and whether it is a terminal.
 */
export function colorLevel(choice: ColorChoice, env: Environment, isTerminal: boolean): ColorSupportLevel {
  if (choice === 'never') return 0;
  if (choice === 'always') return terminalLevel(env);
  if (env.NO_COLOR) return 0;
  const forced = forcedLevel(env.FORCE_COLOR, env);
  if (forced !== undefined) return forced;
  if (env.CLICOLOR_FORCE && env.CLICOLOR_FORCE !== '0') return terminalLevel(env);
  if (env.CLICOLOR === '0' || env.TERM === 'dumb') return 0;
  return isTerminal ? terminalLevel(env) : 0;
}

/** Name of the environment variable that turns colours on or off, if any; it takes precedence over the saved setting. */
export function colorVariable(env: Environment): string | undefined {
  if (env.NO_COLOR) return 'NO_COLOR';
  if (forcedLevel(env.FORCE_COLOR, env) !== undefined) return 'FORCE_COLOR';
  if (env.CLICOLOR_FORCE && env.CLICOLOR_FORCE !== '0') return 'CLICOLOR_FORCE';
  if (env.CLICOLOR === '0') return 'CLICOLOR';
  return env.TERM === 'dumb' ? 'TERM' : undefined;
}
