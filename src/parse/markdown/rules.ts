import type { Lexer } from 'marked';

/** Texts of these characters alone are nearly all that is read; among them, those of the Unicode classes P and S are few. */
export const COMMON =
  /^[\0-\u02FF\u2010-\u2027\u2030-\u205E\u20AC\u2122\u2190-\u21FF\u2200-\u23FF\u2500-\u2775\u2794-\u2B73]*$/;
export const PUNCTUATION =
  '!-\\/:-@\\[-`\\{-~\\u00A1-\\u00A9\\u00AB\\u00AC\\u00AE-\\u00B1\\u00B4\\u00B6-\\u00B8\\u00BB\\u00BF\\u00D7\\u00F7' +
  '\\u02C2-\\u02C5\\u02D2-\\u02DF\\u02E5-\\u02EB\\u02ED\\u02EF-\\u02FF\\u2010-\\u2027\\u2030-\\u205E\\u20AC\\u2122\\u2190-\\u21FF' +
  '\\u2200-\\u23FF\\u2500-\\u2775\\u2794-\\u2B73';

type Rules = Record<string, RegExp>;

/** marked's interface for tokenizers, though no type of the options. */
interface Ruled {
  rules: { readonly block: Readonly<Rules>; readonly inline: Readonly<Rules> };
}

const NEVER = /^(?!)/;

/** marked's rule of plain text without what begins addresses: to the next mark, or to a line break that two spaces make. */
const TEXT =
  /^(`+|~+|[^`~])(?:(?=[`~])|(?= {2,}\n)|(?:[^\\<![`*~_ ]+| +(?![ \n])| (?=\n))*(?:(?=[\\<![`*~_]|$)|(?<=[^ ])(?= {2,}\n)))/;
const ADDRESS = /:\/\/|www\.|@/i;

/**
 * What a text must hold so that a rule can match in it, also in the lines of its quotes, lists and footnotes, and the rule that does for
 * other texts.
 */
const NEEDS: readonly (readonly [kind: 'block' | 'inline', rule: string, needed: RegExp, otherwise: RegExp])[] = [
  ['block', 'blockquote', />/, NEVER],
  ['block', 'fences', /```|~~~/, NEVER],
  ['block', 'html', /</, NEVER],
  ['block', 'def', /\]:/, NEVER],
  ['block', 'table', /\||:-|-:/, NEVER],
  // Also the end of a rule or of a table's second line.
  ['block', 'lheading', /[-=][ \t]*(?:\n|$)/, NEVER],
  ['inline', 'url', ADDRESS, NEVER],
  ['inline', 'text', ADDRESS, TEXT],
];

/**
 * Gives a lexer the rules that a text needs. Those that cannot match in it are left out, and text has a simpler one: each is compiled
 * when it is first tried, which for marked's largest takes a ms, and some look through a whole paragraph. A text of common characters
 * gets marked's own rules with the Unicode classes written out: compiling \p{P} and \p{S} takes a third of the time in which an ordinary
 * article is lexed.
 */
export function specialize(lexer: Lexer, text: string): void {
  const tokenizer = lexer.options.tokenizer as unknown as Ruled;
  const { block, inline } = tokenizer.rules;
  const rules = { block: { ...block }, inline: { ...(COMMON.test(text) ? commonRules(inline) : inline) } };
  for (const [kind, rule, needed, otherwise] of NEEDS) if (!needed.test(text)) rules[kind][rule] = otherwise;
  tokenizer.rules = { ...tokenizer.rules, ...rules };
}

let common: Rules | undefined;

function commonRules(rules: Readonly<Rules>): Rules {
  common ??= written(rules);
  return common;
}

const written = (rules: Readonly<Rules>): Rules =>
  Object.fromEntries(
    Object.entries(rules).map(([name, rule]) => {
      const source = rule.source?.replaceAll('\\p{P}\\p{S}', PUNCTUATION) ?? '';
      const rewritten = source !== rule.source && rule.source !== undefined && !source.includes('\\p{');
      return [name, rewritten ? new RegExp(source, rule.flags.replace('u', '')) : rule];
    }),
  );
