import type { DomDocument, DomElement } from '../../dom.js';
import { measureOf } from '../../measure.js';
import { elementsNamed } from '../names.js';
import { holdsArticle, outermost } from '../remove-parts.js';
import type { PageFacts } from '../rule.js';

/** Names of parts that hold what readers wrote, as ids and classes have them. */
const NAME =
  /^(?:(?:article|post|user|reader|leser|fb|wp|disqus|section)[-_]?)?(?:comments?|kommentare?|leserkommentare?|comentarios?|commentaires?|disqus|disqus_thread|respond|replies|discussion)(?:[-_]?(?:area|list|section|thread|box|block|wrapper|container|form|content|template|respond|bereich|liste))?$/;

/** Minimum prose outside of the comments, in characters, if these are not the page's content. */
const ENOUGH = 200;

/** Removes the comments of readers, unless they are what the page consists of. */
export function comments({ body }: DomDocument, facts: PageFacts): void {
  const { measures, named } = facts;
  const most = measureOf(measures, body).prose - ENOUGH;
  const found = elementsNamed((name) => NAME.test(name), named).filter(
    (element) => isComments(element) && measureOf(measures, element).prose <= most,
  );
  const { parts, prose } = outermost(found, facts);
  if (prose <= most) for (const part of parts) part.remove();
}

const isComments = (element: DomElement): boolean =>
  !/^(?:body|a|article)$/.test(element.localName) && !holdsArticle(element);
