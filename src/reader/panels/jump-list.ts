import { memoize } from '../../article/memoize.js';
import type { Section } from '../../article/model.js';
import type { Summary } from '../../document/summary.js';
import { START } from '../../layout/layout.js';
import type { Entry } from '../../source/collection.js';
import { type Binding, bind } from '../keys/binding.js';
import type { Action } from '../state/action.js';
import type { CollectionIndex } from '../state/collection/collection-index.js';
import { indexOf, openCollection, shareRead } from '../state/collection/open-collection.js';
import { anchorPlace, jump } from '../state/navigation.js';
import type { Loaded, State, Visit } from '../state/state.js';
import type { Step } from '../state/step.js';
import { closePanel, here } from '../state/visits.js';
import { choiceList } from './choice-list.js';
import { FILTER_KEYS } from './list-keys.js';
import { noteCounts, notesMark } from './notes/notes-mark.js';
import type { Panel, With } from './panel.js';
import { placeList } from './place-list.js';
import { type Candidate, type Candidates, type Ranked, ranked } from './ranking.js';

export const JUMP_KEYS: readonly Binding[] = [
  ...FILTER_KEYS,
  bind('enter', 'accept', 'dorthin springen', 'jump there'),
  bind('escape', 'close', 'zurück zur Ausgangsstelle', 'back to where you started'),
];

type Open = With<'jump'>;

const places = placeList<Open>(({ panel, loaded }) => ranked(headingsOf(loaded), panel.query));
const anywhere = choiceList<Open>(targetsOf);

const isAnywhere = ({ panel }: Open): boolean => panel.scope === 'collection';
const listOf = (state: Open) => (isAnywhere(state) ? anywhere : places);

/** Panel that finds headings by some of their letters. */
export const jumpList: Panel<Open> = {
  mode: () => 'jump',
  entries: (state) => listOf(state).entries(state),
  draw: (state, rows, page) => listOf(state).draw(state, rows, page),
  covers: (state, cell) => listOf(state).covers(state, cell),
  point: (state, cell) => listOf(state).point(state, cell),
  close: closePanel,
  accept: (state) => (isAnywhere(state) ? goAnywhere(state) : places.accept(state)),
  preview,
  query: ({ panel }) => panel.query,
  status: (state) => {
    const share = isAnywhere(state) ? shareRead(indexOfOrigin(state)) : undefined;
    return share === undefined ? undefined : { facts: [state.messages.reading(share, 0)] };
  },
  type: (state, query) => ({ state: preview({ ...state, panel: { ...state.panel, query, selected: 0 } }) }),
};

/** Opens the list of headings, those of this article or of all articles of the open collection. */
export const openJump = (state: State, scope: Open['panel']['scope']): State => ({
  ...state,
  link: undefined,
  panel: { kind: 'jump', scope, selected: 0, query: '', origin: here(state) },
});

/** Shows the selected heading; leaves the page alone until something is typed or selected. */
function preview(state: Open): State {
  const { query, selected, origin, shown } = state.panel;
  if (query === '' && selected === 0) return { ...state, ...origin };
  if (!isAnywhere(state)) return places.preview(state);
  const target = targetsOf(state).valueAt(selected);
  if (!target) return { ...state, ...origin };
  // The article is not open yet.
  if (shown?.path !== target.entry.path) return state;
  return { ...state, loaded: shown.loaded, top: topOf(shown.loaded, target), list: undefined };
}

/** State in which an article of the collection can be shown while one of its headings is selected. */
export function previewed(state: State, { path, loaded }: Extract<Action, { kind: 'previewed' }>): State {
  const { panel } = state;
  return panel?.kind === 'jump' ? preview({ ...state, panel: { ...panel, shown: { path, loaded } } }) : state;
}

/** Whether headings are listed; there may be very many. */
export const listsHeadings = ({ panel }: State): boolean => panel?.kind === 'jump';

/** Article to open because the selected heading is in it; undefined if it is open already, or if no heading is selected. */
export function entryToShow({ panel, ...state }: State): Entry | undefined {
  if (panel?.kind !== 'jump' || panel.scope !== 'collection') return undefined;
  if (panel.query === '' && panel.selected === 0) return undefined;
  const entry = targetsOf({ ...state, panel }).valueAt(panel.selected)?.entry;
  return entry?.path === panel.shown?.path ? undefined : entry;
}

/** Heading in an article of a collection; without an anchor, its start. */
interface Target {
  readonly entry: Entry;
  readonly anchor?: string;
}

const topOf = (loaded: Loaded, { anchor }: Target) =>
  (anchor === undefined ? undefined : anchorPlace(loaded, anchor)) ?? START;

function goAnywhere(state: Open): Step {
  const target = targetsOf(state).valueAt(state.panel.selected);
  const closed = closePanel(state);
  if (!target) return { state: closed };
  const { shown } = state.panel;
  if (shown?.path !== target.entry.path) return { state: closed, effect: { kind: 'openEntry', ...target } };
  return { state: jump(closed, topOf(shown.loaded, target), shown.loaded) };
}

/** Index of the collection in which the list was opened. The page shows another article meanwhile, which may be in another one. */
const indexOfOrigin = (state: Open): CollectionIndex | undefined =>
  indexOf(state, openCollection({ ...state, ...state.panel.origin }));

function targetsOf(state: Open): Ranked<Target> {
  const index = indexOfOrigin(state);
  return ranked(index ? targetsIn(index) : NONE, state.panel.query);
}

const NONE: readonly Candidate<Target>[] = [];

/** Headings of an article. There may be very many, so each candidate is made on demand. */
const headingsOf = memoize((loaded: Loaded): Candidates<Visit> => {
  const { sections } = loaded.article;
  const { length } = sections;
  const notes = noteCounts(loaded);
  const at = (index: number): Candidate<Visit> | undefined => {
    const section = sections[index];
    return section && new Heading(section, '', loaded, visitOf, notesMark(notes.get(index)));
  };
  return { length, at };
});

const visitOf = (loaded: Loaded, { start }: Section): Visit => ({ loaded, top: { block: start, offset: 0 } });

/** Titles and headings of a collection; each heading names its article. */
const targetsIn = memoize(({ entries, summaries }: CollectionIndex): readonly Candidate<Target>[] =>
  entries.flatMap((entry) => targetsOfEntry(entry)(summaries.get(entry.path) ?? UNREAD)),
);

const UNREAD: Summary = { title: '', words: 0, headings: [] };

/** Candidates of an entry, made once for each summary of it. */
const targetsOfEntry = memoize((entry: Entry) =>
  memoize((summary: Summary): readonly Candidate<Target>[] => {
    if (summary === UNREAD) return [];
    const { title, headings } = summary;
    const after = ` · ${title}`;
    return [
      { before: '', text: title, after: '', exact: [], value: { entry } },
      ...headings.map((heading) => new Heading(heading, after, entry, targetOf)),
    ];
  }),
);

const targetOf = (entry: Entry, { slug }: Named): Target => ({ entry, anchor: slug });

type Named = Pick<Section, 'number' | 'title' | 'slug'>;

/** Heading among the candidates. There may be very many, so its parts are made on demand. */
class Heading<Value, From, Section extends Named> implements Candidate<Value> {
  constructor(
    readonly section: Section,
    readonly after: string,
    readonly from: From,
    readonly resolve: (from: From, section: Section) => Value,
    readonly mark = '',
  ) {}

  get before(): string {
    return `${this.section.number}${this.mark} `;
  }

  get text(): string {
    return this.section.title;
  }

  get exact(): readonly string[] {
    return [this.section.number];
  }

  get value(): Value {
    return this.resolve(this.from, this.section);
  }
}
