import { expect, test } from 'vitest';
import { htmlBefore, readAgain } from '../../../../../kit/article/page-rules.js';

const message = (kind: string, line = '12', between = ''): string =>
  `<b>${kind}</b>: x in <b>/www/a.php</b>${between} on line <b>${line}</b>`;

test.each<readonly [what: string, html: string, expected: string]>([
  ['a warning', `<p>a ${message('Warning')} b</p>`, '<p>a  b</p>'],
  ...['Strict Standards', 'Fatal error', 'Catchable fatal error', 'Recoverable fatal error'].map(
    (kind) => [kind, `<p>${message(kind)}</p>`, '<p></p>'] as const,
  ),
  ['a message in other capitals', `<p>${message(' PARSE error ')}</p>`, '<p></p>'],
  ['two', `<p>${message('Notice')}<br>${message('Deprecated')}</p>`, '<p><br></p>'],
  ['one with nine parts', `<p>${message('Notice', '12', '<i></i><br><i></i>')}</p>`, '<p></p>'],
])('%s of the server goes', (_, html, expected) => {
  expect(htmlBefore('serverMessages', html)).toBe(expected);
});

test.each([
  ['a bold warning', '<p><b>Warning</b>: it is <b>12</b></p>'],
  ['a warning about something', `<p>${message('Warning about ships')}</p>`],
  ['a line without a number', `<p>${message('Warning', 'twelve')}</p>`],
  ['a number that is not bold', '<p><b>Warning</b>: x on line <i>12</i></p>'],
  ['one with more parts', `<p>${message('Notice', '12', '<i></i><br><i></i><br><i></i><br>')}</p>`],
])('%s stays', (_, html) => {
  expect(htmlBefore('serverMessages', html)).toBe(html);
});

test.each([
  ['breaks at the end of a paragraph', 'endingBreaks', '<p>a<br> <br>\n</p>', '<p>a</p>'],
  ['breaks elsewhere', 'endingBreaks', '<p><br>a<br>b</p><div>c<br></div>', '<p><br>a<br>b</p><div>c<br></div>'],
  ['a picture at the end', 'endingBreaks', '<p>a<br><img src="b"></p>', '<p>a<br><img src="b"></p>'],
  ['an id of a heading', 'plainHeadings', '<h3 id="a" class="b">c</h3>', '<h3 data-kept-id="a">c</h3>'],
  ['a heading without an id', 'plainHeadings', '<h3 class="b">c</h3>', '<h3>c</h3>'],
  [
    'a late part',
    'streamedParts',
    '<div>a<b id="B:1a"></b></div><div hidden="" id="S:1a">c</div>',
    '<div>a<div id="S:1a">c</div></div>',
  ],
  [
    'two late parts',
    'streamedParts',
    '<b id="B:1"></b><i id="B:2"></i><p hidden="" id="S:1">c</p><p hidden="" id="S:2">d</p>',
    '<p id="S:1">c</p><p id="S:2">d</p>',
  ],
  ['a late part without a place', 'streamedParts', '<div hidden="" id="S:1a">c</div>', '<div id="S:1a">c</div>'],
  [
    'a late part around its place',
    'streamedParts',
    '<div hidden="" id="S:1"><b id="B:1"></b></div>',
    '<div id="S:1"><b id="B:1"></b></div>',
  ],
  [
    'a part that is shown',
    'streamedParts',
    '<b id="B:1"></b><div id="S:1">c</div>',
    '<b id="B:1"></b><div id="S:1">c</div>',
  ],
  ['another hidden part', 'streamedParts', '<div hidden="" id="S:x">c</div>', '<div hidden="" id="S:x">c</div>'],
])('a page is prepared: %s', (_, rule, html, expected) => {
  expect(htmlBefore(rule, html)).toBe(readAgain(expected));
});
