import type { Block } from '../../../article/model.js';
import { textOf } from '../../../article/text.js';
import { articleWords } from '../../../messages/article-words.js';
import { guessLanguage } from '../../guess-language.js';
import { metadataOf } from '../../metadata.js';
import { HtmlReader } from '../html-reader.js';
import { HIDDEN, IN_LINE } from '../html-tags.js';
import type { Attributes } from '../inline-element.js';
import { targetOf } from './constructs/page-link.js';
import type { Page, PageSetting } from './page.js';
import { readTags, type TagSink } from './read-tags.js';

/** Number of tags after which text is read without tags, because each may begin a block or a run, which takes memory. */
const MOST_TAGS = 200_000;
/** Length of a text that is put together of small ones before it is read, in characters. */
const LONG = 65_536;
/** Number of blocks of which the language is guessed. */
const BEGINNING = 100;

/** Reads all of a page as it comes, in linear time: for what is too complex to find an article in it. */
export function readPlainly(html: string, { address, lang: asked }: PageSetting): Page {
  const plain = new PlainPage(asked, address);
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
  /** Text that is not given to the reader yet. */
  #text = '';
  /** Whether a space separates the text so far from what follows. */
  #isSeparate = false;
  #containers = 0;

  /**
   * @param lang language as the user or the page says it
   * @param address address of the page
   */
  constructor(
    public lang: string | undefined,
    private readonly address: string | undefined,
  ) {}

  open(tag: string, attributes: Attributes): void {
    if (tag === 'html') this.lang ??= attributes.lang;
    this.#tags += 1;
    const read = this.#tags <= MOST_TAGS || HIDDEN.has(tag);
    this.#stack.push({ tag, read });
    if (read) this.#flush().open(tag, this.#withTarget(attributes));
    else this.#separate(tag);
  }

  /** Attributes of a link, without an address that leads nowhere. */
  #withTarget({ href, ...others }: Attributes): Attributes {
    const target = href === undefined ? undefined : targetOf(href, { page: this.address, base: this.address });
    return target === undefined ? others : { ...others, href: target };
  }

  text(text: string): void {
    if (this.#stack.at(-1)?.tag === 'title') this.title ??= text;
    this.#text += text;
    this.#isSeparate = false;
    if (this.#text.length > LONG) this.#flush();
  }

  close(tag: string): void {
    if (this.#stack.pop()?.read) this.#flush().close(tag);
    else this.#separate(tag);
  }

  end(): readonly Block[] {
    this.#flush().end();
    return this.#blocks;
  }

  /** Separates the words before and after a tag that is not read. */
  #separate(tag: string): void {
    if (this.#isSeparate || (IN_LINE.has(tag) && tag !== 'br')) return;
    this.#text += ' ';
    this.#isSeparate = true;
  }

  /** Returns the reader of blocks, after it has read all text so far. */
  #flush(): HtmlReader {
    this.#reader ??= this.#createReader();
    if (this.#text !== '') this.#reader.text(this.#text);
    this.#text = '';
    return this.#reader;
  }

  /** Creates the reader after the first tag, which names the language. */
  #createReader(): HtmlReader {
    const lang = this.lang ?? 'en';
    const wording = { lang, media: articleWords(lang).media };
    const setting = { containers: [], line: 1, wording, isClosed: () => true };
    const add = (block: Block): number => this.#blocks.push(block);
    const nextId = (): number => (this.#containers += 1);
    const none = (): void => {};
    return new HtmlReader(setting, { add, nextId, name: none, openHeading: none }, { lists: [], items: [] });
  }
}
