import { sanitizeLine } from '../article/sanitize.js';
import type { Tables } from '../config/layers.js';
import { contrastWords } from '../messages/contrast-words.js';
import { createTheme, faintIn } from '../style/own-theme.js';
import type { Io } from '../system/io.js';

/**
 * Reports what is valid in the configuration but may be hard to read: roles of the user's themes with little contrast, a line each.
 * Faults have ended the program before. Returns the exit code: 0, as these are not faults.
 */
export function checkConfig({ write, language }: Io, { themes = new Map() }: Tables): number {
  const lines = [...themes].flatMap(([name, { value }]) =>
    faintIn(createTheme(name, value).theme).map(({ role, color, background, contrast }) =>
      contrastWords.faint[language](`themes.${sanitizeLine(name)}.${role}`, color, background, contrast),
    ),
  );
  write(`${(lines.length === 0 ? [contrastWords.fine[language]] : lines).join('\n')}\n`);
  return 0;
}
