import type { DomDocument, DomElement } from '../../dom.js';
import { measureOf } from '../../measure.js';
import { elementsNamed } from '../names.js';
import { holdsArticle } from '../remove-parts.js';
import type { PageFacts } from '../rule.js';
import { isWithin } from '../within.js';

/** Names of parts that hold what readers wrote, as ids and classes have them. */
const NAME =
  /^(?:(?:article|post|user|reader|leser|fb|wp|disqus|section)[-_]?)?(?:comments?|kommentare?|leserkommentare?|comentarios?|commentaires?|disqus|disqus_thread|respond|replies|discussion)(?:[-_]?(?:area|list|section|thread|box|block|wrapper|container|form|content|template|respond|bereich|liste))?$/i;

/** Prose that a page holds outside of its comments if they are not its content, in characters. */
const ENOUGH = 200;

/** Removes the comments of readers, unless they are what the page consists of. */
export function comments(document: DomDocument, { measures }: PageFacts): void {
  const { body } = document;
  const all = measureOf(measures, body).prose;
  const proseIn = (element: DomElement): number => measureOf(measures, element).prose;
  const found = new Set(
    elementsNamed(NAME, measures).filter((element) => isComments(element) && all - proseIn(element) >= ENOUGH),
  );
  const outermost = [...found].filter((element) => !isWithin(element.parentElement, found));
  if (all - outermost.reduce((sum, element) => sum + proseIn(element), 0) < ENOUGH) return;
  for (const element of outermost) element.remove();
}

const isComments = (element: DomElement): boolean =>
  !/^(?:body|a|article)$/.test(element.localName) && !holdsArticle(element);
