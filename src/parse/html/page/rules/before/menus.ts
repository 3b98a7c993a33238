import { elementsTagged, holdsTagged, tags } from '../../constructs/find-elements.js';
import type { DomDocument, DomElement } from '../../dom.js';
import { measureOf } from '../../measure.js';
import { namesOf } from '../names.js';
import type { PageFacts } from '../rule.js';

/** Removes navigation: menus, paths of breadcrumbs, pages to turn. */
export function menus(document: DomDocument, { measures }: PageFacts): void {
  const { body } = document;
  const longest = body.textContent.length * MOST;
  for (const element of elementsTagged(body, tags('nav')))
    if (!holdsTagged(element, TITLE) && element.textContent.length <= longest) element.remove();
  const most = measureOf(measures, body).text * MOST;
  for (const [node, { text }] of measures)
    if (text <= most && isNavigation(node as DomElement) && !holdsTagged(node as DomElement, TITLE)) node.remove();
}

const TITLE = tags('h1');

/** Minimum share of the page's text in an element that is not navigation, whatever its name. */
const MOST = 0.5;

const isNavigation = (element: DomElement): boolean =>
  /^(?:navigation|menu|menubar|search)$/.test(element.getAttribute('role') ?? '') ||
  /\/BreadcrumbList$/.test(element.getAttribute('itemtype') ?? '') ||
  /breadcrumb/i.test(`${namesOf(element)} ${element.getAttribute('aria-label') ?? ''}`);
