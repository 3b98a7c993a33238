import type { Span } from '../../layout/row.js';
import type { Insertion } from '../../layout/spans.js';
import type { Binding } from '../state/binding.js';
import type { OpenPanel, State, Step } from '../state/model.js';

export type Line = readonly Span[];

/** Draws so many rows of the text, with labels inserted into it. */
export type DrawPage = (rows: number, labels?: readonly Insertion[]) => readonly Line[];

/** A state in which a panel of a kind is open. */
export type With<Kind extends OpenPanel['kind']> = State & { readonly panel: Extract<OpenPanel, { kind: Kind }> };

/** What can be selected: the index of the last entry (of a text, of the first row of its last page), and the rows of a page. */
interface Entries {
  readonly last: number;
  readonly rows: number;
}

/** What the status line shows: a text on the left in `room` cells, facts on the right, the most important first. */
interface Status {
  readonly text: (room: number) => string;
  readonly facts: readonly string[];
}

/** The behaviour of one kind of panel: functions of a state in which it is open. */
export interface Panel<Open extends State = State> {
  keys(state: Open): readonly Binding[];
  /** Draws the window without its status line. */
  draw(state: Open, rows: number, page: DrawPage): readonly Line[];
  /** Backs out by one level: drops what is typed, then closes the panel. */
  close(state: Open): State;
  /** Does what Enter does. @param run runs a command */
  accept?(state: Open, run: (state: State, binding: Binding) => Step): Step;
  entries?(state: Open): Entries;
  /** Follows a change of the selection or the query, for instance by showing the selected place. */
  preview?(state: Open): State;
  /** Moves by a page, where that is not a page of entries. */
  page?(state: Open, direction: 1 | -1): Step | undefined;
  /** The typed text; undefined while characters are not typed. */
  query?(state: Open): string | undefined;
  /** Changes the typed text. */
  type?(state: Open, query: string): Step;
  /** Replaces the status line. */
  status?(state: Open): Status;
}
