import type { Markup } from './load-markup.js';

const REFERENCE = /&(?:#\d{1,7}|#[xX][\da-fA-F]{1,6}|[a-zA-Z][a-zA-Z\d]*);/g;

/** Decodes entities and character references once (CommonMark 2.5); everything else stays as it is. */
export const decodeEntities = (text: string, markup: Markup | undefined): string =>
  markup && text.includes('&') ? text.replace(REFERENCE, (reference) => markup.decodeHTMLStrict(reference)) : text;
