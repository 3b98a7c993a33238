import { parseSimpleYaml } from './simple-yaml.js';

/** Notation of front matter: YAML between `---`, TOML between `+++` (Hugo), a JSON object on rows of its own (Hugo), or pandoc's `% Title`. */
export interface FrontMatterFormat {
  readonly name: 'YAML' | 'TOML' | 'JSON' | 'pandoc';
  /** Matches the opening line at the start of a text. */
  readonly opening: RegExp;
  /** Matches the beginning of a text that may become the opening line when more arrives. */
  readonly beginning: RegExp;
  /** Matches the closing line, with the line feed before it; the second only at the end of a text. */
  readonly closings: readonly [RegExp, RegExp];
  /** Whether the delimiters belong to the data. */
  readonly inclusive?: true;
  /** Matches the start of data with keys; anything else between the delimiters is text. */
  readonly keyed: RegExp;
  /** Parses the data. @throws Error that says what is wrong, or RangeError if it is too large */
  readonly parse: (source: string) => Promise<unknown>;
}

/** Matches a key and its date, which the parser would take for another day if the month has no such day. */
const DATE_OF_TOML =
  /^([ \t]*[\w.-]+[ \t]*=[ \t]*)(\d{4}-\d\d-\d\d(?:[Tt ]\d[\d:.]*(?:[Zz]|[+-][\d:]+)?)?)(?=[ \t]*(?:#|$))/gm;

export const FORMATS: readonly FrontMatterFormat[] = [
  {
    name: 'YAML',
    opening: /^---[ \t]*\n/,
    beginning: /^(?:-{0,2}|---[ \t]*)$/,
    closings: [/\n(?:---|\.\.\.)[ \t]*\n/g, /\n(?:---|\.\.\.)[ \t]*$/g],
    // Empty lines and comments, followed by a key and a colon, a brace, or nothing.
    keyed: /^(?:[ \t]*(?:#[^\n]*)?\n)*(?:[ \t]*(?:#[^\n]*)?$|[ \t]*(?:\{|[^\s#][^\n]*:))/,
    parse: async (source) => parseSimpleYaml(source) ?? (await import('./yaml.js')).parseYaml(source),
  },
  {
    name: 'TOML',
    // Zola's may follow an empty line.
    opening: /^\n?\+\+\+[ \t]*\n/,
    beginning: /^\n?(?:\+{0,2}|\+\+\+[ \t]*)$/,
    closings: [/\n\+\+\+[ \t]*\n/g, /\n\+\+\+[ \t]*$/g],
    keyed: /^(?:[ \t]*(?:#[^\n]*)?\n)*[ \t]*(?:(?:#[^\n]*)?$|\[|[\w."'-]+[ \t]*=)/,
    parse: async (source) => (await import('smol-toml')).parse(source.replace(DATE_OF_TOML, '$1"$2"')),
  },
  {
    name: 'JSON',
    opening: /^\{[ \t]*\n/,
    beginning: /^\{[ \t]*$/,
    closings: [/\n\}[ \t]*\n/g, /\n\}[ \t]*$/g],
    inclusive: true,
    keyed: /^\{\s*"/,
    parse: async (source) => JSON.parse(source),
  },
  {
    name: 'pandoc',
    opening: /^%[ \t]/,
    beginning: /^%$/,
    closings: [/\n[ \t]*\n/g, /\n?$/g],
    inclusive: true,
    // Title, authors and date; each may continue on lines that begin with a space. More lines would be comments of another language.
    keyed: /^%[ \t]+\S[^\n]*(?:\n[ \t]+\S[^\n]*)*(?:\n%[^\n%]*(?:\n[ \t]+\S[^\n]*)*){0,2}(?:\n[ \t]*\n?)?$/,
    parse: async (source) => readTitleBlock(source),
  },
];

/** Reads the title, the authors and the date of pandoc's title block. */
export function readTitleBlock(source: string): Readonly<Record<string, string | readonly string[]>> {
  const [, title, authors, date] = source.trim().split(/(?:^|\n)%[ \t]*/);
  return {
    ...(title ? { title } : {}),
    ...(authors ? { author: authors.split(/[;\n]/).map((author) => author.trim()) } : {}),
    ...(date ? { date } : {}),
  };
}
