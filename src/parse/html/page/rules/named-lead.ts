import type { DomElement } from '../dom.js';
import { namesOf } from './names.js';

const NAME =
  /(?:^|[\s_-])(?:lead|lede|intro|introduction|teaser|abstract|excerpt|standfirst|dek|deck|sub-?head(?:line)?|sub-?title|summary|description|vorspann|unterzeile|anriss|einleitung|kicker-?text)/i;

/** Whether the names of an element say that it leads into an article: a lead, a deck, a subtitle. */
export const isNamedLead = (element: DomElement): boolean =>
  NAME.test(namesOf(element).replace(/(\p{Ll})(\p{Lu})/gu, '$1-$2'));
