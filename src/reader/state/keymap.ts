import type { Text } from '../../messages/language.js';

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
  | 'nextHeading'
  | 'previousHeading'
  | 'nextOfLevel'
  | 'previousOfLevel'
  | 'scrollRight'
  | 'scrollLeft'
  | 'outline'
  | 'jumpToHeading'
  | 'jumpAnywhere'
  | 'setMark'
  | 'toMark'
  | 'back'
  | 'forward'
  | 'search'
  | 'nextHit'
  | 'previousHit'
  | 'listHits'
  | 'nextLink'
  | 'previousLink'
  | 'hints'
  | 'follow'
  | 'copyAddress'
  | 'copySection'
  | 'edition'
  | 'reload'
  | 'edit'
  | 'theme'
  | 'wider'
  | 'narrower'
  | 'ownMeasure'
  | 'centre'
  | 'help'
  | 'palette'
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
  | 'fold'
  | 'unfold'
  | 'startFilter'
  | 'eraseFilter'
  | 'clearFilter'
  | 'keepFilter'
  | 'accept'
  | 'close'
  | 'commitSearch'
  | 'cancelSearch'
  | 'togglePattern'
  | 'eraseCharacter'
  | 'eraseWord'
  | 'eraseAll'
  | 'olderSearch'
  | 'newerSearch';

/** Where keys have a meaning of their own. */
export type Mode =
  | 'read'
  | 'search'
  | 'hits'
  | 'jump'
  | 'outline'
  | 'hints'
  | 'peek'
  | 'palette'
  | 'help'
  | 'helpFilter';

/** Keys by their names; characters stand for themselves, sequences are written together ("]]"). */
export interface Binding {
  readonly keys: readonly string[];
  readonly command: Command;
  readonly help: Text;
  /** The key waits for a character that says which: "ma" sets the mark a. */
  readonly takesCharacter?: true;
}

const bind = (keys: string, command: Command, de: string, en: string): Binding => ({
  keys: keys.split(' '),
  command,
  help: { de, en },
});

const bindWithCharacter = (keys: string, command: Command, de: string, en: string): Binding => ({
  ...bind(keys, command, de, en),
  takesCharacter: true,
});

/** Keys that mean the same wherever one is. */
const EVERYWHERE: readonly Binding[] = [
  bind('ctrl-l', 'redraw', 'Bildschirm neu zeichnen', 'redraw the screen'),
  bind('ctrl-z', 'suspend', 'anhalten (fg setzt fort)', 'suspend (fg continues)'),
  bind('ctrl-c', 'interrupt', 'abbrechen', 'interrupt'),
];

/** Keys that move through what a panel lists. */
const IN_PANEL: readonly Binding[] = [
  bind('j down', 'selectDown', 'eine Zeile weiter', 'one row down'),
  bind('k up', 'selectUp', 'eine Zeile zurück', 'one row up'),
  bind('space f pagedown', 'selectPageDown', 'eine Seite weiter', 'one page down'),
  bind('b pageup', 'selectPageUp', 'eine Seite zurück', 'one page up'),
  bind('g home', 'selectFirst', 'zum Anfang', 'to the start'),
  bind('G end', 'selectLast', 'zum Ende', 'to the end'),
];

/** Keys that move through a list while letters are typed into its filter. */
const WHILE_TYPING: readonly Binding[] = [
  bind('down ctrl-n', 'selectDown', 'nächster Eintrag', 'next entry'),
  bind('up ctrl-p', 'selectUp', 'voriger Eintrag', 'previous entry'),
  bind('pagedown', 'selectPageDown', 'eine Seite weiter', 'one page down'),
  bind('pageup', 'selectPageUp', 'eine Seite zurück', 'one page up'),
  bind('home', 'selectFirst', 'zum ersten', 'to the first'),
  bind('end', 'selectLast', 'zum letzten', 'to the last'),
  bind('backspace', 'eraseFilter', 'ein Zeichen löschen', 'erase a character'),
  bind('ctrl-u', 'clearFilter', 'alles löschen', 'erase everything'),
];

/** All keys: dispatch, the help, the palette and README's tables read this and nothing else. */
export const keymap: Readonly<Record<Mode, readonly Binding[]>> = {
  read: [
    bind('j down', 'rowDown', 'eine Zeile weiter', 'one row down'),
    bind('k up', 'rowUp', 'eine Zeile zurück', 'one row up'),
    bind('space f pagedown ctrl-f', 'pageDown', 'eine Seite weiter', 'one page down'),
    bind('b pageup ctrl-b', 'pageUp', 'eine Seite zurück', 'one page up'),
    bind('d ctrl-d', 'halfDown', 'eine halbe Seite weiter', 'half a page down'),
    bind('u ctrl-u', 'halfUp', 'eine halbe Seite zurück', 'half a page up'),
    bind('g home', 'toStart', 'zum Anfang', 'to the start'),
    bind('G end', 'toEnd', 'zum Ende', 'to the end'),
    bind('%', 'toPercent', '50% springt zur Hälfte', '50% goes to the middle'),
    bind(']] J', 'nextHeading', 'zur nächsten Überschrift', 'to the next heading'),
    bind('[[ K', 'previousHeading', 'zur vorigen Überschrift', 'to the previous heading'),
    bind('}', 'nextOfLevel', 'zur nächsten derselben Ebene', 'to the next one on the same level'),
    bind('{', 'previousOfLevel', 'zur vorigen derselben Ebene', 'to the previous one on the same level'),
    bind('t', 'outline', 'Gliederung', 'outline'),
    bind('o', 'jumpToHeading', 'Überschrift suchen (auch lückenhaft)', 'find a heading by some of its letters'),
    bind('O', 'jumpAnywhere', '… in allen mitgelieferten Artikeln', '… in all bundled articles'),
    bind('/', 'search', 'suchen', 'search'),
    bind('n', 'nextHit', 'nächster Treffer', 'next hit'),
    bind('N', 'previousHit', 'voriger Treffer', 'previous hit'),
    bind('s', 'listHits', 'Treffer auflisten', 'list the hits'),
    bindWithCharacter('m', 'setMark', 'Marke mit einem Buchstaben setzen', 'set a mark named by a letter'),
    bindWithCharacter("'", 'toMark', "zur Marke; '' vor den letzten Sprung", "to a mark; '' to before the last jump"),
    bind('backspace H', 'back', 'zurück zur vorigen Stelle', 'back to the previous place'),
    bind('L', 'forward', 'wieder vorwärts', 'forward again'),
    bind('tab', 'nextLink', 'nächsten Link wählen', 'select the next link'),
    bind('shift-tab', 'previousLink', 'vorigen Link wählen', 'select the previous link'),
    bind('F', 'hints', 'Links mit Buchstaben versehen', 'label the links with letters'),
    bind('enter', 'follow', 'dem gewählten Link folgen', 'follow the selected link'),
    bind('Y', 'copyAddress', 'Adresse des Links kopieren', "copy the link's address"),
    bind('y', 'copySection', 'Abschnitt als Markdown kopieren', 'copy the section as Markdown'),
    bind('e', 'edition', 'andere Sprache, gleiche Stelle', 'other language, same place'),
    bind('r', 'reload', 'neu laden, gleiche Stelle', 'reload, same place'),
    bind('v', 'edit', 'im Editor öffnen, an dieser Zeile', 'open in the editor at this line'),
    bind('T', 'theme', 'anderes Farbschema', 'another theme'),
    bind('+', 'wider', 'breitere Zeilen', 'wider lines'),
    bind('-', 'narrower', 'schmalere Zeilen', 'narrower lines'),
    bind('=', 'ownMeasure', 'Zeilenbreite zurücksetzen', 'reset the line width'),
    bind('c', 'centre', 'Text zentrieren (ein/aus)', 'centre the text (on/off)'),
    bind('right', 'scrollRight', 'breiten Code nach rechts scrollen', 'scroll wide code to the right'),
    bind('left', 'scrollLeft', 'wieder nach links', 'back to the left'),
    bind('escape', 'escape', 'schließen, eine Ebene zurück', 'close, back one level'),
    bind('?', 'help', 'diese Hilfe', 'this help'),
    bind(':', 'palette', 'Befehle suchen', 'search the commands'),
    bind('q', 'quit', 'beenden', 'quit'),
    ...EVERYWHERE,
  ],
  search: [
    bind('enter', 'commitSearch', 'Suche übernehmen', 'keep the search'),
    bind('escape', 'cancelSearch', 'zurück zur Ausgangsstelle', 'back to where you started'),
    bind('ctrl-r', 'togglePattern', 'regulärer Ausdruck (ein/aus)', 'regular expression (on/off)'),
    bind('up', 'olderSearch', 'frühere Suche', 'an earlier search'),
    bind('down', 'newerSearch', 'spätere Suche', 'a later search'),
    bind('backspace', 'eraseCharacter', 'ein Zeichen löschen', 'erase a character'),
    bind('ctrl-w', 'eraseWord', 'ein Wort löschen', 'erase a word'),
    bind('ctrl-u', 'eraseAll', 'alles löschen', 'erase everything'),
    ...EVERYWHERE,
  ],
  hits: [
    ...IN_PANEL,
    bind('enter', 'accept', 'dorthin springen', 'jump there'),
    bind('escape s q', 'close', 'zurück zur Ausgangsstelle', 'back to where you started'),
    ...EVERYWHERE,
  ],
  jump: [
    ...WHILE_TYPING,
    bind('enter', 'accept', 'dorthin springen', 'jump there'),
    bind('escape', 'close', 'zurück zur Ausgangsstelle', 'back to where you started'),
    ...EVERYWHERE,
  ],
  outline: [
    bind('j', 'selectDown', 'nächster Eintrag (ohne Filter)', 'next entry, if no filter is typed'),
    bind('k', 'selectUp', 'voriger Eintrag (ohne Filter)', 'previous entry, if no filter is typed'),
    bind('1 2 3 4 5 6 7 8 9', 'selectNumber', 'zum Abschnitt mit dieser Nummer', 'to the section with that number'),
    bind('/', 'startFilter', 'Filter eingeben, auch mit j, k und Ziffern', 'type a filter, even with j, k and digits'),
    ...WHILE_TYPING,
    bind('left', 'fold', 'zuklappen oder zum Oberabschnitt', 'fold, or go to the parent section'),
    bind('right', 'unfold', 'aufklappen', 'unfold'),
    bind('enter', 'accept', 'dorthin springen', 'jump there'),
    bind('escape', 'close', 'Filter löschen, Gliederung schließen', 'clear the filter, close the outline'),
    ...EVERYWHERE,
  ],
  hints: [
    bind('backspace', 'eraseFilter', 'ein Zeichen löschen', 'erase a character'),
    bind('escape', 'close', 'keinem Link folgen', 'follow no link'),
    ...EVERYWHERE,
  ],
  peek: [
    ...IN_PANEL,
    bind('enter', 'accept', 'zur Fußnote im Text', 'to the footnote in the text'),
    bind('escape q', 'close', 'schließen', 'close'),
    ...EVERYWHERE,
  ],
  palette: [
    ...WHILE_TYPING,
    bind('enter', 'accept', 'ausführen', 'run'),
    bind('escape', 'close', 'schließen', 'close'),
    ...EVERYWHERE,
  ],
  help: [
    ...IN_PANEL,
    bind('/', 'startFilter', 'in der Hilfe suchen', 'search the help'),
    bind('escape ? q', 'close', 'Suche löschen, Hilfe schließen', 'clear the search, close the help'),
    ...EVERYWHERE,
  ],
  helpFilter: [
    ...WHILE_TYPING,
    bind('enter', 'keepFilter', 'Suche übernehmen', 'keep the search'),
    bind('escape', 'close', 'Suche löschen', 'clear the search'),
    ...EVERYWHERE,
  ],
};

/** Modes in which keys without a meaning are typed. */
export const TYPING: ReadonlySet<Mode> = new Set<Mode>(['search', 'jump', 'outline', 'hints', 'palette', 'helpFilter']);

/** What a key or a sequence means: a command, perhaps with the character that it was waiting for. */
export interface Meaning {
  readonly command: Command;
  readonly character: string;
}

/** The meaning of a key or sequence in a mode; "prefix" where it may still get one; undefined where it has none. */
export function meaningOf(mode: Mode, keys: string): Meaning | 'prefix' | undefined {
  const bindings = keymap[mode];
  for (const { keys: own, command, takesCharacter } of bindings) {
    if (!takesCharacter && own.includes(keys)) return { command, character: keys };
    const key = takesCharacter && own.find((start) => keys.startsWith(start));
    if (key === keys) return 'prefix';
    if (key && [...keys].length === [...key].length + 1) return { command, character: keys.slice(key.length) };
  }
  const sequence = (key: string): boolean => key.length > keys.length && key.startsWith(keys) && !/^[a-z-]+$/.test(key);
  return bindings.some((binding) => binding.keys.some(sequence)) ? 'prefix' : undefined;
}
