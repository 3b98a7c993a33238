import type { Mode } from '../reader/keys/binding.js';
import type { Group } from '../reader/keys/reading-keys.js';
import type { PanelKind } from '../reader/state/model.js';
import type { Language } from './language.js';

/** What the keys of a panel do, for the status line, by their commands; a text without a command names its keys itself. */
type PanelKeys = Readonly<Record<PanelKind, Readonly<Record<string, string>>>>;

/** Names of keys, of their groups and modes, and what keys of panels do. */
export const keyTexts = {
  /** Names on keys, by those in the program; "Ctrl" and its German form precede letters. */
  keyNames: {
    de: {
      up: '↑',
      down: '↓',
      left: '←',
      right: '→',
      space: 'Leertaste',
      enter: 'Enter',
      tab: 'Tab',
      'shift-tab': 'Umschalt-Tab',
      escape: 'Esc',
      backspace: 'Rücktaste',
      pageup: 'Bild auf',
      pagedown: 'Bild ab',
      home: 'Pos1',
      end: 'Ende',
    } as Readonly<Record<string, string>>,
    en: {
      up: '↑',
      down: '↓',
      left: '←',
      right: '→',
      space: 'Space',
      enter: 'Enter',
      tab: 'Tab',
      'shift-tab': 'Shift-Tab',
      escape: 'Esc',
      backspace: 'Backspace',
      pageup: 'PgUp',
      pagedown: 'PgDn',
      home: 'Home',
      end: 'End',
    } as Readonly<Record<string, string>>,
  },
  control: { de: 'Strg', en: 'Ctrl' },
  groups: {
    de: { moving: 'Bewegen', finding: 'Finden', links: 'Links', look: 'Aussehen', more: 'Mehr' },
    en: { moving: 'Moving', finding: 'Finding', links: 'Links', look: 'Look', more: 'More' },
  } satisfies Readonly<Record<Language, Readonly<Record<Group, string>>>>,
  modes: {
    de: {
      read: 'Lesen',
      search: 'Suchen',
      outline: 'Gliederung',
      outlineFilter: 'Gliederung filtern',
      jump: 'Überschrift suchen',
      collection: 'Liste der Artikel',
      collectionFilter: 'Artikel filtern',
      found: 'Alle Artikel durchsuchen',
      hits: 'Trefferliste',
      hints: 'Links mit Buchstaben',
      peek: 'Fußnote',
      palette: 'Befehle',
      help: 'Hilfe',
      helpFilter: 'In der Hilfe suchen',
      everywhere: 'Überall',
    },
    en: {
      read: 'Reading',
      search: 'Searching',
      outline: 'Outline',
      outlineFilter: 'Filtering the outline',
      jump: 'Finding a heading',
      collection: 'List of articles',
      collectionFilter: 'Filtering the articles',
      found: 'Searching all articles',
      hits: 'List of hits',
      hints: 'Lettered links',
      peek: 'Footnote',
      palette: 'Commands',
      help: 'Help',
      helpFilter: 'Searching the help',
      everywhere: 'Everywhere',
    },
  } satisfies Readonly<Record<Language, Readonly<Record<Mode, string>>>>,
  /** Keys of an open panel, for the status line. */
  panelKeys: {
    de: {
      outline: { accept: 'springt', focusText: 'zum Text', startFilter: 'filtert', close: 'schließt' },
      jump: { accept: 'springt', close: 'zurück' },
      collection: { accept: 'öffnet', startFilter: 'filtert', searchEverywhere: 'sucht', help: 'Hilfe' },
      found: { accept: 'geht zum Treffer', close: 'zurück' },
      hits: { accept: 'springt', close: 'zurück' },
      palette: { accept: 'führt aus', complete: 'ergänzt Dateinamen', close: 'schließt' },
      hints: { '': 'Buchstaben folgen dem Link', close: 'bricht ab' },
      peek: { accept: 'zur Fußnote', nextLink: 'wählt Links', close: 'schließt' },
      help: { startFilter: 'sucht', close: 'schließt' },
      search: {},
    },
    en: {
      outline: { accept: 'jumps', focusText: 'to the text', startFilter: 'filters', close: 'closes' },
      jump: { accept: 'jumps', close: 'goes back' },
      collection: { accept: 'opens', startFilter: 'filters', searchEverywhere: 'searches', help: 'help' },
      found: { accept: 'goes to the hit', close: 'goes back' },
      hits: { accept: 'jumps', close: 'goes back' },
      palette: { accept: 'runs', complete: 'completes file names', close: 'closes' },
      hints: { '': 'letters follow a link', close: 'cancels' },
      peek: { accept: 'to the note', nextLink: 'selects links', close: 'closes' },
      help: { startFilter: 'searches', close: 'closes' },
      search: {},
    },
  } satisfies Readonly<Record<Language, PanelKeys>>,
};
