import { contrastOf } from './contrast.js';
import { COLOR_NAMES, type ColorName, type Style, type Theme, type ThemeName, themes } from './theme.js';

/** Theme of a user as written: the built-in theme below it, and the styles of roles ("bold #ffd787 on black"). */
export type ThemeEntry = Readonly<Record<string, string>>;

/** Theme of a user. */
export interface OwnTheme {
  readonly base: ThemeName;
  readonly theme: Theme;
}

/** Attributes of text in a style. */
export const ATTRIBUTES = ['bold', 'dim', 'italic', 'underline', 'strikethrough', 'inverse'] as const;

/** Words of styles, besides "#rgb" and "#rrggbb". */
export const STYLE_WORDS: readonly string[] = [...ATTRIBUTES, ...COLOR_NAMES, 'on', 'not', 'plain'];

/** Roles that a theme gives a style, and the page, by their names in a configuration file: "code-block". */
export const ROLES: ReadonlyMap<string, keyof Theme> = new Map(
  (Object.keys(themes.mono) as (keyof Theme)[]).map((role) => [
    role.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`),
    role,
  ]),
);

/**
 * Reads a style: attributes, each possibly after "not"; a colour; "on" and a colour for the background; "plain" drops what the base has.
 * Returns it over that of the base, or the word that is wrong.
 */
export function readStyle(text: string, base: Style): Style | string {
  if (text.trim() === '') return text;
  let style: Style = base;
  for (const [, before, word = ''] of text.matchAll(/(?:(not|on)\s+)?(\S+)/g)) {
    const change = changeOf(before, word);
    if (!change) return word;
    style = word === 'plain' ? {} : { ...style, ...change };
  }
  return style;
}

/** Change that a word makes in a style, after "not", "on" or neither. */
function changeOf(before: string | undefined, word: string): Style | undefined {
  const attribute = ATTRIBUTES.find((name) => name === word);
  if (attribute && before !== 'on') return { [attribute]: before !== 'not' };
  const color = colorOf(word);
  if (color && before !== 'not') return before === 'on' ? { background: color } : { color };
  return word === 'plain' && before === undefined ? {} : undefined;
}

function colorOf(word: string): Style['color'] {
  const short = /^#([\da-f])([\da-f])([\da-f])$/i.exec(word);
  if (short)
    return `#${short
      .slice(1)
      .map((digit) => digit + digit)
      .join('')}`;
  return /^#[\da-f]{6}$/i.test(word) ? (word as `#${string}`) : COLOR_NAMES.find((name: ColorName) => name === word);
}

/** Built-in theme below a user's theme: the one that it names, or that of the same name, or else that of the terminal's own colours. */
const baseOf = (name: string, entry: ThemeEntry): ThemeName =>
  (entry.base ?? (Object.hasOwn(themes, name) ? name : 'accents')) as ThemeName;

/** Creates a user's theme from a checked entry. */
export function createTheme(name: string, entry: ThemeEntry): OwnTheme {
  const base = baseOf(name, entry);
  const styles = [...ROLES].flatMap(([key, role]) => {
    const style = entry[key] === undefined ? undefined : readStyle(entry[key], themes[base][role]);
    return typeof style === 'object' ? [[role, style] as const] : [];
  });
  return { base, theme: { ...themes[base], ...Object.fromEntries(styles) } };
}

/** Role of a theme that is hard to read. */
interface Faint {
  /** Name of the role in a configuration file. */
  readonly role: string;
  readonly color: string;
  readonly background: string;
  /** Contrast as WCAG 2.2 defines it. */
  readonly contrast: number;
}

/** Minimum contrast of all that a theme shows, as WCAG 2.2 asks of text. */
const LEAST_CONTRAST = 4.5;

/** Roles of a theme with less than the minimum contrast. What a terminal's own colours look like is unknown. */
export const faintIn = (theme: Theme): readonly Faint[] =>
  [...ROLES].flatMap(([name, role]) => {
    const { color = theme.page.color, background = theme.page.background } = theme[role];
    if (!color?.startsWith('#') || !background?.startsWith('#')) return [];
    const contrast = contrastOf(color, background);
    return contrast < LEAST_CONTRAST ? [{ role: name, color, background, contrast }] : [];
  });
