import { type Binding, bind, bindWithCharacter } from './binding.js';

/** Groups of the keys of the text, in the order of the help. */
export type Group = 'moving' | 'finding' | 'links' | 'look' | 'more';

/** Keys of the text while no panel is open; the palette offers their commands. */
export const READING_GROUPS: Readonly<Record<Group, readonly Binding[]>> = {
  moving: [
    bind('j down ctrl-e', 'rowDown', 'eine Zeile weiter', 'one row down'),
    bind('k up ctrl-y', 'rowUp', 'eine Zeile zurück', 'one row up'),
    bind('space f pagedown ctrl-f', 'pageDown', 'eine Seite weiter', 'one page down'),
    bind('b pageup ctrl-b', 'pageUp', 'eine Seite zurück', 'one page up'),
    bind('d ctrl-d', 'halfDown', 'eine halbe Seite weiter', 'half a page down'),
    bind('u ctrl-u', 'halfUp', 'eine halbe Seite zurück', 'half a page up'),
    bind('g home', 'toStart', 'zum Anfang', 'to the start', 'top, beginning, Anfang'),
    {
      ...bind('G', 'toParagraph', 'zum 20. Absatz', 'to the 20th paragraph', 'paragraph, Absatz'),
      count: { example: 20, needed: true },
    },
    bind('G end', 'toEnd', 'zum Ende', 'to the end', 'bottom, end of the article, Schluss'),
    {
      ...bind('%', 'toPercent', 'zur Hälfte des Artikels', 'to the middle of the article', 'percent, Prozent'),
      count: { example: 50, needed: false },
    },
    bind(']] J', 'nextHeading', 'zur nächsten Überschrift', 'to the next heading'),
    bind('[[ K', 'previousHeading', 'zur vorigen Überschrift', 'to the previous heading'),
    bind('}', 'nextOfLevel', 'zur nächsten Überschrift derselben Ebene', 'to the next heading on the same level'),
    bind(
      '{',
      'previousOfLevel',
      'zur vorigen Überschrift derselben Ebene',
      'to the previous heading on the same level',
    ),
    bind('zt', 'aimTop', 'Link, Treffer oder Überschrift nach oben', 'the link, hit or heading to the top'),
    bind('zz', 'aimMiddle', 'Link, Treffer oder Überschrift in die Mitte', 'the link, hit or heading to the middle'),
    bind('zb', 'aimBottom', 'Link, Treffer oder Überschrift nach unten', 'the link, hit or heading to the bottom'),
    bind('right l', 'scrollRight', 'breiten Code nach rechts scrollen', 'scroll wide code to the right'),
    bind('left h', 'scrollLeft', 'breiten Code nach links scrollen', 'scroll wide code to the left'),
    bind('backspace H ctrl-o', 'back', 'zurück zur vorigen Stelle', 'back to the previous place', 'back, zurück'),
    bind('L', 'forward', 'wieder vorwärts', 'forward again'),
    bindWithCharacter('m', 'setMark', 'Marke mit einem Buchstaben setzen', 'set a mark named by a letter'),
    bindWithCharacter(
      "'",
      'toMark',
      'zur Marke; zweimal: vor den letzten Sprung',
      'to a mark; twice: back from the last jump',
    ),
  ],
  finding: [
    bind(
      't',
      'outline',
      'Gliederung zeigen',
      'show the outline',
      'outline, table of contents, toc, sections, Gliederung, Inhaltsverzeichnis, Abschnitte',
    ),
    bind(
      'o',
      'jumpToHeading',
      'Überschrift suchen (auch lückenhaft)',
      'find a heading by some of its letters',
      'go to heading, jump, springen',
    ),
    bind(
      'O',
      'jumpAnywhere',
      'Überschrift in mitgelieferten Artikeln suchen',
      'find a heading in any bundled article',
      'library, articles, Artikel',
    ),
    bind('/', 'search', 'suchen', 'search', 'search, find, suchen, finden'),
    bind('n', 'nextHit', 'zum nächsten Treffer', 'to the next hit'),
    bind('N', 'previousHit', 'zum vorigen Treffer', 'to the previous hit'),
    bind('s', 'listHits', 'Treffer auflisten', 'list the hits', 'results, matches, Ergebnisse, Fundstellen'),
  ],
  links: [
    bind('tab', 'nextLink', 'nächsten Link wählen', 'select the next link'),
    bind('shift-tab', 'previousLink', 'vorigen Link wählen', 'select the previous link'),
    bind('enter', 'follow', 'dem gewählten Link folgen', 'follow the selected link'),
    bind(
      'F',
      'hints',
      'Links mit Buchstaben versehen',
      'label the links with letters',
      'hints, follow a link, Link folgen',
    ),
    bind('Y', 'copyAddress', 'Adresse des Links kopieren', "copy the link's address", 'copy URL, yank'),
  ],
  look: [
    bind(
      'T',
      'theme',
      'anderes Farbschema',
      'another theme',
      'theme, colours, colors, dark, light, Farben, Farbschema, dunkel, hell',
    ),
    bind('+', 'wider', 'breitere Zeilen', 'wider lines', 'width, columns, Breite, breiter'),
    bind('-', 'narrower', 'schmalere Zeilen', 'narrower lines', 'width, columns, Breite, schmaler'),
    bind('=', 'ownMeasure', 'Zeilenbreite zurücksetzen', 'reset the line width', 'default width, Standardbreite'),
    bind(
      'c',
      'centre',
      'Text zentrieren (ein/aus)',
      'centre the text (on/off)',
      'center, centre, margin, zentrieren, Rand',
    ),
  ],
  more: [
    bind(
      'e',
      'edition',
      'andere Sprache an derselben Stelle',
      'the other language at the same place',
      'language, translation, German, English, Sprache, Übersetzung, Deutsch, Englisch',
    ),
    bind('y', 'copySection', 'Abschnitt als Markdown kopieren', 'copy the section as Markdown', 'copy, yank, kopieren'),
    bind('r', 'reload', 'neu laden, an derselben Stelle', 'reload at the same place', 'reload, refresh, aktualisieren'),
    bind(
      'E',
      'followFile',
      'am Ende der wachsenden Datei bleiben (ein/aus)',
      'stay at the end as the file grows (on/off)',
    ),
    bind(
      'v',
      'edit',
      'im Editor öffnen, an dieser Zeile',
      'open in the editor at this line',
      'edit, editor, bearbeiten',
    ),
    bind('?', 'help', 'alle Tasten zeigen', 'show all keys', 'help, keys, Hilfe, Tasten, Tastenbelegung'),
    bind(':', 'palette', 'Befehle suchen', 'search the commands'),
    bind('escape', 'escape', 'schließen, eine Ebene zurück', 'close, back one level'),
    bind('q Q ZZ', 'quit', 'beenden', 'quit', 'quit, exit, leave, beenden, verlassen'),
  ],
};

export const READING_KEYS: readonly Binding[] = Object.values(READING_GROUPS).flat();
