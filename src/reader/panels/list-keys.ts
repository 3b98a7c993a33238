import { type Binding, bind } from '../keys/binding.js';

/** Keys that move through the contents of a panel. */
export const SCROLL_KEYS: readonly Binding[] = [
  bind('j down ctrl-e', 'selectDown', 'eine Zeile weiter', 'one row down'),
  bind('k up ctrl-y', 'selectUp', 'eine Zeile zurück', 'one row up'),
  bind('space f pagedown ctrl-f', 'selectPageDown', 'eine Seite weiter', 'one page down'),
  bind('b pageup ctrl-b', 'selectPageUp', 'eine Seite zurück', 'one page up'),
  bind('d ctrl-d', 'selectHalfDown', 'eine halbe Seite weiter', 'half a page down'),
  bind('u ctrl-u', 'selectHalfUp', 'eine halbe Seite zurück', 'half a page up'),
  bind('g home', 'selectFirst', 'zum Anfang', 'to the start'),
  bind('G end', 'selectLast', 'zum Ende', 'to the end'),
];

/** Keys of panels in which no letters are typed. */
export const LIST_KEYS: readonly Binding[] = [...SCROLL_KEYS, bind('?', 'help', 'alle Tasten zeigen', 'show all keys')];

/** Keys that shorten typed text. */
export const ERASING_KEYS: readonly Binding[] = [
  bind('backspace', 'erase', 'ein Zeichen löschen', 'delete a character'),
  bind('ctrl-w', 'eraseWord', 'ein Wort löschen', 'delete a word'),
  bind('ctrl-u', 'eraseAll', 'alles löschen', 'delete everything'),
];

/** Keys that move through a list while letters are typed into its filter. */
export const FILTER_KEYS: readonly Binding[] = [
  bind('down ctrl-n', 'selectDown', 'nächster Eintrag', 'next entry'),
  bind('up ctrl-p', 'selectUp', 'voriger Eintrag', 'previous entry'),
  bind('pagedown', 'selectPageDown', 'eine Seite weiter', 'one page down'),
  bind('pageup', 'selectPageUp', 'eine Seite zurück', 'one page up'),
  bind('home', 'selectFirst', 'zum ersten Eintrag', 'to the first'),
  bind('end', 'selectLast', 'zum letzten Eintrag', 'to the last'),
  ...ERASING_KEYS,
];
