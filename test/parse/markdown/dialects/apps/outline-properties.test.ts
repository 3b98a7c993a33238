import { expect, test } from 'vitest';
import { signedTexts } from '../../../../kit/article/signed-texts.js';

test.each([
  ['title:: A *page*\ntags:: [[b]], c\n\n- d', ['title: A page\ntags: b, c', '- d']],
  ['- TODO a\n  id:: 6409b245\n  :LOGBOOK:\n  CLOCK: [2025]\n  :END:\n  key:: b', ['- TODO a\nkey: b']],
  [
    '- ## A\n  collapsed:: true\n\t- b\n\t  background-color:: red\n\t- #+BEGIN_QUOTE\n\t  c\n\t  #+END_QUOTE',
    ['- A', '- - b', '- - c'],
  ],
  ['a std::vector b::\nc :: Int', ['a std::vector b:: c :: Int']],
  ['a:: b\nc:: d\nand e', ['a:: b c:: d and e']],
  ['id:: a word\nUsage::\nfoo::bar', ['id:: a word Usage:: foo::bar']],
  ['- a\n  id:: true\n- x *a*id:: true', ['- a', '- x aid:: true']],
  ['std::vector\nuse::b', ['std::vector use::b']],
  [
    Array.from({ length: 60 }, (_, i) => `key-${i}:: b`).join('\n'),
    [Array.from({ length: 60 }, (_, i) => `key-${i}: b`).join('\n')],
  ],
])('%j', (source, blocks) => {
  expect(signedTexts(source)).toEqual(blocks);
});
