import type { DomDocument } from '../../dom.js';
import { textOf } from '../../leaves.js';
import { measureOf } from '../../measure.js';
import type { PageFacts } from '../rule.js';

/** Removes notices about cookies, however short the text beside them is, unless they are all that the page has. */
export function cookieNotices(document: DomDocument, { measures }: PageFacts): void {
  const { body } = document;
  let rest = measureOf(measures, body).prose;
  for (const element of body.querySelectorAll(NAMED)) {
    const { prose } = measureOf(measures, element);
    if (rest - prose < ENOUGH || element.querySelector('h1, article, main') !== null || !body.contains(element))
      continue;
    const text = textOf(element);
    if (text.length > LONGEST || !WORDED.test(text)) continue;
    rest -= prose;
    element.remove();
  }
}

const NAMED = ['cookie', 'consent', 'gdpr', 'dsgvo', 'privacy', 'datenschutz']
  .flatMap((name) => [`[id*="${name}" i]`, `[class*="${name}" i]`])
  .map((selector) => `${selector}:not(html, body, main, article, a, p, h1, h2, h3)`)
  .join();

const WORDED =
  /\bcookies?\b.{0,300}\b(?:verwende|nutz|benutz|setz|einsatz|einwillig|zustimm|akzeptier|browser|website|webseite|use|accept|agree|consent|store|experience)|\b(?:we|wir|website|webseite|seite|site)\b.{0,100}\bcookies?\b/is;

/** Maximum length of a notice, and prose that is left beside it, in characters. */
const LONGEST = 6000;
const ENOUGH = 60;
