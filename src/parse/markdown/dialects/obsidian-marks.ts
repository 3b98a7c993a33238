import type { Token, TokenizerExtension, TokenizerThis } from 'marked';
import { type Dialect, endOfText, lastCharacter } from './dialect.js';

/*
 * Marks of Obsidian: `==text==` is highlighted. The id of a block at the end of its paragraph (`^id`) and comments on rows of their own
 * (`%%`) are hidden.
 */

const HIGHLIGHT = /^==(?=[^\s=])([^=\n]*[^\s=])==(?![=\w])/;
/** Character after which `==` compares. */
const COMPARED = /[\w)\]"'`]/;
/** Id with a letter and a digit or hyphen, or with six digits of base 16; `^10` and `^up` may be words of the text. */
const BLOCK_ID = /^\^(?=[\d-]*[A-Za-z])(?=[A-Za-z]*[\d-]|[a-f]{6}[ \t]*$)[A-Za-z\d-]{3,}[ \t]*$/;
const COMMENT = /^%%(?:[^\n]*%%[ \t]*|[ \t]*\n(?:[^\S\n]*\S[^\n]*\n)*?[ \t]*%%[ \t]*)(?:\n|$)/;

const highlight: TokenizerExtension = {
  name: 'highlight',
  level: 'inline',
  start: endOfText,
  tokenizer(this: TokenizerThis, source: string, before: readonly Token[]) {
    const [raw, text = ''] = HIGHLIGHT.exec(source) ?? [];
    return raw === undefined || COMPARED.test(lastCharacter(before))
      ? undefined
      : { type: 'strong', raw, text, tokens: this.lexer.inlineTokens(text) };
  },
};

const blockId: TokenizerExtension = {
  name: 'blockId',
  level: 'inline',
  start: endOfText,
  tokenizer(source: string, before: readonly Token[]) {
    const raw = BLOCK_ID.exec(source)?.[0];
    return raw === undefined || lastCharacter(before).trim() !== '' ? undefined : { type: 'attributes', raw };
  },
};

const comment: TokenizerExtension = {
  name: 'comment',
  level: 'block',
  tokenizer(source: string) {
    const raw = COMMENT.exec(source)?.[0];
    return raw === undefined ? undefined : { type: 'space', raw };
  },
};

export const obsidianMarks: Dialect = {
  detect: /==[^\s=]|\s\^[A-Za-z\d-]{3}|%%/,
  extensions: [highlight, blockId, comment],
};
