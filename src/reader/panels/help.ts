import { fold } from '../../article/fold.js';
import { pad, type Span } from '../../layout/row.js';
import { type Binding, keymap, type Mode } from '../state/keymap.js';
import type { State } from '../state/model.js';
import { bodyRows } from '../state/viewport.js';

/*
 * The help, made from the key map.
 */

const HELP_ORDER: readonly Mode[] = [
  'read',
  'search',
  'hits',
  'jump',
  'outline',
  'hints',
  'peek',
  'palette',
  'help',
  'helpFilter',
];

/** Cells of the help's first column; in windows with less than twice as much, explanations stand below their keys. */
const KEYS_CELLS = 30;

/** The keys of a binding as they are shown. */
export const keyLabel = ({ keys, takesCharacter }: Binding): string =>
  (keys.length > 4 ? `${keys[0]} … ${keys.at(-1)}` : keys.join('  ')) + (takesCharacter ? ' a … z' : '');

/** Rows of the help on screen: all but the line in which its search is typed. */
export function helpHeight(state: State): number {
  const { panel } = state;
  const searched = panel?.kind === 'help' && (panel.typing || panel.query !== '');
  return Math.max(1, bodyRows(state) - (searched ? 1 : 0));
}

/** The help: every binding of the key map, mode by mode; of those, the ones that hold all typed words. */
export function helpRows({ messages, loaded, size, panel }: State): readonly (readonly Span[])[] {
  const { cells } = loaded.tools.metrics;
  const words = fold(panel?.kind === 'help' ? panel.query : '')[0].split(' ');
  const asked = panel?.kind === 'help' ? panel.query.trim() : '';
  const beside = size.columns >= 2 * KEYS_CELLS;
  const rows = HELP_ORDER.flatMap((mode) => {
    const shown = keymap[mode].filter((binding) => {
      const text = fold(`${messages.modes[mode]} ${binding.help[messages.lang]}`)[0];
      return (
        asked === '' || binding.keys.includes(asked) || (words[0] !== '' && words.every((word) => text.includes(word)))
      );
    });
    if (shown.length === 0) return [];
    return [
      [],
      [{ text: messages.modes[mode], roles: ['heading2' as const] }],
      ...shown.flatMap((binding): readonly (readonly Span[])[] => {
        const label = keyLabel(binding);
        const key: readonly Span[] = [pad(2), { text: label, roles: ['key'] }];
        const text: Span = { text: binding.help[messages.lang], roles: [] };
        return beside ? [[...key, pad(Math.max(1, KEYS_CELLS - 2 - cells(label))), text]] : [key, [pad(4), text]];
      }),
    ];
  });
  return rows.slice(1);
}
