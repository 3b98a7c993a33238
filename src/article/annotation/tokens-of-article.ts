import type { Interruptible } from '../interruptible.js';
import type { Article, Block } from '../model.js';
import { lengthOf, textBetween } from '../offset.js';
import { type Tokens, tokenizing, type Vocabulary } from './tokenize.js';

/** Tokens of an article's text, and the vocabulary that numbers them. */
interface TokenizedText {
  readonly tokens: Tokens;
  readonly vocabulary: Vocabulary;
}

/** Tokenized texts, for as long as their articles live. */
const known = new WeakMap<readonly Block[], TokenizedText>();

/** Splits the text of an article into tokens, in steps, and only once until it grows. */
export function* tokenizingArticle(article: Article): Interruptible<TokenizedText> {
  const { blocks } = article;
  const entry = known.get(blocks);
  if (entry && entry.tokens.text.length === lengthOf(article)) return entry;
  const vocabulary: Vocabulary = new Map();
  const tokenized = { tokens: yield* tokenizing(yield* gathered(article), vocabulary), vocabulary };
  known.set(blocks, tokenized);
  return tokenized;
}

/** Number of characters that one step gathers. */
const PIECE = 100_000;

function* gathered(article: Article): Interruptible<string> {
  const length = lengthOf(article);
  let text = '';
  for (let at = 0; at < length; at += PIECE) {
    text += textBetween(article, at, Math.min(length, at + PIECE));
    yield;
  }
  return text;
}
