/** Maximum length of an address in a message, in characters. */
const MOST = 200;

/** Address as messages show it: without user and password, and with its beginning only if it is very long. */
export function shownAddress(address: string): string {
  if (!URL.canParse(address)) return shortened(address);
  const url = new URL(address);
  url.username = '';
  url.password = '';
  return shortened(url.href);
}

/** Beginning of a long text. */
export const shortened = (text: string): string => (text.length > MOST ? `${text.slice(0, MOST - 1)}…` : text);
