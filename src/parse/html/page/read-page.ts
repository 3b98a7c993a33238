import { guessLanguage } from '../../guess-language.js';
import { blocksOfPage } from './blocks-of-page.js';
import { type DomDocument, parseDom } from './dom.js';
import { findArticle } from './find-article.js';
import type { Page, PageSetting } from './page.js';
import { pageMetadata } from './page-metadata.js';
import { preparePage } from './prepare-page.js';
import { toldText } from './told-text.js';

/** Soft hyphens part words for search, and where they are set is no part of the text. */
const SOFT_HYPHENS = /\u00ad|&(?:shy|#173|#xad);/gi;

/** Reads the article of a page in HTML, or all of the page. */
export function readPage(html: string, { whole, lang: asked, address }: PageSetting): Page {
  const source = html.replace(SOFT_HYPHENS, '');
  const document = parseDom(source);
  const known = pageMetadata(document);
  const lang = asked ?? known.lang ?? guessLanguage(document.body.textContent) ?? 'en';
  const told = { title: known.title ?? '', told: toldText(document) };
  const prepared = preparePage(document, address);
  const again = (): DomDocument => {
    const other = parseDom(source);
    preparePage(other, address);
    return other;
  };
  const shown = whole ? document.body : (findArticle(document, again, told) ?? again().body);
  return { known: { ...known, lang }, blocks: blocksOfPage(shown, prepared, lang) };
}
