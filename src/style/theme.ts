import type { Role } from '../layout/row.js';

/** Colours of the terminal's own palette, which suits its background. */
type PaletteColor = 'green' | 'magenta' | 'cyan' | 'blue' | 'yellow';

/** Style of a role. Colours are "#rrggbb" or names of the terminal's palette. */
export interface Style {
  readonly bold?: true;
  readonly dim?: true;
  readonly italic?: true;
  readonly underline?: true;
  readonly strikethrough?: true;
  readonly inverse?: true;
  readonly color?: PaletteColor | `#${string}`;
  readonly background?: `#${string}`;
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
  code: { bold: true },
  link: { underline: true },
  image: { italic: true, underline: true },
  footnote: {},
  note: {},
  math: {},
  keyboard: { bold: true },
  subscript: {},
  superscript: {},
  title: { bold: true },
  byline: {},
  heading1: { bold: true, underline: true },
  heading2: { bold: true },
  heading3: { bold: true, italic: true },
  quote: { italic: true },
  alert: { bold: true },
  marker: {},
  rule: {},
  related: {},
  codeBlock: {},
  codeKeyword: { bold: true },
  codeString: {},
  codeNumber: {},
  codeComment: { italic: true },
  codeName: {},
  tableHead: { bold: true },
  tableLine: {},
  status: { inverse: true },
  panel: {},
  selected: { inverse: true },
  hit: { bold: true, underline: true },
  currentHit: { inverse: true },
  current: { bold: true },
  key: { bold: true },
};

/** Theme for an unknown background: text in the terminal's own colour, with accents from its palette that carry no meaning. */
const accents: Theme = {
  ...mono,
  link: { underline: true, color: 'cyan' },
  alert: { bold: true, color: 'yellow' },
  codeKeyword: { color: 'magenta' },
  codeString: { color: 'green' },
  codeNumber: { color: 'cyan' },
  codeComment: { italic: true },
  codeName: { color: 'blue' },
};

type Hex = `#${string}`;

type Palette = Readonly<
  Record<
    'text' | 'page' | 'accent' | 'heading' | 'soft' | 'code' | 'string' | 'warm' | 'statusText' | 'statusBack',
    Hex
  >
>;

const coloured = (palette: Palette): Theme => ({
  ...mono,
  page: { color: palette.text, background: palette.page },
  code: { color: palette.code },
  link: { underline: true, color: palette.accent },
  image: { italic: true, underline: true, color: palette.accent },
  footnote: { color: palette.accent },
  note: { color: palette.soft },
  keyboard: { bold: true, color: palette.code },
  title: { bold: true, color: palette.heading },
  byline: { color: palette.soft },
  heading1: { bold: true, underline: true, color: palette.heading },
  heading2: { bold: true, color: palette.heading },
  heading3: { bold: true, italic: true, color: palette.heading },
  alert: { bold: true, color: palette.warm },
  marker: { color: palette.soft },
  rule: { color: palette.soft },
  codeKeyword: { color: palette.heading },
  codeString: { color: palette.string },
  codeNumber: { color: palette.accent },
  codeComment: { italic: true, color: palette.soft },
  codeName: { color: palette.code },
  tableLine: { color: palette.soft },
  status: { color: palette.statusText, background: palette.statusBack },
  key: { bold: true, color: palette.accent },
});

/** Themes by name; light and dark are modelled on Modus Operandi (black on white) and Modus Vivendi (white on black). */
export const themes: Readonly<Record<ThemeName, Theme>> = {
  light: coloured({
    text: '#000000',
    page: '#ffffff',
    accent: '#0031a9',
    heading: '#721045',
    soft: '#595959',
    code: '#005e8b',
    string: '#006800',
    warm: '#884900',
    statusText: '#000000',
    statusBack: '#c8c8c8',
  }),
  dark: coloured({
    text: '#ffffff',
    page: '#000000',
    accent: '#2fafff',
    heading: '#feacd0',
    soft: '#989898',
    code: '#00d3d0',
    string: '#44bc44',
    warm: '#fec43f',
    statusText: '#ffffff',
    statusBack: '#505050',
  }),
  accents,
  mono,
};
