import type { PanelKind } from '../state/open-panel.js';
import type { State } from '../state/state.js';
import { collectionList } from './collection-list.js';
import { footnotePeek } from './footnote-peek.js';
import { foundList } from './found-list.js';
import { helpPanel } from './help-panel.js';
import { hits } from './hit-list.js';
import { jumpList } from './jump-list.js';
import { hints } from './link-hints.js';
import { noteLine } from './notes/note-line.js';
import { noteList } from './notes/note-list.js';
import { notePeek } from './notes/note-peek.js';
import { outline } from './outline-panel.js';
import { palette } from './palette.js';
import type { Panel } from './panel.js';
import { searchLine } from './search-line.js';
import { selecting } from './selecting.js';

const panels: Readonly<Record<PanelKind, Panel>> = {
  outline,
  jump: jumpList,
  hits,
  palette,
  hints,
  peek: footnotePeek,
  noteLine,
  notePeek,
  noteList,
  help: helpPanel,
  search: searchLine,
  select: selecting,
  collection: collectionList,
  found: foundList,
};

/** Panel that takes the keys: the open one, the search line while a query is being typed, a selection, or the list in place of the text. */
export function activePanel(state: State): Panel | undefined {
  const { panel, search, selection } = state;
  const kind = panel?.kind ?? (search?.editing ? 'search' : selection && 'select');
  return kind ? panels[kind] : listPage(state);
}

/** The list in place of the text. */
export const listPage = ({ list }: State): Panel | undefined => list && panels[list.kind];

/** Effects of the most useful keys of the active panel, by their commands; undefined where the text has the keys. */
export function keysLineOf(state: State): Readonly<Record<string, string>> | undefined {
  const { panel, selection, list, messages } = state;
  const selecting = selection && (selection.extending ? 'extending' : 'select');
  const kind = panel?.kind ?? selecting ?? list?.kind;
  return kind && messages.panelKeys[activePanel(state)?.mode(state) === 'library' ? 'library' : kind];
}
