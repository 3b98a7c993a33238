import { expect, test } from 'vitest';
import { readPlainly } from '../../../../src/parse/html/page/read-plainly.js';
import { outlined } from '../../../kit/article/outlined.js';

const read = (html: string, address?: string) => readPlainly(html, { address, whole: true });
const lines = (html: string, address?: string): readonly string[] =>
  outlined(read(html, address).blocks)
    .split('\n')
    .map((line) => line.trim());

test.each([
  ['paragraphs and marks', '<p>a <b>b</b><p>c', ['paragraph a {strong: b}', 'paragraph c']],
  ['what is hidden', '<script>a</script><style>b</style><template>c</template>d', ['paragraph d']],
  ['a link', '<a href="b?utm_source=x" title="t">a</a>', ['paragraph {link →https://e.org/x/b: a}']],
  ['a link that leads nowhere', '<a href="javascript:x">a</a>', ['paragraph a']],
  ['attributes', '<ol start="3"><li>a<li value="9">b</ol>', ['item 1 3. paragraph a', 'item 1 9. paragraph b']],
])('a page that is read plainly has %s', (_, html, expected) => {
  expect(lines(`<html lang="en"><body>${html}`, 'https://e.org/x/y')).toEqual(expected);
});

test('a page that is read plainly has the first title, and the language of its first tag', () => {
  const { known } = read('<html lang="nl"><head><title>A &amp; b</title><title>C</title></head><html lang="fr"><p>d');
  expect(known).toMatchObject({ title: 'A & b', lang: 'nl' });
  expect(read('<p>1 2 3').known.lang).toBe('en');
});

test('the language of a page that is read plainly is that asked for, that of the page, or that of its words', () => {
  const words = 'Die Boote lagen im Hafen, und der Nebel war noch nicht fort, als er mit dem Hund an das Ufer kam.';
  const asked = readPlainly('<html lang="en"><p><q>a', { address: undefined, whole: true, lang: 'de' });
  expect([asked.known.lang, outlined(asked.blocks).trim()]).toEqual(['de', 'paragraph „a“']);
  expect(read(`<p>${words}</p>`).known.lang).toBe('de');
  expect(read(`<html lang="nl"><p>${words}</p>`).known.lang).toBe('nl');
});
