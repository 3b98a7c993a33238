/** Surroundings of a piece of text on which its escapes depend. */
export interface Neighbours {
  /** Character before the text; empty at the start of a line. */
  readonly before: string;
  /** Character after the text; empty at the end of a line. */
  readonly after: string;
  /** Whether it is in the text of a link. */
  readonly isLinked: boolean;
  readonly isCell: boolean;
  /** Whether a start of a line could begin another block, which it cannot in a heading or a cell. */
  readonly mayBegin: boolean;
  /** Whether the block has further lines. */
  readonly hasLines: boolean;
  /** Marks that only count in pairs and that the block has twice. */
  readonly pairs: string;
}

const WORD = /[\p{L}\p{N}]/u;
const SPECIAL = /[\\`*~<&[\]{$^=+%!:@|]|_+|(?<![A-Za-z\d])www\./gi;
const REFERENCE = /^&(?:#\d{1,7}|#[xX][\da-fA-F]{1,6}|[a-zA-Z][a-zA-Z\d]*);/;
const BRACKETED = /^\[([^[\]\n]*)\]/;
const COMMAND = /^\\(?:begin\{|newpage|pagebreak|clearpage)/;
const BRACE = /^\{(?:[{%:=/]|[ \t]*(?:[#.-]|[A-Za-z][\w:-]*=|toc)|[A-Za-z][\w:-]*\}(?:`|$))/i;
const EMOJI = /^:[+-]?[a-z\d][a-z\d_+-]*:/;
const BLOCK_ID = /^\^[A-Za-z\d-]{3,}\s*$/;

const entity = (character: string): string => `&#${character.codePointAt(0)};`;

/** Writes text as Markdown in which none of its characters is a mark. */
export function escapeText(text: string, place: Neighbours): string {
  const escaped = text.replace(SPECIAL, (mark, at: number) => escapeMark(mark, text, at, place));
  const start = place.before === '' ? escapeStart(escaped, place) : escaped;
  return place.after === '' ? start.replace(/\s$/, entity) : start;
}

/** Mark in a text, with the characters beside it. */
interface Mark {
  readonly text: string;
  readonly at: number;
  readonly before: string;
  readonly after: string;
  readonly place: Neighbours;
}

function escapeMark(mark: string, text: string, at: number, place: Neighbours): string {
  const before = text[at - 1] ?? place.before;
  const after = text[at + mark.length] ?? place.after;
  const needed = ESCAPES[mark.charAt(0)]?.({ text, at, before, after, place }) ?? true;
  if (needed === 'entity') return entity(mark);
  return needed ? mark.replace(/^(?!w)|(?<=w)(?=\.)|(?<=_)(?=_)/gi, '\\') : mark;
}

/** The text from a mark on, as far as anything looks ahead: what is longer is escaped. */
const restOf = ({ text, at }: Mark): string => text.slice(at, at + 200);

/** Whether a mark has spaces on both sides, so that it marks nothing. */
const isApart = ({ before, after }: Mark): boolean => before === ' ' && after === ' ';

const needsPair = ({ text, at, place }: Mark): boolean => place.pairs.includes(text.charAt(at));

/** Whether a character needs a backslash, or an entity where that would be read as something else. */
const ESCAPES: Readonly<Partial<Record<string, (mark: Mark) => boolean | 'entity'>>> = {
  '\\': (mark) =>
    mark.after === '(' || mark.after === '[' || COMMAND.test(restOf(mark))
      ? 'entity'
      : !/[A-Za-z\d \u0080-\uffff]/.test(mark.after),
  '`': () => true,
  '*': (mark) => !isApart(mark),
  // Inside a word, underscores mark nothing.
  _: (mark) => !isApart(mark) && !(WORD.test(mark.before) && WORD.test(mark.after)),
  '~': needsPair,
  $: needsPair,
  '<': ({ after }) => /[A-Za-z/!?]/.test(after),
  '&': (mark) => REFERENCE.test(restOf(mark)) && 'entity',
  '[': opensBracket,
  // Escaped, it could end a formula.
  ']': ({ place }) => place.isLinked && 'entity',
  '{': (mark) => (mark.after === '/' ? 'entity' : mark.at === 0 || BRACE.test(restOf(mark))),
  '^': needsCaret,
  '=': ({ after }) => after === '=',
  '+': ({ after }) => after === '+',
  '%': ({ before, after }) => before === '%' || after === '%',
  '!': ({ after }) => after === '[',
  ':': needsColon,
  '@': ({ before, after }) => /[\w.+-]/.test(before) && /\w/.test(after),
  '|': ({ place }) => place.isCell,
};

/** Whether a bracket could begin a link, an image, a footnote or a mark of a dialect. */
function opensBracket(mark: Mark): boolean {
  const { before, place } = mark;
  const rest = restOf(mark);
  const [raw, inner = ''] = BRACKETED.exec(rest) ?? [];
  if (raw === undefined || place.isLinked || before === '' || '![]@'.includes(before)) return true;
  const next = rest[raw.length] ?? place.after;
  return /^[\^!#@]/.test(inner) || (next !== '' && '([{:'.includes(next));
}

function needsCaret(mark: Mark): boolean {
  return needsPair(mark) || mark.after === '[' || mark.before === '[' || BLOCK_ID.test(restOf(mark));
}

/** Whether a colon could belong to an address, a container, a definition of a footnote, or the name of an emoji. */
function needsColon({ text, at, before, after }: Mark): boolean {
  const second = text[at + 2] ?? ' ';
  if (after === '/') return second === '/' && /(?:https?|ftp)$/i.test(text.slice(Math.max(0, at - 5), at));
  if (after === ':' || before === ':') return before === ':' || /[\s:]/.test(second);
  return before === ']' || EMOJI.test(text.slice(at, at + 60));
}

/** Starts of lines that would begin a block, with the characters before and after the place of a backslash. */
const STARTS: readonly RegExp[] = [
  /^()([-+](?=[\s+=-]|$))/,
  /^(\d{1,9})([.)](?=\s|$))/,
  /^()(#{1,6}(?=\s|$)|#\+|[>|]|:(?=[\s:A-Z])|=+(?=\s*$|=)|~(?=[\s~])|!!!|\?\?\?|\/\/\/|\([\w:./-]+\)=|%(?=\s)|\^\^\^)/,
  /^([A-Za-z][\w.-]*)(::(?=\s))/,
];
/** Starts of further lines that begin a list of letters or of numbers in brackets. */
const ENUMERATION = /^(\(?(?:[A-Za-z]|[ivxIVX]{1,5}|\d{1,3}|@[\w-]*|#))([.)](?=[ \t]))/;

function escapeStart(text: string, { hasLines, mayBegin }: Neighbours): string {
  const isBlock = mayBegin && (/^(?:import|export)\s/.test(text) || (hasLines && /^[┌╔╭┏├└][─═━]/.test(text)));
  if (isBlock || /^[^\S ]/.test(text)) return entity(text) + text.slice(1);
  if (!mayBegin) return text;
  const starts = hasLines ? [...STARTS, ENUMERATION] : STARTS;
  for (const start of starts) if (start.test(text)) return text.replace(start, '$1\\$2');
  return text;
}
