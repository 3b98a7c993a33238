import { subscript, superscript } from '../../article/scripts.js';
import { alphabetOf, inAlphabet } from './alphabets.js';
import { type Atom, isComposite, isSum, join } from './atom.js';
import { ACCENTS, FENCES, FRACTIONS, IGNORED, KINDS, SPACES, TEXT, UPRIGHT } from './commands.js';
import { symbolOf } from './symbols.js';

/** Maximum length, in characters, of a formula that is read, and maximum depth of its groups. */
const LONGEST = 1000;
const DEEPEST = 10;

const PROSE = /^[A-Za-z\d\s.,;:!?'()/-]*$/;
const TOKEN = /\\(?:[A-Za-z]+\*?|[\s\S])|\s+|[\s\S]/gu;

/** Formula that has no clear reading in characters alone. */
class Unreadable extends Error {}

/**
 * Reads a formula of TeX as Unicode, such as x² for `x^2`.
 * @param rows whether line feeds outside groups are kept
 * @returns undefined for a formula that would be read wrongly or with effort
 */
export function readFormula(tex: string, rows: boolean): string | undefined {
  if (tex.length > LONGEST) return undefined;
  try {
    return new FormulaReader(tex.match(TOKEN) ?? [], rows, PROSE.test(tex)).read();
  } catch (error) {
    if (error instanceof Unreadable) return undefined;
    throw error;
  }
}

class FormulaReader {
  #at = 0;
  #depth = 0;

  constructor(
    private readonly tokens: readonly string[],
    private readonly rows: boolean,
    /** Whether the formula has nothing that prose does not have. */
    private readonly prose: boolean,
  ) {}

  read(): string {
    const atoms = this.#atoms();
    if (this.#at < this.tokens.length) throw new Unreadable();
    return joined(atoms);
  }

  get #next(): string {
    return this.tokens[this.#at] ?? '';
  }

  #take(): string {
    const token = this.#next;
    this.#at += 1;
    return token;
  }

  #skipSpace(): void {
    if (isSpace(this.#next)) this.#at += 1;
  }

  /** Reads atoms up to a closing brace or the end. */
  #atoms(): readonly Atom[] {
    this.#depth += 1;
    if (this.#depth > DEEPEST) throw new Unreadable();
    const atoms: Atom[] = [];
    while (this.#next !== '' && this.#next !== '}') atoms.push(...this.#scripted(this.#part(atoms)));
    this.#depth -= 1;
    return atoms;
  }

  /** Reads the next part of a formula without its scripts: an atom, or the atoms of a group. */
  #part(before: readonly Atom[]): readonly Atom[] {
    const token = this.#next;
    if (token === '^' || token === '_' || token === "'") return [];
    if (/^[A-Za-z]$/.test(token)) return [this.#word(before)];
    if (/^\d$/.test(token)) return [this.#number()];
    this.#at += 1;
    if (token === '{') return this.#group();
    if (isSpace(token))
      return [{ text: ' ', kind: this.rows && this.#depth === 1 && token.includes('\n') ? 'row' : 'gap' }];
    return token.startsWith('\\') ? this.#command(token.slice(1)) : [characterOf(token)];
  }

  #group(): readonly Atom[] {
    const atoms = this.#atoms();
    if (this.#take() !== '}') throw new Unreadable();
    return atoms;
  }

  /** Reads letters. Among nothing but words, those with spaces are prose, such as "5 and 10" between two prices. */
  #word(before: readonly Atom[]): Atom {
    let text = '';
    while (/^[A-Za-z]$/.test(this.#next)) text += this.#take();
    const named = symbolOf(text);
    if (named?.kind === 'function') return named;
    const spaces = Number(before.at(-1)?.kind === 'gap') + Number(isSpace(this.#next));
    if (this.prose && spaces > 0 && text.length + spaces > 3) throw new Unreadable();
    return { text, kind: 'factor' };
  }

  #number(): Atom {
    let text = '';
    while (/^\d$/.test(this.#next) || (/^[.,]$/.test(this.#next) && /^\d$/.test(this.tokens[this.#at + 1] ?? '')))
      text += this.#take();
    return { text, kind: 'factor' };
  }

  /** Reads the argument of a command or a script: a group, a command or a character. */
  #argument(): readonly Atom[] {
    this.#skipSpace();
    const token = this.#take();
    if (token === '{') return this.#group();
    if (token === '' || /^[\^_'}&#%$"]$/.test(token)) throw new Unreadable();
    return token.startsWith('\\') ? this.#deeper(() => this.#command(token.slice(1))) : [characterOf(token)];
  }

  #deeper<Result>(read: () => Result): Result {
    this.#depth += 1;
    if (this.#depth > DEEPEST) throw new Unreadable();
    const result = read();
    this.#depth -= 1;
    return result;
  }

  /** Text of an argument in braces, as it is. */
  #text(): string {
    this.#skipSpace();
    if (this.#take() !== '{') throw new Unreadable();
    let text = '';
    for (let token = this.#take(); token !== '}'; token = this.#take()) {
      const [, escaped] = /^\\([%#&_$ {}])$/.exec(token) ?? [];
      if (escaped === undefined && /^$|[\\{$&#%]/.test(token)) throw new Unreadable();
      text += escaped ?? (token === '~' ? ' ' : token);
    }
    return text.replace(/\s+/g, ' ');
  }

  /** Reads what a command, named without its backslash, does with what follows. */
  #command(name: string): readonly Atom[] {
    const space = SPACES.get(name);
    if (/^[A-Za-z]/.test(name)) this.#skipSpaceAfterName(name);
    if (space !== undefined) return space === 0 ? [] : [wide(space)];
    if (IGNORED.has(name)) return [];
    const accent = ACCENTS.get(name);
    if (accent !== undefined) return [{ text: accented(joined(this.#argument()), accent), kind: 'factor' }];
    const alphabet = alphabetOf(name);
    if (alphabet) return [{ text: readable(inAlphabet(joined(this.#argument()), alphabet)), kind: 'factor' }];
    if (TEXT.has(name)) return [{ text: this.#text(), kind: 'factor' }];
    if (UPRIGHT.has(name)) return this.#argument();
    if (FENCES.has(name)) return this.#fence();
    if (FRACTIONS.has(name)) return [quotient(this.#argument(), this.#argument())];
    switch (name) {
      case 'sqrt':
        return [this.#root()];
      case 'operatorname':
      case 'operatorname*':
        return [{ text: joined(this.#argument()), kind: 'function' }];
      case 'not':
        return this.#argument().map((atom) => ({ ...atom, text: accented(atom.text, '\u0338') }));
      case 'pmod':
        return [wide(1), { text: `(mod ${joined(this.#argument())})`, kind: 'close' }];
      case 'tag':
        return [wide(4), { text: `(${this.#text()})`, kind: 'close' }];
      case 'label':
        this.#text();
        return [];
      default:
        return [readable(symbolOf(name))];
    }
  }

  /** TeX sets no space after the name of a command; after dots and before a sign, the source's is kept. */
  #skipSpaceAfterName(name: string): void {
    const next = this.tokens[this.#at + 1] ?? '';
    if (!name.endsWith('dots') && (SPACES.has(name) || !/^[-+=<>/*,.;:!|]$/.test(next))) this.#skipSpace();
  }

  #fence(): readonly Atom[] {
    this.#skipSpace();
    const token = this.#take();
    if (token === '.') return [];
    const atom: Atom = readable(token.startsWith('\\') ? symbolOf(token.slice(1)) : characterOf(token));
    if (!['open', 'close', 'mark', 'slash'].includes(atom.kind)) throw new Unreadable();
    return [atom];
  }

  #root(): Atom {
    this.#skipSpace();
    let sign = '√';
    if (this.#next === '[') {
      const index = this.tokens.slice(this.#at, this.#at + 3).join('');
      sign = readable(
        new Map([
          ['[2]', '√'],
          ['[3]', '∛'],
          ['[4]', '∜'],
        ]).get(index),
      );
      this.#at += 3;
    }
    const atoms = this.#argument();
    if (atoms.some(({ kind }) => kind === 'root')) throw new Unreadable();
    const text = joined(atoms);
    return isComposite(atoms) ? { text: `${sign}(${text})`, kind: 'factor' } : { text: sign + text, kind: 'root' };
  }

  /** Adds the scripts that follow to a part of a formula. */
  #scripted(part: readonly Atom[]): readonly Atom[] {
    let primes = '';
    let below: string | undefined;
    let above: string | undefined;
    for (let mark = this.#scriptMark(); mark !== undefined; mark = this.#scriptMark()) {
      if (mark === "'") primes += '′';
      else if (mark === '_') below = this.#script(below, subscript);
      else above = this.#script(above, superscript);
    }
    const scripts = `${primes}${below ?? ''}${above ?? ''}`;
    return scripts === '' ? part : withScripts(part, scripts, above?.endsWith('*') === true);
  }

  /** Takes the mark of the next script, with the space before it. */
  #scriptMark(): string | undefined {
    const at = this.#at + Number(isSpace(this.#next));
    const mark = this.tokens[at] ?? '';
    if (!/^[\^_']$/.test(mark)) return undefined;
    this.#at = at + 1;
    return mark;
  }

  /** Reads a script, of which a part of a formula has only one. */
  #script(known: string | undefined, form: (text: string) => string | undefined): string {
    const text = joined(this.#argument()).replaceAll(' ', '');
    if (text === '' || known !== undefined) throw new Unreadable();
    return readable(form(text));
  }
}

function withScripts(part: readonly Atom[], scripts: string, starred: boolean): readonly Atom[] {
  const grouped = part.length > 1 && isComposite(part);
  const base: readonly Atom[] = grouped ? [{ text: `(${joined(part)})`, kind: 'factor' }] : part;
  const last = base.at(-1) ?? { text: '', kind: 'factor' };
  const opaque = last.kind === 'quotient' || last.kind === 'root';
  const text = opaque || last.scripted === true ? `(${last.text})` : last.text;
  const kind = starred ? 'starred' : opaque ? 'factor' : last.kind;
  return [...base.slice(0, -1), { text: text + scripts, kind, scripted: true }];
}

const wide = (cells: number): Atom => ({ text: ' '.repeat(cells), kind: 'space' });

const isSpace = (token: string): boolean => /^\s/.test(token);

/** @throws Unreadable for undefined */
function readable<Value>(value: Value | undefined): Value {
  if (value === undefined) throw new Unreadable();
  return value;
}

const joined = (atoms: readonly Atom[]): string => readable(join(atoms));

function characterOf(token: string): Atom {
  if (/^[A-Za-z\d]$/.test(token)) return { text: token, kind: 'factor' };
  if (token === '~') return wide(1);
  const kind = KINDS.get(token) ?? (token > '\u00A0' ? 'factor' : undefined);
  return { text: token, kind: readable(kind) };
}

function quotient(above: readonly Atom[], below: readonly Atom[]): Atom {
  const parts = [joined(above), joined(below)] as const;
  if (parts.includes('')) throw new Unreadable();
  const numerator = isSum(above) ? `(${parts[0]})` : parts[0];
  const differential = below.length === 2 && below[0]?.text === '∂';
  const denominator = isComposite(below) && !differential ? `(${parts[1]})` : parts[1];
  return { text: `${numerator}/${denominator}`, kind: 'quotient' };
}

/** A letter with a mark above or through it. */
function accented(text: string, accent: string): string {
  if ([...text.normalize('NFC').replace(/\p{M}/gu, '')].length !== 1) throw new Unreadable();
  return (text + accent).normalize('NFC');
}
