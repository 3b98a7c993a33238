/** What a key does. */
export type Command =
  | 'rowDown'
  | 'rowUp'
  | 'pageDown'
  | 'pageUp'
  | 'halfDown'
  | 'halfUp'
  | 'toStart'
  | 'toEnd'
  | 'toPercent'
  | 'nextOfLevel'
  | 'previousOfLevel'
  | 'nextHeading'
  | 'previousHeading'
  | 'scrollRight'
  | 'scrollLeft'
  | 'outline'
  | 'nextLink'
  | 'previousLink'
  | 'follow'
  | 'back'
  | 'forward'
  | 'edition'
  | 'help'
  | 'redraw'
  | 'suspend'
  | 'quit'
  | 'interrupt'
  | 'escape'
  | 'selectDown'
  | 'selectUp'
  | 'selectPageDown'
  | 'selectPageUp'
  | 'selectFirst'
  | 'selectLast'
  | 'selectNumber'
  | 'choose'
  | 'close'
  | 'search'
  | 'nextHit'
  | 'previousHit'
  | 'commitSearch'
  | 'cancelSearch'
  | 'eraseCharacter'
  | 'eraseAll'
  | 'olderSearch'
  | 'newerSearch'
  | 'jumpToHeading'
  | 'listHits'
  | 'accept'
  | 'closeList'
  | 'eraseFilter';

/** Where keys have a meaning of their own. */
export type Mode = 'read' | 'search' | 'outline' | 'jump' | 'hits' | 'help';

/** Keys by their names; characters stand for themselves, sequences are written together ("]]"). */
export interface Binding {
  readonly keys: readonly string[];
  readonly command: Command;
  readonly help: { readonly de: string; readonly en: string };
}

/** Keys that mean the same wherever one is. */
const EVERYWHERE: readonly Binding[] = [
  { keys: ['ctrl-l'], command: 'redraw', help: { de: 'Bildschirm neu zeichnen', en: 'draw the screen again' } },
  { keys: ['ctrl-z'], command: 'suspend', help: { de: 'anhalten (fg setzt fort)', en: 'suspend (fg continues)' } },
  { keys: ['ctrl-c'], command: 'interrupt', help: { de: 'abbrechen', en: 'interrupt' } },
];

/** Keys that move through what a panel lists. */
const IN_PANEL: readonly Binding[] = [
  { keys: ['j', 'down'], command: 'selectDown', help: { de: 'eine Zeile weiter', en: 'one row down' } },
  { keys: ['k', 'up'], command: 'selectUp', help: { de: 'eine Zeile zurück', en: 'one row up' } },
  {
    keys: ['space', 'f', 'pagedown'],
    command: 'selectPageDown',
    help: { de: 'eine Seite weiter', en: 'one page down' },
  },
  { keys: ['b', 'pageup'], command: 'selectPageUp', help: { de: 'eine Seite zurück', en: 'one page up' } },
  { keys: ['g', 'home'], command: 'selectFirst', help: { de: 'zum Anfang', en: 'to the start' } },
  { keys: ['G', 'end'], command: 'selectLast', help: { de: 'zum Ende', en: 'to the end' } },
];

/** All keys: dispatch, the help and README's table read this and nothing else. */
export const keymap: Readonly<Record<Mode, readonly Binding[]>> = {
  read: [
    { keys: ['j', 'down'], command: 'rowDown', help: { de: 'eine Zeile weiter', en: 'one row down' } },
    { keys: ['k', 'up'], command: 'rowUp', help: { de: 'eine Zeile zurück', en: 'one row up' } },
    { keys: ['space', 'f', 'pagedown'], command: 'pageDown', help: { de: 'eine Seite weiter', en: 'one page down' } },
    { keys: ['b', 'pageup'], command: 'pageUp', help: { de: 'eine Seite zurück', en: 'one page up' } },
    { keys: ['d'], command: 'halfDown', help: { de: 'eine halbe Seite weiter', en: 'half a page down' } },
    { keys: ['u'], command: 'halfUp', help: { de: 'eine halbe Seite zurück', en: 'half a page up' } },
    { keys: ['g', 'home'], command: 'toStart', help: { de: 'zum Anfang', en: 'to the start' } },
    { keys: ['G', 'end'], command: 'toEnd', help: { de: 'zum Ende', en: 'to the end' } },
    { keys: [']]', 'J'], command: 'nextHeading', help: { de: 'zur nächsten Überschrift', en: 'to the next heading' } },
    {
      keys: ['[[', 'K'],
      command: 'previousHeading',
      help: { de: 'zur vorigen Überschrift', en: 'to the previous heading' },
    },
    { keys: ['/'], command: 'search', help: { de: 'suchen', en: 'search' } },
    { keys: ['n'], command: 'nextHit', help: { de: 'nächster Treffer', en: 'next hit' } },
    { keys: ['N'], command: 'previousHit', help: { de: 'voriger Treffer', en: 'previous hit' } },
    {
      keys: ['}'],
      command: 'nextOfLevel',
      help: { de: 'zur nächsten derselben Ebene', en: 'to the next of the same level' },
    },
    {
      keys: ['{'],
      command: 'previousOfLevel',
      help: { de: 'zur vorigen derselben Ebene', en: 'to the previous of the same level' },
    },
    { keys: ['%'], command: 'toPercent', help: { de: 'zur Hälfte mit 50%', en: 'to the middle with 50%' } },
    { keys: ['s'], command: 'listHits', help: { de: 'Treffer auflisten', en: 'list the hits' } },
    {
      keys: ['o'],
      command: 'jumpToHeading',
      help: { de: 'zu einer Überschrift, unscharf', en: 'to a heading by some of its letters' },
    },
    { keys: ['t'], command: 'outline', help: { de: 'Gliederung öffnen', en: 'open the outline' } },
    { keys: ['tab'], command: 'nextLink', help: { de: 'nächsten Link wählen', en: 'select the next link' } },
    {
      keys: ['shift-tab'],
      command: 'previousLink',
      help: { de: 'vorigen Link wählen', en: 'select the previous link' },
    },
    { keys: ['enter'], command: 'follow', help: { de: 'dem gewählten Link folgen', en: 'follow the selected link' } },
    { keys: ['backspace', 'H'], command: 'back', help: { de: 'zurück, woher man kam', en: 'back to where one was' } },
    { keys: ['L'], command: 'forward', help: { de: 'und wieder vor', en: 'and forward again' } },
    {
      keys: ['e'],
      command: 'edition',
      help: { de: 'andere Sprache, gleiche Stelle', en: 'other language, same place' },
    },
    { keys: ['right'], command: 'scrollRight', help: { de: 'breiten Code weiterschieben', en: 'scroll wide code on' } },
    { keys: ['left'], command: 'scrollLeft', help: { de: 'und wieder zurück', en: 'and back again' } },
    {
      keys: ['escape'],
      command: 'escape',
      help: { de: 'Auswahl und Treffer aufheben', en: 'drop the selection and the hits' },
    },
    { keys: ['?'], command: 'help', help: { de: 'diese Hilfe', en: 'this help' } },
    { keys: ['q'], command: 'quit', help: { de: 'beenden', en: 'quit' } },
    ...EVERYWHERE,
  ],
  search: [
    { keys: ['enter'], command: 'commitSearch', help: { de: 'Suche übernehmen', en: 'keep the search' } },
    {
      keys: ['escape'],
      command: 'cancelSearch',
      help: { de: 'zurück an die Ausgangsstelle', en: 'back to where it began' },
    },
    { keys: ['backspace'], command: 'eraseCharacter', help: { de: 'ein Zeichen löschen', en: 'erase a character' } },
    { keys: ['ctrl-u'], command: 'eraseAll', help: { de: 'alles löschen', en: 'erase everything' } },
    { keys: ['up'], command: 'olderSearch', help: { de: 'frühere Suche', en: 'an earlier search' } },
    { keys: ['down'], command: 'newerSearch', help: { de: 'spätere Suche', en: 'a later search' } },
    ...EVERYWHERE,
  ],
  outline: [
    ...IN_PANEL,
    {
      keys: ['1', '2', '3', '4', '5', '6', '7', '8', '9'],
      command: 'selectNumber',
      help: { de: 'zum Abschnitt mit dieser Nummer', en: 'to the section of that number' },
    },
    { keys: ['enter'], command: 'choose', help: { de: 'dorthin springen', en: 'jump there' } },
    { keys: ['escape', 't', 'q'], command: 'close', help: { de: 'Gliederung schließen', en: 'close the outline' } },
    ...EVERYWHERE,
  ],
  jump: [
    { keys: ['down', 'ctrl-n'], command: 'selectDown', help: { de: 'nächste Überschrift', en: 'next heading' } },
    { keys: ['up', 'ctrl-p'], command: 'selectUp', help: { de: 'vorige Überschrift', en: 'previous heading' } },
    { keys: ['backspace'], command: 'eraseFilter', help: { de: 'ein Zeichen löschen', en: 'erase a character' } },
    { keys: ['enter'], command: 'accept', help: { de: 'dorthin springen', en: 'jump there' } },
    {
      keys: ['escape'],
      command: 'closeList',
      help: { de: 'zurück an die Ausgangsstelle', en: 'back to where it began' },
    },
    ...EVERYWHERE,
  ],
  hits: [
    ...IN_PANEL,
    { keys: ['enter'], command: 'accept', help: { de: 'dorthin springen', en: 'jump there' } },
    {
      keys: ['escape', 's', 'q'],
      command: 'closeList',
      help: { de: 'zurück an die Ausgangsstelle', en: 'back to where it began' },
    },
    ...EVERYWHERE,
  ],
  help: [
    ...IN_PANEL,
    { keys: ['escape', '?', 'q'], command: 'close', help: { de: 'Hilfe schließen', en: 'close the help' } },
    ...EVERYWHERE,
  ],
};

/** The command of a key or sequence in a mode; "prefix" where it may still become one; undefined where it means nothing. */
export function commandOf(mode: Mode, keys: string): Command | 'prefix' | undefined {
  const bindings = keymap[mode];
  const exact = bindings.find((binding) => binding.keys.includes(keys));
  if (exact) return exact.command;
  const sequence = (key: string): boolean => key.length > keys.length && key.startsWith(keys) && !/^[a-z-]+$/.test(key);
  return bindings.some((binding) => binding.keys.some(sequence)) ? 'prefix' : undefined;
}
