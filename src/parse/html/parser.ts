// Parser of raw HTML; texts without any do not load it.
export { decodeHTMLStrict } from 'entities';
export { Parser } from 'htmlparser2';
export { readHtml } from './blocks.js';
export { openElement } from './inline-element.js';
