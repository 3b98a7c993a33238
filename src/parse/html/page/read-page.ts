import type { Block } from '../../../article/model.js';
import { countWords, textOf } from '../../../article/text.js';
import { blocksOfPage } from './blocks-of-page.js';
import { boldHeadings } from './bold-headings.js';
import { type DomDocument, parseDom } from './dom.js';
import { findArticle } from './find-article.js';
import { articleBody } from './metadata/article-body.js';
import { embeddedText } from './metadata/embedded-text.js';
import { linesOfElement } from './metadata/lines-of-element.js';
import { pageLanguage } from './metadata/page-language.js';
import type { Page, PageSetting } from './page.js';
import { pageMetadata } from './page-metadata.js';
import { mayHaveProblem, pageProblem } from './page-problem.js';
import { preparePage } from './prepare-page.js';
import { withoutMasthead } from './without-masthead.js';

/** Soft hyphens, which would split words for the search, and are not part of the text. */
const SOFT_HYPHENS = /\u00ad|&(?:shy|#173|#xad);/gi;

/** Tags of elements whose text is not read. */
const HIDING = /<(\/?)(?:svg|select)\b/gi;

/** Number of words that show that no unclosed element has hidden the page. */
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
  const words = wordsOf(page.blocks);
  if (words < FEW && hidesRest(source)) return readPage(source.replace(HIDING, '<$1div'), setting);
  if (setting.whole || !mayHaveProblem(words)) return page;
  const article = page.blocks.map(textOf).join('\n');
  let again: DomDocument | undefined;
  const document = (): DomDocument => (again ??= parseDom(source));
  const problem = pageProblem({ lines, document }, article);
  if (problem === 'paywall') return { ...page, problem };
  const embedded = problem === 'scripts' ? embeddedText(document()) : undefined;
  if (embedded) return { ...page, blocks: readOnce(embedded, { ...setting, whole: true }).page.blocks };
  return problem || page.blocks.every((block) => textOf(block).trim() === '')
    ? { ...readOnce(source, { ...setting, whole: true }).page, problem }
    : page;
}

/** Reads a page, and the lines of its beginning, if it may have no article. */
function readOnce(source: string, { address, whole, lang: asked }: PageSetting) {
  const document = parseDom(source);
  const lines = whole ? [] : linesOfElement(document.body);
  const known = pageMetadata(document, address);
  const data = { title: known.title ?? '', author: known.author ?? '', articleBody: articleBody(document) };
  const prepared = preparePage(document, address);
  const again = (): DomDocument => {
    const other = parseDom(source);
    preparePage(other, address);
    return other;
  };
  const shown = whole ? document.body : (findArticle(document, again, data) ?? again().body);
  const lang = asked ?? pageLanguage(known.lang, shown.textContent);
  const blocks = blocksOfPage(shown, prepared, lang);
  const page: Page = {
    known: { ...known, lang },
    blocks: whole ? blocks : boldHeadings(withoutMasthead(blocks, known)),
  };
  return { page, lines };
}

const wordsOf = (blocks: readonly Block[]): number => blocks.reduce((sum, block) => sum + countWords(textOf(block)), 0);
