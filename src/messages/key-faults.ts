import type { Text } from './language.js';
import { about } from './phrases.js';

/** Value of an action without a key. */
export const noKeys: Text = { de: 'keine', en: 'none' };

/** Faults in the keys of the configuration. */
export const keyFaults = {
  noKey: (name: string, file: string, got: string): Text =>
    about(file, {
      de: `${name}: ${got} ist keine Taste (möglich sind zum Beispiel "j", "]]", "ctrl-e", "space", "pagedown")`,
      en: `${name}: ${got} is not a key (use for instance "j", "]]", "ctrl-e", "space", "pagedown")`,
    }),
  noQuit: (file: string): Text =>
    about(file, {
      de: 'keys.quit braucht mindestens eine Taste',
      en: 'keys.quit needs at least one key',
    }),
  interrupts: (action: string, file: string): Text =>
    about(file, {
      de: `Strg-C beendet immer das Programm; keys.${action} lässt sich nicht auf diese Taste legen`,
      en: `Ctrl-C always ends the reader, so keys.${action} cannot have it`,
    }),
  /** @param keys the same, or one that begins the other */
  keyClash: (file: string, [one, other]: readonly [string, string], keys: readonly [string, string]): Text => {
    const [a = '', b = ''] = keys.map((key) => JSON.stringify(key));
    const same = a === b;
    return about(file, {
      de: same
        ? `keys.${one} und keys.${other} haben beide die Taste ${a} (geben Sie einer der beiden Aktionen eine andere)`
        : `keys.${one} mit ${a} und keys.${other} mit ${b} überschneiden sich (geben Sie einer der beiden Aktionen eine andere Taste)`,
      en: same
        ? `keys.${one} and keys.${other} both have the key ${a} (give one of them another)`
        : `keys.${one} with ${a} and keys.${other} with ${b} hide each other (give one of them another key)`,
    });
  },
} as const;
