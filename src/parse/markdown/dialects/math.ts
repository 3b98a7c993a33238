import { type Token, Tokenizer, type TokenizerExtension, type TokenizerThis, type Tokens } from 'marked';
import { sanitize, sanitizeCode } from '../../../article/sanitize.js';
import { readDisplay, readInline } from '../../tex/display.js';
import { type Dialect, endOfText, lastCharacter, type WriteBlocks, type WriteRuns } from './dialect.js';

/*
 * Formulas of TeX, whose text is no Markdown: `$…$`, `` $`…`$ `` and `$$…$$` in a line, `$$…$$` on rows of its own, environments such as
 * `\begin{align}`, and code of the language "math". Simple formulas are shown in Unicode. `\(…\)` and `\[…\]` are brackets to GitHub: they are formulas only with a
 * command, a script in braces or an exponent inside, as language models write them.
 */

/** Formula without its delimiters, and with them unless it is code. */
interface Formula extends Tokens.Generic {
  readonly tex: string;
  readonly source: string;
}

/** What neither a price, nor a variable of a shell, nor text in escaped brackets looks like. */
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
const BRACKETS = bracketed(String.raw`\[`, String.raw`\]`);
const NUMBERED = String.raw`\{(?:equation|align|gather|multline|eqnarray|flalign)\*?\}`;
/** Environment of TeX without delimiters, which MathJax and pandoc read. */
const ENVIRONMENT = String.raw`(\\begin${NUMBERED}(?:(?!\\begin${NUMBERED})[^\n]|${FEED})+?\\end${NUMBERED})`;
/** Formula on rows of its own, with the label after it by which pandoc and Quarto refer to it. */
const DISPLAY = String.raw` {0,3}(?:${DOLLARS}|${BRACKETS}|${ENVIRONMENT})[.,;:]?[ \t]*(?:\{#[^{}\n]*\}[ \t]*)?(?:\n|$)`;

const BLOCK = new RegExp(`^${DISPLAY}`);
const FENCE = /^ {0,3}(?:`{3,}|~{3,})[ \t]*math[ \t]*(?:\n|$)/;
const CERTAIN = new RegExp(`^(?:${TICKS}|${DOLLARS}|${SPACED}|${PARENTHESES}|(?:${BRACKETS})(?!\\())`);
const LIKELY = new RegExp(`^${DOLLAR}`);
const MASKED = new RegExp(`${DOLLARS}|${SPACED}|${DOLLAR}`, 'g');
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
function formulaAt(text: string, before: () => string): readonly [source: string, tex: string] | undefined {
  const [source, ...contents] = CERTAIN.exec(text) ?? [];
  if (source !== undefined) return [source, contents.find((content) => content !== undefined) ?? ''];
  const [likely, content = ''] = LIKELY.exec(text) ?? [];
  const after = text.slice(likely?.length, (likely?.length ?? 0) + 4);
  return likely !== undefined && isLikely(content, before, after) ? [likely, content] : undefined;
}

/** Texts whose tokens are being found, by their tokens so far: the last of these may be pieces of very many, which joining takes time. */
const texts = new WeakMap<readonly Token[], string>();

const inline: TokenizerExtension = {
  name: 'math',
  level: 'inline',
  start: endOfText,
  tokenizer(text: string, before: readonly Token[]): Formula | undefined {
    if (before.length === 0) texts.set(before, text);
    if (text[0] !== '$' && text[0] !== '\\') return undefined;
    const last = () =>
      before.at(-1)?.type === 'math' ? '' : (texts.get(before)?.at(-text.length - 1) ?? lastCharacter(before));
    const [source, tex] = formulaAt(text, last) ?? [];
    return source === undefined || tex === undefined ? undefined : { type: 'math', raw: source, source, tex };
  },
};

const display: TokenizerExtension = {
  name: 'mathDisplay',
  level: 'block',
  tokenizer(this: TokenizerThis, text: string): Formula | undefined {
    const [raw, ...contents] = BLOCK.exec(text) ?? [];
    const tex = contents.find((content) => content !== undefined);
    if (raw !== undefined && tex !== undefined)
      return {
        type: 'mathDisplay',
        raw,
        tex,
        source: raw
          .trim()
          .replace(/\{#[^{}\n]*\}$/, '')
          .trimEnd(),
      };
    const code = FENCE.test(text) ? Tokenizer.prototype.fences.call(this.lexer.options.tokenizer, text) : undefined;
    return code && { type: 'mathDisplay', raw: code.raw, tex: code.text, source: code.text };
  },
};

const writeBlock: WriteBlocks = (token, at, writer) => {
  const { tex, source } = token as Formula;
  const shown = readDisplay(tex);
  const [punctuation = ''] = /(?<=[\]$}])[.,;:]$/.exec(source) ?? [];
  writer.add({ kind: 'math', ...formulaOf(shown && shown + punctuation, sanitizeCode(source)), ...at });
};

/** Formulas on rows of their own within a paragraph keep their rows. */
const writeRun: WriteRuns = (token, { context, builder }) => {
  const { tex, source } = token as Formula;
  const rows = /^(?:\$\$|\\\[)/.test(source) && source.includes('\n');
  if (rows) builder.part();
  const { text, source: differing } = formulaOf(
    rows ? readDisplay(tex) : readInline(tex),
    sanitize(
      rows
        ? source
        : source
            .split('\n')
            .map((row) => row.trim())
            .join(' '),
    ),
  );
  builder.formula(text, differing, context.marks, context.href);
  if (rows) builder.break();
};

/** Text of a formula, and its source if that differs. */
const formulaOf = (shown: string | undefined, source: string): { readonly text: string; readonly source?: string } => {
  const text = shown === undefined ? source : sanitize(shown);
  return text === source ? { text } : { text, source };
};

export const math: Dialect = {
  detect: /\$[^\s$][^$\n]*(?:\n[^$\n]*)?\$|\$\$|\\(?:[([]|begin\{)|[`~]{3}[ \t]*math/,
  extensions: [inline, display],
  interrupts: String.raw`\n(?=${DISPLAY})`,
  mask: (text) =>
    text.replace(MASKED, (source, _, _spaced, tex, at: number) =>
      tex === undefined ||
      isLikely(tex, () => text[at - 1] ?? '', text.slice(at + source.length, at + source.length + 4))
        ? `$${'a'.repeat(source.length - 2)}$`
        : source,
    ),
  blocks: { mathDisplay: writeBlock },
  runs: { math: writeRun },
};
