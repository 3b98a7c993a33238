import { Chalk, type ColorSupportLevel } from 'chalk';
import type { Role, Span } from '../layout/row.js';
import { type ColorName, type Style, type Theme, type ThemeName, themes } from './theme.js';

/** Turns spans into text for a terminal. */
export type Painter = (spans: readonly Span[]) => string;

/** Options of a painter. */
export interface Paint {
  /** Colours of the terminal: 0 for none, and no attributes either; 1 for 16, 2 for 256, 3 for 16 million. */
  readonly level: ColorSupportLevel;
  /** Whether targets are written as OSC 8 links. */
  readonly hyperlinks: boolean;
  /** Name of a built-in theme, or a user's theme. */
  readonly theme: ThemeName | Theme;
  /** Whether to use the theme's own page instead of the terminal's background. */
  readonly page?: boolean;
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: keeps control characters out of links
const LINKABLE = /^(?:https?|mailto|file):[^\s\x00-\x1F\x7F-\x9F]+$/i;
/** Maximum length of a link's address, in characters; VTE ignores longer ones, and each row of the link repeats its address. */
const LONGEST = 2083;

/** Creates a painter, the only writer of styles and links. Spans have no control characters, so nothing else acts on the terminal. */
export function createPainter({ level, hyperlinks, theme: chosen, page = false }: Paint): Painter {
  const theme = typeof chosen === 'string' ? builtIn(chosen, level) : chosen;
  const chalk = new Chalk({ level });
  const brushes = new Map<string, (text: string) => string>();
  const brushOf = (roles: readonly Role[]): ((text: string) => string) => {
    const key = roles.join();
    const known = brushes.get(key);
    if (known) return known;
    const style: Style = Object.assign({}, page ? theme.page : {}, ...roles.map((role) => theme[role]));
    const brush = brushFor(chalk, hidesLink(roles, theme) ? { ...style, italic: true } : style);
    brushes.set(key, brush);
    return brush;
  };
  return (spans) =>
    spans
      .map(({ text, roles, href }) => {
        const painted = roles.length === 0 && !page ? text : brushOf(roles)(text);
        return hyperlinks && href !== undefined && href.length <= LONGEST && LINKABLE.test(href)
          ? `\u001B]8;;${escaped(href)}\u001B\\${painted}\u001B]8;;\u001B\\`
          : painted;
      })
      .join('');
}

/** Whether a highlight has the underline by which a link in it would be known. */
const hidesLink = (roles: readonly Role[], theme: Theme): boolean =>
  roles.includes('link') && roles.some((role) => role.startsWith('highlight') && theme[role].underline);

/** Built-in theme for a terminal: the soft colours of light and dark would all be white or black among 16. */
const builtIn = (name: ThemeName, level: ColorSupportLevel): Theme =>
  level === 1 && name !== 'mono' ? { ...themes.accents, page: themes[name].page } : themes[name];

const isHex = (color: NonNullable<Style['color']>): color is `#${string}` => color.startsWith('#');

type ChalkColor = 'black' | 'red' | 'green' | 'yellow' | 'blue' | 'magenta' | 'cyan' | 'white';

/** Chalk's name of a colour: "bright-red" is "redBright". */
const chalkName = (name: ColorName): ChalkColor | `${ChalkColor}Bright` =>
  name.replace(/^bright-(.*)/, '$1Bright') as ChalkColor;

const capitalized = <Name extends string>(name: Name): Capitalize<Name> =>
  (name.charAt(0).toUpperCase() + name.slice(1)) as Capitalize<Name>;

const ATTRIBUTES = ['bold', 'dim', 'italic', 'underline', 'strikethrough', 'inverse'] as const;

function brushFor(chalk: InstanceType<typeof Chalk>, style: Style): (text: string) => string {
  let brush = chalk.reset;
  let styled = false;
  for (const attribute of ATTRIBUTES) {
    if (!style[attribute]) continue;
    brush = styled ? brush[attribute] : chalk[attribute];
    styled = true;
  }
  if (style.color !== undefined) {
    const base = styled ? brush : chalk;
    brush = isHex(style.color) ? base.hex(style.color) : base[chalkName(style.color)];
    styled = true;
  }
  if (style.background !== undefined) {
    const base = styled ? brush : chalk;
    brush = isHex(style.background)
      ? base.bgHex(style.background)
      : base[`bg${capitalized(chalkName(style.background))}`];
    styled = true;
  }
  return styled ? brush : (text) => text;
}

/** An address in ASCII; escapes in it stay as they are, whatever their encoding. */
const escaped = (address: string): string => encodeURI(address).replace(/%25(?=[\da-f]{2})/gi, '%');
