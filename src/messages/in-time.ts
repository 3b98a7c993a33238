import type { Text } from './language.js';

/** Units of time, with their length in s. */
const UNITS = [
  [1, 'Sekunde', 'Sekunden', 'second'],
  [60, 'Minute', 'Minuten', 'minute'],
  [3600, 'Stunde', 'Stunden', 'hour'],
  [86_400, 'Tag', 'Tagen', 'day'],
] as const;

/** When a number of seconds has passed: "in 2 minutes". */
export function inTime(seconds: number): Text {
  const [length, single, several, en] = UNITS.findLast(([length]) => seconds >= 2 * length) ?? UNITS[0];
  const count = Math.ceil(seconds / length);
  return { de: `in ${count} ${count === 1 ? single : several}`, en: `in ${count} ${en}${count === 1 ? '' : 's'}` };
}
