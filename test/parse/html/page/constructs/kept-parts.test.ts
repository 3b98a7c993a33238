import { expect, test } from 'vitest';
import { textOf } from '../../../../../src/article/text.js';
import { readPage } from '../../../../../src/parse/html/page/read-page.js';
import { wholePage } from '../../../../kit/random/page.js';

const SENTENCE = 'The keeper climbed the stairs three times a day, and trimmed the wicks. ';
const TEXT = `<p>${SENTENCE.repeat(3)}</p>`;

/** Texts of what stands in the middle of an article, after the search for it. */
function inArticle(html: string): readonly string[] {
  const source = `<!doctype html><html lang="en"><body><article>${TEXT}${html}${TEXT}</article></body></html>`;
  const { blocks } = readPage(source, { address: 'https://example.org/light', whole: false });
  return blocks.map(textOf).filter((text) => !text.startsWith(SENTENCE.trim()));
}

test.each([
  [
    'a film that says what browsers need',
    '<video src="/lamp.mp4">Your browser does not support the video tag.</video>',
    ['video: lamp.mp4'],
  ],
  [
    'a film of several sources',
    '<video><source src="/lamp.webm"><p>Your browser does not support films, <a href="/lamp.webm">load it</a>.</p></video>',
    ['video: lamp.webm'],
  ],
  ['a sound', '<audio src="/horn.mp3" controls>Ihr Browser kann das nicht.</audio>', ['audio: horn.mp3']],
  [
    'who is quoted',
    '<blockquote><p>The light is never out.</p><footer>— <cite>Anna Gull</cite></footer></blockquote>',
    ['The light is never out.', '— Anna Gull'],
  ],
  [
    'who is quoted and where',
    '<blockquote><p>The light is never out.</p><footer>Anna Gull</footer><footer>At the wall</footer></blockquote>',
    ['The light is never out.', 'Anna Gull', 'At the wall'],
  ],
])('an article keeps %s', (_, html, expected) => {
  expect(inArticle(html)).toEqual(expected);
});

const cells = (...rows: readonly string[]): string =>
  `<table>${rows
    .map(
      (row) =>
        `<tr>${row
          .split('|')
          .map((cell) => `<td>${cell}</td>`)
          .join('')}</tr>`,
    )
    .join('')}</table>`;

test.each<readonly [string, string, readonly string[]]>([
  ['between marks', cells('“|Words|”'), ['Words']],
  ['between marks, and who said it', cells('„|Words|“', '|Jo|'), ['Words', 'Jo']],
  ['after one mark', cells(',,|Words'), ['Words']],
  ['in a header', `<table><tr><th>“</th><th>Words</th></tr></table>`, ['Words']],
  ...['"', "'", '“', '”', '„', '‟', '«', '»', '‹', '›', '‘', '’', ',,', "''"].map(
    (mark) => [`after ${mark}`, cells(`${mark}|Words`), ['Words']] as const,
  ),
  ['of nine cells', cells('“|Words|”', '||', '|Jo|'), ['Words', 'Jo']],
])('a text %s in a table is a quotation', (_, html, expected) => {
  const { blocks } = wholePage(`<html lang="en"><body>${html}</body></html>`);
  expect(blocks.map(textOf)).toEqual(expected);
  expect(blocks.map(({ containers }) => containers.map(({ kind }) => kind))).toEqual(expected.map(() => ['quote']));
});

test.each([
  ['of three texts', cells('“|Words|More', '||Jo')],
  ['of ten cells', cells('“|Words|”|||', '||||')],
  ['without a mark', cells('Words|Jo', '|')],
  ['of a mark and words in one cell', cells('“Words”|Jo', '|')],
  ['of marks alone', cells('“|”', '|')],
])('a table %s is no quotation', (_, html) => {
  const { blocks } = wholePage(`<html lang="en"><body>${html}</body></html>`);
  expect(blocks.flatMap(({ containers }) => containers.map(({ kind }) => kind))).toEqual([]);
  expect(blocks.map(textOf).join('')).toMatch(/\S/);
});
