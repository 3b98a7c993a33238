/** Escapes of characters that roff would replace: by a hyphen, typographic quotes, accents. */
const CHARACTERS: Readonly<Record<string, string>> = {
  '\\': '\\e',
  '-': '\\-',
  "'": '\\(aq',
  '`': '\\(ga',
  '^': '\\(ha',
  '~': '\\(ti',
  '"': '\\(dq',
};

/** Escapes plain text for man(7), in ASCII. */
export const roff = (text: string): string =>
  text
    .replace(/[\\\-'`^~"]/g, (character) => CHARACTERS[character] ?? character)
    .replace(/^\./gm, '\\&.')
    .replace(/[^\n -~]/gu, (character) => `\\[u${codeOf(character)}]`);

const codeOf = (character: string): string =>
  (character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0');

export const bold = (text: string): string => `\\fB${roff(text)}\\fR`;
const italic = (text: string): string => `\\fI${roff(text)}\\fR`;

/** Formats a term of the help, "--color <when>" or "read [source]", with values in italics. */
export const usage = (term: string): string =>
  term
    .split(/(<[^>]+>|\[[^\]]+\])/)
    .filter((part) => part !== '')
    .map((part) => {
      if (part.startsWith('<')) return italic(part.slice(1, -1));
      return part.startsWith('[') ? `[${italic(part.slice(1, -1))}]` : bold(part);
    })
    .join('');

export const section = (title: string, ...lines: readonly string[]): string => [`.SH ${title}`, ...lines].join('\n');

/** Formats a subsection; nothing if it would be empty. The title is roff already. */
export const subsection = (title: string, lines: readonly string[]): readonly string[] =>
  lines.length === 0 ? [] : [`.SS ${title}`, ...lines];

/** Breaks prose, which is roff already, into lines of at most 80 bytes. No line begins with a dot, which would make it a request. */
export const prose = (text: string): string => text.replace(/(?=.{81})(.{1,80}) /g, '$1\n').replace(/^\./gm, '\\&.');

/** Formats a term with its indented description below. Both are roff already. */
export const entry = (term: string, meaning: string): string => `.TP\n${term}\n${prose(meaning)}`;
