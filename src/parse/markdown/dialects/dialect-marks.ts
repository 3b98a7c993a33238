/** Marks of the dialects: each matches every text that may use the dialect. The dialects are loaded for these texts alone. */
export const MARKS = {
  fencedContainers: /:::|(?<!:)\/\/\//,
  indentedAdmonitions: /^[ \t>]*(?:[-+*][ \t]+|\d+[.)][ \t]+)*(?:!!!|\?\?\?|===[!+]*[ \t]+")/m,
  attributes: /\{(?:[:=]|[ \t]*(?:#[^\s#.{}]|\.[A-Za-z]|-[ \t}]|[A-Za-z][\w:-]*=))/,
  directives:
    /^(?:\\(?:newpage|pagebreak|clearpage)[ \t]*$|(?:\+{3}|\^{3})[ \t]*\n[ \t]*\S)|(?:```|~~~)\{|\{[a-z][\w:-]*\}`|^\([\w:./-]+\)=[ \t]*$/m,
  shortcodes: /\{\{[<%]|\{%|\{\{-?[ \t]*(?:site|page)\./,
  wikilinks: /\[\[/,
  obsidianMarks: /==[^\s=]|\s\^[A-Za-z\d-]{3}|%%/,
  math: /\$[^\s$][^$\n]*(?:\n[^$\n]*)?\$|\$ [^$\n]*[\\^_]|\$\$|\\(?:[([]|begin\{)|[`~]{3}[ \t]*math/,
  definitionLists: /^[ \t>]*[:~][ \t]+\S/m,
  gridTables: /\+(?:-[-+]|[=:][-=:+])|[┌╔╭┏├└][─═━]{2}|-- +--/,
  emojiShortcodes: /(?<![\w:/]):[+-]?[a-z\d][a-z\d_+-]*:(?![\w/])/,
  contentsMarks: /\[_?tocm?_?\]|\{:?[ \t]*(?:#[\w-]+[ \t]+)?toc(?![\w-])/i,
  enumerations:
    /^[ \t>]*(?:(?:\((?:[aAiI1]|@[\w-]*)\)|[aAiI#][.)])[ \t]+\S|\|[ \t][^|\n]*\n(?:[ \t]*\|(?:[ \t][^|\n]*)?|[ \t]+[^|\s][^|\n]*)$|\*\[)/m,
  forumMarks: /^\[(?:(?:quote|details)=|spoiler\])/m,
  inlineMarks: /\^\[|[\w)]\^[^\s^[\]]{1,24}\^|\+\+[A-Za-z"]/,
  learnMarks:
    /:::[ \t]*(?:image|video|code|zone|moniker|row|column)(?![\w[])|\[!(?:INCLUDE|VIDEO|div|code)[ \t[-]|\]\(#tab\//i,
  markdownInHtml: /<[a-z][^<>]*\smarkdown[\s=>]/i,
  outlineProperties:
    /^[ \t]*(?:[-*][ \t]+)?[A-Za-z][\w.-]*(?=::[ \t]+\S)|^[ \t]*:LOGBOOK:|^[ \t]*(?:[-*][ \t]+)?#\+BEGIN_/m,
  slides:
    /^---[ \t]*\n(?:[^\n]+\n){0,20}?(?:layout|class|transition|clicks|routeAlias|hideInToc|zoom|layoutClass|src):|^::[a-z]+::/m,
  spacedImages: /!\[[^[\]\n]{0,200}\]\([^\s()<>"{]{1,200} [^()<>"{\n]/,
} satisfies Readonly<Record<string, RegExp>>;

/** Whether a text may use a dialect. */
export const mayUseDialect = (text: string): boolean => Object.values(MARKS).some((mark) => mark.test(text));
