import type { DomDocument, DomElement } from '../../dom.js';
import { textOf } from '../../leaves.js';
import { measureOf } from '../../measure.js';
import type { PageFacts } from '../rule.js';

/** Names of what lies above a page, as ids and classes have them. */
const NAME =
  /(?:^|[-_\s])(?:cookies?|consent|gdpr|dsgvo|modal|dialog|lightbox|overlay|popup|paywall-modal|log-?in|signin|signup)(?:[-_]?(?:banner|bar|notice|hinweis|layer|box|window|popup|overlay|modal|dialog|message|container|wrapper|settings|law|info|panel))?(?:$|[-_\s])/i;

/** Prose that a page has to hold below a dialog, in characters. */
const ENOUGH = 100;

/** Removes dialogs: requests for consent, logins. What holds the title of the page is none, whatever it is called. */
export function dialogs(document: DomDocument, { measures }: PageFacts): void {
  const { body } = document;
  const found = [
    ...body.querySelectorAll('dialog, [role="dialog"], [role="alertdialog"], div, section, aside, form'),
  ].filter(isDialog);
  let rest = measureOf(measures, body).prose;
  for (const element of found) {
    if (!body.contains(element)) continue;
    const { prose } = measureOf(measures, element);
    if (rest - prose < (isCertain(element) ? ENOUGH : prose)) continue;
    rest -= prose;
    element.remove();
  }
}

function isDialog(element: DomElement): boolean {
  const isNamed =
    /^(?:alert)?dialog$/.test(element.getAttribute('role') ?? '') ||
    NAME.test(`${element.id} ${element.getAttribute('class') ?? ''}`);
  return isNamed && element.querySelector('h1, main, [itemprop~="articleBody"]') === null;
}

/** Whether an element is a dialog by its role, asks for a password, or speaks of cookies. */
const isCertain = (element: DomElement): boolean =>
  element.localName === 'dialog' ||
  /^(?:alert)?dialog$/.test(element.getAttribute('role') ?? '') ||
  element.querySelector('input[type="password"]') !== null ||
  isCookieNotice(textOf(element));

const isCookieNotice = (text: string): boolean =>
  text.length <= LONGEST_NOTICE && /\bcookies?\b/i.test(text) && USE.test(text);

/** Maximum length of a notice about cookies, in characters. */
const LONGEST_NOTICE = 6000;

/** Words about the use of cookies by a site. */
const USE =
  /\b(?:verwende|nutz|benutz|einsatz|einwillig|zustimm|akzeptier|website|webseite|uses?\b|accept|agree|consent)/i;
