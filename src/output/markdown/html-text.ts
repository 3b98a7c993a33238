const NAMES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** Text as HTML. */
export const htmlText = (text: string): string => text.replace(/[&<>]/g, (character) => NAMES[character] ?? character);

/** Value of an attribute in HTML, without its quotes. */
export const htmlValue = (text: string): string =>
  text.replace(/[&<>"]/g, (character) => NAMES[character] ?? character);

/** Names of places as elements that show nothing: in a line, or between blocks. */
export const htmlAnchors = (names: readonly string[], tag: 'a' | 'div' = 'a'): string =>
  names.map((name) => `<${tag} id="${htmlValue(name)}"></${tag}>`).join('');
