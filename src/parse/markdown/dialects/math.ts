import type { Token, TokenizerExtension, TokenizerThis, Tokens } from 'marked';
import { sanitize, sanitizeCode } from '../../../article/sanitize.js';
import { readDisplay, readInline } from '../../tex/display.js';
import { shownFormula } from '../../tex/shown-formula.js';
import { type Dialect, endOfText, lastCharacter, type WriteBlocks, type WriteRuns } from './dialect.js';
import { MARKS } from './dialect-marks.js';
import { BLOCK, DISPLAY, FENCE, formulaAt } from './formula-patterns.js';

/*
 * Formulas of TeX, whose text is not Markdown: `$…$`, `` $`…`$ `` and `$$…$$` in a line, `$$…$$` on rows of its own, environments such as
 * `\begin{align}`, and code of the language "math". Simple formulas are shown in Unicode. `\(…\)` and `\[…\]` are brackets to GitHub:
 * they are formulas only with a command, a script in braces or an exponent inside, as language models write them.
 */

/** Formula without its delimiters, and with them unless it is code. */
interface Formula extends Tokens.Generic {
  readonly tex: string;
  readonly source: string;
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
    const tex = contents.find(Boolean);
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
    const code = FENCE.test(text) ? this.lexer.options.tokenizer?.fences(text) : undefined;
    return code && { type: 'mathDisplay', raw: code.raw, tex: code.text, source: code.text };
  },
};

const writeBlock: WriteBlocks = (token, at, writer) => {
  const { tex, source } = token as Formula;
  const shown = readDisplay(tex);
  const [punctuation = ''] = /(?<=[\]$}])[.,;:]$/.exec(source) ?? [];
  writer.add({ kind: 'math', ...shownFormula(shown && shown + punctuation, sanitizeCode(source)), ...at });
};

/** Formulas on rows of their own within a paragraph keep their rows. */
const writeRun: WriteRuns = (token, { context, builder }) => {
  const { tex, source } = token as Formula;
  const rows = /^(?:\$\$|\\\[)/.test(source) && source.includes('\n');
  if (rows) builder.part();
  const { text, source: differing } = shownFormula(
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

export const math: Dialect = {
  detect: MARKS.math,
  extensions: [inline, display],
  interrupts: String.raw`\n(?=${DISPLAY})`,
  blocks: { mathDisplay: writeBlock },
  runs: { math: writeRun },
};
