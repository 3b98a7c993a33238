import { type Binding, bind } from '../keys/binding.js';
import { FILTER_KEYS, LIST_KEYS } from './list-keys.js';

/** Keys that a list of articles has whatever collection it shows. */
const SHARED: readonly Binding[] = [
  bind('/', 'startFilter', 'filtern', 'filter'),
  bind('enter', 'accept', 'Artikel öffnen', 'open the article'),
  bind('backspace H ctrl-o', 'back', 'zurück zur vorigen Stelle', 'back to the previous place'),
  bind('L', 'forward', 'wieder vorwärts', 'forward again'),
  bind('O', 'jumpAnywhere', 'Überschrift in allen Artikeln suchen', 'find a heading in all articles'),
  bind('S', 'searchEverywhere', 'alle Artikel durchsuchen', 'search all articles'),
  bind('r', 'reload', 'neu einlesen', 'read the list again'),
  bind('T', 'theme', 'anderes Farbschema', 'another theme'),
  bind('escape', 'close', 'Filter löschen', 'clear the filter'),
  bind(':', 'palette', 'Befehl eingeben oder suchen', 'type a command, or search them'),
  bind('q Q ZZ', 'quit', 'beenden', 'quit'),
];

export const COLLECTION_KEYS: readonly Binding[] = [
  ...LIST_KEYS,
  ...SHARED,
  bind('B', 'library', 'Bibliothek der gemerkten Artikel', 'library of the kept articles'),
];

/** Keys of the commands of the library, which are not those of half a page there. */
const OF_LIBRARY = ['d', 'u'];

export const LIBRARY_KEYS: readonly Binding[] = [
  ...LIST_KEYS.map((binding) => ({ ...binding, keys: binding.keys.filter((key) => !OF_LIBRARY.includes(key)) })),
  ...SHARED,
  bind('e', 'archive', 'archivieren (oder wieder ungelesen)', 'archive (or make unread again)', 'read, gelesen'),
  bind('d', 'removeKept', 'in den Papierkorb legen', 'move into the bin', 'remove, delete, trash, löschen, entfernen'),
  bind('u U', 'undoKept', 'letzte Änderung zurücknehmen', 'take back the last change', 'undo, rückgängig'),
  bind('t', 'tag', 'Schlagwörter ändern', 'change the tags', 'labels, tags'),
];

export const COLLECTION_FILTER_KEYS: readonly Binding[] = [
  ...FILTER_KEYS,
  bind('enter', 'accept', 'Artikel öffnen', 'open the article'),
  bind('escape', 'close', 'Filter löschen', 'clear the filter'),
];
