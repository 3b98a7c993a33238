import { Chalk, type ColorSupportLevel } from 'chalk';
import type { Role, Span } from '../layout/row.js';
import { type Style, type ThemeName, themes } from './theme.js';

/** Turns spans into text for a terminal. */
export type Painter = (spans: readonly Span[]) => string;

export interface Paint {
  /** Colours of the terminal: 0 none and no attributes either, 1 sixteen, 2 256, 3 sixteen million. */
  readonly level: ColorSupportLevel;
  /** Whether targets leave as OSC 8 links. */
  readonly hyperlinks: boolean;
  readonly theme: ThemeName;
  /** Whether the theme's own page lies below everything, in place of the terminal's background. */
  readonly page?: boolean;
}

const LINKABLE = /^(?:https?|mailto|file):[^\s\p{Cc}]+$/iu;

/** The only writer of styles and links. Spans hold no control characters, so nothing else can act on the terminal. */
export function createPainter({ level, hyperlinks, theme: name, page = false }: Paint): Painter {
  const theme = themes[name];
  const chalk = new Chalk({ level });
  const brushes = new Map<string, (text: string) => string>();
  const brushOf = (roles: readonly Role[]): ((text: string) => string) => {
    const key = roles.join();
    const known = brushes.get(key);
    if (known) return known;
    const brush = brushFor(chalk, Object.assign({}, page ? theme.page : {}, ...roles.map((role) => theme[role])));
    brushes.set(key, brush);
    return brush;
  };
  return (spans) =>
    spans
      .map(({ text, roles, href }) => {
        const painted = roles.length === 0 && !page ? text : brushOf(roles)(text);
        return hyperlinks && href !== undefined && LINKABLE.test(href)
          ? `\u001B]8;;${encodeURI(decodeSafely(href))}\u001B\\${painted}\u001B]8;;\u001B\\`
          : painted;
      })
      .join('');
}

const isHex = (color: NonNullable<Style['color']>): color is `#${string}` => color.startsWith('#');

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
    brush = isHex(style.color) ? base.hex(style.color) : base[style.color];
    styled = true;
  }
  if (style.background !== undefined) {
    brush = (styled ? brush : chalk).bgHex(style.background);
    styled = true;
  }
  return styled ? brush : (text) => text;
}

/** An address with its escapes undone where they are right, so that encoding it again does not double them. */
function decodeSafely(address: string): string {
  try {
    return decodeURI(address);
  } catch {
    return address.replaceAll('%', '%25');
  }
}
