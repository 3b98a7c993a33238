/** Usual spellings of keys, in lower case, by their names in the program. */
export const SPELLINGS: Readonly<Record<string, readonly string[]>> = {
  space: [' ', 'space', 'spc'],
  enter: ['enter', 'return', 'ret', 'cr'],
  tab: ['tab'],
  'shift-tab': ['shift-tab', 's-tab', 'backtab'],
  escape: ['escape', 'esc'],
  backspace: ['backspace', 'bs', 'delete', 'del'],
  up: ['up'],
  down: ['down'],
  left: ['left'],
  right: ['right'],
  pageup: ['pageup', 'pgup', 'page-up'],
  pagedown: ['pagedown', 'pgdn', 'pgdown', 'page-down'],
  home: ['home'],
  end: ['end'],
  f1: ['f1'],
};

const NAMES: ReadonlyMap<string, string> = new Map(
  Object.entries(SPELLINGS).flatMap(([name, spellings]) => spellings.map((spelling) => [spelling, name])),
);

const CONTROL = /^(?:(?:ctrl|control|c)[-+]|\^)([a-z])$/;

/** Keys that terminals report but the program does not read; letters otherwise. */
const OTHER = /^(?:[a-z]-.|f\d\d?)$/i;

/** One to four printed characters, the first of which is no digit, since digits count. */
const TYPED = /^[\p{L}\p{P}\p{S}][\p{L}\p{N}\p{P}\p{S}]{0,3}$/u;

/** Name in the program of a key, or of a sequence of characters, as people write it; undefined if it is none. */
export function readKeys(text: string): string | undefined {
  const bare = (/^<(.+)>$/.exec(text)?.[1] ?? text).toLowerCase();
  const control = CONTROL.exec(bare)?.[1];
  const named = NAMES.get(bare) ?? (control && `ctrl-${control}`);
  return named ?? (TYPED.test(text) && !OTHER.test(bare) ? text : undefined);
}
