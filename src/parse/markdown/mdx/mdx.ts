import { type MarkedExtension, Tokenizer } from 'marked';
import type { Dialect } from '../dialects/dialect.js';
import { tokenizeTable } from '../table-tokenizer.js';
import { mdxIndentation } from './mdx-indentation.js';
import { mdxStatements } from './mdx-statements.js';
import { mdxTags } from './mdx-tags.js';

/** Code in a line that names its language at its end: `x = 1{:js}`. */
const namedCode: Dialect = {
  detect: /\{:[\w.-]+\}`/,
  extensions: [
    {
      name: 'namedCode',
      level: 'inline',
      tokenizer(source: string) {
        const [raw, text] = /^`([^`\n]+)\{:[\w.-]+\}`(?!`)/.exec(source) ?? [];
        return raw === undefined ? undefined : { type: 'codespan', raw, text };
      },
    },
  ],
};

/** Parts of MDX, which only a text that is MDX as a whole uses. */
export const MDX: readonly Dialect[] = [mdxIndentation, mdxStatements, mdxTags, namedCode];

const LIST = /^ {0,3}(?:[*+-]|\d{1,9}[.)])/;
const QUOTE = /^ {0,3}>/;
const TABLE = /^[^|\n]*\|[^\n]*\n[ \t]*[|:-]/;

/** Source up to a line that begins with a tag, if it begins with a block that such a line would continue in Markdown. */
function upToTag(source: string, block: RegExp): string {
  if (!block.test(source)) return source;
  const end = source.search(/\n ?<[A-Za-z/>]/);
  return end < 0 ? source : source.slice(0, end + 1);
}

/** Rules of marked that MDX changes: no indentation makes code, and tags end what is around them. */
export const MDX_RULES: MarkedExtension = {
  tokenizer: {
    code: () => undefined,
    // Tags are tokens of their own; declarations and HTML's comments are not part of MDX, but are written.
    html(source) {
      return /^ {0,3}<[!?]/.test(source) ? Tokenizer.prototype.html.call(this, source) : undefined;
    },
    list(source) {
      return Tokenizer.prototype.list.call(this, upToTag(source, LIST));
    },
    blockquote(source) {
      return Tokenizer.prototype.blockquote.call(this, upToTag(source, QUOTE));
    },
    table(source) {
      return tokenizeTable.call(this, upToTag(source, TABLE));
    },
  },
};
