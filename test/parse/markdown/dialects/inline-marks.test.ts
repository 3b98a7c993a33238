import { expect, test } from 'vitest';
import { notation } from '../../../kit/article/notation.js';
import { articleOf } from '../../../kit/article/setting.js';
import { signedTexts } from '../../../kit/article/signed-texts.js';

test.each([
  ['a^[A *note*\nwith [a link](b).] c^[And more.]', ['a[1] c[2]', '> A note with a link.', '> And more.']],
  ['2^10^ and 19^th^', ['2¹⁰ and 19th']],
  ['Press ++ctrl+alt+del++.', ['Press ctrl+alt+del.']],
  // Classes of characters, operators and increments.
  [
    '^[a-z]+$ ^[^a b]+ /^[^ ]/ ^[A-Z a-z] [^[a b]] 2^3^4 a^ b^ x^{-1} y)^{-1} i++ j++ C++ a++ ++i++',
    ['^[a-z]+$ ^[^a b]+ /^[^ ]/ ^[A-Z a-z] [^[a b]] 2^3^4 a^ b^ x^{-1} y)^{-1} i++ j++ C++ a++ ++i++'],
  ],
])('%j', (source, blocks) => {
  expect(signedTexts(source)).toEqual(blocks);
});

test('keys and powers within other marks have these, too', () => {
  expect(notation(articleOf('**a ++ctrl++** [c^qr^](/d)'))[0]).toBe(
    '1 paragraph: {strong a }{strong+keyboard ctrl} {link c → /d}{link+superscript ^(qr) → /d}',
  );
});
