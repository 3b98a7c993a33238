import type { FrontMatter } from '../../masthead.js';
import { metadataOf } from '../../metadata.js';
import type { DomDocument } from './dom.js';

/** Metadata that a page tells of its article. */
export function pageMetadata(document: DomDocument): Partial<FrontMatter> {
  const title = document.querySelector('meta[property="og:title"]')?.getAttribute('content') ?? document.title;
  return metadataOf({ title, lang: document.documentElement.getAttribute('lang') ?? undefined });
}
