import { expect, test } from 'vitest';
import { textOf } from '../../../../../src/article/text.js';
import { readPage } from '../../../../../src/parse/html/page/read-page.js';

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
])('an article keeps %s', (_, html, expected) => {
  expect(inArticle(html)).toEqual(expected);
});
