import type { Block } from '../../../article/model.js';
import { textOf } from '../../../article/text.js';
import { articleWords } from '../../../messages/article-words.js';
import { guessLanguage } from '../../guess-language.js';
import { metadataOf } from '../../metadata.js';
import { HtmlReader } from '../html-reader.js';
import type { Attributes } from '../inline-element.js';
import { HIDDEN, IN_LINE } from '../tags.js';
import type { Page, PageSetting } from './page.js';
import { readTags, type TagSink } from './read-tags.js';

/** Number of tags after which text is read without tags: each may begin a block or a run, which takes memory. */
const MOST_TAGS = 200_000;
/** Number of blocks of which the language is guessed. */
const BEGINNING = 100;

/** Reads all of a page as it comes, in linear time: for what is too complex to find an article in it. */
export function readPlainly(html: string, { lang: asked }: PageSetting): Page {
  const plain = new PlainPage(asked);
  readTags(html, plain);
  const blocks = plain.end();
  const known = metadataOf({ title: plain.title, lang: plain.lang });
  const guess = (): string | undefined => guessLanguage(blocks.slice(0, BEGINNING).map(textOf).join('\n'));
  return { known: { ...known, lang: asked ?? known.lang ?? guess() ?? 'en' }, blocks };
}

class PlainPage implements TagSink {
  title: string | undefined;
  readonly #blocks: Block[] = [];
  #reader: HtmlReader | undefined;
  #tags = 0;
  /** The open elements, and whether the reader knows of each. */
  readonly #stack: { readonly tag: string; readonly read: boolean }[] = [];
  #count = 0;

  /** @param lang language as the user or the page says it */
  constructor(public lang: string | undefined) {}

  open(tag: string, attributes: Attributes): void {
    if (tag === 'html') this.lang ??= attributes.lang;
    const read = (this.#tags += 1) <= MOST_TAGS || HIDDEN.has(tag);
    this.#stack.push({ tag, read });
    if (read) this.#opened().open(tag, attributes);
    else this.#separate(tag);
  }

  text(text: string): void {
    if (this.#stack.at(-1)?.tag === 'title') this.title ??= text;
    this.#opened().text(text);
  }

  close(tag: string): void {
    if (this.#stack.pop()?.read) this.#opened().close(tag);
    else this.#separate(tag);
  }

  end(): readonly Block[] {
    this.#opened().end();
    return this.#blocks;
  }

  /** Separates the words before and after a tag that is not read. */
  #separate(tag: string): void {
    if (!IN_LINE.has(tag) || tag === 'br') this.#opened().text(' ');
  }

  /** The reader of blocks, which knows the language that the first tag names. */
  #opened(): HtmlReader {
    this.#reader ??= new HtmlReader(
      {
        containers: [],
        line: 1,
        wording: { lang: this.lang ?? 'en', media: articleWords(this.lang ?? 'en').media },
        isClosed: () => true,
      },
      { add: (block) => this.#blocks.push(block), nextId: () => (this.#count += 1) },
      { lists: [], items: [] },
    );
    return this.#reader;
  }
}
