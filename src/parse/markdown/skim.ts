import type { Token } from 'marked';

/* Plain paragraphs and headings at the start of a text, read at a glance: only those that every syntax reads alike. */

/** Starts of lines that only continue text. */
const START = '(?![A-Za-z][.)])[A-Za-z\\u00C0-\\u024F\\u0370-\\u1FFF\\u3040-\\u9FFF\\uAC00-\\uD7AF"“„«»‘‚]';
/** Line with no other markup than emphasis, code and links. */
const LINE = `${START}(?:[^\\n[\\]<>$\\\\{}|^%]|\\[[^\\n[\\]<>$\\\\{}|^%!]+\\]\\([^\\s()<>$\\\\{}|^]*\\))*`;
const PARAGRAPH = new RegExp(`^${LINE}(?:\\n${LINE})*$`);
/** Characters that are text in every heading. */
const TITLE = 'A-Za-z\\d"“”„‘’(),.;?/–—\\-\\u00C0-\\u024F';
const HEADING = new RegExp(`^(#{1,6}) ([${TITLE}](?:[ ${TITLE}]*[${TITLE}])?)$`);

/** Marks within a line of a paragraph that may be more than text. */
const ODD = /::|!\[/;

/** Maximum length of a paragraph that is skimmed, and of all that is skimmed at once, in characters. */
const LONGEST = 10_000;
const MOST = 30_000;

/** Beginning of a text that was skimmed. */
interface Skimmed {
  readonly tokens: readonly Token[];
  /** Length of these tokens, in characters. */
  readonly length: number;
  /** Plain paragraph after them that is needed, with the empty lines below it. */
  readonly needed: string | undefined;
}

/**
 * Skims the plain paragraphs and headings at the start of a text, up to a paragraph that is needed. One that is not needed has its first
 * letter as its text.
 */
export function skim(text: string, isNeeded: (paragraph: string) => boolean): Skimmed {
  const [space = ''] = /^\n+/.exec(text) ?? [];
  const tokens: Token[] = space === '' ? [] : [{ type: 'space', raw: space }];
  let { length } = space;
  for (let block = blockAt(text, length); block !== '' && length < MOST; block = blockAt(text, length)) {
    const shown = block.trimEnd();
    const isPlain = PARAGRAPH.test(shown) && !ODD.test(shown);
    if (isPlain && isNeeded(shown)) return { tokens, length, needed: block };
    const token = isPlain ? shortened(block) : headingOf(block, shown);
    if (!token) break;
    tokens.push(token);
    length += block.length;
  }
  return { tokens, length, needed: undefined };
}

/** Lines at an index, with the empty lines below; empty unless a block follows that has nothing to do with them. */
function blockAt(text: string, at: number): string {
  const length = text.slice(at, at + LONGEST).indexOf('\n\n');
  if (length < 0) return '';
  const end = at + length;
  let after = end + 2;
  while (text[after] === '\n') after += 1;
  return /[^\s:~]/.test(text.charAt(after)) ? text.slice(at, after) : '';
}

function shortened(raw: string): Token {
  const [letter = ''] = /[^"“„«»‘‚]/u.exec(raw) ?? [];
  return { type: 'paragraph', raw, text: letter, tokens: [{ type: 'text', raw: letter, text: letter }] };
}

function headingOf(raw: string, line: string): Token | undefined {
  const [, marks = '', title = ''] = HEADING.exec(line) ?? [];
  if (title === '' || /www\./i.test(title)) return undefined;
  const tokens: Token[] = [{ type: 'text', raw: title, text: title }];
  return { type: 'heading', depth: marks.length, raw, text: title, tokens };
}
