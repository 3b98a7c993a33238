const ITEM = String.raw`(?:#[^\s#.{}]+|\.[A-Za-z][\w-]*|[A-Za-z][\w:-]*=(?:"[^"\n]*"|'[^'\n]*'|[^\s{}"']+)|-)`;
/** Pattern of an attribute list. */
export const LIST = String.raw`\{:?[ \t]*${ITEM}(?:[ \t]+${ITEM})*[ \t]*\}`;
const PAIR = String.raw`[\w:-]+=[^\s{}"']+`;
/** Not braces that may belong to the text, as in `/v1/{name=*}` and `\sqrt[n]{x=1}`. */
export const MEANT = String.raw`(?!\{${PAIR}(?:[ \t]+${PAIR})*[ \t]*\})`;
const AFTER_HEADING = new RegExp(
  String.raw`(?:(?:(?<=[^\\\s])(?=\{[#:])|(?<=\s)${MEANT})${LIST}|\{/\*[ \t]*(?<comment>[\w-]+)[ \t]*\*/\}|(?<=\s)\[#(?<label>[A-Za-z][\w-]*)\])$`,
);

/** Separates a heading's text from the attribute list at its end. */
export function headingAnchor(text: string): { readonly text: string; readonly anchor?: string } {
  const match = /[}\]]$/.test(text) ? AFTER_HEADING.exec(text) : null;
  if (!match) return { text };
  const anchor = match.groups?.comment ?? match.groups?.label ?? /[{\s:]#([^\s}]+)/.exec(match[0])?.[1];
  const rest = text.slice(0, match.index).trimEnd();
  return anchor === undefined ? { text: rest } : { text: rest, anchor };
}
