import { RE2JS, RE2JSException, RE2JSSyntaxException } from 're2js';
import type { Matcher, PatternProblem } from './search.js';

/**
 * Compiles a regular expression in the syntax of RE2, whose time is linear in the text for every expression. Case counts if the
 * expression has capital letters outside escapes ("\\S" does not count).
 */
export function compilePattern(source: string): Matcher | { readonly problem: PatternProblem } {
  const capitals = /\p{Lu}/u.test(source.replace(/\\(?:[pP]\{[^}\\]*\}|[\s\S])/gu, ''));
  try {
    const expression = RE2JS.compile(source, (capitals ? 0 : RE2JS.CASE_INSENSITIVE) | RE2JS.MULTILINE);
    return (text) => {
      const found: { from: number; to: number }[] = [];
      const matcher = expression.matcher(text);
      while (matcher.find())
        if (matcher.end() > matcher.start()) found.push({ from: matcher.start(), to: matcher.end() });
      return found;
    };
  } catch (error) {
    if (!(error instanceof RE2JSException)) throw error;
    const { error: what, input } = error instanceof RE2JSSyntaxException ? error : { error: error.message, input: '' };
    return { problem: { what, where: (input ?? '').replace(/\(\?m\)(?:\(\?i\))?/, '') } };
  }
}
