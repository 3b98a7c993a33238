import type { Token, Tokens } from 'marked';
import { loadSyntax } from '../parse/markdown/load-grammar.js';
import { noLinks } from '../parse/markdown/references/definitions.js';
import { lex } from './read-blocks.js';

/** Maximum distance of a piece from the one before it, in characters: markers of quotes and lists, spaces, empty lines. */
const NEAR = 1000;
const COMMENT = /(<!--[\s\S]*?(?:-->|$))/;

/** Markdown without its HTML comments; those in code stay. Text that the lexer does not get through stays as it is. */
export async function withoutComments(markdown: string): Promise<string> {
  if (!markdown.includes('<!--')) return markdown;
  const window = {
    text: markdown,
    final: true,
    previous: undefined,
    links: noLinks(),
    inline: true,
    kind: 'markdown',
  } as const;
  const kept: string[] = [];
  let copied = 0;
  let at = 0;
  for (const { text, comment } of piecesOf((await lex(window, await loadSyntax(window)))?.tokens ?? [])) {
    const found = markdown.slice(at, at + NEAR + text.length).indexOf(text);
    if (found < 0) continue;
    const start = at + found;
    at = start + text.length;
    if (!comment) continue;
    kept.push(markdown.slice(copied, start));
    copied = at;
  }
  return kept.join('') + markdown.slice(copied);
}

interface Piece {
  readonly text: string;
  readonly comment: boolean;
}

/** Lines of all tokens in order, and whether each is a comment or part of one. Only their indentation differs from the source. */
function* piecesOf(tokens: readonly Token[]): Generator<Piece> {
  for (const token of tokens) {
    const children = childrenOf(token);
    if (children) yield* piecesOf(children);
    else {
      const parts = token.type === 'html' ? token.raw.split(COMMENT) : [token.raw];
      for (const [i, part] of parts.entries())
        for (const line of part.split('\n')) if (line.trim() !== '') yield { text: line.trim(), comment: i % 2 === 1 };
    }
  }
}

function childrenOf(token: Token): readonly Token[] | undefined {
  if (token.type === 'list') return (token as Tokens.List).items;
  if (token.type === 'table') {
    const { header, rows } = token as Tokens.Table;
    return [header, ...rows].flatMap((cells) => cells.flatMap((cell) => cell.tokens));
  }
  return 'tokens' in token && token.tokens && token.tokens.length > 0 ? token.tokens : undefined;
}
