import { expect, test } from 'vitest';
import { htmlBefore, readAgain } from '../../../../../kit/article/page-rules.js';

const PANEL = '<p>~ ~ ~</p>';
const button = '<button aria-expanded="false" aria-controls="p">Lamps</button>';
const panel = (attributes: string): string => `<div id="p" ${attributes}>${PANEL}</div>`;
const SHOWN = `<div id="p">${PANEL}</div>`;

test.each([
  ['that is hidden', `<h2>${button}</h2>${panel('hidden=""')}`, `<h2>Lamps</h2>${SHOWN}`],
  ['that only others see', `<h2>${button}</h2>${panel('aria-hidden="true"')}`, `<h2>Lamps</h2>${SHOWN}`],
  [
    'that a style hides',
    `<h2>${button}</h2>${panel('style="display: none;color:red"')}`,
    `<h2>Lamps</h2><div id="p" style=";color:red">${PANEL}</div>`,
  ],
  [
    'that a style makes invisible',
    `<h2>${button}</h2>${panel('style="Visibility:hidden"')}`,
    `<h2>Lamps</h2><div id="p" style="">${PANEL}</div>`,
  ],
  [
    'after the box of its heading',
    `<div><h2>${button}</h2></div>${panel('hidden=""')}`,
    `<div><h2>Lamps</h2></div>${SHOWN}`,
  ],
  [
    'of a link',
    `<h2><a aria-expanded="false" aria-controls="p">Lamps</a></h2>${panel('hidden=""')}`,
    `<h2><a aria-expanded="false" aria-controls="p">Lamps</a></h2>${SHOWN}`,
  ],
])('a section %s is unfolded', (_, html, expected) => {
  expect(htmlBefore('foldedSections', html)).toBe(readAgain(expected));
});

test.each([
  ['with little text', `<h2>${button}</h2><div id="p" hidden=""><p>~</p></div>`],
  ['of another id', `<h2>${button}</h2><div id="q"><p>~ ~ ~</p></div>`],
  ['that does not follow', `<h2>${button}</h2><p>~</p>${panel('hidden=""')}`],
  ['whose button is in no heading', `<p>${button}</p>${panel('hidden=""')}`],
  ['of a button that controls nothing', `<h2>${button.replace('"p"', '""')}</h2><div id=""><p>~ ~ ~</p></div>`],
  ['below a heading, which is shown', `<h2>Lamps</h2>${panel('class="x"')}`],
])('a section %s stays as it is', (_, html) => {
  expect(htmlBefore('foldedSections', html)).toBe(readAgain(html));
});

test('a heading is marked whose text stays hidden', () => {
  const hidden = panel('hidden=""');
  expect(htmlBefore('foldedSections', `<h2>Lamps</h2>${hidden}`)).toBe(
    readAgain(`<h2 data-folded="">Lamps</h2>${hidden}`),
  );
});

test('a button that does not say that it unfolds something unfolds nothing', () => {
  const html = `<h2>${button.replace('aria-expanded="false" ', '')}</h2>${panel('hidden=""')}`;
  expect(htmlBefore('foldedSections', html)).toBe(readAgain(html.replace('<h2>', '<h2 data-folded="">')));
});
