import type { Text } from './language.js';
import { about } from './phrases.js';

/** Messages about addresses, which may be needed before anything of the web is loaded. */
export const addressFaults = {
  noAddress: (address: string): Text =>
    about(address, { de: 'keine gültige Webadresse', en: 'not a valid web address' }),
  otherScheme: (address: string): Text =>
    about(address, {
      de: 'nur Adressen mit http und https lassen sich öffnen',
      en: 'only addresses with http and https can be opened',
    }),
};
