import { markup } from './load-parser.js';

const REFERENCE = /&(?:#\d{1,7}|#[xX][\da-fA-F]{1,6}|[a-zA-Z][a-zA-Z\d]*);/g;

/** Text with its entities and character references decoded once (CommonMark 2.5); what is none of them stays as it is. */
export const decodeEntities = (text: string): string =>
  text.includes('&') ? text.replace(REFERENCE, (reference) => markup().decodeHTMLStrict(reference)) : text;
