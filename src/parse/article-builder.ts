import type { Article, Block } from '../article/model.js';
import { Outline, titleOf } from '../article/outline.js';
import { countWords, minutesOf, textOf } from '../article/text.js';
import { articleWords } from '../messages/article-words.js';
import { BlockStream, type BlockStreamOptions } from './markdown/block-stream.js';
import type { Lexed } from './markdown/lex.js';
import type { Grammar } from './markdown/load-grammar.js';
import { type FrontMatter, LONGEST_TIMED, mastheadOf, repeatsTitle } from './masthead.js';

/** Matches a heading of level 1 in any notation. */
export const TOP = /^(?: {0,3}#[ \t]| {0,3}=+[ \t]*$)|<h1/gim;

/** Builder of an article from a text that may still be arriving; the part read so far is an article at any time. */
export class ArticleBuilder {
  readonly stream: BlockStream;
  /** Blocks of the text that are in the article, and the word count of each. */
  #body: readonly Block[] = [];
  #counts: number[] = [];
  /** Number of headings of level 1 that the text seems to have, and of those among the blocks. */
  #likelyTops = 0;
  #tops = 0;
  #heading: string | undefined;
  /** Index of a heading after other text that repeats the title, which is left out. */
  #repeated: number | undefined;
  /** Number of the blocks of the text that are in the article, or replaced by its head. */
  #added = 0;
  #head = '';
  #blocks: Block[] = [];
  #outline: Outline;
  #words = 0;
  readonly #timed: boolean;

  /** @param options those of the blocks, and whether the byline tells the reading time */
  constructor(
    private readonly known: FrontMatter,
    { timed = true, ...options }: Omit<BlockStreamOptions, 'lang'> & { readonly timed?: boolean },
  ) {
    this.stream = new BlockStream({ ...options, lang: known.lang });
    this.#timed = timed;
    this.#outline = this.#createOutline();
  }

  /** Adds text; `last` ends it. */
  feed(text: string, last: boolean): void {
    // A known title does not depend on them.
    if (this.known.title === undefined) this.#likelyTops += text.match(TOP)?.length ?? 0;
    this.stream.feed(text, last);
  }

  /**
   * Returns the article so far. Its arrays of blocks and sections grow as more is read; new arrays replace them when earlier blocks change.
   */
  article(): Article {
    this.#read();
    const { finished } = this.stream;
    const alone = (finished ? this.#tops : Math.max(this.#tops, this.#likelyTops)) === 1;
    const [first] = this.#body;
    const words = articleWords(this.known.lang);
    const beginning = { first, alone, finished };
    const bare = mastheadOf(this.known, beginning);
    const added = bare.blocks.filter(({ kind }) => kind !== 'byline').slice(bare.replaced);
    const all = added.reduce((sum, block) => sum + countWords(textOf(block)), this.#words);
    const timed = this.#timed && finished && this.stream.length <= LONGEST_TIMED;
    const head = timed ? mastheadOf(this.known, beginning, words.minutes(minutesOf(all))) : bare;
    const key = head.blocks.map(textOf).join('\n') + head.replaced;
    if (key !== this.#head) {
      this.#head = key;
      this.#blocks = [...head.blocks];
      this.#outline = this.#createOutline();
      for (const block of head.blocks) this.#outline.add(block, countWords(textOf(block)));
      this.#added = head.replaced;
    }
    this.#append();
    const { name, properties: _, isPage, ...meta } = this.known;
    const title = head.title || this.known.title || this.#heading || name;
    const article = { meta: { ...meta, title }, blocks: this.#blocks, sections: this.#outline.sections(), words: all };
    return isPage ? { ...article, bodyStart: head.blocks.length } : article;
  }

  /**
   * The article if the text ends here: for a text that pauses.
   * @param lexed the stream's last window
   */
  preview(lexed: Lexed | undefined, grammar: Grammar): Article {
    const article = this.article();
    const outline = this.#outline.fork();
    const coming = this.stream.preview(lexed, grammar);
    const heading = this.#heading === undefined ? coming.find(({ kind }) => kind === 'heading') : undefined;
    const tail = coming.filter((block) => block !== heading || !repeatsTitle(this.known, block));
    let { words } = article;
    for (const block of tail) {
      const count = countWords(textOf(block));
      outline.add(block, count);
      words += count;
    }
    return { ...article, blocks: [...article.blocks, ...tail], sections: outline.sections(), words };
  }

  /** Counts the words and headings of the blocks that are new since the last call. */
  #read(): void {
    const { blocks } = this.stream;
    if (blocks !== this.#body) {
      this.#body = blocks;
      this.#counts = [];
      this.#tops = 0;
      this.#words = 0;
      this.#heading = undefined;
      this.#repeated = undefined;
      this.#head = '';
    }
    for (let i = this.#counts.length; i < blocks.length; i += 1) {
      const block = blocks[i] as Block;
      const count = countWords(textOf(block));
      this.#counts.push(count);
      if (i > 0 && this.#heading === undefined && repeatsTitle(this.known, block)) this.#repeated = i;
      else this.#words += count;
      if (block.kind !== 'heading') continue;
      if (block.level === 1) this.#tops += 1;
      this.#heading ??= titleOf(block.runs);
    }
  }

  /** Adds the blocks of the text that are new to the article. */
  #append(): void {
    for (; this.#added < this.#counts.length; this.#added += 1) {
      if (this.#added === this.#repeated) continue;
      const block = this.#body[this.#added] as Block;
      this.#blocks.push(block);
      this.#outline.add(block, this.#counts[this.#added] ?? 0);
    }
  }

  #createOutline(): Outline {
    return new Outline(articleWords(this.known.lang).lead);
  }
}
