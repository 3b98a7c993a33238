import { START } from '../../layout/layout.js';
import { keysByMode } from '../keys/keys-by-mode.js';
import { NEW_LIST } from '../panels/collection-list.js';
import type { State } from './state.js';

/** Arguments with which the reader is opened. */
export type Start = Pick<
  State,
  'loaded' | 'size' | 'messages' | 'measure' | 'hyphens' | 'theme' | 'themeChosen' | 'colours'
> &
  Partial<
    Pick<
      State,
      | 'files'
      | 'keys'
      | 'ownThemes'
      | 'top'
      | 'arrivedAt'
      | 'message'
      | 'watched'
      | 'follows'
      | 'awaits'
      | 'clock'
      | 'random'
    >
  >;

/** Initial state of the reader for an article, at its start unless another place is given. */
export const openState = (start: Start): State => ({
  keys: keysByMode,
  top: START,
  arrivedAt: start.top ?? START,
  clock: () => 0,
  random: () => 0,
  files: { origins: [start.loaded.origin], at: 0, left: {} },
  ...start,
  ownMeasure: start.measure,
  centred: true,
  scrollX: 0,
  sidebar: false,
  folded: new Set(),
  pending: '',
  history: [],
  future: [],
  marks: {},
  searches: [],
  list: start.loaded.origin.collection && NEW_LIST,
  indexes: {},
});
