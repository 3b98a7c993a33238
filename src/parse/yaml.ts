import { Lexer, parse } from 'yaml';

// Loaded together with what parses YAML.
export { isMap, isScalar, isSeq, parseDocument } from 'yaml';

/** Maximum number of lexemes (keys, values, marks, spaces); time grows with their square. */
const MOST = 10_000;

/**
 * Parses a YAML text. Only keys that are strings are kept, as others may be lists of lists, whose text can be longer than the memory.
 * @throws Error that says what is wrong with the text
 * @throws RangeError if it has more than 10,000 lexemes or nests too deep
 */
export function parseYaml(text: string): unknown {
  let count = 0;
  for (const _ of new Lexer().lex(text)) {
    count += 1;
    if (count > MOST) throw new RangeError('YAML too large');
  }
  // An alias is the object that it refers to, so that their number does no harm.
  return recordsOf(parse(text, { logLevel: 'error', mapAsMap: true, maxAliasCount: -1 }), 2);
}

/** Turns maps into records, down to a depth. */
const recordsOf = (value: unknown, depth: number): unknown =>
  value instanceof Map && depth > 0
    ? Object.fromEntries(
        [...value].flatMap(([key, inner]) => (typeof key === 'string' ? [[key, recordsOf(inner, depth - 1)]] : [])),
      )
    : value;
