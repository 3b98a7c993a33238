import type { Meta } from '../../article/model.js';

/** Article that notes are about. */
export interface NotesSubject {
  /** Key of its origin; undefined if only the text identifies it. */
  readonly key: string | undefined;
  /** Path of its file. */
  readonly path?: string | undefined;
  /** Address of its page. */
  readonly address?: string | undefined;
  /** Edition of a bundled article. */
  readonly edition?: string | undefined;
  readonly meta: Meta;
  /** SHA-256 of its text, in hexadecimal. */
  readonly digest: () => string;
  /** Title of a section. */
  readonly heading?: ((slug: string) => string | undefined) | undefined;
}
