import { expect, test } from 'vitest';
import { articleOfData } from '../../../../src/parse/html/page/article-of-data.js';
import { parseDom } from '../../../../src/parse/html/page/dom.js';
import { narrowToMain } from '../../../../src/parse/html/page/narrow-to-main.js';
import { unscoredArticle } from '../../../../src/parse/html/page/unscored-article.js';

const prose = (length: number): string => `<p>${'a'.repeat(length)}</p>`;

test.each([
  ['main', `<main>${prose(900)}</main>`],
  ['an article', `<article>${prose(900)}</article>`],
  ['a role', `<div role="main">${prose(900)}</div>`],
  ['microdata', `<div itemprop="x articleBody">${prose(900)}</div>`],
])('a page becomes its main element: %s', (_, html) => {
  const document = parseDom(`<p>x</p><nav>y</nav>${html}${prose(100)}`);
  expect(narrowToMain(document)).toEqual({ prose: 900, isMain: true });
  expect(document.body.innerHTML).toBe(html);
});

test('the innermost of several main elements counts, and the first of equal ones', () => {
  const document = parseDom(`<main><p>x</p><article>${prose(900)}</article></main>`);
  expect(narrowToMain(document).isMain).toBe(true);
  expect(document.body.innerHTML).toBe(`<article>${prose(900)}</article>`);
  const same = parseDom(`<main id="a"><article id="b">${prose(900)}</article></main>`);
  narrowToMain(same);
  expect(same.body.firstElementChild?.id).toBe('a');
});

test.each([
  ['with less of the text', `<main>${prose(899)}</main>${prose(101)}`, 1000],
  ['that claims nothing', `<div>${prose(900)}</div>`, 900],
  ['without a text', '<main><b>a</b></main>', 0],
])('a page with an element %s stays as it is', (_, html, length) => {
  const document = parseDom(html);
  expect(narrowToMain(document)).toEqual({ prose: length, isMain: false });
  expect(document.body.innerHTML).toBe(html);
});

const OTHER = 'Nine small boats lay in the harbour on that morning in the last winter of the war. ';

test.each([
  ['nothing', undefined],
  ['little of something else', `<p>${OTHER}</p>`],
])('the text of the data is the article of a page that shows %s', (_, shown) => {
  const document = parseDom('');
  const text = `${'b'.repeat(300)}\n\n \n cc`;
  const element = shown === undefined ? undefined : parseDom(shown).body;
  expect(articleOfData(document, { text, isFree: true }, element)?.innerHTML).toBe(
    `<p>${'b'.repeat(300)}</p><p>cc</p>`,
  );
});

test.each([
  ['that is not free', 'b'.repeat(300), false, undefined],
  ['that is short', 'b'.repeat(299), true, undefined],
  ['of a page with much prose', 'b'.repeat(300), true, prose(100)],
  ['that the page shows in lines', OTHER.repeat(4), true, `<h2>${OTHER.slice(0, 44)}</h2>`],
])('a text of the data %s is no article', (_, text, isFree, shown) => {
  const element = shown === undefined ? undefined : parseDom(shown).body;
  expect(articleOfData(parseDom(''), { text, isFree }, element)).toBeUndefined();
});

test.each<readonly [what: string, html: string, expected: string]>([
  [
    'parts that are no text',
    '<nav>a</nav><aside>b</aside><form>c</form><button>d</button><input><select></select><textarea></textarea>',
    '',
  ],
  [
    'parts that say so',
    '<p hidden>a</p><b aria-hidden="true">b</b><div role="dialog">c</div><div role="navigation">d</div>',
    '',
  ],
  ...['div', 'section', 'ul', 'ol', 'footer', 'header'].map(
    (tag) => [`links in ${tag}`, `<${tag}><b><a href="/a">aaaa</a> b</b></${tag}>`, ''] as const,
  ),
  ['links in a table', '<table><tbody><tr><td><a href="/a">aaaa</a></td></tr></tbody></table>', ''],
  [
    'many links beside a text',
    `<div>${prose(100)}<a href="/a">${'b'.repeat(200)}</a></div>`,
    `<div>${prose(100)}<a href="/a">${'b'.repeat(200)}</a></div>`,
  ],
  [
    'lists with few links',
    '<ul><li><a href="/a">aaaa</a> bbbb</li></ul>',
    '<ul><li><a href="/a">aaaa</a> bbbb</li></ul>',
  ],
  ['links beside a text', `<div><a href="/a">a</a>${prose(100)}</div>`, `<div><a href="/a">a</a>${prose(100)}</div>`],
  ['pictures', '<div><img src="a"></div>', '<div><img src="a"></div>'],
])('without scores, an article is the page without %s', (_, html, expected) => {
  expect(unscoredArticle(parseDom(`<p>x</p>${html}`).body).innerHTML).toBe(`<p>x</p>${expected}`);
});
