/*
 * Letters of other alphabets in formulas, such as ℝ, which differ in meaning from ordinary letters.
 */

/** First code points of an alphabet's characters. */
interface Alphabet {
  readonly capital: number;
  readonly small: number;
  readonly digit?: number;
  readonly greekCapital?: number;
  readonly greekSmall?: number;
  /** Characters that are elsewhere in Unicode, each after its letter. */
  readonly others: string;
}

const BOLD: Alphabet = {
  capital: 0x1d400,
  small: 0x1d41a,
  digit: 0x1d7ce,
  greekCapital: 0x1d6a8,
  greekSmall: 0x1d6c2,
  others: '',
};
const DOUBLE: Alphabet = { capital: 0x1d538, small: 0x1d552, digit: 0x1d7d8, others: 'CℂHℍNℕPℙQℚRℝZℤ' };
const SCRIPT: Alphabet = { capital: 0x1d49c, small: 0x1d4b6, others: 'BℬEℰFℱHℋIℐLℒMℳRℛeℯgℊoℴ' };
const FRAKTUR: Alphabet = { capital: 0x1d504, small: 0x1d51e, others: 'CℭHℌIℑRℜZℨ' };

/** Alphabets by the commands that switch to them. */
export const ALPHABETS: Readonly<Record<string, Alphabet>> = {
  mathbf: BOLD,
  boldsymbol: BOLD,
  bm: BOLD,
  pmb: BOLD,
  mathbb: DOUBLE,
  Bbb: DOUBLE,
  mathcal: SCRIPT,
  mathscr: SCRIPT,
  mathfrak: FRAKTUR,
};

/** Letters of a text in another alphabet; undefined if the alphabet lacks one. */
export function inAlphabet(text: string, { others, ...first }: Alphabet): string | undefined {
  const letters = Array.from(text, (letter) => {
    const at = others.indexOf(letter);
    if (at >= 0 && at % 2 === 0) return others[at + 1];
    const code = letter.charCodeAt(0);
    const range = [
      { from: 0x41, to: 0x5a, start: first.capital },
      { from: 0x61, to: 0x7a, start: first.small },
      { from: 0x30, to: 0x39, start: first.digit },
      { from: 0x391, to: 0x3a9, start: first.greekCapital },
      { from: 0x3b1, to: 0x3c9, start: first.greekSmall },
    ].find(({ from, to }) => code >= from && code <= to);
    return range?.start === undefined ? undefined : String.fromCodePoint(range.start + code - range.from);
  });
  return letters.includes(undefined) ? undefined : letters.join('');
}
