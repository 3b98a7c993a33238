/** Texts that a regular expression matches at least in part: an example of the whole, and one of each of its atoms. */
export interface Examples {
  readonly text: string;
  readonly atoms: ReadonlySet<string>;
}

const CANDIDATES = [...' a1-_x\n\t!é[]():#<>&;`~*+=."\'|/\\A\u0301字\u2028\u0001'];
const OPENING = /\((?:\?(?:<?[=!]|:|<\w+>))?/y;
const CLASS = /\[(?:[^\]\\]|\\.)*\]/suy;
const ESCAPE = /\\(?:[pPu]\{[^}]*\}|u[\da-fA-F]{4}|x[\da-fA-F]{2}|[\s\S])/y;
const QUANTIFIER = /(?:[*+?]|\{(\d+)(?:,\d*)?\})\??/y;

/**
 * Makes examples of a regular expression.
 * @param variant 0, 1 or 2, for other alternatives and characters; 2 leaves out what is optional
 */
export function examplesOf(source: string, flags: string, variant: number): Examples {
  const atoms = new Set<string>();
  let at = 0;
  const take = (pattern: RegExp): RegExpExecArray | null => {
    pattern.lastIndex = at;
    const match = pattern.exec(source);
    at += match?.[0].length ?? 0;
    return match;
  };
  const alternatives = (): string => {
    const all = [sequence()];
    while (source[at] === '|') {
      at += 1;
      all.push(sequence());
    }
    return all[variant % all.length] ?? '';
  };
  const sequence = (): string => {
    let text = '';
    while (at < source.length && source[at] !== '|' && source[at] !== ')') text += quantified();
    return text;
  };
  const quantified = (): string => {
    const text = atom();
    const [quantifier, count] = take(QUANTIFIER) ?? [''];
    if (count !== undefined) return text.repeat(Number(count));
    return variant === 2 && /^[*?]/.test(quantifier) ? '' : text;
  };
  const atom = (): string => {
    const opening = take(OPENING)?.[0];
    if (opening !== undefined) {
      const inner = alternatives();
      at += 1;
      atoms.add(inner);
      return /[=!]$/.test(opening) ? '' : inner;
    }
    const set = take(CLASS)?.[0] ?? take(ESCAPE)?.[0];
    if (set !== undefined) return /^\\[bB]$/.test(set) ? '' : member(set);
    const character = String.fromCodePoint(source.codePointAt(at) ?? 0);
    at += character.length;
    if (character === '^' || character === '$') return '';
    const text = character === '.' ? 'a' : character;
    atoms.add(text);
    return text;
  };
  const member = (set: string): string => {
    const pattern = new RegExp(`^(?:${set})$`, flags.replace(/[gmy]/g, ''));
    const own = /^\[[^^]/.test(set) ? [...set.slice(1, -1)] : [set.slice(-1)];
    const members = [...own, ...CANDIDATES].filter((character) => pattern.test(character)).slice(0, 6);
    for (const character of members) atoms.add(character);
    return members[variant % Math.max(1, Math.min(3, members.length))] ?? '';
  };
  return { text: alternatives(), atoms };
}
