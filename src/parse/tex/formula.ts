import { subscript, superscript } from '../../article/scripts/scripts.js';
import type { Atom } from './atom.js';
import { characterOf } from './characters.js';
import { attachScripts, factor, joined } from './compose.js';
import { atomsOf } from './macros.js';
import { symbolOf } from './symbols.js';
import { isSpace, readable, TexTokens, Unreadable } from './tex-tokens.js';

/** Maximum length of a formula that is read, in characters. */
const LONGEST = 1000;

const PROSE = /^[A-Za-z\d\s.,;:!?'()/-]*$/;

/**
 * Reads a formula of TeX as Unicode, such as x² for `x^2`.
 * @param rows whether line feeds outside groups are kept
 * @returns undefined for a formula that would be read wrongly or with effort
 */
export function readFormula(tex: string, rows: boolean): string | undefined {
  if (tex.length > LONGEST) return undefined;
  try {
    return new FormulaReader(tex, rows).read();
  } catch (error) {
    if (error instanceof Unreadable) return undefined;
    throw error;
  }
}

class FormulaReader {
  readonly tokens: TexTokens;
  /** Whether the formula has nothing that prose does not have. */
  readonly #isProse: boolean;

  constructor(
    tex: string,
    private readonly rows: boolean,
  ) {
    this.tokens = new TexTokens(tex);
    this.#isProse = PROSE.test(tex);
  }

  read(): string {
    const atoms = this.#atoms();
    if (this.tokens.peek() !== '') throw new Unreadable();
    return joined(atoms);
  }

  /** Reads atoms up to a closing brace or the end. */
  #atoms(): readonly Atom[] {
    const atoms: Atom[] = [];
    for (let token = this.tokens.peek(); token !== '' && token !== '}'; token = this.tokens.peek())
      atoms.push(...this.#scripted(this.#part(atoms.at(-1))));
    return atoms;
  }

  /** Reads the next part of a formula without its scripts: an atom, or the atoms of a group. */
  #part(before: Atom | undefined): readonly Atom[] {
    const token = this.tokens.peek();
    if (/^[\^_']$/.test(token)) return [];
    if (/^[A-Za-z]$/.test(token)) return [this.#word(before)];
    if (/^\d$/.test(token)) return [this.#number()];
    if (!isSpace(token)) return this.argument();
    this.tokens.skip(1);
    return [{ text: ' ', kind: this.rows && this.tokens.depth === 0 && token.includes('\n') ? 'row' : 'gap' }];
  }

  /** Reads letters. Among nothing but words, those with spaces are prose, such as "5 and 10" between two prices. */
  #word(before: Atom | undefined): Atom {
    let text = '';
    while (/^[A-Za-z]$/.test(this.tokens.peek())) text += this.tokens.take();
    const named = symbolOf(text);
    if (named?.kind === 'function') return named;
    const spaces = Number(before?.kind === 'gap') + Number(isSpace(this.tokens.peek()));
    if (this.#isProse && spaces > 0 && text.length + spaces > 3) throw new Unreadable();
    return text.length > 1 && !/^d[a-z]$/.test(text) ? { text, kind: 'factor', isProduct: true } : factor(text);
  }

  #number(): Atom {
    let text = '';
    const isDigit = (after: number): boolean => /^\d$/.test(this.tokens.peek(after));
    while (isDigit(0) || (/^[.,]$/.test(this.tokens.peek()) && isDigit(1))) text += this.tokens.take();
    return factor(text);
  }

  readonly argument = (): readonly Atom[] => {
    this.tokens.skipSpace();
    const token = this.tokens.take();
    if (token === '{') return this.#group();
    if (!token.startsWith('\\')) return [characterOf(token)];
    return this.tokens.deeper(() => atomsOf(token.slice(1), this));
  };

  #group(): readonly Atom[] {
    const atoms = this.tokens.deeper(() => this.#atoms());
    if (this.tokens.take() !== '}') throw new Unreadable();
    return atoms;
  }

  readonly text = (): string => {
    this.tokens.skipSpace();
    if (this.tokens.take() !== '{') throw new Unreadable();
    let text = '';
    for (let token = this.tokens.take(); token !== '}'; token = this.tokens.take()) {
      const [, escaped] = /^\\([%#&_$ {}])$/.exec(token) ?? [];
      if (escaped === undefined && /^$|[\\{$&#%]/.test(token)) throw new Unreadable();
      text += escaped ?? (token === '~' ? ' ' : token);
    }
    return text.replace(/\s+/g, ' ');
  };

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
    return scripts === '' ? part : attachScripts(part, scripts);
  }

  /** Takes the mark of the next script, with what may stand before it. */
  #scriptMark(): string | undefined {
    let before = 0;
    while (isSpace(this.tokens.peek(before)) || /^\\(?:no)?limits$/.test(this.tokens.peek(before))) before += 1;
    const mark = this.tokens.peek(before);
    if (!/^[\^_']$/.test(mark)) return undefined;
    this.tokens.skip(before + 1);
    return mark;
  }

  /** Reads a script, of which a part of a formula has only one. */
  #script(known: string | undefined, form: (text: string) => string | undefined): string {
    const text = joined(this.argument()).replaceAll(' ', '');
    if (text === '' || known !== undefined) throw new Unreadable();
    return readable(form(text));
  }
}
