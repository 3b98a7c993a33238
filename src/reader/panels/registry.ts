import type { PanelKind, State } from '../state/model.js';
import { footnotePeek } from './footnote-peek.js';
import { helpPanel } from './help-panel.js';
import { hints } from './hints.js';
import { hits } from './hits.js';
import { jumpList } from './jump.js';
import { outline } from './outline.js';
import { palette } from './palette.js';
import type { Panel } from './panel.js';
import { searchLine } from './search-line.js';

const panels: Readonly<Record<PanelKind, Panel>> = {
  outline,
  jump: jumpList,
  hits,
  palette,
  hints,
  peek: footnotePeek,
  help: helpPanel,
  search: searchLine,
};

/** Panel that takes the keys: the open one, or the search line while a query is being typed. */
export function activePanel({ panel, search }: State): Panel | undefined {
  const kind = panel?.kind ?? (search?.editing ? 'search' : undefined);
  return kind && panels[kind];
}
