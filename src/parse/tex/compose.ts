import { type Atom, isComposite, isSum, join } from './atom.js';
import { readable, Unreadable } from './tex-tokens.js';

/** Atom of a letter, a number or a name. */
export const factor = (text: string): Atom => ({ text, kind: 'factor' });

/** Atom of space, `cells` wide. */
export const wide = (cells: number): Atom => ({ text: ' '.repeat(cells), kind: 'space' });

/** Text of atoms. */
export const joined = (atoms: readonly Atom[]): string => readable(join(atoms));

export function quotient(above: readonly Atom[], below: readonly Atom[]): Atom {
  const [numerator, denominator] = [joined(above), joined(below)];
  if (numerator === '' || denominator === '') throw new Unreadable();
  const isDerivative = below.length === 2 && below[0]?.text === '∂';
  const divided = isSum(above) ? `(${numerator})` : numerator;
  return {
    text: `${divided}/${isComposite(below) && !isDerivative ? `(${denominator})` : denominator}`,
    kind: 'quotient',
  };
}

export function root(sign: string, atoms: readonly Atom[]): Atom {
  if (atoms.some(({ kind }) => kind === 'root')) throw new Unreadable();
  const text = joined(atoms);
  return isComposite(atoms) ? factor(`${sign}(${text})`) : { text: sign + text, kind: 'root' };
}

/** A letter with a mark above or through it. */
export function accented(text: string, accent: string): string {
  if ([...text.normalize('NFC').replace(/\p{M}/gu, '')].length !== 1) throw new Unreadable();
  return (text + accent).normalize('NFC');
}

/** Adds scripts to a part of a formula, in parentheses where they would otherwise concern only its end. */
export function attachScripts(part: readonly Atom[], scripts: string): readonly Atom[] {
  const base = part.length > 1 && isComposite(part) ? [factor(`(${joined(part)})`)] : part;
  const last = base.at(-1) ?? factor('');
  const isOpaque = last.kind === 'quotient' || last.kind === 'root';
  const text = isOpaque || last.scripted === true ? `(${last.text})` : last.text;
  const kind = scripts.endsWith('*') ? 'starred' : isOpaque ? 'factor' : last.kind;
  return [...base.slice(0, -1), { ...last, text: text + scripts, kind, scripted: true }];
}
