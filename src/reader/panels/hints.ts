import { linksOf } from '../../article/links.js';
import type { State } from '../state/model.js';
import { onScreen } from '../state/viewport.js';

/** A link on the screen, by its index in the article, and the letters that follow it. */
export interface Hint {
  readonly link: number;
  readonly label: string;
}

/** The letters of labels, the easiest to reach first. */
const LETTERS = 'asdfjklghqwertyuiopzxcvbnm';

/** A label for each link on the screen, in reading order: one letter each, two where there are more links than letters. */
export function hintsOf(state: State): readonly Hint[] {
  const shown = linksOf(state.loaded.article).flatMap(({ block, from }, link) =>
    onScreen(state, { block, offset: from }) ? [link] : [],
  );
  const letters = [...LETTERS];
  const labels =
    shown.length <= letters.length ? letters : letters.flatMap((first) => letters.map((second) => first + second));
  return shown.slice(0, labels.length).map((link, i) => ({ link, label: labels[i] ?? '' }));
}
