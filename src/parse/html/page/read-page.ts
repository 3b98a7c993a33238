import { guessLanguage } from '../../guess-language.js';
import { blocksOfPage } from './blocks-of-page.js';
import { parseDom } from './dom.js';
import { findArticle } from './find-article.js';
import type { Page, PageSetting } from './page.js';
import { pageMetadata } from './page-metadata.js';

/** Reads the article of a page in HTML, or all of the page. */
export function readPage(html: string, { whole, lang: asked }: PageSetting): Page {
  const document = parseDom(html);
  const known = pageMetadata(document);
  const lang = asked ?? known.lang ?? guessLanguage(document.body.textContent) ?? 'en';
  const article = whole ? undefined : findArticle(document, { title: known.title ?? '' });
  return { known: { ...known, lang }, blocks: blocksOfPage(article ?? document.body, lang) };
}
