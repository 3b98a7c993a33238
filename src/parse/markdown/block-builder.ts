import type { Token, Tokens } from 'marked';
import type { Alert, Align, Block, Container, Run } from '../../article/model.js';
import { sanitize, sanitizeCode, sanitizeLine } from '../../article/sanitize.js';
import { type HtmlSink, readHtml, within } from '../html/blocks.js';
import { htmlTable } from '../html/html-table.js';
import type { Markup } from '../html/load-markup.js';
import { takeAlert } from './alert.js';
import { labelOf, styleOf } from './dialects/admonition.js';
import type { OpeningFence } from './dialects/fenced-containers.js';
import type { IndentedAdmonition } from './dialects/indented-admonitions.js';
import type { Shortcode } from './dialects/shortcodes.js';
import { FootnoteNumbers } from './footnote-numbers.js';
import { runsOfTokens } from './inline.js';
import { withMark } from './inline-html.js';
import { LabelledBlocks } from './labelled-blocks.js';
import { OpenFences } from './open-fences.js';
import { linesIn, plainBlocks } from './plain-text.js';

/** Builder of blocks, each with its containers, from marked's tokens. */
export class BlockBuilder {
  readonly #labelled: LabelledBlocks;
  readonly #fences: OpenFences;
  readonly #footnotes: FootnoteNumbers;
  #nextId: number;
  #line: number;
  /** Undefined while no text held raw HTML or character names. */
  #markup: Markup | undefined;

  /**
   * @param alertLabels labels of GitHub's alerts in the article's language
   * @param firstLine line of the file on which the text begins, from 1
   * @param isNote whether a label is defined as a footnote in text that is not walked yet
   * @param origin builder that this one continues, without its blocks
   */
  constructor(
    private readonly alertLabels: Readonly<Record<Alert, string>>,
    firstLine: number,
    private readonly isNote: (label: string) => boolean,
    origin?: BlockBuilder,
  ) {
    this.#labelled = origin ? origin.#labelled.fork() : new LabelledBlocks();
    this.#fences = origin ? origin.#fences.fork() : new OpenFences();
    this.#footnotes = origin ? origin.#footnotes.fork() : new FootnoteNumbers(isNote);
    this.#nextId = origin ? origin.#nextId : 0;
    this.#line = origin ? origin.#line : firstLine;
    this.#markup = origin ? origin.#markup : undefined;
  }

  /** Blocks that were built and not yet taken. */
  get blocks(): Block[] {
    return this.#labelled.blocks;
  }

  /** Creates an independent builder that continues from here, without the blocks. */
  fork(): BlockBuilder {
    return new BlockBuilder(this.alertLabels, this.#line, this.isNote, this);
  }

  /**
   * Walks the next tokens of the text.
   * @param markup undefined if their text holds no raw HTML and no character names
   */
  text(tokens: readonly Token[], markup: Markup | undefined): void {
    this.#markup ??= markup;
    this.#footnotes.define(tokens);
    this.#line = this.#tokens(tokens, [], this.#line, 0);
  }

  /** Adds the next part of the text as plain paragraphs, with its lines kept. */
  plain(text: string): void {
    for (const block of plainBlocks(text, this.#line)) this.#add(block);
    this.#line += linesIn(text);
  }

  /** Adds the footnotes after the text. */
  footnotes(): void {
    this.#labelled.flush();
    for (const { tokens, number, line } of this.#footnotes.inOrder())
      this.#inside({ kind: 'footnote', id: this.#id(), label: String(number) }, tokens, [], line ?? this.#line);
  }

  #add(block: Block): void {
    this.#labelled.add(block);
  }

  /**
   * Walks consecutive tokens from a line on and returns the line after them.
   * @param outside number of open fences outside the container of these tokens
   */
  #tokens(
    tokens: readonly Token[],
    containers: readonly Container[],
    from: number,
    outside = this.#fences.count,
  ): number {
    let line = from;
    for (const token of tokens) {
      this.#token(token, this.#fences.path(outside) ?? containers, line);
      line += linesIn(token.raw);
    }
    if (containers.length > 0 && this.#fences.count > outside) {
      this.#labelled.flush();
      this.#fences.closeBut(outside);
    }
    return line;
  }

  #token(token: Token, containers: readonly Container[], line: number): void {
    switch (token.type) {
      case 'heading': {
        const { depth, tokens = [], anchor } = token as Tokens.Heading & { readonly anchor?: string };
        const named = anchor === undefined ? {} : { anchor: sanitizeLine(anchor) };
        this.#add({ kind: 'heading', level: depth, ...named, containers, line, runs: this.#runs(tokens) });
        return;
      }
      case 'paragraph':
      case 'text':
        this.#paragraph(this.#runs([token]), containers, line);
        return;
      case 'code': {
        const { text, lang = '' } = token as Tokens.Code;
        const language = sanitizeLine(lang.split(/\s/)[0] ?? '');
        this.#add({ kind: 'code', language, text: sanitizeCode(text), containers, line });
        return;
      }
      case 'hr':
        this.#add({ kind: 'rule', containers, line });
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
        this.#footnotes.place(token, line);
        return;
      case 'openingFence': {
        const { fence, name, tokens } = token as OpeningFence;
        const container = this.#admonition(name, tokens, containers, line);
        this.#fences.open(fence, container ? within(containers, container) : containers);
        return;
      }
      case 'closingFence':
        if (this.#fences.close(String(token.fence))) this.#labelled.flush();
        else this.#paragraph([{ text: sanitize(token.raw.trim()), marks: [] }], containers, line);
        return;
      case 'shortcode':
        this.#paragraph(this.#runs((token as Shortcode).tokens), containers, line);
        return;
      case 'admonition': {
        const { name, title, tokens } = token as IndentedAdmonition;
        const container = this.#admonition(name, title, containers, line);
        if (container) this.#inside(container, tokens, containers, line);
        else this.#tokens(tokens, containers, line);
        return;
      }
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
    const admonition = alert && this.#admonition(alert.name, alert.title, containers, line);
    this.#inside(admonition ?? { kind: 'quote', id: this.#id() }, token.tokens, containers, line);
  }

  /** Creates the container of an admonition, and its label. Without a name, there is no container, and the label is the title. */
  #admonition(
    name: string | undefined,
    title: readonly Token[],
    containers: readonly Container[],
    line: number,
  ): Container | undefined {
    const words = this.#runs(title).map((run) => ({ ...run, marks: withMark(run.marks, 'strong') }));
    if (name === undefined) {
      this.#labelled.label({ runs: words, containers, line });
      return undefined;
    }
    const container: Container = { kind: 'quote', id: this.#id(), alert: styleOf(name) };
    const kind = labelOf(name, this.alertLabels);
    const runs: readonly Run[] = [{ text: words.length > 0 ? `${kind}: ` : kind, marks: ['strong'] }, ...words];
    this.#labelled.label({ runs, containers: within(containers, container), line });
    return container;
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
    if (this.blocks.length === before) this.#add({ kind: 'paragraph', runs: [], containers: path, line });
  }

  #paragraph(runs: readonly Run[], containers: readonly Container[], line: number): void {
    if (runs.length > 0) this.#add({ kind: 'paragraph', runs, containers, line });
  }

  #table(token: Tokens.Table, containers: readonly Container[], line: number): void {
    const cells = (row: readonly Tokens.TableCell[]) => row.map((cell) => this.#runs(cell.tokens));
    this.#add({
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
      heading: (level, runs, path) => this.#add({ kind: 'heading', level, containers: path, line, runs }),
      code: (language, text, path) => this.#add({ kind: 'code', language, text, containers: path, line }),
      table: (rows, headed, path) => this.#add(htmlTable(rows, headed, path, line)),
      rule: (path) => this.#add({ kind: 'rule', containers: path, line }),
      nextId: () => this.#id(),
    };
    readHtml(raw, containers, sink, this.#markup);
  }

  #runs(tokens: readonly Token[]): readonly Run[] {
    return runsOfTokens(tokens, { footnote: this.#footnotes.refer, markup: this.#markup });
  }

  #id(): number {
    this.#nextId += 1;
    return this.#nextId;
  }
}
