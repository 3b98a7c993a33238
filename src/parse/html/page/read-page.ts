import type { Block } from '../../../article/model.js';
import { countWords, textOf } from '../../../article/text.js';
import { blocksOfPage } from './blocks-of-page.js';
import { boldHeadings } from './bold-headings.js';
import { type DomDocument, parseDom } from './dom.js';
import { findArticle } from './find-article.js';
import { embeddedText } from './metadata/embedded-text.js';
import { linesOfElement } from './metadata/lines-of-element.js';
import { pageLanguage } from './metadata/page-language.js';
import { toldText } from './metadata/told-text.js';
import type { Page, PageSetting } from './page.js';
import { pageMetadata } from './page-metadata.js';
import { mayHaveProblem, pageProblem } from './page-problem.js';
import { preparePage } from './prepare-page.js';
import { withoutMasthead } from './without-masthead.js';

/** Soft hyphens, which would split words for the search, and are not part of the text. */
const SOFT_HYPHENS = /\u00ad|&(?:shy|#173|#xad);/gi;

/** Tags of elements whose text is not read. */
const HIDING = /<(\/?)(?:svg|select)\b/gi;

/** Number of words from which an element that never ends has not hidden a page. */
const FEW = 5;

/** Whether elements whose text is not read begin more often than they end, so that they may hide the rest of a page. */
function hidesRest(html: string): boolean {
  const tags = html.match(HIDING) ?? [];
  return tags.filter((tag) => tag.startsWith('</')).length * 2 < tags.length;
}

/** Reads the article of a page in HTML, or all of the page if that is asked for or no article is found. */
export function readPage(html: string, setting: PageSetting): Page {
  const source = html.replace(SOFT_HYPHENS, '');
  const { page, lines } = readOnce(source, setting);
  if (wordsOf(page.blocks) < FEW && hidesRest(source)) return readPage(source.replace(HIDING, '<$1div'), setting);
  if (setting.whole || !mayHaveProblem(wordsOf(page.blocks))) return page;
  const problem = pageProblem(lines, page.blocks.map(textOf).join('\n'), () => parseDom(source));
  if (problem === 'paywall') return { ...page, problem };
  const readAll = (html: string): Page => readOnce(html, { ...setting, whole: true }).page;
  const embedded = problem === 'scripts' ? embeddedText(parseDom(source)) : undefined;
  if (embedded) return { ...page, blocks: readAll(embedded).blocks };
  return problem || page.blocks.every((block) => textOf(block).trim() === '') ? { ...readAll(source), problem } : page;
}

/** Reads a page, and the lines that it has before it is changed on the way. */
function readOnce(source: string, { address, whole, lang: asked }: PageSetting) {
  const document = parseDom(source);
  const lines = whole ? [] : linesOfElement(document.body);
  const known = pageMetadata(document, address);
  const told = { title: known.title ?? '', told: toldText(document) };
  const prepared = preparePage(document, address);
  const again = (): DomDocument => {
    const other = parseDom(source);
    preparePage(other, address);
    return other;
  };
  const shown = whole ? document.body : (findArticle(document, again, told) ?? again().body);
  const lang = asked ?? pageLanguage(known.lang, shown.textContent);
  const blocks = blocksOfPage(shown, prepared, lang);
  const page: Page = {
    known: { ...known, lang },
    blocks: whole ? blocks : boldHeadings(withoutMasthead(blocks, known)),
  };
  return { page, lines };
}

const wordsOf = (blocks: readonly Block[]): number => blocks.reduce((sum, block) => sum + countWords(textOf(block)), 0);
