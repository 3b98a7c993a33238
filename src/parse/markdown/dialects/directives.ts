import type { Token, TokenizerExtension, TokenizerThis, Tokens } from 'marked';
import { isAdmonition } from './admonition.js';
import { type Dialect, endOfText, lastCharacter, type WriteBlocks } from './dialect.js';
import { MARKS } from './dialect-marks.js';

/*
 * Marks of MyST and Jupyter Book: directives between code fences whose text is Markdown (`{note} Title`, `{figure} a.png`), targets on a row
 * of their own (`(name)=`, hidden), and roles before code (`{ref}` and a text between backticks). Other directives are code.
 */

/** Directive and its options. */
interface Directive extends Tokens.Generic {
  readonly type: 'directive';
  /** Undefined for a figure. */
  readonly name: string | undefined;
  readonly title: Token[];
  /** Lines of the source before its text. */
  readonly lines: number;
  readonly tokens: Token[];
}

/** Name and argument of a directive. */
export const DIRECTIVE = /^\{([A-Za-z][\w:-]*)\}([^\n]*)$/;
/** Options of a directive, right below its fence. */
export const DIRECTIVE_OPTIONS = /^(?:[ \t]*:[A-Za-z][\w-]*:[^\n]*(?:\n|$))+/;
/** Option that is shown. */
const HEADER = /:(?:caption|header|title):([^\n]*)/;
const FENCED = /^ {0,3}(`{3,}|~{3,})(\{[^\n`]*)\n([\s\S]*?)(?<=\n) {0,3}\1[`~]*[ \t]*(?:\n|$)/;
const TARGET = /^\((?=[^A-Za-z)]*[A-Za-z])[\w:./-]{2,}\)=[ \t]*(?:$|\n(?=[ \t]*(?:\n|$)|#|\(|:::|```|!))/;
const ROLE = /^\{(u|[a-z][\w:-]+)\}(`+)([^`\n]+)\2(?!`)/;
/** Code of pandoc that is rendered in the format it names, not shown. */
const RAW = /^\{=([a-z]+)\d?\}$/;
/** Command of LaTeX that begins a page, and marks of MyST between parts of a card, which follow one another without empty rows. */
const BREAK = /^(?:\\(?:newpage|pagebreak|clearpage)[ \t]*(?:\n|$)|(?:\+{3}|\^{3})[ \t]*\n(?=[ \t]*\S))/;
/** Roles whose text is text; that of others is code. */
const TEXT_ROLES = new Set('abbr any del doc download eq index numref ref term u underline'.split(' '));
/** Roles of raised and lowered text, which may be part of a word. */
const SCRIPT_ROLES: Readonly<Partial<Record<string, string>>> = { sub: 'subscript', sup: 'superscript' };

/** Roles of icons, and directives for the index and the table of contents: both are hidden. */
const ICON = /^(?:octicon|fa[brs]?|material-[a-z]+)$/;
const HIDDEN = new Set(['contents', 'index', 'tableofcontents']);

/** Whether a directive shows the picture that its argument names. */
const isFigure = (name: string): boolean => name === 'figure' || name === 'image';

/** Title of a directive in Markdown. */
export function titleOfDirective(name: string, argument: string, options: string): string {
  const title = isFigure(name) ? `![](<${argument.trim()}>)` : argument.trim();
  return [title, HEADER.exec(options)?.[1] ?? ''].join(' ').trim();
}

const directive: TokenizerExtension = {
  name: 'directive',
  level: 'block',
  tokenizer(this: TokenizerThis, source: string) {
    if (!/^ {0,3}(?:```|~~~)/.test(source)) return undefined;
    const [raw, , info = '', body = ''] = FENCED.exec(source) ?? [];
    if (raw === undefined) return undefined;
    const format = RAW.exec(info.trim())?.[1];
    if (format !== undefined) return format === 'html' ? { type: 'html', raw, text: body } : { type: 'space', raw };
    const [, name = '', argument = ''] = DIRECTIVE.exec(info.trim()) ?? [];
    if (HIDDEN.has(name)) return { type: 'space', raw };
    const options = DIRECTIVE_OPTIONS.exec(body)?.[0] ?? '';
    const text = body.slice(options.length);
    if (name === 'math') return { type: 'mathDisplay', raw, tex: text.trim(), source: text.trim() };
    if (!isAdmonition(name) && !isFigure(name)) return undefined;
    return {
      type: 'directive',
      raw,
      name: isFigure(name) ? undefined : name,
      title: this.lexer.inline(titleOfDirective(name, argument, options)),
      lines: 1 + options.split('\n').length - 1,
      tokens: this.lexer.blockTokens(text, []),
    };
  },
};

const target: TokenizerExtension = {
  name: 'target',
  level: 'block',
  tokenizer(source: string) {
    const raw = (TARGET.exec(source) ?? BREAK.exec(source))?.[0];
    return raw === undefined ? undefined : { type: 'space', raw };
  },
};

const role: TokenizerExtension = {
  name: 'role',
  level: 'inline',
  start: endOfText,
  tokenizer(this: TokenizerThis, source: string, before: readonly Token[]) {
    const [raw, name = '', , text = ''] = ROLE.exec(source) ?? [];
    const script = SCRIPT_ROLES[name];
    if (raw === undefined || (script === undefined && /[\w/]/.test(lastCharacter(before)))) return undefined;
    if (script !== undefined) return { type: script, raw, tokens: this.lexer.inlineTokens(text) };
    if (ICON.test(name)) return { type: 'attributes', raw };
    if (!TEXT_ROLES.has(name)) return { type: 'codespan', raw, text };
    const words = text.replace(/(?<=[^\s<]) *<[^<>]*>$/, '');
    return { type: 'role', raw, tokens: this.lexer.inlineTokens(words) };
  },
};

const write: WriteBlocks = (token, at, writer) => {
  const { name, title, lines, tokens } = token as Directive;
  const inside = { ...at, line: at.line + lines };
  if (name !== undefined) return writer.inside(writer.admonition(name, title, at), tokens, inside);
  writer.paragraph(writer.runs(title), at);
  writer.walk(tokens, inside);
};

export const directives: Dialect = {
  detect: MARKS.directives,
  extensions: [directive, target, role],
  interrupts: String.raw`\n(?:\+{3}|\^{3})[ \t]*(?=\n[ \t]*\S)`,
  blocks: { directive: write },
};
