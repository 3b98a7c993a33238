import { expect, test } from 'vitest';
import { characterOf, keepNoscriptImage, readImage } from '../../../../../src/parse/html/page/constructs/page-image.js';
import { type DomElement, parseDom } from '../../../../../src/parse/html/page/dom.js';

const element = (html: string, selector: string): DomElement =>
  parseDom(`<body>${html}</body>`).querySelector(selector) ?? expect.unreachable();
const image = (attributes: string) => readImage(element(`<img ${attributes}>`, 'img'));

test.each([
  ['src="a.jpg"', 'a.jpg'],
  ['src=" a.jpg "', 'a.jpg'],
  ['src="a.jpg" data-src="b.jpg"', 'b.jpg'],
  ['data-original="c.jpg" data-src="b.jpg"', 'b.jpg'],
  ['src="a.jpg" data-lazy-src="b.jpg"', 'b.jpg'],
  ['src="a.jpg" data-src="data:x"', 'a.jpg'],
  ['src="a.jpg" data-src="{{url}}"', 'a.jpg'],
  ['src="a.jpg" data-src="b.jpg 300w, c.jpg 600w"', 'a.jpg'],
  ['src="a.jpg" data-src="b.jpg 2x"', 'a.jpg'],
  ['src="a.jpg" srcset="b.jpg 900w"', 'a.jpg'],
  ['src="/img/blank-1.gif" srcset="b.jpg 300w, c.jpg 900w, d.jpg 600w"', 'c.jpg'],
  ['src="/img/blank.gif?1" srcset="b.jpg, c.jpg 0.5x"', 'b.jpg'],
  ['src="/img/blank.gif" srcset="b.jpg 2x, c.jpg"', 'b.jpg'],
  ['src="/img/blank.gif" srcset="b.jpg 2x, data:x 3x"', 'b.jpg'],
  ['src="/img/blank.gif" srcset="b.jpg 300w" data-srcset="c.jpg 200w"', 'c.jpg'],
  ['src="/img/blank.gif" srcset="c,w_3/b.jpg 300w, d.jpg 200w"', 'c,w_3/b.jpg'],
  ['src="/img/blank.gif"', '/img/blank.gif'],
  ['src="/my-blank.gif" srcset="b.jpg 2x"', '/my-blank.gif'],
  ['src="/img/blank.gif" srcset="b.jpg 300w, c.jpg 300w"', 'b.jpg'],
  ['src="/img/blank.gif" srcset="b.jpg 2x" data-lazy-srcset="c.jpg 1x"', 'c.jpg'],
  ['src="a.jpg" data-src="b.jpg&#10;c.jpg"', 'a.jpg'],
  ['src="a.jpg" data-src="blob:x"', 'a.jpg'],
  ['src="a.jpg" data-src="JavaScript:x"', 'a.jpg'],
  ['src="a.jpg" data-src="about:blank"', 'a.jpg'],
])('the address of a picture with %s is %s', (attributes, src) => {
  expect(image(`${attributes} alt="x"`)?.src).toBe(src);
});

test('the largest source of a picture is taken where the picture itself has none', () => {
  const read = (html: string) => readImage(element(html, 'img'))?.src;
  const source = '<source srcset="s.webp 300w, l.webp 900w"><source srcset="o.jpg 999w">';
  expect(read(`<picture>${source}<img alt="x" src="/lazy.gif"></picture>`)).toBe('l.webp');
  expect(read(`<picture>${source}<img alt="x" src="a.jpg"></picture>`)).toBe('a.jpg');
  expect(read(`<picture>${source}<img alt="x" src="/lazy.gif" srcset="b.jpg 2x"></picture>`)).toBe('b.jpg');
  expect(read(`<video>${source}<img alt="x" src="/lazy.gif"></video>`)).toBe('/lazy.gif');
});

test.each<readonly [attributes: string]>([
  ['src="a.jpg" width="2"'],
  ['src="a.jpg" alt="x" height=" 1px "'],
  ['src="a.jpg" width="48" height="300"'],
  ['src="/icons/a.jpg"'],
  ['src="/a/logo.png"'],
  ['src="a.jpg" class="x avatar"'],
  ['src="a.jpg" alt="Avatar of Jo"'],
  ['src="a.jpg" alt="Profile photo"'],
  ...['gravatar', 'Profilbild', 'profile picture', 'profile image', 'user image', 'user photo', 'User Picture'].map(
    (words) => [`src="a.jpg" alt="${words} of Jo"`] as const,
  ),
  ['src="a.jpg" alt=" " width="48"'],
  ['alt=" " title=" "'],
  ['src="data:x"'],
])('a picture with %s decorates', (attributes) => {
  expect(image(attributes)).toBeUndefined();
});

test.each<readonly [attributes: string, alt: string | undefined, title: string | undefined]>([
  ['src="a.jpg" width="3" alt="x"', 'x', undefined],
  ['src="a.jpg" width="49" height="100%"', undefined, undefined],
  ['src="/icons/a.jpg" alt="x"', 'x', undefined],
  ['src="/icons/a.jpg" title="t"', undefined, 't'],
  ['src="/icons/a.jpg" alt=" " title="t"', ' ', 't'],
  ['src="a.jpg" alt="Userpicture"', 'Userpicture', undefined],
  ['src="a.jpg" alt="User pictures"', 'User pictures', undefined],
  ...'png jpg gif svg webp avif bmp'
    .split(' ')
    .map((type) => [`src="a.jpg" alt="x.${type}"`, undefined, undefined] as const),
  ['src="https://icons.example/a.jpg"', undefined, undefined],
  ['src="/logos/a.jpg"', undefined, undefined],
  ['src="a.jpg" alt="DSC_12.JPEG"', undefined, undefined],
  ['src="a.jpg" alt="See a/b.png"', 'See a/b.png', undefined],
  ['src="a.jpg" alt="A <b class=1>big</b> one"', 'A  big  one', undefined],
  ['src="a.jpg" alt="a < b"', 'a < b', undefined],
  ...'a br em font i p small span strong'
    .split(' ')
    .map((tag) => [`src="a.jpg" alt="A <${tag} id=1>big"`, 'A  big', undefined] as const),
  ['alt="x"', 'x', undefined],
])('a picture with %s is shown', (attributes, alt, title) => {
  expect(image(attributes)).toMatchObject({ alt, title });
});

test.each<readonly [alt: string, character: string | undefined]>([
  ['👍', '👍'],
  [' ❤️ ', '❤️'],
  [':mad:', ':mad:'],
  [':-)', ':-)'],
  [';)', ';)'],
  ...":( 8) =D :P :p :O :o :| :/ :\\ :* ;-) :'( :-((".split(' ').map((sign) => [sign, sign] as const),
  [':-)))) ', undefined],
  ['👍 yes', undefined],
  ['→', undefined],
  ['a:b:', undefined],
  ['', undefined],
])('a picture with the words %j is the character %j', (alt, character) => {
  expect(characterOf({ src: '', alt, title: undefined })).toBe(character);
});

test.each([
  ['<img src="data:x"><noscript><img src="b"></noscript>', '<img src="data:x"><img src="b">'],
  ['<img src="a"><noscript><img src="b"></noscript>', '<img src="a"><noscript><img src="b"></noscript>'],
  [
    '<p><img data-src="a"></p><noscript><img src="b"></noscript>',
    '<p><img data-src="a"></p><noscript><img src="b"></noscript>',
  ],
  ['<noscript><p>words <img src="b"></p></noscript>', '<img src="b">'],
  [
    '<img src="data:x"><img src="a"><noscript><img src="b"></noscript>',
    '<img src="data:x"><img src="a"><noscript><img src="b"></noscript>',
  ],
  ['<iframe src="a"></iframe><noscript><img src="b"></noscript>', '<iframe src="a"></iframe><img src="b">'],
  ['<noscript>words</noscript>', '<noscript>words</noscript>'],
])('pictures for readers without scripts: %s', (html, expected) => {
  const box = element(`<div>${html}</div>`, 'div');
  keepNoscriptImage(box.querySelector('noscript') ?? expect.unreachable());
  expect(box.innerHTML).toBe(expected);
});

test('the address of a picture is read from all attributes in which it waits', () => {
  const names = 'data-src data-original data-lazy-src data-lazy data-orig-file data-actualsrc data-hi-res-src'.split(
    ' ',
  );
  for (const name of names) expect(image(`${name}="b.jpg" src="/blank.gif" alt="x"`)?.src, name).toBe('b.jpg');
  for (const name of ['srcset', 'data-srcset', 'data-lazy-srcset'])
    expect(image(`${name}="b.jpg 2x" src="/blank.gif" alt="x"`)?.src, name).toBe('b.jpg');
});

test('pictures decorate by many words in their addresses, and fill space by others', () => {
  for (const word of 'avatar gravatar icon icons ico emoji logo spinner loader badge pixel tracking spacer beacon'.split(
    ' ',
  ))
    expect([image(`src="/a/${word}-3.png"`), image(`src="/a.png" class="x_${word}"`)], word).toEqual([
      undefined,
      undefined,
    ]);
  for (const word of 'spacer blank pixel clear transparent 1x1 placeholder loading lazy'.split(' '))
    for (const end of 'gif png svg jpg jpeg webp'.split(' '))
      expect(image(`src="a/${word}.${end}" srcset="b.jpg 2x" alt="x"`)?.src, word).toBe('b.jpg');
});
