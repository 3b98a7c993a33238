import type { DomDocument, DomElement } from '../dom.js';
import { firstInside, lineOf } from './elements.js';
import { partsOfTable } from './layout-table.js';

/** Maximum numbers of cells and of those with words: what is said, and who said it. */
const MOST_CELLS = 9;
const MOST_WORDED = 2;

const MARK = /^(?:["'“”„‟«»‹›‘’]|,,|'')$/;

/** Replaces a table that sets a text between large quotation marks by a quotation. */
export function keepQuote(table: DomElement, document: DomDocument): void {
  if (table.localName !== 'table') return;
  const cells = partsOfTable(table).filter(({ localName }) => /^t[dh]$/.test(localName));
  if (cells.length > MOST_CELLS) return;
  const texts = cells.map((cell) => lineOf(cell, 100));
  const worded = cells.filter((_, i) => texts[i] !== '' && !MARK.test(texts[i] ?? '')).reverse();
  if (!texts.some((text) => MARK.test(text)) || worded.length === 0 || worded.length > MOST_WORDED) return;
  const quote = document.createElement('blockquote');
  for (const cell of worded) {
    const part = document.createElement('div');
    part.append(...Array.from(cell.childNodes));
    quote.append(part);
  }
  table.replaceWith(quote);
}

/** Maximum number of elements of a quotation among which its attribution is looked for. */
const LOOKED_AT = 60;

/** Makes the `footer` of a quotation, which says who said it, a plain part: the search for the article removes footers. */
export function keepAttribution(quote: DomElement, document: DomDocument): void {
  if (quote.localName !== 'blockquote') return;
  for (const footer of firstInside(quote, LOOKED_AT).filter(({ localName }) => localName === 'footer')) {
    const part = document.createElement('div');
    part.append(...Array.from(footer.childNodes));
    footer.replaceWith(part);
  }
}
