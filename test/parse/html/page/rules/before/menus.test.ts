import { expect, test } from 'vitest';
import { htmlBefore } from '../../../../../kit/article/page-rules.js';

const TEXT = '<p>~</p>'.repeat(5);

test.each([
  ['navigation', '<nav><a href="/a">Coast</a></nav>'],
  ...['navigation', 'menu', 'menubar', 'search'].map((role) => [`the role ${role}`, `<div role="${role}">x</div>`]),
  ['a path by its type', '<ol itemtype="https://schema.org/BreadcrumbList">x</ol>'],
  ['a path by its class', '<div class="x-breadcrumbs">x</div>'],
  ['a path by its id', '<div id="Breadcrumb">x</div>'],
  ['a path by its label', '<div aria-label="Breadcrumb">x</div>'],
])('%s goes', (_, html) => {
  expect(htmlBefore('menus', TEXT + html)).toBe(TEXT);
});

test.each([
  ['with the title', '<nav><h1>x</h1></nav>'],
  ['with the title by a role', '<div role="navigation"><h1>x</h1></div>'],
  ['with more than half of the page', `<nav>${TEXT}<p>~</p></nav>`],
  ['with more than half of the page by a role', `<div role="menu">${TEXT}<p>~</p></div>`],
  ['of another role', '<div role="main">x</div>'],
])('a part %s stays', (_, html) => {
  expect(htmlBefore('menus', TEXT + html)).toBe(TEXT + html);
});

test('navigation with half of the page goes', () => {
  expect(htmlBefore('menus', `${TEXT}<nav>${TEXT}</nav>`)).toBe(TEXT);
  expect(htmlBefore('menus', `${TEXT}<div role="menu">${TEXT}</div>`)).toBe(TEXT);
});
