import type { DomDocument } from '../../dom.js';

/** Removes navigation: menus, paths of breadcrumbs, pages to turn. */
export function navigation(document: DomDocument): void {
  const all = document.body.textContent.length;
  for (const element of document.querySelectorAll(NAVIGATION))
    if (element.textContent.length < all * MOST && !element.querySelector('h1')) element.remove();
}

const NAVIGATION =
  'nav, [role="navigation"], [role="menu"], [role="menubar"], [role="search"], [aria-label*="breadcrumb" i], [itemtype$="/BreadcrumbList"], [class*="breadcrumb" i], [id*="breadcrumb" i]';

/** Share of the page's text from which an element is no navigation, whatever it is called. */
const MOST = 0.5;
