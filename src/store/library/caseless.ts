/**
 * Name, slug or tag as file systems compare names that ignore case and normalize Unicode. Capitals come first, as ſ and s are one letter
 * there; so are both forms of the small sigma.
 */
export const caseless = (name: string): string =>
  name.normalize('NFC').toUpperCase().toLowerCase().replaceAll('ς', 'σ').normalize('NFC');
