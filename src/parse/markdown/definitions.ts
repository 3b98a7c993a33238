import type { Links } from 'marked';

/** What the references of a text lead to: links, and the labels of its footnotes. */
export interface Definitions {
  /** Targets by labels, as marked keeps them. */
  readonly links: Links;
  readonly notes: ReadonlySet<string>;
}

/** No links yet. Their labels may be names that every object has. */
export const noLinks = (): Links => Object.create(null);

/** Footnote labels match as link labels do: without regard to case and white space (CommonMark 4.7). */
export const labelKey = (label: string): string => label.trim().replace(/\s+/g, ' ').toLowerCase();

/** The key of one more footnote: a label that is defined already leads to the first, and the others get keys that no label has. */
export const keyAmong = (
  keys: { readonly size: number; readonly has: (key: string) => boolean },
  key: string,
): string => (keys.has(key) ? `${key}\n${keys.size}` : key);

/**
 * A definition in a quote or a list, or right below a line of text; a fence there; HTML that ends at no empty line; what is the end of
 * a line to regular expressions alone.
 */
const HIDDEN_DEFINITION = /^[ \t>*+\-\d.)]+\[(?:\\[\s\S]|[^[\]\\])+\]:|[^\n]\n {0,3}\[(?:\\[\s\S]|[^[\]\\])+\]:/m;
const HIDDEN_FENCE = /^(?:[ \t]+|[ \t]*(?:[-+*>]|\d+[.)]).*)(?:```|~~~)/m;
const LONG_HTML = /^ {0,3}<(?:[!?]|pre|script|style|textarea)/im;

/** Whether the definitions of a text can be found without lexing it. */
export const seemsSimple = (text: string): boolean =>
  !text.includes(']:') ||
  !(HIDDEN_DEFINITION.test(text) || HIDDEN_FENCE.test(text) || LONG_HTML.test(text) || /[\u2028\u2029]/.test(text));

const LABEL = /\[((?:\\[\s\S]|[^[\]\\])+)\]/g;

/** marked's key of a label: case is folded twice, for letters whose capitals are two. */
const linkKey = (label: string): string => label.trim().replace(/\s+/g, ' ').toLowerCase().toUpperCase().toLowerCase();

/** Of many links those to which a text can refer; marked looks through all that it is given for each paragraph. */
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
