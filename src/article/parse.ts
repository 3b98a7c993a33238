import type { Token, Tokens } from 'marked';
import { articleWords } from '../messages/article.js';
import { clean, cleanCode, cleanLine } from './clean.js';
import { readHtml, within } from './html.js';
import { childrenOf, type FootnoteNumber, runsOfTokens } from './inline.js';
import { lex } from './lex.js';
import type { Alert, Align, Article, Block, Cell, Container, Meta, Run } from './model.js';
import { outlineOf, slugOf, titleOf } from './outline.js';
import { countWords, minutesOf, textOf } from './text.js';

/** What is known of an article before its text is read; a missing title is taken from the text. */
export type Known = Omit<Meta, 'title'> & { readonly title?: string };

/**
 * Turns Markdown (CommonMark 0.31.2, GFM, footnotes, alerts) into an article.
 * @param source the text without its front matter
 * @param firstLine the line of the file on which `source` begins, from 1
 * @throws LexError if the parser does not get through the text
 */
export function parse(source: string, known: Known, firstLine = 1): Article {
  const { title, ...rest } = known;
  const words = articleWords(known.lang);
  const walk = new Walk(words.alert);
  const tokens = lex(source);
  walk.tokens(tokens, [], firstLine);
  walk.footnotes(tokens);
  const body = withTitle(walk.blocks, title, known.slug);
  const total = body.blocks.reduce((sum, block) => sum + countWords(textOf(block)), 0);
  const meta: Meta = { ...rest, title: body.title };
  const blocks = withByline(body.blocks, meta, words.minutes(minutesOf(total)));
  return { meta, blocks, sections: outlineOf(blocks, words.lead), words: total };
}

/** The text itself as an article, without a look at its marks: paragraphs between empty lines, their lines kept. */
export function plainArticle(source: string, known: Known): Article {
  const blocks: Block[] = [];
  let line = 1;
  for (const part of source.split(/\n[ \t]*\n/)) {
    const text = clean(part).replace(/[ \n]+$/, '');
    if (text.trim() !== '') blocks.push({ kind: 'paragraph', containers: [], line, runs: [{ text, marks: [] }] });
    line += part.split('\n').length + 1;
  }
  const words = blocks.reduce((sum, block) => sum + countWords(textOf(block)), 0);
  const title = known.title ?? known.slug;
  return { meta: { ...known, title }, blocks, sections: outlineOf(blocks, articleWords(known.lang).lead), words };
}

/** A first heading of level 1 that is the only one is the article's title and no section. */
function withTitle(blocks: readonly Block[], known: string | undefined, fallback: string) {
  const [first, ...others] = blocks;
  const top = (block: Block) => block.kind === 'heading' && block.level === 1;
  const own = first?.kind === 'heading' && first.level === 1 && !others.some(top) ? first : undefined;
  const ownTitle = own && titleOf(own.runs);
  if (own && (known === undefined || known === ownTitle)) {
    const block: Block = { kind: 'title', containers: own.containers, line: own.line, runs: own.runs };
    return { title: ownTitle || fallback, blocks: [block, ...others] };
  }
  if (known === undefined) {
    const heading = blocks.find((block) => block.kind === 'heading');
    return { title: (heading && titleOf(heading.runs)) || fallback, blocks };
  }
  const block: Block = { kind: 'title', containers: [], line: 1, runs: [{ text: known, marks: [] }] };
  return { title: known, blocks: [block, ...blocks] };
}

/** Puts date, reading time and source below the title of an article that has a date. */
function withByline(blocks: readonly Block[], meta: Meta, readingTime: string): readonly Block[] {
  const [first, ...others] = blocks;
  if (first?.kind !== 'title' || meta.date === undefined) return blocks;
  const runs: Run[] = [{ text: `${formatDate(meta.date, meta.lang)} · ${readingTime}`, marks: [] }];
  if (meta.source) {
    runs.push({ text: ' · ', marks: [] }, { text: meta.source.name, marks: ['link'], href: meta.source.url });
  }
  return [first, { kind: 'byline', containers: [], line: first.line, runs }, ...others];
}

/** An ISO 8601 day in words of a language: "13. September 2024". Text that is no day stays as it is. */
export function formatDate(date: string, lang: string): string {
  const day = new Date(`${date}T00:00:00Z`);
  if (Number.isNaN(day.getTime())) return date;
  return new Intl.DateTimeFormat([lang, 'en'], { dateStyle: 'long', timeZone: 'UTC' }).format(day);
}

class Walk {
  readonly blocks: Block[] = [];
  readonly #alertLabels: Readonly<Record<Alert, string>>;
  readonly #definitions = new Map<string, Tokens.Generic>();
  readonly #numbers = new Map<string, number>();
  #nextId = 0;

  constructor(alertLabels: Readonly<Record<Alert, string>>) {
    this.#alertLabels = alertLabels;
  }

  tokens(tokens: readonly Token[], containers: readonly Container[], firstLine: number): void {
    if (containers.length === 0) this.#define(tokens);
    let line = firstLine;
    for (const token of tokens) {
      this.#token(token, containers, line);
      if (containers.length === 0) line += token.raw.split('\n').length - 1;
    }
  }

  /** Lays the footnotes that are referred to behind the text, in the order of their numbers. */
  footnotes(tokens: readonly Token[]): void {
    const line = tokens.reduce((sum, token) => sum + token.raw.split('\n').length - 1, 1);
    // The map grows while it is walked: a footnote may refer to another one.
    for (const [label, number] of this.#numbers) {
      const definition = this.#definitions.get(label);
      if (definition)
        this.#inside({ kind: 'footnote', id: this.#id(), label: String(number) }, definition.tokens, [], line);
    }
    for (const [label, definition] of this.#definitions) {
      if (!this.#numbers.has(label))
        this.#inside({ kind: 'footnote', id: this.#id(), label: cleanLine(label) }, definition.tokens, [], line);
    }
  }

  #define(tokens: readonly Token[]): void {
    for (const token of tokens) {
      if (token.type !== 'footnoteDefinition') continue;
      const label = labelKey(String((token as Tokens.Generic).label));
      if (!this.#definitions.has(label)) this.#definitions.set(label, token);
    }
  }

  readonly #number: FootnoteNumber = (label) => {
    const key = labelKey(label);
    if (!this.#definitions.has(key)) return undefined;
    const number = this.#numbers.get(key) ?? this.#numbers.size + 1;
    this.#numbers.set(key, number);
    return number;
  };

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
        const language = cleanLine(lang.split(/\s/)[0] ?? '');
        this.blocks.push({ kind: 'code', language, text: cleanCode(text), containers, line });
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
    }
  }

  #quote(token: Tokens.Blockquote, containers: readonly Container[], line: number): void {
    const alert = takeAlert(token);
    const id = this.#id();
    const first = this.blocks.length;
    this.#inside(alert ? { kind: 'quote', id, alert } : { kind: 'quote', id }, token.tokens, containers, line);
    if (alert) this.#label(first, alert, containers.length + 1);
  }

  /** Puts an alert's label, in words, before the text of its first block. */
  #label(at: number, alert: Alert, depth: number): void {
    const label: Run = { text: this.#alertLabels[alert], marks: ['strong'] };
    const block = this.blocks[at];
    if (!block) return;
    const { containers, line } = block;
    const merged = block.kind === 'paragraph' && containers.length === depth;
    const feed: readonly Run[] = merged && block.runs.length > 0 ? [{ text: '\n', marks: [] }, ...block.runs] : [];
    const head: Block = { kind: 'paragraph', containers: containers.slice(0, depth), line, runs: [label, ...feed] };
    this.blocks.splice(at, merged ? 1 : 0, head);
  }

  #list(token: Tokens.List, containers: readonly Container[], line: number): void {
    const list = this.#id();
    const start = typeof token.start === 'number' ? token.start : 1;
    const delimiter = /^\s*\d+([.)])/.exec(token.raw)?.[1] ?? '.';
    token.items.forEach((item, index) => {
      const container: Container = {
        kind: 'item',
        id: this.#id(),
        list,
        tight: !token.loose,
        ...(token.ordered ? { ordinal: `${start + index}${delimiter}` } : {}),
        ...(item.task ? { done: item.checked === true } : {}),
      };
      this.#inside(
        container,
        item.tokens.filter((inner) => inner.type !== 'checkbox'),
        containers,
        line,
      );
    });
  }

  /** Walks what stands in a container; an empty one still shows its marker. */
  #inside(container: Container, tokens: readonly Token[] = [], containers: readonly Container[], line: number): void {
    const before = this.blocks.length;
    const path = within(containers, container);
    this.tokens(tokens, path, line);
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
    readHtml(raw, containers, {
      paragraph: (runs, path) => this.#paragraph(runs, path, line),
      heading: (level, runs, path) => this.blocks.push({ kind: 'heading', level, containers: path, line, runs }),
      code: (language, text, path) => this.blocks.push({ kind: 'code', language, text, containers: path, line }),
      table: (rows, headed, path) => this.blocks.push(tableOf(rows, headed, path, line)),
      rule: (path) => this.blocks.push({ kind: 'rule', containers: path, line }),
      nextId: () => this.#id(),
    });
  }

  #runs(tokens: readonly Token[]): readonly Run[] {
    return runsOfTokens(tokens, this.#number);
  }

  #id(): number {
    this.#nextId += 1;
    return this.#nextId;
  }
}

/** A table of raw HTML: rows may differ in length, and a table without headers gets empty ones. */
function tableOf(
  rows: readonly (readonly Cell[])[],
  headed: boolean,
  containers: readonly Container[],
  line: number,
): Block {
  const columns = Math.max(...rows.map((row) => row.length));
  const full = (row: readonly Cell[]): readonly Cell[] => Array.from({ length: columns }, (_, i) => row[i] ?? []);
  const [header = [], ...body] = headed ? rows : [[], ...rows];
  const align = full([]).map((): Align => 'left');
  return { kind: 'table', align, header: full(header), rows: body.map(full), containers, line };
}

/** Footnote labels match as link labels do: without regard to case and white space (CommonMark 4.7). */
const labelKey = (label: string): string => label.trim().replace(/\s+/g, ' ').toLowerCase();

/** Removes GitHub's alert marker from the head of a quote and says which alert it is. */
function takeAlert(token: Tokens.Blockquote): Alert | undefined {
  const paragraph = token.tokens[0];
  const match = /^\[!(note|tip|important|warning|caution)\][ \t]*(?:\n|$)/i.exec(paragraph?.raw ?? '');
  const first = paragraph && childrenOf(paragraph)[0];
  if (paragraph?.type !== 'paragraph' || !match || first?.type !== 'text') return undefined;
  first.raw = first.raw.replace(/^\[![a-z]+\][ \t]*\n?/i, '');
  return match[1]?.toLowerCase() as Alert;
}

/** The slug of a file or a page, from its name. */
export const slugOfName = (name: string): string =>
  slugOf(name.replace(/\.(md|markdown|mdown|txt)$/i, '')) || 'article';
