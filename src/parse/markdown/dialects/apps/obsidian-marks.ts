import type { Token, TokenizerExtension, TokenizerThis } from 'marked';
import { isInVault } from '../../inline/inline-lexer.js';
import { type Dialect, endOfText, lastCharacter } from '../dialect.js';
import { MARKS } from '../dialect-marks.js';

/*
 * Marks of Obsidian: `==text==` is highlighted. Hidden are the id of a block at the end of its paragraph (`^id`), and comments between `%%`:
 * in a vault anywhere, elsewhere on rows of their own.
 */

const HIGHLIGHT = /^==(?=[^\s=])((?:[^=]|=(?!=))*[^\s=])==(?![=\w])/;
/** Character after which `==` compares. */
const COMPARED = /[\w)\]"'`]/;
const BLOCK_ID = /^\^(?=[\d-]*[A-Za-z])([A-Za-z\d-]{3,})[ \t]*$/;
/** Id that is not a word, as it has a letter and a digit or hyphen, or six digits of base 16: `^up` may be a word of the text. */
const NO_WORD = /^(?:[A-Za-z]*[\d-]|[a-f]{6}$)/;
/** End of a sentence, after which no more words of it follow. */
const SENTENCE_END = /[.!?:…)\]"”’*_=`]\s+$/;
/** Comment on rows of its own; if its opening mark is alone on a row, so is its closing mark. */
const COMMENT = /^ {0,3}%%(?:[^\n]*%%|[^\n%]*\n(?:[^\S\n]*\S[^\n]*\n)*?[ \t]*%%)[ \t]*(?:\n|$)/;
const COMMENT_IN_LINE = /^%%(?:[^%]|%(?!%))*%%/;

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
  tokenizer(this: TokenizerThis, source: string, before: readonly Token[]) {
    const [raw, id = ''] = BLOCK_ID.exec(source) ?? [];
    if (raw === undefined || lastCharacter(before).trim() !== '') return undefined;
    const text = before.slice(-2).map((token) => token.raw);
    const isId = NO_WORD.test(id) || isInVault(this.lexer) || SENTENCE_END.test(text.join(''));
    return isId ? { type: 'attributes', raw } : undefined;
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

const commentInLine: TokenizerExtension = {
  name: 'commentInLine',
  level: 'inline',
  start: endOfText,
  tokenizer(this: TokenizerThis, source: string) {
    const raw = isInVault(this.lexer) ? COMMENT_IN_LINE.exec(source)?.[0] : undefined;
    return raw === undefined ? undefined : { type: 'attributes', raw };
  },
};

export const obsidianMarks: Dialect = {
  detect: MARKS.obsidianMarks,
  extensions: [highlight, blockId, comment, commentInLine],
};
