import { tests } from 'commonmark-spec';
import fc from 'fast-check';
import { Lexer } from 'marked';
import { expect, test } from 'vitest';
import { COMMON, PUNCTUATION, specialize } from '../../../src/parse/markdown/rules.js';
import { markdown } from '../../kit/markdown.js';

test('among common characters, the punctuation is what Unicode has as punctuation and symbols', () => {
  const own = new RegExp(`[${PUNCTUATION}]`);
  const wrong = Array.from({ length: 0x10000 }, (_, code) => String.fromCharCode(code)).filter(
    (character) => COMMON.test(character) && own.test(character) !== /[\p{P}\p{S}]/u.test(character),
  );
  expect(wrong).toEqual([]);
});

/** What begins blocks and marks, in any order and in any container. */
const fragment = fc.constantFrom(
  ...[
    '> ',
    '- ',
    '1. ',
    '    ',
    '\t',
    '```',
    '~~~',
    '<b>',
    '<!--',
    '-->',
    '[a]: /u',
    '[a]',
    '# ',
    'a',
    'b c',
    '*',
    '_',
    '~~',
  ],
  ...[
    '|',
    ':-',
    '-:',
    '---',
    '===',
    '- -',
    '=',
    ':',
    ' ',
    '\n',
    '\n\n',
    'www.a.bc',
    'mailto:',
    'http',
    '  \n',
    'x://y.z',
    'a@b.cd',
    '&amp;',
    '\\',
  ],
);
const fragments = fc.array(fragment, { maxLength: 14 }).map((parts) => parts.join(''));

test('a text is lexed with the rules that it needs as it is with all', () => {
  const check = (text: string): void => {
    const lexer = new Lexer();
    specialize(lexer, text);
    expect(lexer.lex(text)).toEqual(new Lexer().lex(text));
  };
  for (const example of tests) check(example.markdown.replaceAll('→', '\t'));
  fc.assert(fc.property(fc.oneof(fragments, markdown), check), { numRuns: 3000 });
});
