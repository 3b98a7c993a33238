import { blocksOfPage } from './blocks-of-page.js';
import { parseDom } from './dom.js';
import { findArticle } from './find-article.js';
import { pageLanguage } from './metadata/page-language.js';
import type { Page, PageSetting } from './page.js';
import { pageMetadata } from './page-metadata.js';
import { withoutMasthead } from './without-masthead.js';

/** Reads the article of a page in HTML, or all of the page. */
export function readPage(html: string, { address, whole, lang: asked }: PageSetting): Page {
  const document = parseDom(html);
  const known = pageMetadata(document, address);
  const article = (whole ? undefined : findArticle(document)) ?? document.body;
  const lang = asked ?? pageLanguage(known.lang, article.textContent);
  const blocks = blocksOfPage(article, lang);
  return { known: { ...known, lang }, blocks: whole ? blocks : withoutMasthead(blocks, known) };
}
