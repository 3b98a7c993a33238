import type { Article } from '../article/model.js';
import type { Environment } from '../system/environment.js';
import type { Edition } from './bundled.js';
import type { ByteInput } from './byte-input.js';
import type { Collection } from './collection.js';
import type { SyncInput } from './descriptor.js';
import type { FetchRequest } from './web/fetch-request.js';
import type { Fetched } from './web/fetched.js';

/** Types of sources: plain text, whose lines are kept and which may be binary; Markdown; a page in HTML. */
export const TYPES = ['text', 'markdown', 'html'] as const;

/** Instructions of the user about how a text is read, and the place where readings of it are kept. */
export interface TextOptions {
  readonly type?: (typeof TYPES)[number] | undefined;
  /** BCP 47 language of the text, whatever it says itself. */
  readonly lang?: string | undefined;
  /** Whether all of a page in HTML is read instead of the article in it. */
  readonly whole?: boolean | undefined;
  /** Environment that names the folder in which what is read of a page in HTML is kept; undefined to keep nothing. */
  readonly env?: Environment | undefined;
}

/** Source of an article or of a list of articles, and what it can do; each kind of source has a file that makes its origins. */
export interface Origin {
  /** Name under which the place in the article is remembered; undefined if only the text identifies it. */
  readonly key: string | undefined;
  /** Name in messages and for a text without a title: the last part of a path, "stdin". */
  readonly name: string;
  /** @throws UserError if there is no such article */
  readonly open: () => Content;
  /** The origin to which a link in the article leads; the target is its address without the anchor. */
  readonly resolve: (target: string) => Origin;
  /** Printed form of a link's target. */
  readonly describe: (href: string) => string;
  readonly can: {
    /** Whether its text may change, and can be read again. */
    readonly reload?: true;
    /** Path of the file that can be edited and watched. */
    readonly edit?: string;
    /** The same article in the other language. */
    readonly edition?: () => Origin;
    /** Whole page in place of the article in it, or the article again; only of a page in HTML. */
    readonly whole?: () => Origin;
  };
  /** Address of a page of the web, without the anchor. */
  readonly address?: string;
  /** Anchor at which it is opened: "more" of "https://example.org/#more". */
  readonly anchor?: string;
  /** Articles to list, if it is not an article itself. */
  readonly collection?: Collection;
  /** Whether it is a note of an Obsidian vault. */
  readonly inVault?: boolean | undefined;
  /** Instructions about how its text is read; undefined if the text decides. */
  readonly as?: TextOptions | undefined;
  /** Language of a bundled article. */
  readonly edition?: Edition;
  /** Slug of the article, where that does not come from its name. */
  readonly slug?: string;
  /** The article as it is printed into a pipe, where that was done when the program was built. */
  readonly printed?: () => string;
}

/** Contents of an origin: an article that was parsed when the program was built, bytes, or the page at a web address. */
export type Content =
  | {
      readonly kind: 'web';
      /** @throws UserError if it cannot be fetched */
      readonly fetch: (request?: FetchRequest) => Promise<Fetched>;
      /** The origin from now on, at the address after all redirects. */
      readonly originAt: (fetched: Fetched) => Origin;
    }
  | { readonly kind: 'article'; readonly article: Article; readonly markdown: () => string }
  | {
      readonly kind: 'bytes';
      /** Name in messages about the bytes. */
      readonly path: string;
      /** Origin from now on: a source that can be read only once is not read again, whatever its name. */
      readonly origin: Origin;
      /** @throws UserError if they cannot be read */
      readonly openSync: () => SyncInput;
      /** @throws UserError if they cannot be read */
      readonly openInput: () => Promise<ByteInput>;
    };
