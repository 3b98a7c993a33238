const NAMES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** Text as HTML; space that a parser of Markdown or HTML would take away at its ends is named. */
export const htmlText = (text: string): string => text.replace(/[&<>]/g, (character) => NAMES[character] ?? character);

/** Value of an attribute in HTML, without its quotes. */
export const htmlValue = (text: string): string =>
  text.replace(/[&<>"]/g, (character) => NAMES[character] ?? character);

/** Name of a place as an element that shows nothing. */
export const htmlAnchors = (names: readonly string[]): string =>
  names.map((name) => `<a id="${htmlValue(name)}"></a>`).join('');
