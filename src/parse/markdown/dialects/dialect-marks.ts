/** Marks of the dialects: each matches every text that may use the dialect. The dialects are loaded for these texts alone. */
export const MARKS = {
  fencedContainers: /:::|(?<!:)\/\/\//,
  indentedAdmonitions: /^[ \t>]*(?:[-+*][ \t]+|\d+[.)][ \t]+)*(?:!!!|\?\?\?|===[!+]*[ \t]+")/m,
  attributes: /\{(?::|[ \t]*(?:#[^\s#.{}]|\.[A-Za-z]|-[ \t}]|[A-Za-z][\w:-]*=))/,
  directives: /(?:```|~~~)\{|\{[a-z][\w:-]*\}`|^\([\w:./-]+\)=[ \t]*$/m,
  shortcodes: /\{\{[<%]|\{%|\{\{-?[ \t]*(?:site|page)\./,
  wikilinks: /\[\[/,
  obsidianMarks: /==[^\s=]|\s\^[A-Za-z\d-]{3}|%%/,
  math: /\$[^\s$][^$\n]*(?:\n[^$\n]*)?\$|\$ [^$\n]*[\\^_]|\$\$|\\(?:[([]|begin\{)|[`~]{3}[ \t]*math/,
  definitionLists: /^[ \t>]*[:~][ \t]+\S/m,
  gridTables: /\+(?:-[-+]|[=:][-=:+])|[┌╔╭┏├└][─═━]{2}/,
  emojiShortcodes: /(?<![\w:/]):[+-]?[a-z\d][a-z\d_+-]*:(?![\w/])/,
  contentsMarks: /\[_?tocm?_?\]|\{:?[ \t]*(?:#[\w-]+[ \t]+)?toc(?![\w-])/i,
} satisfies Readonly<Record<string, RegExp>>;

/** Whether a text may use a dialect. */
export const mayUseDialect = (text: string): boolean => Object.values(MARKS).some((mark) => mark.test(text));
