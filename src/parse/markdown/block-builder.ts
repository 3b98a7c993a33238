import type { Token, Tokens } from 'marked';
import type { Alert, Align, Block, Cell, Container, Run } from '../../article/model.js';
import { sanitize, sanitizeCode, sanitizeLine } from '../../article/sanitize.js';
import { type HtmlSink, readHtml, within } from '../html/blocks.js';
import type { Markup } from '../html/load-markup.js';
import { labelOf, styleOf } from './admonition.js';
import { takeAlert } from './alert.js';
import { footnotesIn, keyAmong, keyOf, labelKey } from './definitions.js';
import { closes, type OpeningFence } from './fenced-containers.js';
import type { IndentedAdmonition } from './indented-admonitions.js';
import { type FootnoteNumber, runsOfTokens } from './inline.js';
import { marked } from './inline-html.js';
import { linesIn, plainBlocks } from './plain-text.js';
import type { Shortcode } from './shortcodes.js';

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
  /** Open fences, outermost first, with the containers of what follows each. */
  readonly #fences: { readonly fence: string; readonly path: readonly Container[] }[] = [];
  /** Label that the next block begins with. */
  #label: Label | undefined;
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
    walk.#fences.push(...this.#fences);
    walk.#label = this.#label;
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
    this.#line = this.#tokens(tokens, [], this.#line, 0);
  }

  /** Adds the next part of the text as plain paragraphs, with its lines kept. */
  plain(text: string): void {
    for (const block of plainBlocks(text, this.#line)) this.#add(block);
    this.#line += linesIn(text);
  }

  /** Adds the footnotes after the text: first those that are referred to, in the order of their numbers, then the others. */
  footnotes(): void {
    this.#addLabel();
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

  /**
   * Walks consecutive tokens from a line on and returns the line after them.
   * @param outside number of open fences outside the container of these tokens
   */
  #tokens(
    tokens: readonly Token[],
    containers: readonly Container[],
    from: number,
    outside = this.#fences.length,
  ): number {
    let line = from;
    for (const token of tokens) {
      const fence = this.#fences.length > outside ? this.#fences.at(-1) : undefined;
      this.#token(token, fence?.path ?? containers, line);
      line += linesIn(token.raw);
    }
    if (containers.length > 0) this.#closeFences(outside);
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
        this.#lines.set(token, line);
        return;
      case 'openingFence': {
        const { fence, name, tokens } = token as OpeningFence;
        const container = this.#admonition(name, tokens, containers, line);
        if (this.#fences.length < MOST_FENCES)
          this.#fences.push({ fence, path: container ? within(containers, container) : containers });
        return;
      }
      case 'closingFence':
        this.#closingFence(token as Tokens.Generic, containers, line);
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
    this.#addLabel();
    const container: Container | undefined =
      name === undefined ? undefined : { kind: 'quote', id: this.#id(), alert: styleOf(name) };
    const kind = name === undefined ? '' : labelOf(name, this.#alertLabels);
    const words = this.#runs(title).map((run) => ({ ...run, marks: marked(run.marks, 'strong') }));
    const named: readonly Run[] =
      kind === '' ? [] : [{ text: words.length > 0 ? `${kind}: ` : kind, marks: ['strong'] }];
    const runs = [...named, ...words];
    if (runs.length > 0)
      this.#label = { runs, containers: container ? within(containers, container) : containers, line };
    return container;
  }

  #closingFence(token: Tokens.Generic, containers: readonly Container[], line: number): void {
    const at = this.#fences.findLastIndex(({ fence }) => closes(String(token.fence), fence));
    if (at >= 0) this.#closeFences(at);
    else this.#paragraph([{ text: sanitize(token.raw.trim()), marks: [] }], containers, line);
  }

  /** Closes the open fences but the first ones. */
  #closeFences(left: number): void {
    if (this.#fences.length <= left) return;
    this.#addLabel();
    this.#fences.splice(left);
  }

  /** Adds a label that no block has begun with as a paragraph of its own. */
  #addLabel(): void {
    const label = this.#label;
    this.#label = undefined;
    if (label) this.blocks.push({ kind: 'paragraph', ...label });
  }

  /** Adds a block, after the label that waits for one; a paragraph and its label are one block. */
  #add(block: Block): void {
    const label = this.#label;
    const joined = label && block.kind === 'paragraph' && block.containers.length === label.containers.length;
    if (!joined) {
      this.#addLabel();
      this.blocks.push(block);
      return;
    }
    this.#label = undefined;
    const text: readonly Run[] = block.runs.length > 0 ? [{ text: '\n', marks: [] }, ...block.runs] : [];
    this.blocks.push({ ...block, runs: [...label.runs, ...text] });
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
      table: (rows, headed, path) => this.#add(tableOf(rows, headed, path, line)),
      rule: (path) => this.#add({ kind: 'rule', containers: path, line }),
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

/** Maximum number of open fences; the content of further ones is in the last of these. */
const MOST_FENCES = 1000;

/** Label of an admonition or a tab. */
interface Label {
  readonly runs: readonly Run[];
  readonly containers: readonly Container[];
  readonly line: number;
}

/** Builds the table of raw HTML; the header of a table without headers has no cells. */
function tableOf(
  rows: readonly (readonly Cell[])[],
  headed: boolean,
  containers: readonly Container[],
  line: number,
): Block {
  const columns = rows.reduce((most, row) => Math.max(most, row.length), 0);
  const align = new Array<Align>(columns).fill('left');
  const [header = [], ...body] = headed ? rows : [[], ...rows];
  return { kind: 'table', align, header, rows: body, containers, line };
}
