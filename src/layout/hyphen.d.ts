declare module 'hyphen' {
  /** Creates a function that inserts soft hyphens into a text by the patterns of a language. */
  export default function createHyphenator(
    patterns: object,
    options: { readonly async: false; readonly minWordLength: number },
  ): (text: string) => string;
}

declare module 'hyphen/patterns/de-1996.js' {
  const patterns: object;
  export default patterns;
}

declare module 'hyphen/patterns/en-us.js' {
  const patterns: object;
  export default patterns;
}
