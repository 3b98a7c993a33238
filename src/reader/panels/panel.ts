import type { Span } from '../../layout/row.js';
import type { Label } from '../../layout/spans.js';
import type { Binding, Mode } from '../keys/binding.js';
import type { Cell } from '../state/action.js';
import type { ListPage, OpenPanel } from '../state/open-panel.js';
import type { State } from '../state/state.js';
import type { Step } from '../state/step.js';

export type Line = readonly Span[];

/** Draws a number of rows of the text, with labels over it. */
export type DrawPage = (rows: number, labels?: readonly Label[]) => readonly Line[];

/** State in which a panel of a kind is open. */
export type With<Kind extends OpenPanel['kind']> = State & { readonly panel: Extract<OpenPanel, { kind: Kind }> };

/** State whose page is a list of a kind. */
export type WithList<Kind extends ListPage['kind']> = State & { readonly list: Extract<ListPage, { kind: Kind }> };

/** Range of the selection: the index of the last entry (for text, of the top row of the last page), and the rows of a page. */
interface Entries {
  readonly last: number;
  readonly rows: number;
}

/** Contents of the status line: text on the left, in at most `room` cells (without it, the panel's keys), and facts on the right, the most important first. */
interface Status {
  readonly text?: (room: number) => string;
  readonly facts: readonly string[];
}

/** Behaviour of one kind of panel, as functions of a state in which it is open. */
export interface Panel<Open extends State = State> {
  /** Mode whose keys work in the panel. */
  mode(state: Open): Mode;
  /** Draws the window without its status line. */
  draw(state: Open, rows: number, page: DrawPage): readonly Line[];
  /** Backs out by one level: clears the typed text first, then closes the panel. */
  close(state: Open): State;
  /** Handles Enter. @param run runs a command, with a count if one was typed */
  accept?(state: Open, run: (state: State, binding: Binding, count?: number) => Step): Step;
  entries?(state: Open): Entries;
  /** Reacts to a change of the selection or the query, for instance by showing the selected place. */
  preview?(state: Open): State;
  /** Moves by pages, in panels where these are not pages of entries. */
  page?(state: Open, pages: number): Step | undefined;
  /** Typed text; undefined while characters are commands. */
  query?(state: Open): string | undefined;
  /** Whether numbers before keys are counts, as in the text. */
  readonly counts?: true;
  /** Whether the typed letters are labels, which nobody pastes. */
  readonly labels?: true;
  /** Changes the typed text. */
  type?(state: Open, query: string): Step;
  /** Replaces the status line. */
  status?(state: Open): Status | undefined;
  /** Whether the panel covers a cell of the window; other cells show the text. */
  covers?(state: Open, cell: Cell): boolean;
  /** Selects the entry at a cell of the panel, to be accepted; undefined if nothing is there. */
  point?(state: Open, cell: Cell): State | undefined;
  /** Gives the keys to the text when it is clicked; without this, such clicks are ignored. */
  leave?(state: Open): State;
  /** Selects the next or the previous link in the panel. */
  selectLink?(state: Open, direction: 1 | -1): Step;
}
