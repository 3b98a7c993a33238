import { resolve } from 'node:path';
import type { Article, Meta } from '../../article/model.js';

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
  /** Whether it is a kept article, where that is known: its folder may be gone for a while. */
  readonly isKept?: boolean | undefined;
  readonly meta: Meta;
  /** SHA-256 of its text, in hexadecimal; empty if the text is not completely read. */
  readonly digest: () => string;
  /** Title of a section. */
  readonly heading?: ((slug: string) => string | undefined) | undefined;
}

/** Facts about an article from its origin. */
interface SubjectOrigin {
  readonly key: string | undefined;
  readonly can: { readonly edit?: string };
  readonly address?: string;
  readonly edition?: string;
}

/** An article as the subject of notes. A page is known by the address that it gives itself, if that is on the same host. */
export function subjectOf(
  { meta, sections }: Pick<Article, 'meta' | 'sections'>,
  { key, can, address, edition }: SubjectOrigin,
  digest: () => string,
): NotesSubject {
  const about = { meta, digest, heading: (slug: string) => sections.find((section) => section.slug === slug)?.title };
  if (can.edit !== undefined) return { ...about, key, path: resolve(can.edit), address };
  if (address === undefined) return { ...about, key, edition };
  const own = meta.source?.url;
  const page = own !== undefined && hostOf(own) === hostOf(address) ? withoutAnchor(own) : address;
  return { ...about, key: `web:${page}`, address: page };
}

const hostOf = (address: string): string | undefined => (URL.canParse(address) ? new URL(address).host : undefined);

const withoutAnchor = (address: string): string => address.replace(/#.*/s, '');
