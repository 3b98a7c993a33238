import { RE2JS, RE2JSException, RE2JSSyntaxException } from 're2js';
import type { Matcher, PatternProblem } from './search.js';

/**
 * Compiles a regular expression in the syntax of RE2, which finds each hit in linear time. Case counts if the
 * expression has capital letters outside escapes ("\\S" does not count).
 */
export function compilePattern(source: string): Matcher | { readonly problem: PatternProblem } {
  const capitals = /\p{Lu}/u.test(source.replace(/\\(?:[pP]\{[^}\\]*\}|[\s\S])/gu, ''));
  try {
    const expression = RE2JS.compile(source, (capitals ? 0 : RE2JS.CASE_INSENSITIVE) | RE2JS.MULTILINE);
    const cost = expression.programSize() / 4;
    return {
      *find(text, from) {
        const matcher = expression.matcher(text);
        for (let found = matcher.find(from); found; found = matcher.find())
          yield { from: matcher.start(), to: matcher.end() };
      },
      // Whatever it finds, the engine may read to the end of the text.
      work: (_, left) => 10 + cost * left,
    };
  } catch (error) {
    if (!(error instanceof RE2JSException)) throw error;
    const { error: what, input } = error instanceof RE2JSSyntaxException ? error : { error: error.message, input: '' };
    return { problem: { what, where: (input ?? '').replace(/\(\?m\)(?:\(\?i\))?/, '') } };
  }
}
