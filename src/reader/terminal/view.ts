import { createPainter, type Painter } from '../../style/paint.js';
import { type ThemeName, themes } from '../../style/theme.js';
import { frameOf } from '../screen/frame.js';
import type { State } from '../state/state.js';
import type { Store } from '../state/store.js';
import type { Screen } from './screen.js';

/** Draws the state on the screen immediately; once Ink is loaded, it draws after each change. */
export function createView(store: Store, screen: Screen, level: 0 | 1 | 2 | 3) {
  let hyperlinks = false;
  const painterOf = painters(level || 1, () => hyperlinks);
  const paint = (state: State): readonly string[] => frameOf(state).map(painterOf(state));
  const show = (): void => screen.draw(paint(store.state()));
  return {
    paint,
    show,
    /** Writes links as such from now on. */
    showLinks: (): void => {
      hyperlinks = true;
      show();
    },
    redraw: (): void => {
      screen.forget();
      show();
    },
    resize: (size: State['size']): void => {
      store.dispatch({ kind: 'resize', size });
      show();
    },
  };
}

/** Creates a cache of painters by theme, background and links. */
function painters(level: 1 | 2 | 3, links: () => boolean): (state: State) => Painter {
  const known = new Map<string, Painter>();
  return ({ theme: name, ownThemes, background }) => {
    const own = ownThemes?.get(name);
    const theme = own?.theme ?? (name as ThemeName);
    const base = own?.base ?? name;
    // A theme made for the other background than the terminal's paints its own, as does one with a page that its user chose.
    const page =
      ((base === 'light' || base === 'dark') && base !== background) ||
      (own !== undefined && own.theme.page !== themes[own.base].page);
    const hyperlinks = links();
    const key = `${name} ${page} ${hyperlinks}`;
    const painter = known.get(key) ?? createPainter({ level, hyperlinks, theme, page });
    known.set(key, painter);
    return painter;
  };
}
