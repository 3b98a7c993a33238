import { expect, test } from 'vitest';
import { loneLinks } from '../../../../../../src/parse/html/page/rules/after/lone-links.js';
import { textAfter } from '../../../../../kit/article/page-rules.js';

const TEXT = '<p>~ ~ ~ ~</p>';
const KEPT = '~ ~ ~ ~';
const LINK = '<a href="/a">Ten lights of this coast</a>';

test('a paragraph that is a link to another article goes', () => {
  expect(textAfter(loneLinks, `${TEXT}<p>${LINK}</p>${TEXT}`)).toBe(`${KEPT} / ${KEPT}`);
  expect(textAfter(loneLinks, `${TEXT}<p>→ ${LINK} …</p><div>${LINK}</div>${TEXT}`)).toBe(`${KEPT} / ${KEPT}`);
  expect(textAfter(loneLinks, `${TEXT}<h5>${LINK}</h5>${TEXT}`)).toBe(`${KEPT} / ${KEPT}`);
});

test.each([
  ['with words beside it', `<p>${LINK} and more</p>`],
  ['of 19 characters', '<p><a href="/a">Ten lights of coasts</a></p>'.replace('coasts', 'coast')],
  ['in a heading', `<h4>${LINK}</h4>`],
  ...['li', 'td', 'th', 'dt', 'dd', 'blockquote'].map((tag) => [`in ${tag}`, `<${tag}>${LINK}</${tag}>`]),
  ['in brackets', `<p>(${LINK})</p>`],
  ['in square brackets', `<p>[${LINK}]</p>`],
  ['with an address', '<p><a href="/a">www.lights.example/coast</a></p>'],
  ['with an address of mail', '<p><a href="/a">Ask ten@lights.example for it</a></p>'],
  ['to a file', '<p><a href="/a">Lights of the coast.pdf (2 MB)</a></p>'],
  ['to a file in capitals', '<p><a href="/a">Lights of the coast.DOC (2 MB)</a></p>'],
  ['to an archive', '<p><a href="/a">Lights of the coast.zip (2 MB)</a></p>'],
  ['to a document', '<p><a href="/a">Lights of the coast.docx (2 MB)</a></p>'],
  ['with a whole address', '<p><a href="/a">https://lights.example/coast</a></p>'],
  ['beside another', '<p><a href="/a">Ten lights</a> <a href="/b">of the coast</a></p>'],
  ['without a target', '<p><a>Ten lights of this coast</a></p>'],
])('a link %s stays', (_, html) => {
  expect(textAfter(loneLinks, `${TEXT}${html}${TEXT}`)).toMatch(/^~.* \/ .+ \/ ~/);
});

test('links stay where they are a fifth of the article', () => {
  const links = (count: number): string => `<p>${LINK}</p>`.repeat(count);
  const text = `<p>${'a'.repeat(96)}</p>`;
  expect(textAfter(loneLinks, `${text}${links(1)}`)).toContain('Ten');
  expect(textAfter(loneLinks, `${text}a${links(1)}`.replace('aa</p>a', 'aab</p>'))).not.toContain('Ten');
});
