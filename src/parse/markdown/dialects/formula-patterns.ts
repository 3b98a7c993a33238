/* Patterns of formulas in a text. */

/** Text unlike a price, a variable of a shell, or text in escaped brackets. */
const MEANT = String.raw`\\[A-Za-z]{2,}|[_^]\{|\^\w`;
/** Line feed within a paragraph. */
const FEED = String.raw`\n(?![ \t]*(?:\n|$))`;
const DOLLARS = String.raw`\$\$(?!\$|\s*\$\$)((?:[^$\\\n]|\\[^\n]|\\(?=\n)|\$(?!\$)|${FEED})+?)\$\$(?!\$)`;
const DOLLAR = String.raw`\$(?![\s$])((?:[^$\\\`]|\\[^\`])+)(?<!\s)\$`;
/** Dollars with spaces inside, which only surround a formula if nothing else would look like it. */
const SPACED = String.raw`\$ (?=(?:[^$\\\`\n]|\\[^\`\n])*?(?:${MEANT}))((?:[^$\\\`\n]|\\[^\`\n])+ )\$`;
const TICKS = String.raw`\$\`((?:[^\`\n]|${FEED})+)\`\$`;
/** Formula in escaped brackets, or with two backslashes before each, where TeX's own `\\` does not stand before a bracket. */
const bracketed = (open: string, close: string): string => {
  const between = (mark: string, pair: string): string => {
    const part = String.raw`(?:[^\\\n]|${pair}|\\(?=\n)|${FEED})`;
    return `${mark}${open}(?=${part}*?(?:${MEANT}))(${part}+?)${mark}${close}`;
  };
  const [once, twice] = [String.raw`\\`, String.raw`\\\\`];
  return `${between(once, String.raw`\\[^()[\]\n]`)}|${between(twice, String.raw`(?!\\\\[()[\]])\\[^\n]`)}`;
};
const PARENTHESES = bracketed(String.raw`\(`, String.raw`\)`);
/** Formula with a space at both ends, as language models write them, if it holds no words. */
const PADDED = String.raw`\\\( (?![^\\\n]{0,60}?(?:[A-Za-z]{4}|[A-Za-z]{2} [A-Za-z]{2})[^\\\n]{0,60} \\\))([^\\\n]{1,60} )\\\)`;
const BRACKETS = bracketed(String.raw`\[`, String.raw`\]`);
const NUMBERED = String.raw`\{(?:equation|align|gather|multline|eqnarray|flalign)\*?\}`;
/** Environment of TeX without delimiters, which MathJax and pandoc read. */
const ENVIRONMENT = String.raw`(\\begin${NUMBERED}(?:(?!\\begin${NUMBERED})[^\n]|${FEED})+?\\end${NUMBERED})`;
/** Formula on rows of its own, with the label after it by which pandoc and Quarto refer to it. */
export const DISPLAY = String.raw` {0,3}(?:${DOLLARS}|${BRACKETS}|${ENVIRONMENT})[.,;:]?[ \t]*(?:\{#[^{}\n]*\}[ \t]*)?(?:\n|$)`;

/** Matches a formula on rows of its own at the start of a text. */
export const BLOCK = new RegExp(`^${DISPLAY}`);
/** Matches the opening fence of code that is a formula. */
export const FENCE = /^ {0,3}(?:`{3,}|~{3,})[ \t]*math[ \t]*(?:\n|$)/;
const CERTAIN = new RegExp(`^(?:${TICKS}|${DOLLARS}|${SPACED}|${PARENTHESES}|${PADDED}|(?:${BRACKETS})(?!\\())`);
const LIKELY = new RegExp(`^${DOLLAR}`);
const PLAINLY = new RegExp(`^[_^]|${MEANT}`);
/** Ending of a word after a formula: "the $n$th", "two $1$s". */
const ENDING = /^(?:s|st|nd|rd|th)(?![A-Za-z])/;

/** Whether the text around two dollars lets what is between them be a formula, not prices, variables of a shell or templates. */
function isLikely(tex: string, before: () => string, after: string): boolean {
  if (PLAINLY.test(tex)) return true;
  if (/^[A-Za-z\d]/.test(after) && !ENDING.test(after)) return false;
  if (/^[{(]/.test(after) && /^[{(]/.test(tex)) return false;
  return !/[A-Za-z\d$]/.test(before());
}

/** Formula at the start of a text, with its delimiters and without; undefined if there is none. */
export function formulaAt(text: string, before: () => string): readonly [source: string, tex: string] | undefined {
  const [source, ...contents] = CERTAIN.exec(text) ?? [];
  if (source !== undefined) return [source, contents.find(Boolean) ?? ''];
  const [likely, content = ''] = LIKELY.exec(text) ?? [];
  const after = text.slice(likely?.length, (likely?.length ?? 0) + 4);
  return likely !== undefined && isLikely(content, before, after) ? [likely, content] : undefined;
}
