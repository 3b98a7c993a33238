import { type Binding, bind } from '../../keys/binding.js';
import { LIST_KEYS } from '../list-keys.js';

/** Letters that move by half a page in other panels, and here change annotations. */
const TAKEN: ReadonlySet<string> = new Set(['d', 'u']);

/** Keys that move through panels of annotations. */
export const NOTE_SCROLL_KEYS: readonly Binding[] = LIST_KEYS.map((binding) => ({
  ...binding,
  keys: binding.keys.filter((key) => !TAKEN.has(key)),
}));

/** Keys that change an annotation in a panel. */
export const NOTE_KEYS: readonly Binding[] = [
  bind('e a', 'changeNote', 'Notiz schreiben oder ändern', 'write or change the note'),
  bind('d x backspace', 'removeNote', 'Markierung oder Notiz entfernen', 'remove the highlight or note'),
  bind('u U', 'undo', 'letzte Änderung zurücknehmen', 'take the last change back'),
];
