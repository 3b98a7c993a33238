import type { Role } from '../layout/row.js';

const BASIC = ['black', 'red', 'green', 'yellow', 'blue', 'magenta', 'cyan', 'white'] as const;
const BRIGHT = BASIC.map((name) => `bright-${name}` as const);

/** Colours of the terminal's own palette, which suits its background. */
export const COLOR_NAMES = [...BASIC, ...BRIGHT] as const;
export type ColorName = (typeof COLOR_NAMES)[number];

/** Style of a role. Colours are "#rrggbb" or names of the terminal's palette. */
export interface Style {
  readonly bold?: boolean;
  readonly dim?: boolean;
  readonly italic?: boolean;
  readonly underline?: boolean;
  readonly strikethrough?: boolean;
  readonly inverse?: boolean;
  readonly color?: ColorName | `#${string}`;
  readonly background?: ColorName | `#${string}`;
}

/** Styles of all roles, and of the page below them for themes that bring their own background. */
export type Theme = Readonly<Record<Role | 'page', Style>>;

/** Names of the themes, in the order in which the reader switches between them. */
export const THEMES = ['accents', 'dark', 'light', 'mono'] as const;
export type ThemeName = (typeof THEMES)[number];

/** Theme of attributes alone, which shows structure on any background and without colour. */
const mono: Theme = {
  page: {},
  emphasis: { italic: true },
  strong: { bold: true },
  strikethrough: { strikethrough: true },
  code: { dim: true },
  link: { underline: true, dim: false },
  image: { italic: true, underline: true },
  footnote: {},
  note: {},
  math: {},
  keyboard: { bold: true },
  subscript: {},
  superscript: {},
  title: { bold: true },
  byline: { dim: true },
  caption: { dim: true },
  heading1: { bold: true },
  heading2: { bold: true, underline: true },
  heading3: { bold: true },
  quote: {},
  alert: { bold: true },
  marker: {},
  rule: { dim: true },
  related: {},
  codeBlock: {},
  codeKeyword: { bold: true },
  codeString: {},
  codeNumber: {},
  codeComment: { italic: true },
  codeName: {},
  tableHead: { bold: true },
  tableLine: { dim: true },
  status: { inverse: true },
  panel: {},
  selected: { inverse: true },
  highlightYellow: { bold: true, underline: true },
  highlightRed: { bold: true, underline: true },
  highlightBlue: { bold: true, underline: true },
  highlightViolet: { bold: true, underline: true },
  selection: { bold: false, inverse: true },
  caret: { bold: true, underline: true, inverse: true },
  hit: { underline: true, inverse: true },
  currentHit: { bold: true, underline: false, inverse: true },
  current: { bold: true },
  key: { bold: true },
};

/** Theme for an unknown background: text in the terminal's own colour, with accents from its palette that carry no meaning. */
const accents: Theme = {
  ...mono,
  code: { color: 'green' },
  link: { ...mono.link, color: 'cyan' },
  heading2: { ...mono.heading2, color: 'magenta' },
  highlightYellow: { color: 'black', background: 'bright-yellow' },
  highlightRed: { color: 'bright-white', background: 'red' },
  highlightBlue: { color: 'bright-white', background: 'blue' },
  highlightViolet: { color: 'bright-white', background: 'magenta' },
  hit: { underline: true, color: 'black', background: 'yellow' },
  alert: { bold: true, color: 'yellow' },
  codeKeyword: { color: 'magenta' },
  codeString: { color: 'green' },
  codeNumber: { color: 'cyan' },
  codeComment: { italic: true },
  codeName: { color: 'cyan' },
};

type Hex = `#${string}`;

type Palette = Readonly<
  Record<
    'text' | 'page' | 'accent' | 'heading' | 'soft' | 'code' | 'string' | 'warm' | 'status' | 'hit' | 'currentHit',
    Hex
  >
>;

const coloured = (palette: Palette, highlights: Pick<Theme, Extract<Role, `highlight${string}`>>): Theme => ({
  ...mono,
  ...highlights,
  page: { color: palette.text, background: palette.page },
  code: { color: palette.code },
  link: { underline: true, color: palette.accent },
  image: { italic: true, underline: true, color: palette.accent },
  footnote: { color: palette.accent },
  note: { color: palette.soft },
  keyboard: { bold: true, color: palette.code },
  byline: { color: palette.soft },
  caption: { color: palette.soft },
  heading2: { ...mono.heading2, color: palette.heading },
  alert: { bold: true, color: palette.warm },
  marker: { color: palette.soft },
  rule: { color: palette.soft },
  codeKeyword: { color: palette.heading },
  codeString: { color: palette.string },
  codeNumber: { color: palette.accent },
  codeComment: { italic: true, color: palette.soft },
  codeName: { color: palette.code },
  tableLine: { color: palette.soft },
  status: { color: palette.text, background: palette.status },
  hit: { underline: true, color: palette.text, background: palette.hit },
  currentHit: { bold: true, color: palette.page, background: palette.currentHit },
  key: { bold: true, color: palette.accent },
});

/**
 * Themes by name. Light and dark are soft black on soft white and the reverse, with warm headings and cool links. Their colours
 * are those of the 256, so that terminals with no more show the same.
 */
export const themes: Readonly<Record<ThemeName, Theme>> = {
  light: coloured(
    {
      text: '#262626',
      page: '#fafafa',
      accent: '#0000af',
      heading: '#87005f',
      soft: '#585858',
      code: '#005f5f',
      string: '#005f00',
      warm: '#875f00',
      status: '#dadada',
      hit: '#ffffaf',
      currentHit: '#87005f',
    },
    {
      highlightYellow: { background: '#ffff87' },
      highlightRed: { background: '#ffd7d7' },
      highlightBlue: { background: '#afffff' },
      highlightViolet: { background: '#d7d7ff' },
    },
  ),
  dark: coloured(
    {
      text: '#dadada',
      page: '#1c1c1c',
      accent: '#87afd7',
      heading: '#ffd787',
      soft: '#9e9e9e',
      code: '#87d7af',
      string: '#afd787',
      warm: '#ffaf87',
      status: '#3a3a3a',
      hit: '#5f5f00',
      currentHit: '#ffd787',
    },
    {
      highlightYellow: { color: '#ffff87', background: '#303030' },
      highlightRed: { color: '#ffafaf', background: '#303030' },
      highlightBlue: { color: '#87d7ff', background: '#303030' },
      highlightViolet: { color: '#d7afff', background: '#303030' },
    },
  ),
  accents,
  mono,
};
