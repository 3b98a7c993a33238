/** Words of a command line up to the cursor, without quotes and backslashes; the last one is still being typed. */
export interface Line {
  readonly words: readonly string[];
  /** Length of the last word before the piece that readline completes, in characters. */
  readonly cut: number;
}

/** Pieces of a line: an escaped character, quoted text (possibly still open), space, a character that may break words, other text. */
const PIECE = /\\(.?)|'([^']*)'?|"((?:\\.|[^"\\])*)\\?"?|(\s+)|([=:])|[^\\'"\s=:]+/gs;

/** Splits a line as bash does. Readline also breaks words at an opening quote and at the characters of COMP_WORDBREAKS. */
export function splitLine(line: string, breaks: string): Line {
  const words: string[] = [];
  let word: string | undefined;
  let cut = 0;
  for (const [piece, escaped, single, double, space, sign] of line.matchAll(PIECE)) {
    if (space !== undefined) {
      if (word !== undefined) words.push(word);
      word = undefined;
      cut = 0;
      continue;
    }
    const begun = word ?? '';
    const quoted = single ?? double?.replace(/\\(["\\$`])/g, '$1');
    word = begun + (escaped ?? quoted ?? piece);
    if (quoted !== undefined) cut = begun.length;
    else if (sign !== undefined && breaks.includes(sign)) cut = word.length;
  }
  return { words: [...words, word ?? ''], cut };
}
