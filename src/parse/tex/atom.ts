import type { Kind } from './symbols.js';

/** Smallest part of a formula that is read, and what it is among its neighbours. */
export interface Atom {
  readonly text: string;
  readonly kind:
    | Kind
    /** Quotient such as a/b, which needs parentheses next to a factor. */
    | 'quotient'
    /** Root without parentheses, which needs them before a factor. */
    | 'root'
    /** Letter with an asterisk above, which would multiply before a factor. */
    | 'starred'
    /** Relation or operator of ASCII, which has the spaces of the source around it. */
    | 'sign'
    | 'slash'
    | 'comma'
    | 'space'
    /** Space of the source next to which TeX sets none. */
    | 'gap'
    | 'row';
  /** Whether it has scripts. */
  readonly scripted?: boolean;
  /** Whether it is several letters, which may be multiplied. */
  readonly isProduct?: boolean;
}

const FACTORS: ReadonlySet<Atom['kind']> = new Set(['factor', 'quotient', 'root', 'starred', 'function', 'big']);
/** Kinds that separate the parts of a sum, of a relation or of a list. */
const SEPARATORS: ReadonlySet<Atom['kind']> = new Set(['relation', 'operator', 'sign', 'comma', 'row']);
const SPACES: ReadonlySet<Atom['kind']> = new Set(['space', 'gap', 'row']);

const startsFactor = (atom: Atom | undefined): boolean =>
  atom !== undefined && (FACTORS.has(atom.kind) || atom.kind === 'open');
const endsFactor = (atom: Atom | undefined): boolean =>
  atom !== undefined && (FACTORS.has(atom.kind) || atom.kind === 'close' || atom.kind === 'postfix');

/** Whether a part of a formula needs parentheses where it is raised, lowered or divided. */
export function isComposite(atoms: readonly Atom[]): boolean {
  const [first, ...rest] = atoms.filter(({ kind }) => !SPACES.has(kind));
  if (first === undefined) return false;
  if (rest.length === 0) return first.kind === 'quotient' || first.isProduct === true;
  return !(first.kind === 'open' && closingOf(atoms) === atoms.length - 1);
}

/** Whether a part of a formula needs parentheses above a fraction bar: products do not. */
export function isSum(atoms: readonly Atom[]): boolean {
  let depth = 0;
  return atoms.some(({ kind }) => {
    if (kind === 'open') depth += 1;
    if (kind === 'close') depth -= 1;
    return (
      kind === 'quotient' ||
      kind === 'slash' ||
      kind === 'function' ||
      (depth <= 0 && (SEPARATORS.has(kind) || kind === 'big'))
    );
  });
}

/** Index of the atom that closes the first one. */
function closingOf(atoms: readonly Atom[]): number {
  let depth = 0;
  return atoms.findIndex(({ kind }) => {
    if (kind === 'open') depth += 1;
    if (kind === 'close') depth -= 1;
    return depth === 0;
  });
}

/** Joins the atoms of a formula with the spaces and parentheses that keep its meaning; undefined if none would. */
export function join(atoms: readonly Atom[]): string | undefined {
  let text = '';
  for (const [i, atom] of atoms.entries()) {
    const before = neighbour(atoms, i, -1);
    const after = neighbour(atoms, i, 1);
    if (atom.kind === 'starred' && startsFactor(after)) return undefined;
    const next = textOf(atom, before, after, text);
    if (atom.kind === 'row') text = text === '' ? '' : `${text.trimEnd()}\n`;
    else if (atom.kind === 'space') text += text === '' ? '' : atom.text;
    else text += text === '' || text.endsWith(' ') || text.endsWith('\n') ? next.trimStart() : next;
  }
  return text.trimEnd();
}

/** The nearest atom that is not a space. */
function neighbour(atoms: readonly Atom[], from: number, step: 1 | -1): Atom | undefined {
  let at = from + step;
  while (SPACES.has(atoms[at]?.kind ?? 'factor') && atoms[at]?.kind !== 'row') at += step;
  return atoms[at];
}

function textOf(
  { text, kind, scripted }: Atom,
  before: Atom | undefined,
  after: Atom | undefined,
  line: string,
): string {
  switch (kind) {
    case 'relation':
      return ` ${text} `;
    case 'operator':
      return endsFactor(before) ? ` ${text} ` : text;
    case 'function':
      return `${endsFactor(before) ? ' ' : ''}${text}${startsFactor(after) && after?.kind !== 'open' ? ' ' : ''}`;
    case 'big':
      return scripted === true && startsFactor(after) ? `${text} ` : text;
    case 'quotient':
      return endsFactor(before) || startsFactor(after) || [before, after].some(isTight) ? `(${text})` : text;
    case 'root':
      return startsFactor(after) || after?.kind === 'postfix' ? `(${text})` : text;
    case 'gap':
      return gap(line, before, after);
    default:
      return text;
  }
}

/** Whether an atom binds a quotient next to it in another way. */
const isTight = (atom: Atom | undefined): boolean => atom?.kind === 'slash' || atom?.kind === 'postfix';

/** Space of the source: none inside brackets, and none between a factor and a letter of TeX, has to be written with one. */
function gap(line: string, before: Atom | undefined, after: Atom | undefined): string {
  if (before?.kind === 'open' || after?.kind === 'close') return '';
  const isSymbol = after?.kind === 'factor' && /^(?![A-Za-z])[\p{L}∂∇∞]/u.test(after.text);
  return isSymbol && /[\p{L}\p{N}]$/u.test(line) ? '' : ' ';
}
