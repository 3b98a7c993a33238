/** Start of a line, in quotes, items and footnotes too. */
const START = String.raw`^(?:[ \t>]|[-+*][ \t]|\d{1,9}[.)][ \t]|\[\^[^\]\n]{1,999}\]:)*`;

const atStart = (mark: string): RegExp => new RegExp(`${START}(?:${mark})`, 'm');

/** Marks of the dialects: each matches every text that may use the dialect. The dialects are loaded for these texts alone. */
export const MARKS = {
  fencedContainers: /:::|(?<!:)\/\/\//,
  indentedAdmonitions: atStart(String.raw`!!!|\?\?\?|===[!+]*[ \t]+"`),
  attributes: /\{(?:[:=]|[ \t]*(?:#[^\s#.{}]|\.[A-Za-z]|-[ \t}]|[A-Za-z][\w:-]*=))/,
  directives: new RegExp(
    String.raw`${START}(?:\\(?:newpage|pagebreak|clearpage)[ \t]*$|(?:\+{3}|\^{3})[ \t]*\n[ \t]*\S|\([\w:./-]+\)=[ \t]*$)|(?:${'```'}|~~~)\{|\{[a-z][\w:-]*\}${'`'}`,
    'm',
  ),
  shortcodes: /\{\{[<%]|\{%|\{\{-?[ \t]*(?:site|page)\./,
  wikilinks: /\[\[/,
  obsidianMarks: /==[^\s=]|\s\^[A-Za-z\d-]{3}|%%/,
  math: /\$[^\s$][^$\n]*(?:\n[^$\n]*)?\$|\$ [^$\n]*[\\^_]|\$\$|\\(?:[([]|begin\{)|[`~]{3}[ \t]*math/,
  definitionLists: /^[ \t>]*[:~][ \t]+\S/m,
  gridTables: /\+(?:-[-+]|[=:][-=:+])|[┌╔╭┏├└][─═━]{2}|-- +--/,
  emojiShortcodes: /(?<![\w:/]):[+-]?[a-z\d][a-z\d_+-]*:(?![\w/])/,
  contentsMarks: /\[_?tocm?_?\]|\{:?[ \t]*(?:#[\w-]+[ \t]+)?toc(?![\w-])/i,
  enumerations: atStart(
    String.raw`(?:\((?:[aAiI1]|@[\w-]*)\)|[aAiI#][.)])[ \t]+\S|\|[ \t][^|\n]*\n(?:[ \t>]*\|(?:[ \t][^|\n]*)?|[ \t>]*[ \t][^|\s>][^|\n]*)$|\*\[`,
  ),
  forumMarks: atStart(String.raw`\[(?:(?:quote|details)=|/?spoiler\]|/(?:quote|details)\])`),
  inlineMarks: /\^\[|[\w)]\^[^\s^[\]]{1,24}\^|\+\+[A-Za-z"]/,
  learnMarks:
    /:::[ \t]*(?:image|video|code|zone|moniker|row|column)(?![\w[])|\[!(?:INCLUDE|VIDEO|div|code)[ \t[-]|\]\(#tab\//i,
  markdownInHtml: /<[a-z][^<>]*\smarkdown[\s=>]/i,
  outlineProperties: new RegExp(
    String.raw`[\w.-]::[ \t]+\S|${START}(?::(?:LOGBOOK|PROPERTIES):|#\+(?:BEGIN|END)_)`,
    'm',
  ),
  slides: atStart(
    String.raw`---[ \t]*\n(?:[^\n]+\n){0,20}?[ \t>]*(?:layout|class|transition|clicks|routeAlias|hideInToc|zoom|layoutClass|src):|::[a-z]+::`,
  ),
  spacedImages: /!\[[^[\]\n]{0,200}\]\([^\s()<>"{]{1,200} [^()<>"{\n]/,
} satisfies Readonly<Record<string, RegExp>>;

/** Whether a text may use a dialect. */
export const mayUseDialect = (text: string): boolean => Object.values(MARKS).some((mark) => mark.test(text));
