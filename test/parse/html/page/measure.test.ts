import { describe, expect, test } from 'vitest';
import { parseDom } from '../../../../src/parse/html/page/dom.js';
import { isSentence, measure, measureOf, proseOf } from '../../../../src/parse/html/page/measure.js';

const measured = (html: string) => {
  const { body } = parseDom(html);
  return measureOf(measure(body), body);
};
const letters = (count: number): string => 'a'.repeat(count);

describe('text reads like sentences', () => {
  test.each<readonly [length: number, links: number, end: string, expected: boolean]>([
    [100, 0, 'a', true],
    [99, 0, 'a', false],
    [30, 0, '.', true],
    [29, 0, '.', false],
    [8, 0, '。', true],
    [7, 0, '。', false],
    [100, 49, '.', true],
    [100, 50, '.', false],
    ...[...'.!?…:;"\'”“»«’)'].map((end) => [30, 0, end, true] as const),
    ...[...'。！？」』'].map((end) => [8, 0, end, true] as const),
    [30, 0, ',', false],
  ])('%i characters, %i of them linked, that end in %j: %s', (length, links, end, expected) => {
    expect(isSentence(length, links, end)).toBe(expected);
  });
});

describe('the measure of an element', () => {
  test.each<readonly [what: string, html: string, expected: object]>([
    ['counts spaces once, and none at the ends', '<p> a  \n b </p>', { text: 3, links: 0, prose: 0 }],
    ['has the links', '<p>ab <a>c<b>de</b></a></p>', { text: 5, links: 3, prose: 0 }],
    ['has the prose', `<p>${letters(40)}.</p><p>${letters(20)}</p>`, { text: 61, links: 0, prose: 41 }],
    ['joins what is in one line', `<p>${letters(20)}<b>${letters(20)}</b>.</p>`, { text: 41, links: 0, prose: 41 }],
    ['ends a stretch where a block begins', `${letters(60)}<p>${letters(60)}</p>`, { text: 120, links: 0, prose: 0 }],
    ['ends a stretch where a block ends', `<p>${letters(60)}</p>${letters(60)}`, { text: 120, links: 0, prose: 0 }],
    [
      'counts the links of each stretch alone',
      `<p><a>${letters(60)}</a></p><p>${letters(100)}</p>`,
      { text: 160, links: 60, prose: 100 },
    ],
    ['takes links for no prose', `<p><a>${letters(60)}</a>${letters(50)}.</p>`, { text: 111, links: 60, prose: 0 }],
    ['leaves out what is no text', `<nav>a</nav><button>b</button><svg>c</svg>d`, { text: 1, links: 0, prose: 0 }],
    [
      'leaves out what is filled in or played',
      '<textarea>a</textarea><select><option>b</select><iframe>c</iframe><noscript>d</noscript>e',
      { text: 1, links: 0, prose: 0 },
    ],
  ])('%s', (_, html, expected) => {
    expect(measured(html)).toEqual(expected);
  });

  test('is its own part of the whole', () => {
    const { body } = parseDom(`<p>${letters(100)}<a>e</a></p><p id=x><a>bc</a>d</p>`);
    const [first, second] = Array.from(body.children);
    const measures = measure(body);
    expect(first && measureOf(measures, first)).toEqual({ text: 101, links: 1, prose: 101 });
    expect(second && measureOf(measures, second)).toEqual({ text: 3, links: 2, prose: 0 });
    expect([first && proseOf(first), second && proseOf(second)]).toEqual([101, 0]);
    expect(measureOf(new Map(), body)).toEqual({ text: 0, links: 0, prose: 0 });
  });
});
