import type { Token, Tokens } from 'marked';
import type { Block, Container, Run } from '../../article/model.js';
import { slugOf, titleOf } from '../../article/outline.js';
import { sanitize, sanitizeLine } from '../../article/sanitize.js';
import { textOf } from '../../article/text.js';
import { articleWords } from '../../messages/article-words.js';
import { partOfContainer } from '../html/part-of-container.js';
import { namesOfPictures } from '../html/picture-table.js';
import { PlaceNames } from '../place-names.js';
import type { Wording } from '../runs/embedded.js';
import { withMark } from '../runs/inline-context.js';
import { within } from '../within.js';
import type { BlockWriter, Position } from './block-writer.js';
import { labelOf, styleOf } from './dialects/admonition.js';
import type { Writers } from './dialects/dialect.js';
import { runsOfTokens } from './inline.js';
import { LabelledBlocks } from './labelled-blocks.js';
import type { Grammar } from './load-grammar.js';
import { OpenFences } from './open-fences.js';
import { linesIn, plainBlocks } from './plain-text.js';
import { FootnoteNumbers } from './references/footnote-numbers.js';
import { TOKEN_BLOCKS } from './token-blocks.js';

/** Builder of blocks, each with its containers, from marked's tokens. */
export class BlockBuilder implements BlockWriter {
  readonly #labelled: LabelledBlocks;
  readonly #fences: OpenFences;
  readonly #footnotes: FootnoteNumbers;
  readonly #names: PlaceNames;
  #nextId: number;
  #line: number;
  readonly #wording: Wording;
  /** Undefined while no text held raw HTML or character names. */
  #markup: Grammar['markup'];
  /** Undefined while no text used a dialect. */
  #writers: Writers | undefined;

  /**
   * @param lang BCP 47 language of the text
   * @param firstLine line of the file on which the text begins, from 1
   * @param isNote whether a label is defined as a footnote in text that is not walked yet
   * @param origin builder that this one continues, without its blocks
   */
  constructor(
    private readonly lang: string,
    firstLine: number,
    private readonly isNote: (label: string) => boolean,
    origin?: BlockBuilder,
  ) {
    this.#wording = origin ? origin.#wording : { lang, media: articleWords(lang).media };
    this.#labelled = origin ? origin.#labelled.fork() : new LabelledBlocks();
    this.#fences = origin ? origin.#fences.fork() : new OpenFences();
    this.#footnotes = origin ? origin.#footnotes.fork() : new FootnoteNumbers(isNote);
    this.#names = origin ? origin.#names.fork() : new PlaceNames();
    this.#nextId = origin ? origin.#nextId : 0;
    this.#line = origin ? origin.#line : firstLine;
    this.#markup = origin ? origin.#markup : undefined;
    this.#writers = origin ? origin.#writers : undefined;
  }

  /** Blocks that were built and not yet taken. */
  get blocks(): Block[] {
    return this.#labelled.blocks;
  }

  /** Number of footnotes so far. */
  get notes(): number {
    return this.#footnotes.count;
  }

  /** Whether a label waits for the next block. */
  get holdsLabel(): boolean {
    return this.#labelled.waits;
  }

  /** Whether what follows is in a container or has a label. */
  get isInside(): boolean {
    return this.fenced() || this.holdsLabel;
  }

  /** Creates an independent builder that continues from here, without the blocks. */
  fork(): BlockBuilder {
    return new BlockBuilder(this.lang, this.#line, this.isNote, this);
  }

  /**
   * Walks the next tokens of the text.
   * @param grammar that of their text
   */
  text(tokens: readonly Token[], { markup, syntax }: Grammar): void {
    // Footnotes of earlier text, which may use more, come last.
    if (markup?.emoji || !this.#markup) this.#markup = markup;
    this.#writers = syntax.writers ?? this.#writers;
    this.#footnotes.define(tokens);
    this.#line = this.walk(tokens, { containers: [], line: this.#line }, 0);
  }

  /** Adds the next part of the text as plain paragraphs, with its lines kept. */
  plain(text: string): void {
    for (const block of plainBlocks(text, this.#line)) this.add(block);
    this.#line += linesIn(text);
  }

  /** Adds the footnotes after the text. */
  footnotes(): void {
    this.#labelled.flush();
    for (const { tokens, label, line } of this.#footnotes.inOrder())
      this.inside({ kind: 'footnote', id: this.nextId(), label }, tokens, {
        containers: [],
        line: line ?? this.#line,
      });
  }

  add(block: Block): void {
    // A heading without words is neither shown nor a section.
    if (block.kind === 'heading' && textOf(block).trim() === '') return;
    const { containers, line } = block;
    const names = block.kind === 'table' ? namesOfPictures(block) : undefined;
    this.#labelled.add(this.#names.giveTo(names ? { kind: 'paragraph', runs: names, containers, line } : block));
  }

  name(name: string | null): void {
    this.#names.add(name);
  }

  openHeading(): void {
    this.#names.openHeading();
  }

  /**
   * @param outside number of open fences outside the container of these tokens
   */
  walk(tokens: readonly Token[], { containers, line }: Position, outside = this.#fences.count): number {
    let at = line;
    for (const token of tokens) {
      this.#token(token, { containers: this.#fences.path(outside) ?? containers, line: at });
      at += linesIn(token.raw);
    }
    if (containers.length > 0 && this.#fences.count > outside) {
      this.#labelled.flush();
      this.#fences.closeBut(outside);
    }
    return at;
  }

  #token(token: Token, at: Position): void {
    switch (token.type) {
      case 'paragraph':
      case 'text':
        return this.paragraph(this.runs([token]), at);
      case 'heading':
        return this.#heading(token as Tokens.Heading, at);
      case 'html':
        return this.#html(token.text, at);
      case 'footnoteDefinition':
        return this.#footnotes.place(token, at.line);
      case 'space':
      case 'def':
      case 'checkbox':
        return;
      default: {
        const build = TOKEN_BLOCKS[token.type] ?? this.#writers?.blocks[token.type];
        if (build) build(token, at, this);
        else this.verbatim(token.raw, at);
      }
    }
  }

  #heading(token: Tokens.Heading & { readonly anchor?: string }, { containers, line }: Position): void {
    const { depth, raw, tokens, anchor } = token;
    this.openHeading();
    const runs = this.runs(tokens, depth);
    const byNames = anchor === undefined && raw.includes(':') ? this.#anchorByNames(tokens, depth, runs) : {};
    const named = anchor === undefined ? byNames : { anchor: sanitizeLine(anchor) };
    this.add({ kind: 'heading', level: depth, containers, line, runs, ...named });
  }

  /** The anchor of a heading with emoji has their names, as on GitHub. */
  #anchorByNames(tokens: readonly Token[], depth: number, runs: readonly Run[]): { readonly anchor?: string } {
    if (!this.#markup?.emoji) return {};
    const title = titleOf(this.runs(tokens, depth, { ...this.#markup, emoji: undefined }));
    return title === titleOf(runs) ? {} : { anchor: slugOf(title) };
  }

  admonition(name: string, title: readonly Token[], at: Position): Container {
    const container: Container = { kind: 'quote', id: this.nextId(), alert: styleOf(name) };
    const words = this.#strong(title);
    const kind = labelOf(name, articleWords(this.lang).alert);
    const label: Run = { text: words.length > 0 ? `${kind}: ` : kind, marks: ['strong'] };
    // An admonition of no kind has its title alone.
    const runs = name === 'admonition' && words.length > 0 ? words : [label, ...words];
    this.#labelled.label({ runs, ...at, containers: within(at.containers, container) });
    return container;
  }

  label(tokens: readonly Token[], at: Position): void {
    this.#labelled.label({ runs: this.#strong(tokens), ...at });
  }

  #strong(tokens: readonly Token[]): readonly Run[] {
    return this.runs(tokens).map((run) => ({ ...run, marks: withMark(run.marks, 'strong') }));
  }

  openFence(fence: string, containers: readonly Container[]): void {
    this.#fences.open(fence, containers);
  }

  closeFence(fence: string): boolean {
    const closes = this.#fences.close(fence);
    if (closes) this.#labelled.flush();
    return closes;
  }

  fenced(): boolean {
    return this.#fences.count > 0;
  }

  inside(container: Container, tokens: readonly Token[] | undefined, { containers, line }: Position): void {
    const before = this.blocks.length;
    const at = { containers: within(containers, container), line };
    this.walk(tokens ?? [], at);
    if (this.blocks.length === before) this.add({ kind: 'paragraph', runs: [], ...at });
  }

  paragraph(runs: readonly Run[], at: Position): void {
    if (runs.length > 0) this.add({ kind: 'paragraph', runs, ...at });
  }

  verbatim(source: string, at: Position): void {
    this.paragraph([{ text: sanitize(source), marks: [] }], at);
  }

  #html(raw: string, at: Position): void {
    if (!this.#markup) return this.verbatim(raw, at);
    const part = partOfContainer(raw);
    if (part?.opens) return this.openFence(part.fence, within(at.containers, { ...part.opens, id: this.nextId() }));
    if (part && this.closeFence(part.fence)) return;
    this.#markup.readHtml(raw, { ...at, wording: this.#wording }, this);
  }

  runs(tokens: readonly Token[], heading?: number, markup = this.#markup): readonly Run[] {
    const writers = this.#writers?.runs;
    const name = (one: string): void => this.name(one);
    const reader = { footnote: this.#footnotes.refer, markup, writers, wording: this.#wording, heading, name };
    return runsOfTokens(tokens, reader);
  }

  nextId(): number {
    this.#nextId += 1;
    return this.#nextId;
  }
}
