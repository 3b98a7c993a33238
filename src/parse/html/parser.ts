export { decodeHTMLStrict } from 'entities';
export { Parser } from 'htmlparser2';
