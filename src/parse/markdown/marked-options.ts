import { Marked, type MarkedExtension, type MarkedOptions, Tokenizer } from 'marked';
import { nextEmptyLine } from './boundaries.js';
import type { Dialect } from './dialect.js';
import { fencedContainers } from './fenced-containers.js';
import { footnoteDefinition, footnoteReference } from './footnote-syntax.js';
import { indentedAdmonitions } from './indented-admonitions.js';

/**
 * Lines that only continue text, whatever line comes next: none of them can begin another block, not even a table or an underlined
 * heading.
 */
const TEXT_LINES = (() => {
  const underline = '[ \\t]*[-=:|][-=:| \\t]*(?:\\n|$)';
  const line = `(?!\\d{1,9}[.)]|:::|///|${underline})[^\\s\\-+*|#>\`~<[_][^\\n]*`;
  return new RegExp(`^${line}(?:\\n${line}(?=\\n(?!${underline})|$))+`);
})();

/** GitHub's Markdown with footnotes, and rules that bound the time of marked's lexer. */
const RULES: MarkedExtension = {
  gfm: true,
  tokenizer: {
    // No title continues after an empty line (CommonMark 4.7); marked would search the rest of the text for its end.
    def(source) {
      const token = Tokenizer.prototype.def.call(this, source);
      const lines = token?.raw.trimEnd() ?? '';
      return nextEmptyLine(lines, 0) === lines.length
        ? token
        : Tokenizer.prototype.def.call(this, source.slice(0, nextEmptyLine(source, 0)));
    },
    // What interrupts a paragraph ends it even where its last line looks like an underline.
    lheading(source) {
      const ends = (this.lexer.options.extensions?.startBlock ?? []).flatMap(
        (start) => start.call({ lexer: this.lexer }, source) ?? [],
      );
      return ends.length > 0 && Tokenizer.prototype.lheading.call(this, source.slice(0, Math.min(...ends) + 1));
    },
    // In lists, marked reads text line by line and looks at all of the rest for each: an item of 1 MB would take minutes.
    text(source) {
      const [raw] = (!this.lexer.state.top && TEXT_LINES.exec(source)) || [];
      return raw !== undefined && { type: 'text', raw, text: raw, tokens: this.lexer.inline(raw) };
    },
  },
  extensions: [footnoteDefinition, footnoteReference],
};

const DIALECTS: readonly Dialect[] = [fencedContainers, indentedAdmonitions];

/** Options by the dialects that they include. */
const cached = new Map<string, MarkedOptions>();

/** Options of marked's lexer for a text, with the dialects that it seems to use. */
export function markedOptions(text: string): MarkedOptions {
  const used = DIALECTS.filter(({ mark }) => mark.test(text));
  const key = used.map((dialect) => DIALECTS.indexOf(dialect)).join();
  const options =
    cached.get(key) ?? new Marked(RULES, ...used.map(({ extensions }) => ({ extensions: [...extensions] }))).defaults;
  cached.set(key, options);
  return options;
}
