import type { DomDocument } from '../dom.js';
import type { Leaf } from '../leaves.js';
import type { Measures } from '../measure.js';
import type { ArticleBody } from '../metadata/article-body.js';
import type { FoundArticle } from './found-article.js';
import type { ElementsByName } from './names.js';

/** What the data of a page says about its article. */
export interface PageData {
  /** Title of the article in the page's data; empty if it has none. */
  readonly title: string;
  /** Authors of the article; empty if the page names none. */
  readonly author: string;
  /** Text of the article in the page's data for search engines. */
  readonly articleBody: ArticleBody;
}

/** Facts about the page that rules can ask for. */
export interface PageFacts extends PageData {
  /** Measures of the elements of the page as it came. */
  readonly measures: Measures;
  /** These elements by their names. */
  readonly named: ElementsByName;
}

/** Prepares a page before its article is looked for. */
type BeforeRule = (document: DomDocument, facts: PageFacts) => void;

/** Removes from an article what does not belong to it, or mends its structure. */
export type AfterRule = (article: FoundArticle, facts: PageFacts) => void;

/**
 * Notes what a page holds before its article is looked for, and returns what is done with the article.
 * @param leaves blocks of text of the page
 */
type AroundRule = (document: DomDocument, facts: PageFacts, leaves: readonly Leaf[]) => AfterRule;

/** Rules by name, in the order in which they run. */
export interface Rules {
  readonly before: Readonly<Record<string, BeforeRule>>;
  readonly around: Readonly<Record<string, AroundRule>>;
  readonly after: Readonly<Record<string, AfterRule>>;
}
