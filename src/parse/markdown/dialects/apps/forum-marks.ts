import type { TokenizerExtension, TokenizerThis } from 'marked';
import type { Dialect } from '../dialect.js';
import { MARKS } from '../dialect-marks.js';

/*
 * Marks of Discourse on rows of their own: `[quote="name, post:1"]`, `[details="Title"]` and `[spoiler]` to `[/quote]` and so on. They are
 * containers as those between colons are.
 */

const OPENING = /^\[(?:(quote|details)=("?)([^\n]*)\2|spoiler)\][ \t]*(?:\n|$)/;
const CLOSING = /^\[\/(quote|details|spoiler)\][ \t]*(?:\n|$)/;

const mark: TokenizerExtension = {
  name: 'forumMark',
  level: 'block',
  tokenizer(this: TokenizerThis, source: string) {
    const closing = CLOSING.exec(source);
    if (closing) return { type: 'closingFence', raw: closing[0], fence: `[${closing[1]}` };
    const [raw, name = 'spoiler', , text = ''] = OPENING.exec(source) ?? [];
    if (raw === undefined) return undefined;
    const title = name === 'quote' ? text.replace(/,[ \t]*(?:post|topic|full|username):.*/, '') : text;
    return { type: 'openingFence', raw, fence: `[${name}`, name, tokens: this.lexer.inline(title) };
  },
};

export const forumMarks: Dialect = {
  detect: MARKS.forumMarks,
  extensions: [mark],
  interrupts: String.raw`\n\[(?:/(?:quote|details|spoiler)|(?:quote|details)=[^\n]*|spoiler)\][ \t]*(?=\n|$)`,
};
