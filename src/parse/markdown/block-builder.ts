import type { Token, Tokens } from 'marked';
import type { Alert, Align, Block, Container, Run } from '../../article/model.js';
import { sanitize, sanitizeCode, sanitizeLine } from '../../article/sanitize.js';
import { type HtmlSink, readHtml, within } from '../html/blocks.js';
import { htmlTable } from '../html/html-table.js';
import type { Markup } from '../html/load-markup.js';
import { labelAlert, takeAlert } from './alert.js';
import { footnotesIn, keyAmong, keyOf, labelKey } from './definitions.js';
import { type FootnoteNumber, runsOfTokens } from './inline.js';
import { linesIn, plainBlocks } from './plain-text.js';

/** Builder of blocks, each with its containers, from marked's tokens. */
export class BlockBuilder {
  /** Blocks that were built and not yet taken. */
  readonly blocks: Block[] = [];
  readonly #alertLabels: Readonly<Record<Alert, string>>;
  readonly #definitions = new Map<string, Tokens.Generic>();
  /** Lines on which the definitions of footnotes begin. */
  readonly #lines = new Map<Token, number>();
  /** Keys of the numbered footnotes in order, and numbers by key. */
  readonly #order: string[] = [];
  readonly #numbers = new Map<string, number>();
  #nextId = 0;
  #line: number;
  /** Undefined while no text held raw HTML or character names. */
  #markup: Markup | undefined;

  /**
   * @param firstLine line of the file on which the text begins, from 1
   * @param isNote whether a label is defined as a footnote in text that is not walked yet
   */
  constructor(
    alertLabels: Readonly<Record<Alert, string>>,
    firstLine: number,
    private readonly isNote: (label: string) => boolean,
  ) {
    this.#alertLabels = alertLabels;
    this.#line = firstLine;
  }

  /** Creates an independent builder that continues from here, without the blocks. */
  fork(): BlockBuilder {
    const walk = new BlockBuilder(this.#alertLabels, this.#line, this.isNote);
    for (const [label, definition] of this.#definitions) walk.#definitions.set(label, definition);
    for (const [definition, line] of this.#lines) walk.#lines.set(definition, line);
    for (const key of this.#order) walk.#numbers.set(key, walk.#order.push(key));
    walk.#nextId = this.#nextId;
    walk.#markup = this.#markup;
    return walk;
  }

  /**
   * Walks the next tokens of the text.
   * @param markup undefined if their text holds no raw HTML and no character names
   */
  text(tokens: readonly Token[], markup: Markup | undefined): void {
    this.#markup ??= markup;
    for (const definition of footnotesIn(tokens)) {
      this.#definitions.set(keyAmong(this.#definitions, keyOf(definition)), definition);
    }
    this.#line = this.#tokens(tokens, [], this.#line);
  }

  /** Adds the next part of the text as plain paragraphs, with its lines kept. */
  plain(text: string): void {
    for (const block of plainBlocks(text, this.#line)) this.blocks.push(block);
    this.#line += linesIn(text);
  }

  /** Adds the footnotes after the text: first those that are referred to, in the order of their numbers, then the others. */
  footnotes(): void {
    let laid = 0;
    // The order may grow meanwhile, as a footnote may refer to another.
    const lay = (): void => {
      for (; laid < this.#order.length; laid += 1) this.#footnote(this.#order[laid] ?? '', String(laid + 1));
    };
    lay();
    for (const key of this.#definitions.keys()) {
      this.#numberOf(key);
      lay();
    }
  }

  #footnote(key: string, label: string): void {
    const definition = this.#definitions.get(key);
    const line = (definition && this.#lines.get(definition)) ?? this.#line;
    if (definition) this.#inside({ kind: 'footnote', id: this.#id(), label }, definition.tokens, [], line);
  }

  readonly #number: FootnoteNumber = (label) => {
    const key = labelKey(label);
    return this.#definitions.has(key) || this.isNote(key) ? this.#numberOf(key) : undefined;
  };

  #numberOf(key: string): number {
    const number = this.#numbers.get(key) ?? this.#order.push(key);
    this.#numbers.set(key, number);
    return number;
  }

  /** Walks consecutive tokens from a line on and returns the line after them. */
  #tokens(tokens: readonly Token[], containers: readonly Container[], from: number): number {
    let line = from;
    for (const token of tokens) {
      this.#token(token, containers, line);
      line += linesIn(token.raw);
    }
    return line;
  }

  #token(token: Token, containers: readonly Container[], line: number): void {
    switch (token.type) {
      case 'heading': {
        const { depth, tokens = [] } = token as Tokens.Heading;
        this.blocks.push({ kind: 'heading', level: depth, containers, line, runs: this.#runs(tokens) });
        return;
      }
      case 'paragraph':
      case 'text':
        this.#paragraph(this.#runs([token]), containers, line);
        return;
      case 'code': {
        const { text, lang = '' } = token as Tokens.Code;
        const language = sanitizeLine(lang.split(/\s/)[0] ?? '');
        this.blocks.push({ kind: 'code', language, text: sanitizeCode(text), containers, line });
        return;
      }
      case 'hr':
        this.blocks.push({ kind: 'rule', containers, line });
        return;
      case 'blockquote':
        this.#quote(token as Tokens.Blockquote, containers, line);
        return;
      case 'list':
        this.#list(token as Tokens.List, containers, line);
        return;
      case 'table':
        this.#table(token as Tokens.Table, containers, line);
        return;
      case 'html':
        this.#html(token.raw, containers, line);
        return;
      case 'footnoteDefinition':
        this.#lines.set(token, line);
        return;
      case 'space':
      case 'def':
      case 'checkbox':
        return;
      default:
        this.#paragraph([{ text: sanitize(token.raw), marks: [] }], containers, line);
    }
  }

  #quote(token: Tokens.Blockquote, containers: readonly Container[], line: number): void {
    const alert = takeAlert(token);
    const id = this.#id();
    const first = this.blocks.length;
    this.#inside(alert ? { kind: 'quote', id, alert } : { kind: 'quote', id }, token.tokens, containers, line);
    if (alert) labelAlert(this.blocks, first, this.#alertLabels[alert], containers.length + 1);
  }

  #list(token: Tokens.List, containers: readonly Container[], line: number): void {
    const list = this.#id();
    const start = typeof token.start === 'number' ? token.start : 1;
    const delimiter = /^\s*\d+([.)])/.exec(token.raw)?.[1] ?? '.';
    let at = line;
    token.items.forEach((item, index) => {
      const container: Container = {
        kind: 'item',
        id: this.#id(),
        list,
        tight: !token.loose,
        ...(token.ordered ? { ordinal: `${start + index}${delimiter}` } : {}),
        ...(item.task ? { done: item.checked === true } : {}),
      };
      this.#inside(container, item.tokens, containers, at);
      at += linesIn(item.raw);
    });
  }

  /** Walks the content of a container; an empty container still gets a block, to show its marker. */
  #inside(container: Container, tokens: readonly Token[] = [], containers: readonly Container[], line: number): void {
    const before = this.blocks.length;
    const path = within(containers, container);
    this.#tokens(tokens, path, line);
    if (this.blocks.length === before) this.blocks.push({ kind: 'paragraph', runs: [], containers: path, line });
  }

  #paragraph(runs: readonly Run[], containers: readonly Container[], line: number): void {
    if (runs.length > 0) this.blocks.push({ kind: 'paragraph', runs, containers, line });
  }

  #table(token: Tokens.Table, containers: readonly Container[], line: number): void {
    const cells = (row: readonly Tokens.TableCell[]) => row.map((cell) => this.#runs(cell.tokens));
    this.blocks.push({
      kind: 'table',
      align: token.align.map((align): Align => align ?? 'left'),
      header: cells(token.header),
      rows: token.rows.map(cells),
      containers,
      line,
    });
  }

  #html(raw: string, containers: readonly Container[], line: number): void {
    if (!this.#markup) return this.#paragraph([{ text: sanitize(raw), marks: [] }], containers, line);
    const sink: HtmlSink = {
      paragraph: (runs, path) => this.#paragraph(runs, path, line),
      heading: (level, runs, path) => this.blocks.push({ kind: 'heading', level, containers: path, line, runs }),
      code: (language, text, path) => this.blocks.push({ kind: 'code', language, text, containers: path, line }),
      table: (rows, headed, path) => this.blocks.push(htmlTable(rows, headed, path, line)),
      rule: (path) => this.blocks.push({ kind: 'rule', containers: path, line }),
      nextId: () => this.#id(),
    };
    readHtml(raw, containers, sink, this.#markup);
  }

  #runs(tokens: readonly Token[]): readonly Run[] {
    return runsOfTokens(tokens, { footnote: this.#number, markup: this.#markup });
  }

  #id(): number {
    this.#nextId += 1;
    return this.#nextId;
  }
}
