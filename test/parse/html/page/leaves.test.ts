import { expect, test } from 'vitest';
import { parseDom } from '../../../../src/parse/html/page/dom.js';
import { leavesOf } from '../../../../src/parse/html/page/leaves.js';

test.each([
  ['a block around a link', '<p>All <a href="/a">words</a></p>', 'words'],
  ['blocks in a link', '<a href="/a"><div><h4>All words</h4></div></a>', 'All words'],
  ['blocks in a button that a script makes a link', '<a><p>All words</p></a>', 'All words'],
  ['a heading that folds out its section', '<a href="#section"><h4>All words</h4></a>', ''],
])('the text in links is counted for %s', (_, html, linked) => {
  const [leaf] = leavesOf(parseDom(html).body);
  expect(leaf).toMatchObject({ text: 'All words', links: linked.length });
});
