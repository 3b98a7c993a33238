import { ALPHABETS, inAlphabet } from './alphabets.js';
import type { Atom } from './atom.js';
import { characterOf } from './characters.js';
import { accented, factor, joined, quotient, root, wide } from './compose.js';
import { symbolOf } from './symbols.js';
import { readable, type TexTokens, Unreadable } from './tex-tokens.js';

/** Input after a command. */
export interface Following {
  readonly tokens: TexTokens;
  /** Reads an argument: a group, a command or a character. */
  readonly argument: () => readonly Atom[];
  /** Reads an argument in braces as text. */
  readonly text: () => string;
}

type Command = (following: Following) => readonly Atom[];

const each = (names: string, command: Command) => names.split(' ').map((name) => [name, command] as const);

/** Marks on a letter, as combining characters. */
const ACCENTS: Readonly<Record<string, string>> = {
  hat: '\u0302',
  widehat: '\u0302',
  tilde: '\u0303',
  widetilde: '\u0303',
  bar: '\u0304',
  overline: '\u0305',
  underline: '\u0332',
  vec: '\u20D7',
  dot: '\u0307',
  ddot: '\u0308',
  acute: '\u0301',
  grave: '\u0300',
  check: '\u030C',
  breve: '\u0306',
  mathring: '\u030A',
  not: '\u0338',
};

const ROOTS: Readonly<Partial<Record<string, string>>> = { '[2]': '√', '[3]': '∛', '[4]': '∜' };

function rootOf({ tokens, argument }: Following): readonly Atom[] {
  tokens.skipSpace();
  if (tokens.peek() !== '[') return [root('√', argument())];
  const sign = readable(ROOTS[tokens.take() + tokens.take() + tokens.take()]);
  return [root(sign, argument())];
}

/** Bracket whose size a command sets. */
function fence({ tokens }: Following): readonly Atom[] {
  tokens.skipSpace();
  const token = tokens.take();
  if (token === '.') return [];
  const atom: Atom = readable(token.startsWith('\\') ? symbolOf(token.slice(1)) : characterOf(token));
  if (!['open', 'close', 'mark', 'slash'].includes(atom.kind)) throw new Unreadable();
  return [atom];
}

const COMMANDS: ReadonlyMap<string, Command> = new Map<string, Command>([
  ...[',', ':', ';', '>', ' ', '\n', 'enspace', 'thinspace'].map((name) => [name, () => [wide(1)]] as const),
  ['quad', () => [wide(2)]],
  ['qquad', () => [wide(4)]],
  ...each('! limits nolimits displaystyle textstyle scriptstyle nonumber notag', () => []),
  [
    'label',
    ({ text }) => {
      text();
      return [];
    },
  ],
  ...each('frac dfrac tfrac cfrac sfrac nicefrac', ({ argument }) => [quotient(argument(), argument())]),
  ['sqrt', rootOf],
  ...each('text textrm textnormal textsf textup mbox textit texttt', ({ text }) => [factor(text())]),
  // Letters that do not differ in meaning from others.
  ...each('mathrm mathit mathnormal mathsf mathtt mathop mathrel mathbin mathord rm', ({ argument }) => argument()),
  ...each('left right middle big Big bigg Bigg bigl Bigl biggl Biggl bigr Bigr biggr Biggr bigm Bigm', fence),
  ...each('operatorname operatorname*', ({ argument }) => [{ text: joined(argument()), kind: 'function' }]),
  ['pmod', ({ argument }) => [wide(1), { text: `(mod ${joined(argument())})`, kind: 'close' }]],
  ['tag', ({ text }) => [wide(4), { text: `(${text()})`, kind: 'close' }]],
  ...Object.entries(ACCENTS).map(
    ([name, accent]) =>
      [
        name,
        ({ argument }: Following) => argument().map((atom) => ({ ...atom, text: accented(atom.text, accent) })),
      ] as const,
  ),
  ...Object.entries(ALPHABETS).map(
    ([name, alphabet]) =>
      [name, ({ argument }: Following) => [factor(readable(inAlphabet(joined(argument()), alphabet)))]] as const,
  ),
]);

/** Reads the result of a command, which is named without its backslash, and of its arguments. */
export function atomsOf(name: string, following: Following): readonly Atom[] {
  const { tokens } = following;
  // TeX sets no space after a name; after dots and before a sign, the source's is kept.
  if (/^[A-Za-z]/.test(name) && !name.endsWith('dots') && !/^[-+=<>/*,.;:!|]$/.test(tokens.peek(1))) tokens.skipSpace();
  const command = COMMANDS.get(name);
  return command ? command(following) : [readable(symbolOf(name))];
}
