import type { Text } from './language.js';
import { about } from './phrases.js';

/*
 * Messages about pages of the web, of one line.
 */

/** About addresses. */
const addresses = {
  noAddress: (address: string): Text =>
    about(address, { de: 'keine gültige Webadresse', en: 'not a valid web address' }),
};

export const pageFaults = { ...addresses };
