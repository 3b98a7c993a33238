import type { DomDocument, DomElement } from '../../dom.js';
import { elementsNamed } from '../names.js';
import { holdsArticle, removeParts } from '../remove-parts.js';
import type { PageFacts } from '../rule.js';

/** Names of parts that hold what readers wrote, as ids and classes have them. */
const NAME =
  /^(?:(?:article|post|user|reader|leser|fb|wp|disqus|section)[-_]?)?(?:comments?|kommentare?|leserkommentare?|comentarios?|commentaires?|disqus|disqus_thread|respond|replies|discussion)(?:[-_]?(?:area|list|section|thread|box|block|wrapper|container|form|content|template|respond|bereich|liste))?$/i;

/** Prose that a page holds outside of its comments if they are not its content, in characters. */
const ENOUGH = 200;

/** Removes the comments of readers, unless they are all that the page has. */
export const comments = (document: DomDocument, facts: PageFacts): void =>
  removeParts(document, elementsNamed(NAME, facts.measures).filter(isComments), facts, () => ENOUGH);

const isComments = (element: DomElement): boolean =>
  !/^(?:body|a|article)$/.test(element.localName) && !holdsArticle(element);
