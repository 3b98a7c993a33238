import { expect, test } from 'vitest';
import { parseDom } from '../../../../../src/parse/html/page/dom.js';
import { pageMetadata } from '../../../../../src/parse/html/page/page-metadata.js';

const SITE = '<meta property="og:site_name" content="Die Zeitung">';

const titleOf = (head: string, body: string, address = 'https://www.zeitung.example/a'): string | undefined =>
  pageMetadata(parseDom(`<html><head>${head}</head><body>${body}<p>Text.</p></body></html>`), address).title;

test.each<readonly [title: string, expected: string]>([
  ['Der Titel | Die Zeitung am Morgen', 'Der Titel'],
  ['Der Titel | Die Zeitung und was sonst noch', 'Der Titel | Die Zeitung und was sonst noch'],
  ['Titel | Die Zeitung Online', 'Titel | Die Zeitung Online'],
  ['Der Titel | Die', 'Der Titel | Die'],
  ['Der Titel | Zeitung', 'Der Titel'],
  ['Der Titel | zeitung.example', 'Der Titel'],
  ['Zeitung » Der Titel', 'Der Titel'],
  ['Die Zeitung | Der Titel | Politik', 'Der Titel | Politik'],
  ...Array.from('|│–—·•»«‹›:/~★-', (sign) => [`Der Titel ${sign} Die Zeitung`, 'Der Titel'] as const),
  ...Array.from('|»›', (sign) => [`Der Titel${sign}Die Zeitung`, 'Der Titel'] as const),
  ['Titel | Die Zeitung | Die Zeitung', 'Titel'],
  ['Der Titel: Die Zeitung', 'Der Titel: Die Zeitung'],
  ['Der Titel-Die Zeitung', 'Der Titel-Die Zeitung'],
])('the title of a page whose document is called "%s" is "%s"', (title, expected) => {
  expect(titleOf(`${SITE}<title>${title}</title>`, '')).toBe(expected);
});

test.each([
  ['https://de.politik.zeitung.example/', 'Der Titel – Zeitung', 'Der Titel'],
  ['https://de.politik.zeitung.example/', 'Der Titel – Politik', 'Der Titel – Politik'],
  ['https://taz.example/', 'Der Titel – taz', 'Der Titel – taz'],
  ['https://sueddeutsche.example/', 'Der Titel – Süddeutsche', 'Der Titel'],
])('the host of %s makes "%s" "%s"', (address, title, expected) => {
  expect(titleOf(`<title>${title}</title>`, '', address)).toBe(expected);
});

test.each<readonly [heading: string, title: string, body: string, expected: string | undefined]>([
  ['is the name of the site alone', '', '<h1>Die Zeitung</h1>', undefined],
  ['is a link to the first page by its file', '', '<h1><a href="index.html">Blog</a></h1>', undefined],
  ['is a link to the first page by its address', '', '<h1><a href="https://a.example/">Blog</a></h1>', undefined],
  ['is in a link to the first page', '', '<a href="/"><h1>Blog</h1></a>', undefined],
  ['is a link to the first page between spaces', '', '<h1> <span><a href="/"> Blog </a></span></h1>', undefined],
  ['begins with a link to the first page', '', '<h1><a href="/">Blog</a> der Woche</h1>', undefined],
  ['is a link to an article', '', '<h1><a href="/b">Der Titel</a></h1>', 'Der Titel'],
  ['ends with a link to the first page', '', '<h1><em>Der</em> Titel <a href="/">Start</a></h1>', 'Der Titel Start'],
  ['is in a part that leads elsewhere', '', '<nav><h1>Menü</h1></nav><h1>Der Titel</h1>', 'Der Titel'],
  ['is in a quotation', '', '<blockquote><h1>Wort</h1></blockquote><h1>Der Titel</h1>', 'Der Titel'],
  ['is in a logo by its id', '', '<div id="site-logo"><h1>Wort</h1></div><h1>Der Titel</h1>', 'Der Titel'],
  ['is broken', '', '<h1>Der<br>Titel</h1>', 'Der Titel'],
  ['has parts without spaces', '', '<h1><span>Der</span><span>Titel</span></h1>', 'Der Titel'],
  ['has blocks', '', '<h1><p>Der</p><div>große</div><p>Titel</p></h1>', 'Der große Titel'],
  ['has a drawing', '', '<h1>Der Titel <svg><title>Link</title></svg></h1>', 'Der Titel'],
  ['has marks within a word', '', '<h1>Der T<b>it</b>el</h1>', 'Der Titel'],
  ['has a mark of an anchor', '', '<h1>Der Titel <a href="#t">¶</a></h1>', 'Der Titel'],
  ...Array.from(
    '#🔗§',
    (sign) => [`has the sign ${sign}`, '', `<h1>Der Titel <a href="#t">${sign}</a></h1>`, 'Der Titel'] as const,
  ),
  ['is in a dialog', '', '<dialog open><h1>Wort</h1></dialog><h1>Der Titel</h1>', 'Der Titel'],
  ['has an anchor in words', '', '<h1>Der Titel <a class="header-anchor" href="#t">Link</a></h1>', 'Der Titel'],
  ['has a button', '', '<h1>Der Titel <button>Merken</button></h1>', 'Der Titel'],
  ['is empty', '', '<h1> </h1><h1>Der Titel</h1>', 'Der Titel'],
  [
    'has a kicker without an element',
    'Der Fluss steigt',
    '<h1>Wetter Der Fluss steigt</h1>',
    'Wetter Der Fluss steigt',
  ],
  ['adds a word', 'Hochwasser', '<h1>Hochwasser kommt</h1>', 'Hochwasser kommt'],
  ['lacks a word', 'Hochwasser kommt', '<h1>Hochwasser</h1>', 'Hochwasser'],
  ['adds far more', 'Fluss', '<h1>Alles am Fluss im Sommer</h1>', 'Fluss'],
  [
    'shares half of the words',
    'Fluss steigt gestern nochmal',
    '<h1>Fluss steigt heute wieder</h1>',
    'Fluss steigt heute wieder',
  ],
  [
    'shares two of five words',
    'Fluss steigt gestern nochmal gewaltig',
    '<h1>Fluss steigt heute wieder langsam</h1>',
    'Fluss steigt gestern nochmal gewaltig',
  ],
  ['is alike, but of a section', 'Der Fluss steigt', '<h2>Der Fluss steigt nun</h2>', 'Der Fluss steigt'],
  ['is one of a section', 'Der Fluss steigt', '<h1>Blog</h1><h2>DER FLUSS STEIGT</h2>', 'DER FLUSS STEIGT'],
  ['is the second one', 'Der Fluss steigt', '<h1>Heute</h1><h1>Der Fluss steigt nun</h1>', 'Der Fluss steigt nun'],
  ['comes twice', 'Der Titel', '<h1>Der Titel</h1><h2>DER TITEL</h2>', 'Der Titel'],
  ['is one of two that are alike', 'Der Fluss', '<h1>Der Fluss nun</h1><h1>Der Fluss an</h1>', 'Der Fluss nun'],
  ['shares words in capitals', 'Fluss steigt wieder', '<h1>HEUTE STEIGT FLUSS</h1>', 'HEUTE STEIGT FLUSS'],
  ['is one of two', '', '<h1>Heute</h1><h1>Morgen</h1>', undefined],
])('a page whose heading %s has the right title', (_, title, body, expected) => {
  expect(titleOf(`${SITE}<title>${title}</title>`, body)).toBe(expected);
});

test('a heading that holds elements is written as the title, whose punctuation stands between them', () => {
  const heading = '<h1><span>Wetter</span><span>Der Fluss steigt</span></h1>';
  expect(titleOf('<title>Wetter: Der Fluss steigt</title>', heading)).toBe('Wetter: Der Fluss steigt');
});

test('of the names in linked data, only the first is a title', () => {
  const data = '{"@type":"Article","headline":"Der Fluss steigt","name":"Nachrichten"}';
  expect(titleOf(`<script type="application/ld+json">${data}</script>`, '<h1>Nachrichten</h1>')).toBe(
    'Der Fluss steigt',
  );
});

test('of the parts of a title, the longest that a heading shows is the title', () => {
  const headings = '<h2>Politik</h2><h2>Der Fluss steigt</h2>';
  expect(titleOf('<title>Politik - Der Fluss steigt</title>', headings)).toBe('Der Fluss steigt');
});
