import { linksOf } from '../../article/links.js';
import type { Label } from '../../layout/spans.js';
import { type Binding, bind } from '../keys/binding.js';
import { followSelected } from '../state/selected-link.js';
import type { State } from '../state/state.js';
import { type Step, say } from '../state/step.js';
import { onScreen } from '../state/viewport.js';
import { closePanel } from '../state/visits.js';
import type { Panel, With } from './panel.js';

export const HINT_KEYS: readonly Binding[] = [
  bind('backspace', 'erase', 'ein Zeichen löschen', 'delete a character'),
  bind('escape', 'close', 'keinem Link folgen', 'follow no link'),
];

type Open = With<'hints'>;

/** Panel that labels the links on the screen with letters; typing a label follows its link. */
export const hints: Panel<Open> = {
  mode: () => 'hints',
  close: closePanel,
  labels: true,
  leave: closePanel,
  query: ({ panel }) => panel.query,
  type: (state, query) => {
    const [hint] = hintsOf(state).filter(({ label }) => label.startsWith(query));
    if (!hint) return say(closePanel(state), state.messages.noHint(query));
    if (hint.label === query) return followSelected({ ...closePanel(state), link: hint.link });
    return { state: { ...state, panel: { ...state.panel, query } } };
  },
  draw: (state, rows, page) => page(rows, labelsOf(state)),
};

export function showHints(state: State): Step {
  if (hintsOf(state).length === 0) return say(state, state.messages.noLinkHere);
  return { state: { ...state, link: undefined, panel: { kind: 'hints', selected: 0, query: '' } } };
}

/** Link on the screen, by its index in the article, and the label that follows it. */
interface Hint {
  readonly link: number;
  readonly label: string;
}

/** Letters for labels, the easiest to reach first. */
const LETTERS = 'asdfjklghqwertyuiopzxcvbnm';

/** Labels of the links on the screen, in reading order: one letter each, or two if there are more links than letters. */
function hintsOf(state: State): readonly Hint[] {
  const shown = linksOf(state.loaded.article).flatMap(({ block, from }, link) =>
    onScreen(state, { block, offset: from }) ? [link] : [],
  );
  const letters = [...LETTERS];
  const labels =
    shown.length <= letters.length ? letters : letters.flatMap((first) => letters.map((second) => first + second));
  return shown.slice(0, labels.length).map((link, i) => ({ link, label: labels[i] ?? '' }));
}

/** Labels that begin with the typed letters, to be laid over their links. */
function labelsOf(state: Open): readonly Label[] {
  const links = linksOf(state.loaded.article);
  return hintsOf(state).flatMap(({ link, label }) => {
    const target = links[link];
    const shown = target && label.startsWith(state.panel.query);
    return shown ? [{ block: target.block, at: target.from, text: label, role: 'selected' as const }] : [];
  });
}
