import { messagesFor } from '../../src/messages/ui.js';
import type { Binding, Mode } from '../../src/reader/keys/binding.js';
import { keysByMode } from '../../src/reader/keys/keys-by-mode.js';
import { type Group, READING_GROUPS } from '../../src/reader/keys/reading-keys.js';

/** Keys under a heading. */
interface KeySection {
  readonly title: string;
  readonly bindings: readonly Binding[];
}

const { modes, groups } = messagesFor('en');

/** Keys as the help shows them: those of the text in groups, then those of each panel. */
export const KEY_SECTIONS: readonly KeySection[] = [
  ...(Object.keys(READING_GROUPS) as Group[]).map((group) => ({
    title: `${modes.read}: ${groups[group].toLowerCase()}`,
    bindings: READING_GROUPS[group],
  })),
  ...(Object.keys(keysByMode) as Mode[])
    .filter((mode) => mode !== 'read')
    .map((mode) => ({ title: modes[mode], bindings: keysByMode[mode] })),
];
