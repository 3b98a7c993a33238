import { COLLECTION_FILTER_KEYS, COLLECTION_KEYS, LIBRARY_KEYS } from '../panels/collection-keys.js';
import { PEEK_KEYS } from '../panels/footnote-peek.js';
import { FOUND_KEYS } from '../panels/found-list.js';
import { HELP_FILTER_KEYS, HELP_KEYS } from '../panels/help-panel.js';
import { HIT_KEYS } from '../panels/hit-list.js';
import { JUMP_KEYS } from '../panels/jump-list.js';
import { HINT_KEYS } from '../panels/link-hints.js';
import { NOTE_LINE_KEYS } from '../panels/notes/note-line.js';
import { NOTE_FILTER_KEYS, NOTE_LIST_KEYS } from '../panels/notes/note-list.js';
import { NOTE_PEEK_KEYS } from '../panels/notes/note-peek.js';
import { OUTLINE_FILTER_KEYS, OUTLINE_KEYS } from '../panels/outline-panel.js';
import { PALETTE_KEYS } from '../panels/palette.js';
import { SEARCH_KEYS } from '../panels/search-line.js';
import { SELECT_KEYS } from '../panels/selecting.js';
import { EVERYWHERE, type Keymap } from './binding.js';
import { READING_KEYS } from './reading-keys.js';

/** Default keys of all modes, in the order of the help, the manual and the tables of the documentation. */
export const keysByMode: Keymap = {
  read: READING_KEYS,
  search: SEARCH_KEYS,
  hits: HIT_KEYS,
  jump: JUMP_KEYS,
  outline: OUTLINE_KEYS,
  outlineFilter: OUTLINE_FILTER_KEYS,
  collection: COLLECTION_KEYS,
  library: LIBRARY_KEYS,
  collectionFilter: COLLECTION_FILTER_KEYS,
  found: FOUND_KEYS,
  hints: HINT_KEYS,
  peek: PEEK_KEYS,
  select: SELECT_KEYS,
  noteLine: NOTE_LINE_KEYS,
  notePeek: NOTE_PEEK_KEYS,
  noteList: NOTE_LIST_KEYS,
  noteFilter: NOTE_FILTER_KEYS,
  palette: PALETTE_KEYS,
  help: HELP_KEYS,
  helpFilter: HELP_FILTER_KEYS,
  everywhere: EVERYWHERE,
};
