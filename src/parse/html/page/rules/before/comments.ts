import type { DomDocument, DomElement } from '../../dom.js';
import { measureOf } from '../../measure.js';
import { elementsNamed } from '../names.js';
import type { PageFacts } from '../rule.js';

/** Names of parts that hold what readers wrote, as ids and classes have them. */
const NAME =
  /^(?:(?:article|post|user|reader|leser|fb|wp|disqus|section)[-_]?)?(?:comments?|kommentare?|leserkommentare?|comentarios?|commentaires?|disqus|disqus_thread|respond|replies|discussion)(?:[-_]?(?:area|list|section|thread|box|block|wrapper|container|form|content|template|respond|bereich|liste))?$/i;

/** Prose that a page holds outside of its comments if they are not its content, in characters. */
const ENOUGH = 200;

/** Removes the comments of readers, unless they are all that the page has. */
export function comments(document: DomDocument, { measures }: PageFacts): void {
  const { body } = document;
  const found = elementsNamed(NAME, measures).filter(isComments);
  let rest = measureOf(measures, body).prose;
  for (const element of found) {
    if (!body.contains(element)) continue;
    const { prose } = measureOf(measures, element);
    if (rest - prose < ENOUGH) continue;
    rest -= prose;
    element.remove();
  }
}

const isComments = (element: DomElement): boolean =>
  !/^(?:body|a|article)$/.test(element.localName) && element.querySelector('h1, [itemprop~="articleBody"]') === null;
