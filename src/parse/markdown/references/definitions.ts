import type { Links, Token, Tokens } from 'marked';
import { DEFINITION_LINE } from '../boundaries.js';

/** Link definitions of a text, and the labels of its footnotes. */
export interface Definitions {
  /** Targets by label, as in marked. */
  readonly links: Links;
  readonly notes: ReadonlySet<string>;
}

/** Creates an empty map of links; it has no prototype, as a label may be the name of a property of every object. */
export const noLinks = (): Links => Object.create(null);

/** Normalizes a footnote's label as link labels are: case and white space do not count (CommonMark 4.7). */
export const labelKey = (label: string): string => label.trim().replace(/\s+/g, ' ').toLowerCase();

/** Key of another footnote: a label leads to its first definition, and later ones get keys that no label can have. */
export const keyAmong = (
  keys: { readonly size: number; readonly has: (key: string) => boolean },
  key: string,
): string => (keys.has(key) ? `${key}\n${keys.size}` : key);

/**
 * Texts whose definitions are found only by lexing: a definition in a quote or a list or right below a line of other text, a fence in a
 * quote or a list or around Markdown, HTML that does not end at an empty line, and line separators that only regular expressions regard as
 * line ends.
 */
const LABEL_WITH_COLON = String.raw`\[(?:\\[\s\S]|[^[\]\\])+\]:`;
const HIDDEN_DEFINITION = new RegExp(
  String.raw`^[ \t>*+\-\d.)]+${LABEL_WITH_COLON}|(?<!\n|^${DEFINITION_LINE})\n {0,3}${LABEL_WITH_COLON}`,
  'm',
);
const HIDDEN_FENCE = /^(?:[ \t]+|[ \t]*(?:[-+*>]|\d+[.)]).*)(?:```|~~~)|^(?:```|~~~)\{[A-Za-z]/m;
const LONG_HTML = /^ {0,3}<(?:!--(?!.*-->)|!(?!--)|[?]|pre|script|style|textarea)/im;

/** Whether the definitions of a text can be found without lexing it. */
export const seemsSimple = (text: string): boolean =>
  !text.includes(']:') ||
  !(HIDDEN_DEFINITION.test(text) || HIDDEN_FENCE.test(text) || LONG_HTML.test(text) || /[\u2028\u2029]/.test(text));

/** Label of a reference, of at most 999 characters (CommonMark 4.7). */
const LABEL = /\[((?:\\[\s\S]|[^[\]\\]){1,999})\]/g;

/** Returns marked's key of a label; case is folded twice, for letters whose upper case is two letters. */
export const linkKey = (label: string): string =>
  label.trim().replace(/\s+/g, ' ').toLowerCase().toUpperCase().toLowerCase();

/** Picks the links to which a text can refer: for every paragraph, marked goes through all links that it is given. */
export function linksWithin(text: string, links: Links): Links {
  const within = noLinks();
  if (!text.includes('[')) return within;
  for (const [, label = ''] of text.matchAll(LABEL)) {
    const key = linkKey(label);
    const link = links[key];
    if (link) within[key] = link;
  }
  return within;
}

const CONTAINERS = new Set([
  'blockquote',
  'footnoteDefinition',
  'admonition',
  'directive',
  'definitions',
  'definition',
  'indentation',
]);

/** Blocks in a token that is a container of blocks; those of a tag of Hugo are beside its titles. */
function blocksIn(token: Token): readonly Token[] {
  if (token.type === 'list') return (token as Tokens.List).items.flatMap(({ tokens }) => tokens);
  if (token.type === 'shortcode') return (token as Tokens.Generic).inside;
  return CONTAINERS.has(token.type) && 'tokens' in token ? (token.tokens ?? []) : [];
}

/** Yields the definitions of links and footnotes among tokens in order, including those in quotes, lists, footnotes and so on. */
function* definitionsIn(tokens: readonly Token[]): Generator<Token> {
  for (const token of tokens) {
    if (token.type === 'def' || token.type === 'footnoteDefinition') yield token;
    yield* definitionsIn(blocksIn(token));
  }
}

/** Collects the links that tokens define; the first definition of a label counts. */
export function linksDefinedIn(tokens: readonly Token[]): Links {
  const links = noLinks();
  for (const token of definitionsIn(tokens)) {
    if (token.type !== 'def') continue;
    const { tag, href, title } = token as Tokens.Def;
    links[tag] ??= { href, title };
  }
  return links;
}

/** Collects the definitions of footnotes among tokens. */
export const footnotesIn = (tokens: readonly Token[]): Tokens.Generic[] =>
  [...definitionsIn(tokens)].filter((token): token is Tokens.Generic => token.type === 'footnoteDefinition');

/** Key of a footnote's definition: its normalized label. */
export const keyOf = (definition: Tokens.Generic): string => labelKey(String(definition.label));
