import type { Block } from '../../../article/model.js';
import { countWords, textOf } from '../../../article/text.js';
import { blocksOfPage } from './blocks-of-page.js';
import { parseDom } from './dom.js';
import { embeddedText } from './embedded-text.js';
import { findArticle } from './find-article.js';
import { pageLanguage } from './metadata/page-language.js';
import type { Page, PageSetting } from './page.js';
import { pageMetadata } from './page-metadata.js';
import { mayHaveProblem, pageProblem } from './page-problem.js';
import { withoutMasthead } from './without-masthead.js';

/** Reads the article of a page in HTML, or all of the page if that is asked for or no article is found. */
export function readPage(html: string, setting: PageSetting): Page {
  const page = readOnce(html, setting);
  if (setting.whole || !mayHaveProblem(wordsOf(page.blocks))) return page;
  const document = parseDom(html);
  const problem = pageProblem(document, page.blocks.map(textOf).join('\n'));
  if (problem === 'paywall') return { ...page, problem };
  const embedded = problem === 'scripts' ? embeddedText(document) : undefined;
  if (embedded)
    return { ...page, blocks: withoutMasthead(blocksOfPage(embedded, page.known.lang ?? 'en'), page.known) };
  return problem || page.blocks.every((block) => textOf(block).trim() === '')
    ? { ...readOnce(html, { ...setting, whole: true }), problem }
    : page;
}

function readOnce(html: string, { address, whole, lang: asked }: PageSetting): Page {
  const document = parseDom(html);
  const known = pageMetadata(document, address);
  const article = (whole ? undefined : findArticle(document)) ?? document.body;
  const lang = asked ?? pageLanguage(known.lang, article.textContent);
  const blocks = blocksOfPage(article, lang);
  return { known: { ...known, lang }, blocks: whole ? blocks : withoutMasthead(blocks, known) };
}

const wordsOf = (blocks: readonly Block[]): number => blocks.reduce((sum, block) => sum + countWords(textOf(block)), 0);
