import { memoize } from '../../article/memoize.js';
import { START } from '../../layout/layout.js';
import { type Binding, bind } from '../state/binding.js';
import type { Loaded, State, Visit } from '../state/model.js';
import { here } from '../state/visits.js';
import { FILTER_KEYS } from './list-keys.js';
import type { Panel, With } from './panel.js';
import { placeList } from './place-list.js';
import { type Candidate, ranked } from './ranking.js';

export const JUMP_KEYS: readonly Binding[] = [
  ...FILTER_KEYS,
  bind('enter', 'accept', 'dorthin springen', 'jump there'),
  bind('escape', 'close', 'zurück zur Ausgangsstelle', 'back to where you started'),
];

type Open = With<'jump'>;

const places = placeList<Open>(({ panel, loaded, library }) =>
  ranked(panel.scope === 'article' ? headingsOf(loaded) : headingsAmong(library ?? NONE), panel.query),
);

/** Panel that finds headings by some of their letters. */
export const jumpList: Panel<Open> = {
  ...places,
  mode: () => 'jump',
  preview,
  query: ({ panel }) => panel.query,
  type: (state, query) => ({ state: preview({ ...state, panel: { ...state.panel, query, selected: 0 } }) }),
};

/** Opens the list of headings, those of this article or of all bundled articles. */
export const openJump = (state: State, scope: Open['panel']['scope']): State => ({
  ...state,
  link: undefined,
  panel: { kind: 'jump', scope, selected: 0, query: '', origin: here(state) },
});

/** Shows the selected heading; leaves the page alone until something is typed or selected. */
function preview(state: Open): State {
  const { query, selected, origin } = state.panel;
  return query === '' && selected === 0 ? { ...state, ...origin } : places.preview(state);
}

/** Headings of an article. In a list of several articles its title is added, and each heading names its article. */
function headings(loaded: Loaded, among: boolean): readonly Candidate<Visit>[] {
  const { meta, sections } = loaded.article;
  const after = among ? ` · ${meta.title}` : '';
  const title = { before: '', text: meta.title, after: '', exact: [], value: { loaded, top: START } };
  return [
    ...(among ? [title] : []),
    ...sections.map(({ number, title: text, start }) => ({
      before: `${number} `,
      text,
      after,
      exact: [number],
      value: { loaded, top: { block: start, offset: 0 } },
    })),
  ];
}

const headingsOf = memoize((loaded: Loaded) => headings(loaded, false));
const headingsAmong = memoize((library: readonly Loaded[]) => library.flatMap((one) => headings(one, true)));
const NONE: readonly Loaded[] = [];
