import { Marked, type MarkedOptions, Tokenizer } from 'marked';
import { nextEmptyLine } from './boundaries.js';
import { footnoteDefinition, footnoteReference, nextDefinition } from './footnote-syntax.js';
import { tokenizeTable } from './table-tokenizer.js';

/**
 * Lines that only continue text, whatever line comes next: none of them can begin another block, not even a table or an underlined
 * heading.
 */
const TEXT_LINES = (() => {
  const underline = '[ \\t]*[-=:|][-=:| \\t]*(?:\\n|$)';
  const line = `(?!\\d{1,9}[.)]|${underline})[^\\s\\-+*|#>\`~<[_][^\\n]*`;
  return new RegExp(`^${line}(?:\\n${line}(?=\\n(?!${underline})|$))+`);
})();

/** Options of marked's lexer: GitHub's Markdown with footnotes, and rules that bound its time. */
export const MARKED_OPTIONS: MarkedOptions = new Marked({
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
    // A footnote's definition ends the paragraph above it, even where the definition's last line looks like an underline.
    lheading(source) {
      const end = nextDefinition(this.lexer, source);
      return end === undefined ? false : Tokenizer.prototype.lheading.call(this, source.slice(0, end + 1));
    },
    table: tokenizeTable,
    // In lists, marked reads text line by line and looks at all of the rest for each: an item of 1 MB would take minutes.
    text(source) {
      const [raw] = (!this.lexer.state.top && TEXT_LINES.exec(source)) || [];
      return raw !== undefined && { type: 'text', raw, text: raw, tokens: this.lexer.inline(raw) };
    },
  },
  extensions: [footnoteDefinition, footnoteReference],
}).defaults;
