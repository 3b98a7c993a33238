import { endOfBraces, LONGEST_CODE } from './jsx-code.js';

/** Tag of JSX: `<a b="c" d={e} {...f}>`, `<A.B />`, `</A>`, `<>`. */
export interface JsxTag {
  /** Empty for a fragment. */
  readonly name: string;
  readonly kind: 'opening' | 'closing' | 'selfClosing';
  /** Index after the tag. */
  readonly end: number;
  /** Attributes that are text; those without a value are empty. */
  readonly texts: Readonly<Record<string, string>>;
  /** Attributes that are code, without their braces. */
  readonly codes: Readonly<Record<string, string>>;
}

const START = /<(\/?)(?:([A-Za-z_$][\w$.:-]*)|(?=>))/y;
const PART = /\s*(?:(\/?>)|(\{)|([A-Za-z_$@:][\w$.:@-]*)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|(\{)))?)/y;
/** Rest of a text in which a part may be incomplete. */
const UNFINISHED = /\s*(?:=\s*(?:"[^"]*|'[^']*)?)?$/y;

const sticky = (pattern: RegExp, source: string, from: number): RegExpExecArray | null => {
  pattern.lastIndex = from;
  return pattern.exec(source);
};

/** Reads the tag at an index; `open` if the text ends within it, `never` if there is none. */
export function readTag(text: string, from = 0): JsxTag | 'open' | 'never' {
  const source = text.slice(0, from + LONGEST_CODE);
  const [start, slash, name = ''] = sticky(START, source, from) ?? [];
  if (start === undefined) return 'never';
  const parts: Part[] = [];
  for (let at = from + start.length; ; ) {
    const part = readPart(source, at);
    if (typeof part === 'string') return source.length < text.length ? 'never' : part;
    at = part.after;
    parts.push(part);
    if (part.ends) return tagOf(name, slash ? 'closing' : part.ends, parts);
  }
}

function tagOf(name: string, kind: JsxTag['kind'], parts: readonly Part[]): JsxTag {
  const values = (key: 'text' | 'code') =>
    Object.fromEntries(parts.flatMap((part) => (part.name && part[key] !== undefined ? [[part.name, part[key]]] : [])));
  return { name, kind, end: parts.at(-1)?.after ?? 0, texts: values('text'), codes: values('code') };
}

/** Attribute, code in place of several attributes, or the end of a tag. */
interface Part {
  readonly after: number;
  readonly ends?: 'opening' | 'selfClosing' | undefined;
  readonly name?: string | undefined;
  readonly text?: string | undefined;
  readonly code?: string | undefined;
}

function readPart(source: string, from: number): Part | 'open' | 'never' {
  const part = sticky(PART, source, from);
  if (!part) return sticky(UNFINISHED, source, from) ? 'open' : 'never';
  const [all, end, spread, name, double, single, braces] = part;
  const after = from + all.length;
  if (end !== undefined) return { after, ends: end === '/>' ? 'selfClosing' : 'opening' };
  if (!(spread ?? braces)) return { after, name, text: double ?? single ?? '' };
  const close = endOfBraces(source, after - 1);
  if (typeof close === 'string') return close;
  const code = source.slice(after, close - 1);
  const text = literalOf(code);
  return text === undefined ? { after: close, name, code } : { after: close, name, text };
}

const LITERAL = /^\s*(?:"((?:[^"\\]|\\.)*)"|'((?:[^'\\]|\\.)*)'|`((?:[^`\\$]|\\.|\$(?!\{))*)`)\s*$/s;

/** Text of code that is nothing but a string or a template without code in it. */
export function literalOf(code: string): string | undefined {
  const [match, double, single, template] = LITERAL.exec(code) ?? [];
  if (match === undefined) return undefined;
  return (double ?? single ?? template ?? '').replace(/\\(.)/gs, (_, escaped: string) =>
    escaped === 'n' ? '\n' : escaped,
  );
}
