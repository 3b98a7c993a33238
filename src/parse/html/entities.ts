import { markup } from './load-parser.js';

const REFERENCE = /&(?:#\d{1,7}|#[xX][\da-fA-F]{1,6}|[a-zA-Z][a-zA-Z\d]*);/g;

/** Decodes the entities and character references of a text once (CommonMark 2.5); anything else stays unchanged. */
export const decodeEntities = (text: string): string =>
  text.includes('&') ? text.replace(REFERENCE, (reference) => markup().decodeHTMLStrict(reference)) : text;
