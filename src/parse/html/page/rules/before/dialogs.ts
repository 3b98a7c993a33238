import { elementsIn, tags } from '../../constructs/find-elements.js';
import type { DomDocument, DomElement } from '../../dom.js';
import { textOf } from '../../leaves.js';
import { namesOf } from '../names.js';
import { holdsArticle, removeParts } from '../remove-parts.js';
import type { PageFacts } from '../rule.js';

/** Names of what lies above a page, as ids and classes have them in lower case. */
const NAME =
  /(?:^|[-_\s])(?:cookies?|consent|gdpr|dsgvo|modal|dialog|lightbox|overlay|popup|paywall-modal|log-?in|signin|signup)(?:[-_]?(?:banner|bar|notice|hinweis|layer|box|window|popup|overlay|modal|dialog|message|container|wrapper|settings|law|info|panel))?(?:$|[-_\s])/;

/** Minimum prose of a page below a dialog, in characters. */
const ENOUGH = 100;

/** Removes dialogs: requests for consent, logins. What holds the title of the page is not a dialog, whatever it is called. */
export function dialogs(document: DomDocument, facts: PageFacts): void {
  removeParts(document, elementsIn(document.body, isDialog), facts, (element, prose) =>
    isCertain(element) ? ENOUGH : prose,
  );
}

const isDialog = (element: DomElement): boolean =>
  (hasDialogRole(element) || (BOXES.has(element.localName) && NAME.test(namesOf(element).toLowerCase()))) &&
  !holdsArticle(element);

const BOXES = tags('dialog div section aside form');

const hasDialogRole = (element: DomElement): boolean => /^(?:alert)?dialog$/.test(element.getAttribute('role') ?? '');

/** Whether an element is a dialog by its role, asks for a password, or speaks of cookies. */
const isCertain = (element: DomElement): boolean =>
  element.localName === 'dialog' ||
  hasDialogRole(element) ||
  element.querySelector('input[type="password"]') !== null ||
  isCookieNotice(textOf(element));

const isCookieNotice = (text: string): boolean =>
  text.length <= LONGEST_NOTICE && /\bcookies?\b/i.test(text) && USE.test(text);

/** Maximum length of a notice about cookies, in characters. */
const LONGEST_NOTICE = 6000;

/** Words about the use of cookies by a site. */
const USE =
  /\b(?:verwende|nutz|benutz|einsatz|einwillig|zustimm|akzeptier|website|webseite|uses?\b|accept|agree|consent)/i;
